// `node tools/bench/reviews.mjs`: how long the API takes over the review of a plan of 500 actions and 200 measures, in the built program
// (`npm run build`) on a throw-away PostgreSQL. Prints times and changes nothing; what they should be stands in README.md beside this file.
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../bundle.mjs';
import { startWholeProgram } from '../whole-program.mjs';
import { addMonthlyMeasures, openDatabase, openOrganisation, time } from './measuring.mjs';

const ACTIONS = 500;
const MEASURES = 200;
const UPDATES_EACH = 6;
const CHALLENGES = 40;
const DAY = 86_400_000;

const daysAgo = (days) => new Date(Date.now() - days * DAY).toISOString();
const dayAgo = (days) => daysAgo(days).slice(0, 10);

/** What the page of a review asks, word for word: its query, and the fragments of the files beside it. */
function questionOfPage() {
  const folder = path.join(root, 'libs/reviews/web/src');
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.graphql'));
  const definitions = files.flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split(/^(?=fragment |query |mutation )/m));
  const fragments = new Map(definitions.flatMap((words) => (/^fragment (\w+)/.test(words) ? [[/^fragment (\w+)/.exec(words)[1], words]] : [])));
  const chosen = new Map([['Review', definitions.find((words) => words.startsWith('query Review('))]]);
  for (const words of chosen.values()) for (const [, name] of words.matchAll(/\.\.\.(\w+)/g)) if (fragments.has(name)) chosen.set(name, fragments.get(name));
  return [...chosen.values()].join('\n');
}

/** Actions with all that is told of them, without their doors: updates, evidence, dates that slipped, challenges. */
async function addActions(database, { planId, outcomes, ownerId }, adviserId) {
  for (let at = 0; at < ACTIONS; at += 1) {
    const id = randomUUID();
    const status = ['on_track', 'at_risk', 'off_track', 'complete', 'not_started'][at % 5];
    await database.query(
      `insert into plans.action (id, plan_id, title, owner_id, start_on, due_on, original_due_on, times_slipped, days_slipped, status, last_update_at, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, 1, 31, $8, $9, $10)`,
      [id, planId, `Action ${at + 1}`, ownerId, dayAgo(600), dayAgo(at - 250), dayAgo(at - 219), status, daysAgo(7), daysAgo(600)],
    );
    await database.query('insert into plans.action_outcome (action_id, outcome_id, position, is_home) values ($1, $2, $3, true)', [id, outcomes[at % outcomes.length], at + 1]);
    await database.query(
      `insert into plans.status_update (action_id, kind, status, previous_status, note, forecast_on, recorded_by, recorded_at)
       select $1, 'update', case when place = 1 then $2 else 'on_track' end, 'on_track', 'What has changed, and what happens next, in a sentence or two.', current_date, $3, now() - place * interval '29 days' + interval '22 days'
       from generate_series(1, $4::int) as place`,
      [id, status, ownerId, UPDATES_EACH],
    );
    await database.query(`insert into plans.evidence (action_id, title, url, recorded_by, recorded_at) values ($1, 'Report', 'https://example.org/report', $2, $3)`, [id, ownerId, daysAgo(20)]);
    await database.query(
      `insert into plans.plan_change (plan_id, subject, subject_id, subject_title, action_id, kind, field, from_text, to_text, reason, slipped_days, changed_by, changed_at)
       values ($1, 'action', $2, $3, $2, 'date_changed', 'dueOn', $4, $5, 'A supplier was late', 31, $6, $7)`,
      [planId, id, `Action ${at + 1}`, dayAgo(at - 219), dayAgo(at - 250), ownerId, daysAgo(40)],
    );
    if (at >= CHALLENGES) continue;
    await database.query(
      `insert into voices.challenge (number, subject_kind, subject_id, plan_id, raised_as, raised_by_person, respondent_id, title, markdown, raised_on, raised_at, answer_due_on)
       values ($1, 'action', $2, $3, 'adviser', $4, $5, 'Why is this late?', 'It was **due** in spring.', $6, $7, $8)`,
      [at + 1, id, planId, adviserId, ownerId, dayAgo(30), daysAgo(30), dayAgo(16)],
    );
  }
}

const program = await startWholeProgram({ demo: false, env: { WAYMARK_RATE_LIMITS: '0', WAYMARK_ANY_OPERATION: '1' } });
try {
  const organisation = await openOrganisation(program);
  const { client, planId } = organisation;
  const { addPerson } = await client.ask('mutation { addPerson(name: "Nadia Rahman", email: "nadia@many.example", roles: [ADVISER]) { person { id } } }');
  const database = await openDatabase(program, planId);
  // Approved a while ago, so that there is something to tell of.
  await database.query(`update plans.plan set approved_on = $2, version = version + 1 where id = $1`, [planId, dayAgo(600)]);
  await addActions(database, organisation, addPerson.person.id);
  await addMonthlyMeasures(database, organisation, MEASURES);
  // As autovacuum does in its own time.
  await database.query('analyze');
  await database.end();

  const period = `periodFrom: "${dayAgo(180)}", periodTo: "${dayAgo(1)}"`;
  const { openReview } = await client.ask(`mutation { openReview(input: { planId: "${planId}", kind: REVIEW, ${period} }) { review { id number version } } }`);
  const { id, number, version } = openReview.review;
  const pid = program.serverPid();
  const page = questionOfPage();
  await time('An empty question', pid, () => client.ask('{ __typename }'));
  await time('Opening the review', pid, () => client.ask(page, { number }));
  await time('Assembling its paper for one audience, handed out whole', pid, () => client.ask('query ($number: Int!) { reviewRecord(number: $number) { text } }', { number }), { rounds: 10, warmUp: 3 });
  await client.ask(`mutation { moveReviewOn(input: { id: "${id}", version: ${version} }) { review { id } } }`);
  await time('Freezing it for both audiences', pid, () => client.ask(`mutation { freezeReview(input: { reviewId: "${id}", refreshFacts: true }) { review { id } } }`), { rounds: 5, warmUp: 2 });
  await time('Opening the review with versions of its paper', pid, () => client.ask(page, { number }));
} finally {
  await program.stop();
}
