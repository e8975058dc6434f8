// `npm run chaos -- [--kills 40] [--away 60]`: people write all the time while the API, the worker and PostgreSQL are killed
// (kill -9), the database is away, the mail server is away and the disk runs full. What was acknowledged must be kept once, and every
// invitation must arrive. Prints one line of JSON; ends with 1 when anything is lost, doubled or does not come back. Needs the build.
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startWholeProgram } from '../whole-program.mjs';
import { fullDisk, kill, smallDisk, withoutDatabase, withoutMailServer } from './chaos/faults.mjs';
import { clientOf, settle, startLedger } from './chaos/ledger.mjs';
import { judgeMails, startMailServer } from './chaos/mail-server.mjs';

/** After the database has come back, or the disk has room again. */
const LONGEST_RECOVERY_SECONDS = 10;
/** A process that was killed loads its code afresh, which takes a busy machine a while. */
const LONGEST_RESTART_SECONDS = 30;
const DISK_MEGABYTES = 600;
const MAIL_PATIENCE_MILLISECONDS = 240_000;
const PERSONAS = { executive: 'ruth.adeyemi', analyst: 'ruth.adeyemi', admin: 'joanna.pritchard' };

async function peopleOf(program) {
  const { signIn } = clientOf(program.url);
  return Object.fromEntries(await Promise.all(Object.entries(PERSONAS).map(async ([role, key]) => [role, await signIn(key)])));
}

/** Kills, a missing database and a missing mail server, all against one program. */
export async function processesAndServers({ kills, away, mailAway }) {
  const mail = await startMailServer();
  const program = await startWholeProgram({ mortal: true, env: { SMTP_URL: mail.url(), MAIL_FROM: 'Waymark <plans@waymark.example>', PUBLIC_URL: 'http://waymark.example' } });
  try {
    const writing = await startLedger(program, await peopleOf(program));
    const killed = await kill(program, writing, kills);
    const database = await withoutDatabase(program, writing, away);
    const mailServer = await withoutMailServer(mail, writing, mailAway);
    await writing.stop();
    const books = await settle(program.adminUrl, writing.ledger);
    const invited = [...writing.ledger.acknowledged].filter(([, kind]) => kind === 'invitations').map(([mark]) => mark);
    const since = Date.now();
    while (judgeMails(mail.received, invited).missing > 0 && Date.now() - since < MAIL_PATIENCE_MILLISECONDS) await wait(200);
    const mails = { ...judgeMails(mail.received, invited), allArrivedAfterSeconds: Math.round((Date.now() - since) / 100) / 10 };
    return { killed, database, mailServer, books, mails, retries: writing.ledger.retries };
  } finally {
    await program.stop();
    await mail.close();
  }
}

/** A full disk, on a disk of its own. */
export async function diskOfItsOwn() {
  const disk = smallDisk(DISK_MEGABYTES);
  if (!disk) return { notRun: 'this account may not mount a small disk' };
  try {
    const program = await startWholeProgram({ mortal: true, worker: false, place: disk.folder });
    try {
      const writing = await startLedger(program, await peopleOf(program));
      const full = await fullDisk(program, writing, disk.folder);
      await writing.stop();
      return { how: `tmpfs of ${DISK_MEGABYTES} MB`, ...full, books: await settle(program.adminUrl, writing.ledger) };
    } finally {
      await program.stop();
    }
  } finally {
    disk.remove();
  }
}

/** Whether nothing was lost and everything came back in time. */
export function isGood({ killed, database, books, mails, disk }) {
  const sound = ({ acknowledged, lost, doubled }) => acknowledged > 0 && lost === 0 && doubled === 0;
  const inTime = (seconds) => seconds < LONGEST_RECOVERY_SECONDS;
  const answers = database.turnedAway > 0 && database.turnedAway === database.with503AndRetryAfter && database.ready === 503 && database.lives === 200;
  const diskIsGood = disk === null || 'notRun' in disk || (disk.refusals > 0 && sound(disk.books) && inTime(disk.recoverySeconds));
  return sound(books) && killed.longestRecoverySeconds < LONGEST_RESTART_SECONDS && inTime(database.recoverySeconds) && answers && mails.wanted > 0 && mails.missing === 0 && mails.doubled === 0 && diskIsGood;
}

async function main() {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '40' }, away: { type: 'string', default: '60' } } });
  for (const [name, value] of Object.entries(values)) {
    if (!/^\d{1,4}$/.test(value)) {
      console.error(`--${name} must be a whole number; it is "${value}".`);
      process.exit(2);
    }
  }
  // PostgreSQL is started again after each kill, and each start listens for our end.
  process.setMaxListeners(0);
  const seen = await processesAndServers({ kills: Math.max(4, Number(values.kills)), away: Number(values.away), mailAway: 20 });
  const whole = { ...seen, disk: await diskOfItsOwn() };
  console.log(JSON.stringify({ chaos: whole, isGood: isGood(whole) }));
  process.exitCode = isGood(whole) ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
