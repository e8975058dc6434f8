// What the benchmarks of the API have in common: somebody who asks, an organisation with a plan, figures without their doors, a watch.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Secret, TOTP } from 'otpauth';
import pg from 'pg';
import { commandFor } from '../whole-program.mjs';

const ROUNDS = 40;
const WARM_UP = 15;
const monthAt = (months) => ({
  from_on: new Date(Date.UTC(2021, 10 + months, 1)).toISOString().slice(0, 10),
  to_on: new Date(Date.UTC(2021, 11 + months, 0)).toISOString().slice(0, 10),
});

/** Asks the API as somebody who has signed in. */
export class Client {
  cookie = '';

  constructor(url, organisation = null) {
    this.url = url;
    this.organisation = organisation;
  }

  async ask(query, variables = {}) {
    const headers = { 'content-type': 'application/json', cookie: this.cookie };
    if (this.organisation) headers['waymark-organisation'] = this.organisation;
    if (query.startsWith('mutation')) headers['idempotency-key'] = randomUUID();
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers, body });
    const set = response.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0];
    const { data, errors } = JSON.parse(await response.text());
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  }
}

/** Outside a demo an admin passes no door before the second step of signing in is set up. */
async function setSecondStep(client) {
  const { startSecondFactor } = await client.ask('mutation { startSecondFactor { secret } }');
  const phone = new TOTP({ secret: Secret.fromBase32(startSecondFactor.secret.replaceAll(' ', '')) });
  await client.ask('mutation ($code: String!) { confirmSecondFactor(code: $code) { recoveryCodes } }', { code: phone.generate() });
}

/** An organisation of its own with a plan of ten outcomes, and its admin at the API. */
export async function openOrganisation(program) {
  const told = ['--slug', 'many', '--name', 'Many', '--admin-email', 'maya@many.example', '--admin-name', 'Maya Fraser'];
  const link = /https?:\S+/.exec(await commandFor(program, 'organisation', 'open', ...told))[0];
  const client = new Client(program.url);
  await client.ask(
    'mutation ($token: String!) { acceptInvitation(token: $token, name: "Maya Fraser", password: "four plain words together") { account { id } } }',
    { token: link.split('/').at(-1) },
  );
  await setSecondStep(client);
  client.organisation = 'many';
  const { people } = await client.ask('{ people { items { id version } } }');
  await client.ask('mutation ($id: ID!, $version: Int!) { changeRoles(personId: $id, version: $version, roles: [ADMIN, EXECUTIVE]) { person { id } } }', people.items[0]);
  const { openPlan } = await client.ask('mutation { openPlan(title: "Plan") { plan { id } } }');
  const planId = openPlan.plan.id;
  const { addObjective } = await client.ask('mutation ($planId: ID!) { addObjective(planId: $planId, theme: "Work") { objective { id } } }', { planId });
  const outcomes = [];
  for (let at = 0; at < 10; at += 1) {
    const statement = `Outcome ${at + 1}`;
    const { addOutcome } = await client.ask(
      'mutation ($objectiveId: ID!, $statement: String!) { addOutcome(objectiveId: $objectiveId, statement: $statement) { outcome { id } } }',
      { objectiveId: addObjective.objective.id, statement },
    );
    outcomes.push(addOutcome.outcome.id);
  }
  const { plan } = await client.ask('{ plan { version asAt } }');
  await client.ask(
    'mutation ($id: ID!, $version: Int!, $on: Date!) { approvePlan(id: $id, version: $version, approvedBy: "Board", approvedOn: $on) { plan { id } } }',
    { id: planId, version: plan.version, on: plan.asAt },
  );
  return { client, planId, outcomes, ownerId: people.items[0].id };
}

/** The database as its owner's owner, acting in the organisation of a plan: writing so much through the API would take minutes. */
export async function openDatabase({ ownerUrl, adminUrl }, planId) {
  const address = new URL(adminUrl);
  address.pathname = new URL(ownerUrl).pathname;
  const database = new pg.Client({ connectionString: address.href });
  // Where something fails, the program is stopped and with it the database: what failed is what is told.
  database.on('error', () => undefined);
  await database.connect();
  const { rows } = await database.query('select organisation_id from plans.plan where id = $1', [planId]);
  await database.query(`select set_config('app.organisation_id', $1, false), set_config('app.actor', 'command:bench', false)`, [rows[0].organisation_id]);
  return database;
}

/** A measure with figures as they stand once they have been recorded and published. Gives its id. */
export async function addMeasure(database, { planId, outcomes, ownerId }, { at, statement, frequency, figures }) {
  const id = randomUUID();
  await database.query(
    `insert into measures.measure (id, plan_id, outcome_id, position, statement, kind, unit, frequency, owner_id, people)
     values ($1, $2, $3, $4, $5, 'numeric', 'percent', $6, $7, 'different_each_time')`,
    [id, planId, outcomes[at % outcomes.length], at + 1, statement, frequency, ownerId],
  );
  await database.query(
    `insert into measures.figure_release (measure_id, from_on, to_on, audience, release, state, value, numerator, denominator, as_at_on, source, revision, recorded_at)
     select $1, row.from_on, row.to_on, audience.name, 1, 'shown', 100 * row.count / 237, row.count, 237, row.to_on, 'Survey', 1, now()
     from unnest($2::date[], $3::date[], $4::float8[]) as row (from_on, to_on, count), (values ('internal'), ('public')) as audience (name)`,
    [id, figures.map(({ from_on }) => from_on), figures.map(({ to_on }) => to_on), figures.map(({ count }) => count)],
  );
  await database.query('insert into measures.starting_value (measure_id, from_on, to_on) values ($1, $2, $3)', [id, figures[0].from_on, figures[5].to_on]);
  await database.query(`insert into measures.target (measure_id, due_on, value) values ($1, '2030-12-31', 90)`, [id]);
  return id;
}

/** A count of 237 that goes up and down in a way of its own. */
export const countAt = (at, index) => 95 + ((at * 7 + index * 13) % 53) + (Math.floor(index / 6) % 45);

/** So many measures of sixty months each. */
export async function addMonthlyMeasures(database, organisation, count) {
  for (let at = 0; at < count; at += 1) {
    const figures = Array.from({ length: 60 }, (_, index) => ({ ...monthAt(index), count: countAt(at, index) }));
    await addMeasure(database, organisation, { at, statement: `Measure ${at + 1}`, frequency: 'monthly', figures });
  }
}

/** Milliseconds of processor time that a process has had, where Linux says so. On a machine that does other work besides, a clock tells less. */
function processorTime(pid) {
  try {
    const facts = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return 10 * (Number(facts[11]) + Number(facts[12]));
  } catch {
    return Number.NaN;
  }
}

/** Prints how long one round takes: by the clock, and of the server's processor. */
export async function time(words, pid, work, { rounds = ROUNDS, warmUp = WARM_UP } = {}) {
  for (let round = 0; round < warmUp; round += 1) await work();
  const taken = [];
  const before = processorTime(pid);
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await work();
    taken.push(performance.now() - begun);
  }
  const worked = (processorTime(pid) - before) / rounds;
  taken.sort((a, b) => a - b);
  const middle = taken[Math.floor(rounds / 2)];
  process.stdout.write(`${words}: ${middle.toFixed(1)} ms (best ${taken[0].toFixed(1)}, nine in ten under ${taken[Math.floor(rounds * 0.9)].toFixed(1)}; server ${worked.toFixed(1)} ms of processor)\n`);
}
