// `npm run check:replicas -- [--tries 500]`: two HTTP processes, a PostgreSQL and one that follows it. Whoever writes reads at once, at
// the other process, and must never see what was before; whoever reads must never go back in time; both while the replica stands
// still now and then. The replica is then frozen, killed and started again, and made a server of its own, under load: nobody may
// notice. Prints one line of JSON; ends with 1 when anything of this fails. Needs the build.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { withClient } from '../roles.mjs';
import { startWholeProgram } from '../whole-program.mjs';
import { operation, startVisitor, until } from './replicas/visitor.mjs';

const WRITER = 'ruth.adeyemi';
const OTHER = 'joanna.pritchard';
const LOAD = 4;
const READS_BETWEEN = 20;

const replay = (replica, verb) => withClient(replica.adminUrl, (client) => client.query(`select pg_wal_replay_${verb}()`));

/** How many sessions were looked up in the tables of the replica: it counts by itself whether it is asked. */
async function lookedUpAt(replica) {
  const url = new URL(replica.adminUrl);
  url.pathname = '/waymark';
  const rows = await withClient(url.href, async (client) => (await client.query(`select (coalesce(idx_scan, 0) + coalesce(seq_scan, 0))::int as scans from pg_stat_user_tables where schemaname = 'identity' and relname = 'session'`)).rows);
  return rows[0].scans;
}

const allOf = ({ objectives }) => objectives.flatMap(({ outcomes }) => outcomes.flatMap(({ actions }) => actions));

async function findAction({ must }) {
  return allOf(await must('{ plan { objectives { outcomes { actions { id version status } } } } }')).find(({ status }) => status === 'ON_TRACK');
}

/** Reads all the time, the action alone and on the page of the plan, whose answers are kept; counts how often it went back. */
async function watch({ other, action, isOver, seen }) {
  const [alone, onPlan] = [operation('ActionStands'), operation('Plan')];
  const ofPlan = async () => allOf(await other.must(onPlan)).find(({ id }) => id === action.id).version;
  for (let [last, turn] = [0, 0]; !isOver(); turn += 1) {
    const now = turn % 4 === 3 ? await ofPlan() : (await other.must(alone, { id: action.id })).version;
    if (now < last) seen.wentBack += 1;
    last = now;
  }
}

/** Writes and reads at once, over and over, while somebody else reads all the time. */
async function neverBack({ urls, replica, action, stands, tries, writer, others }) {
  let { version } = action;
  let over = false;
  const seen = { tries: 0, oldShown: 0, wentBack: 0, pauses: 0 };
  const watching = others.map((other) => watch({ other, action, isOver: () => over, seen }));
  for (let turn = 0; turn < tries; turn += 1) {
    if (turn % 12 === 4) await replay(replica, 'pause').then(() => (seen.pauses += 1));
    if (turn % 12 === 8) await replay(replica, 'resume');
    version = (await writer.record(action.id, version, `try ${turn}`)).action.version;
    const shown = await writer.must(stands, { id: action.id });
    if (shown.version < version || shown.lastUpdate.note !== `try ${turn}`) seen.oldShown += 1;
    seen.tries += 1;
    // And again a little later, when the replica may have it.
    for (let again = 0; again < urls.length; again += 1) if ((await writer.must(stands, { id: action.id })).version < version) seen.oldShown += 1;
  }
  await replay(replica, 'resume');
  over = true;
  await Promise.all(watching);
  return seen;
}

/** A session that was ended is not let in for longer than the bound says, though the replica stands still and knows nothing of it. */
async function signedOut({ urls, replica, action, stands }) {
  const one = startVisitor(urls);
  await one.signIn(OTHER);
  const thief = startVisitor(urls);
  thief.take(one.session());
  await until(async () => (await thief.must(stands, { id: action.id })) && thief.counts.replica > 0, 'somebody reads from the replica');
  await replay(replica, 'pause');
  await one.must('mutation { signOut { done } }');
  const since = Date.now();
  await until(async () => Boolean((await thief.ask(stands, { id: action.id })).errors), 'a session that was ended is turned away');
  const seconds = (Date.now() - since) / 1000;
  await replay(replica, 'resume');
  return { seconds };
}

/** People who read all the time. What fails is counted; a read that fails is not tried again. */
function startLoad(visitors, action, stands) {
  const tally = { reads: 0, failed: [] };
  let over = false;
  const done = visitors.map(async (visitor) => {
    while (!over) {
      const outcome = await visitor.ask(stands, { id: action.id }).catch((error) => ({ status: String(error.cause ?? error) }));
      tally.reads += 1;
      if (outcome.status !== 200 || outcome.errors || !outcome.data?.action) tally.failed.push(JSON.stringify(outcome).slice(0, 300));
    }
  });
  const more = (kind) => {
    const count = () => visitors.reduce((sum, { counts }) => sum + counts[kind], 0);
    const enough = count() + READS_BETWEEN;
    return until(() => count() >= enough, `more reads from the ${kind === 'replica' ? 'replica' : 'first server'}`);
  };
  return { tally, more, stop: async () => ((over = true), void (await Promise.all(done))) };
}

/** The processes of the replica that serve us stop in the middle of what they do. */
async function freeze(replica) {
  const rows = await withClient(replica.adminUrl, async (client) => (await client.query(`select pid from pg_stat_activity where usename = 'waymark_app'`)).rows);
  for (const { pid } of rows) process.kill(pid, 'SIGSTOP');
  return () => rows.forEach(({ pid }) => process.kill(pid, 'SIGCONT'));
}

/** Frozen, killed and started again, and promoted, while people read. */
async function troubles({ replica, load }) {
  await load.more('replica');
  const thaw = await freeze(replica);
  await load.more('first');
  thaw();
  await load.more('replica');
  const start = await replica.takeAway();
  await load.more('first');
  await start();
  await load.more('replica');
  await withClient(replica.adminUrl, (client) => client.query('select pg_promote(true, 60)'));
  await load.more('first');
  await load.stop();
  return { reads: load.tally.reads, failed: load.tally.failed.length, how: load.tally.failed.slice(0, 3) };
}

/** What names no replica, or a role that may do too much, must stop the start. */
async function isRefused(program, url) {
  return program.addServer({ WAYMARK_REPLICA_URLS: url }).then(() => false, () => true);
}

/** Everything, against one program. */
export async function replicas({ tries }) {
  const program = await startWholeProgram({ mortal: true, worker: false });
  try {
    const replica = await program.addReplica();
    const owner = new URL(program.ownerUrl);
    owner.port = new URL(replica.appUrl).port;
    const unsafeIsRefused = await isRefused(program, owner.href);
    const settings = { WAYMARK_REPLICA_URLS: replica.appUrl };
    const urls = [(await program.addServer(settings)).url, (await program.addServer(settings)).url];
    const stands = operation('ActionStands');
    const people = [startVisitor(urls), startVisitor(urls), startVisitor(urls, { withCookies: false })];
    for (const [index, person] of people.entries()) await person.signIn(index === 0 ? WRITER : OTHER);
    const [writer, ...others] = people;
    const action = await findAction(writer);
    const before = await lookedUpAt(replica);
    const reading = await neverBack({ urls, replica, action, stands, tries, writer, others });
    await until(async () => (await lookedUpAt(replica)) > before, 'the replica counts what it was asked');
    const ended = await signedOut({ urls, replica, action, stands });
    const visitors = Array.from({ length: LOAD }, () => startVisitor(urls));
    for (const visitor of visitors) await visitor.signIn(WRITER);
    const trouble = await troubles({ replica, load: startLoad(visitors, action, stands) });
    const reads = people.reduce((sum, { counts }) => ({ replica: sum.replica + counts.replica, first: sum.first + counts.first }), { replica: 0, first: 0 });
    return { reading, reads, mostCookies: writer.cookies(), ended, trouble, unsafeIsRefused };
  } finally {
    await program.stop();
  }
}

/** @param longest seconds that a session may outlive its end: the bound, and what a busy machine takes to answer */
export function isGood({ reading, reads, ended, trouble, unsafeIsRefused }, { longest }) {
  const isSound = reading.tries > 0 && reading.pauses > 0 && reading.oldShown === 0 && reading.wentBack === 0;
  return isSound && reads.replica > 0 && reads.first > 0 && ended.seconds < longest && trouble.reads > 0 && trouble.failed === 0 && unsafeIsRefused;
}

async function main() {
  const { values } = parseArgs({ options: { tries: { type: 'string', default: '500' } } });
  if (!/^\d{1,5}$/.test(values.tries)) {
    console.error(`--tries must be a whole number; it is "${values.tries}".`);
    process.exit(2);
  }
  const seen = await replicas({ tries: Math.max(24, Number(values.tries)) });
  const good = isGood(seen, { longest: 4 });
  console.log(JSON.stringify({ replicas: seen, isGood: good }));
  process.exitCode = good ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
