// `npm run check:sealing -- [--rounds 60] [--seed 7]`: a board approves one review after another, and each time the server or
// PostgreSQL is killed (kill -9) at another moment of the sealing: while it waits for the row of a table that somebody holds, so
// that the moment is exact, or at random. Afterwards the review must be sealed whole or not at all, and asking again with the same
// key must seal it exactly once. Needs the build. Ends with 1 when anything is torn, lost or doubled.
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startWholeProgram } from '../whole-program.mjs';

/** Tables that sealing writes to, in its order; null for a moment at random. */
const moments = ['reviews.sign_off', 'reviews.stage_step', 'platform.audit_entry', 'reviews.record', 'reviews.review', null];
const PEOPLE = { executive: 'ruth.adeyemi', reviewer: 'helen.whitcombe', board: 'eleanor.voss' };
const ORGANISATION = 'northmoor';
const LONGEST_RANDOM_MILLISECONDS = 250;
const PATIENCE_MILLISECONDS = 30_000;

/** What there is of a seal; every count is 0 or all are as `WHOLE` has them. */
const COUNTS = `
  select (sealed_at is not null)::int as sealed, (stage = 'published')::int as published,
         (select count(*)::int from reviews.sign_off where review_id = review.id and stage = 'board') as signed,
         (select count(*)::int from reviews.stage_step where review_id = review.id and to_stage = 'published') as steps,
         (select count(*)::int from reviews.record where review_id = review.id) as records,
         (select count(*)::int from platform.audit_entry where subject_id = review.id and kind = 'reviews.sealed') as entries
  from reviews.review where id = $1`;
export const WHOLE = { sealed: 1, published: 1, signed: 1, steps: 1, records: 2, entries: 1 };
const NOTHING = { sealed: 0, published: 0, signed: 0, steps: 0, records: 0, entries: 0 };

/** 'whole', 'nothing' or 'torn'. */
export function judge(counts) {
  const equals = (wanted) => Object.entries(wanted).every(([name, count]) => counts[name] === count);
  if (equals(WHOLE)) return 'whole';
  return equals(NOTHING) ? 'nothing' : 'torn';
}

/** A client of the API, as the page is one: whoever gets no answer asks again. */
function clientOf({ url }) {
  const send = async (cookie, query, key) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
      headers: { 'content-type': 'application/json', 'waymark-organisation': ORGANISATION, cookie, ...(key ? { 'idempotency-key': key } : {}) },
      body: JSON.stringify({ query }),
    });
    return { cookie: response.headers.getSetCookie()[0]?.split(';')[0], ...(await response.json()) };
  };
  const must = async (cookie, query) => {
    const { data, errors } = await send(cookie, query);
    if (errors) throw new Error(`${query}: ${JSON.stringify(errors)}`);
    return Object.values(data)[0];
  };
  const signIn = async (key) => (await send('', `mutation { signInAsPersona(key: "${key}") { account { id } } }`)).cookie;
  const isReady = () => fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).then(({ ok }) => ok, () => false);
  const ready = async () => {
    for (const end = Date.now() + PATIENCE_MILLISECONDS; !(await isReady()); await wait(50)) {
      if (Date.now() > end) throw new Error('The server does not come back.');
    }
  };
  return { send, must, signIn, ready };
}

/** Opens a review and sends it to the board. */
async function toBoard({ must }, { executive, reviewer }, planId, round) {
  const input = `planId: "${planId}", kind: OTHER, name: "Round ${round} ${randomUUID()}", periodFrom: "2026-04-01", periodTo: "2026-09-30"`;
  const { review } = await must(executive, `mutation { openReview(input: { ${input} }) { review { id version } } }`);
  let { version } = review;
  for (const mover of [executive, executive, reviewer]) {
    ({ version } = (await must(mover, `mutation { moveReviewOn(input: { id: "${review.id}", version: ${version} }) { review { version } } }`)).review);
  }
  return { id: review.id, ...(await must(executive, `{ reviews(first: 1) { items { number newestPaper { version } } } }`)).items[0] };
}

/** Holds a table, so that whoever wants to write to it waits. Gives back how to let go. */
async function hold(connect, table) {
  const client = await connect();
  await client.query('begin');
  await client.query(`lock table ${table} in share mode`);
  const someoneWaits = async () => {
    for (const end = Date.now() + PATIENCE_MILLISECONDS; Date.now() < end; await wait(5)) {
      const { rowCount } = await client.query('select 1 from pg_locks where relation = $1::regclass and not granted', [table]);
      if (rowCount > 0) return;
    }
    throw new Error(`Nobody wants to write to ${table}.`);
  };
  return { someoneWaits, letGo: () => client.end().catch(() => undefined) };
}

/** Kills at the moment given while a board approves. Gives what came back, which may be nothing. */
async function killWhile(approve, { moment, killsDatabase, program, connect, random }) {
  const held = moment ? await hold(connect, moment) : null;
  const answer = approve().catch(() => null);
  await (held ? held.someoneWaits() : wait(random() * LONGEST_RANDOM_MILLISECONDS));
  if (killsDatabase) await program.killDatabase();
  else process.kill(program.serverPid(), 'SIGKILL');
  await held?.letGo();
  return answer;
}

/** What is wrong with the sealed texts of a review and their fingerprints; null where nothing is. */
async function findWrongText(ask, id) {
  const rows = await ask('select text, fingerprint, chain_hash, (select hash from platform.audit_entry where subject_id = $1) as hash from reviews.record where review_id = $1', [id]);
  const isRight = ({ text, fingerprint, chain_hash, hash }) => createHash('sha256').update(text).digest('hex') === fingerprint && chain_hash === hash;
  return rows.every(isRight) ? null : 'a text has another fingerprint';
}

/** What is wrong with the chain of the organisation; null where nothing is. */
async function findBrokenLink(ask) {
  const rows = await ask(`select text, hash, previous_hash from platform.audit_entry where organisation_id = (select organisation_id from organisations.organisation where slug = $1) order by sequence`, [ORGANISATION]);
  let previous = '0'.repeat(64);
  for (const { text, hash, previous_hash } of rows) {
    if (previous_hash !== previous || createHash('sha256').update(text + previous).digest('hex') !== hash) return 'the chain is broken';
    previous = hash;
  }
  return rows.length > 0 ? null : 'the chain is empty';
}

/** Random numbers from 0 to 1 that are the same for the same seed. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = createHash('sha256').update(String(state)).digest('hex');
    return Number.parseInt(state.slice(0, 8), 16) / 0xffffffff;
  };
}

/** Goes through the rounds against a program that is mortal. Gives what was seen and the first fault, null where there is none. */
export async function killWhileSealing(program, { rounds, seed }) {
  const client = clientOf(program);
  const random = randomFrom(seed);
  const address = new URL(program.adminUrl);
  address.pathname = '/waymark';
  const connect = async () => {
    const connection = new pg.Client(address.href);
    connection.on('error', () => undefined);
    await connection.connect();
    return connection;
  };
  const ask = async (text, values) => {
    const connection = await connect();
    try {
      return (await connection.query(text, values)).rows;
    } finally {
      await connection.end();
    }
  };
  const seen = { rounds: 0, wholeAfterKill: 0, nothingAfterKill: 0, answeredAllTheSame: 0, databaseKills: 0 };
  const people = Object.fromEntries(await Promise.all(Object.entries(PEOPLE).map(async ([role, key]) => [role, await client.signIn(key)])));
  const { id: planId } = await client.must(people.executive, '{ plan { id } }');
  for (let round = 0; round < rounds; round += 1) {
    const review = await toBoard(client, people, planId, round);
    const key = randomUUID();
    const approval = `mutation { approveReview(input: { reviewId: "${review.id}", paperVersion: ${review.newestPaper.version} }) { review { state } } }`;
    const approve = () => client.send(people.board, approval, key);
    const moment = moments[round % moments.length];
    const killsDatabase = Math.floor(round / moments.length) % 2 === 1;
    const answer = await killWhile(approve, { moment, killsDatabase, program, connect, random });
    await client.ready();
    const [counts] = await ask(COUNTS, [review.id]);
    const found = judge(counts);
    const isAnswered = answer?.data?.approveReview?.review.state === 'SEALED';
    const where = `round ${round}, killed at ${moment ?? 'random'}`;
    if (found === 'torn') return { seen, fault: `${where}: torn: ${JSON.stringify(counts)}` };
    if (isAnswered && found !== 'whole') return { seen, fault: `${where}: answered as sealed, and it is not` };
    const end = Date.now() + PATIENCE_MILLISECONDS;
    for (let answered = false; !answered; ) {
      if (Date.now() > end) return { seen, fault: `${where}: asked again and again, and never answered` };
      const again = await approve().catch(() => null);
      answered = again?.data?.approveReview?.review.state === 'SEALED';
      if (again?.errors?.some(({ extensions }) => !['platform.unavailable', 'platform.unexpected'].includes(extensions?.code))) return { seen, fault: `${where}: asked again: ${JSON.stringify(again.errors)}` };
    }
    const [after] = await ask(COUNTS, [review.id]);
    if (judge(after) !== 'whole') return { seen, fault: `${where}: asked again: ${JSON.stringify(after)}` };
    const wrong = (await findWrongText(ask, review.id)) ?? (await findBrokenLink(ask));
    if (wrong) return { seen, fault: `${where}: ${wrong}` };
    seen.rounds += 1;
    seen[found === 'whole' ? 'wholeAfterKill' : 'nothingAfterKill'] += 1;
    seen.answeredAllTheSame += isAnswered ? 1 : 0;
    seen.databaseKills += killsDatabase ? 1 : 0;
  }
  return { seen, fault: null };
}

async function main() {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '60' }, seed: { type: 'string', default: '7' } } });
  for (const [name, value] of Object.entries(values)) {
    if (!/^\d{1,6}$/.test(value)) {
      console.error(`--${name} must be a whole number; it is "${value}".`);
      process.exit(2);
    }
  }
  // PostgreSQL is started again after each kill, and each start listens for our end.
  process.setMaxListeners(0);
  const program = await startWholeProgram({ mortal: true, worker: false });
  try {
    const { seen, fault } = await killWhileSealing(program, { rounds: Number(values.rounds), seed: Number(values.seed) });
    console.log(JSON.stringify(seen));
    if (fault) console.error(fault);
    process.exitCode = fault ? 1 : 0;
  } finally {
    await program.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
