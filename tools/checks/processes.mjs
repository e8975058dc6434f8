// `npm run check:processes -- [--kills 12]`: three HTTP processes and two workers behind one database, and a balancer that gives each
// request to the next process. Sessions, idempotency keys and jobs are shared by all; HTTP processes and workers are killed (kill -9)
// while people write and read. Prints one line of JSON; ends with 1 when a request is lost that was not under way in a process that
// was killed, or when anything acknowledged is lost or doubled. Needs the build.
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startWholeProgram } from '../whole-program.mjs';
import { clientOf, settle, startLedger } from './chaos/ledger.mjs';
import { judgeMails, startMailServer } from './chaos/mail-server.mjs';
import { startRoundRobin } from './processes/round-robin.mjs';

const READERS = 3;
const WRITES_BETWEEN_KILLS = 12;
const MAIL_PATIENCE_MILLISECONDS = 240_000;
const PERSONAS = { executive: 'ruth.adeyemi', analyst: 'ruth.adeyemi', admin: 'joanna.pritchard' };
const ADD_PERSON = 'mutation ($email: String!) { answer: addPerson(name: "Somebody new", email: $email, roles: [READER]) { person { id } } }';

/** One after the other, each at a process of its own: what one knows, all know. */
export async function goFromOneToTheNext([first, second, third], mail) {
  const cookie = await clientOf(first.url).signIn(PERSONAS.admin);
  const email = `${randomUUID()}@northmoor.example`;
  const key = randomUUID();
  const written = await clientOf(second.url).send(cookie, ADD_PERSON, { email }, key);
  const read = await clientOf(third.url).must(cookie, '{ people(first: 100) { items { email } } }');
  const repeated = await clientOf(third.url).send(cookie, ADD_PERSON, { email }, key);
  const letters = () => mail.received.filter(({ to }) => to === email);
  for (const end = Date.now() + MAIL_PATIENCE_MILLISECONDS; letters().length === 0 && Date.now() < end; ) await wait(50);
  return {
    signedInElsewhere: Boolean(written.data?.answer),
    readElsewhere: read.items.filter((person) => person.email === email).length,
    sameAnswerElsewhere: Boolean(written.data?.answer) && written.data.answer.person.id === repeated.data?.answer?.person.id,
    letters: letters().length,
  };
}

/** Reads all the time; gives how to stop, and what came back that was no answer although it had a status. */
function startReaders(url, cookie) {
  const { send } = clientOf(url);
  const wrong = [];
  let over = false;
  const read = async () => {
    while (!over) {
      // No answer at all is the balancer's to count.
      const outcome = await send(cookie, '{ plan { id objectives { id outcomes { id } } } }', {}).catch(() => null);
      if (outcome && (outcome.errors || !outcome.data?.plan)) wrong.push(JSON.stringify(outcome.errors ?? outcome).slice(0, 300));
    }
  };
  const done = Array.from({ length: READERS }, read);
  return { wrong, stop: async () => ((over = true), void (await Promise.all(done))) };
}

/** A process that was killed is started again by its supervisor. */
async function isBack({ url }) {
  for (const end = Date.now() + 90_000; Date.now() < end; await wait(50)) {
    if (await fetch(`${url}/readyz`).then(({ ok }) => ok, () => false)) return;
  }
  throw new Error('A process that was killed does not come back.');
}

/** Everything, against one program. */
export async function severalProcesses({ kills }) {
  const mail = await startMailServer();
  const program = await startWholeProgram({ mortal: true, env: { SMTP_URL: mail.url(), MAIL_FROM: 'Waymark <plans@waymark.example>', PUBLIC_URL: 'http://waymark.example' } });
  const undo = [() => mail.close(), program.stop];
  try {
    const servers = [{ url: program.url, pid: program.serverPid }, await program.addServer(), await program.addServer()];
    const workers = [{ pid: program.workerPid }, await program.addWorker()];
    const shared = await goFromOneToTheNext(servers, mail);
    const balancer = await startRoundRobin(servers);
    undo.push(balancer.stop);
    const { signIn } = clientOf(balancer.url);
    const people = Object.fromEntries(await Promise.all(Object.entries(PERSONAS).map(async ([role, key]) => [role, await signIn(key)])));
    const readers = startReaders(balancer.url, people.executive);
    const writing = await startLedger({ url: balancer.url }, people);
    const killed = { servers: 0, workers: 0 };
    for (let turn = 0; turn < kills; turn += 1) {
      await writing.more(WRITES_BETWEEN_KILLS);
      if (turn % 2 === 1) {
        process.kill(workers[killed.workers % workers.length].pid(), 'SIGKILL');
        killed.workers += 1;
        continue;
      }
      const server = servers[killed.servers % servers.length];
      balancer.kill(server);
      killed.servers += 1;
      // The others go on meanwhile.
      await writing.more(WRITES_BETWEEN_KILLS);
      await isBack(server);
    }
    await writing.more(WRITES_BETWEEN_KILLS);
    await Promise.all([writing.stop(), readers.stop()]);
    const books = await settle(program.adminUrl, writing.ledger);
    const invited = [...writing.ledger.acknowledged].filter(([, kind]) => kind === 'invitations').map(([mark]) => mark);
    for (const end = Date.now() + MAIL_PATIENCE_MILLISECONDS; judgeMails(mail.received, invited).missing > 0 && Date.now() < end; ) await wait(100);
    const { lostElsewhere, ...requests } = balancer.counts;
    return { shared, killed, requests: { ...requests, lostElsewhere: lostElsewhere.length }, wrongReads: readers.wrong.length, wrongHow: readers.wrong.slice(0, 3), lostHow: lostElsewhere.slice(0, 5), books, mails: judgeMails(mail.received, invited) };
  } finally {
    for (const work of undo.reverse()) await work();
  }
}

/** Whether everything is shared, and nothing was lost beyond what the killed had under way. */
export function isGood({ shared, requests, wrongReads, books, mails }) {
  const isShared = shared.signedInElsewhere && shared.readElsewhere === 1 && shared.sameAnswerElsewhere && shared.letters === 1;
  const isSound = requests.lostElsewhere === 0 && requests.unavailable === 0 && wrongReads === 0 && requests.byProcess.every((count) => count > 0);
  return isShared && isSound && books.acknowledged > 0 && books.lost === 0 && books.doubled === 0 && mails.wanted > 0 && mails.missing === 0 && mails.doubled === 0;
}

async function main() {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '12' } } });
  if (!/^\d{1,4}$/.test(values.kills)) {
    console.error(`--kills must be a whole number; it is "${values.kills}".`);
    process.exit(2);
  }
  const seen = await severalProcesses({ kills: Math.max(2, Number(values.kills)) });
  console.log(JSON.stringify({ processes: seen, isGood: isGood(seen) }));
  process.exitCode = isGood(seen) ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
