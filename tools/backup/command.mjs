// `waymark backup`, `backups` and `restore`: for the PostgreSQL of this folder. A server of one's own has its own ways: see
// docs/how-to/back-up.md.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { databaseKind } from '../launch/database.mjs';
import { planEmbedded } from '../launch/embedded.mjs';
import { Refusal } from '../launch/progress.mjs';
import { openSecrets } from '../launch/secrets.mjs';
import { listBackups, takeBackup } from './base.mjs';
import { findBackupSettings } from './found-settings.mjs';
import { restoreBackup } from './restore.mjs';
import { readIdentity, settleBackup } from './settings.mjs';

const options = {
  to: { type: 'string' },
  from: { type: 'string' },
  recipient: { type: 'string' },
  identity: { type: 'string' },
  'to-time': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

const help = `npm run waymark -- backup [--to <folder>] [--recipient age1...]   take a backup; from the next start on the log of changes is kept there too
npm run waymark -- backups [--from <folder>]                     list them
npm run waymark -- restore --from <folder> --identity <file> [--to-time 2026-11-22T09:30:00Z]
`;

function readArgs(args) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Refusal(`${error.message}\n\n${help}`);
  }
}

function momentOf(text) {
  if (text === undefined) return null;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime()) || !/(Z|[+-]\d\d:?\d\d)$/.test(text)) throw new Refusal(`--to-time is a moment with its zone, such as 2026-11-22T09:30:00Z. It is "${text}".`);
  return moment;
}

const print = (json, value, text) => process.stdout.write(json ? `${JSON.stringify(value)}\n` : text);
const folderOf = (checkout) => path.join(checkout, '.data');
const placeOf = (given) => path.resolve(process.env.INIT_CWD ?? process.cwd(), given);

async function backup({ checkout, values, openServer, say }) {
  const settings = await settleBackup(folderOf(checkout), { to: values.to && placeOf(values.to), recipient: values.recipient });
  const server = await openServer();
  try {
    say(`Taking a backup to ${settings.to} ...`);
    const note = await takeBackup({ adminUrl: server.adminUrl, data: server.data, ...settings, now: new Date() });
    const identity = settings.madeIdentity
      ? `The identity that opens it was made: ${settings.madeIdentity}\nCopy it, .data/unnamed.key and .data/factors.key to a place where no backup is. Without it nobody can open the backups.\n`
      : '';
    print(values.json, note, `${path.join(settings.to, note.file)}: ${(note.bytes / 1e6).toFixed(1)} MB\n${identity}`);
  } finally {
    await server.stop();
  }
}

function backups({ checkout, values }) {
  const from = values.from ? placeOf(values.from) : findBackupSettings(folderOf(checkout))?.to;
  if (!from) throw new Refusal('No backup was taken from this folder yet. Name the folder of the backups with --from.');
  const found = listBackups(from);
  const lines = found.map(({ file, usableFrom, bytes }) => `${file}  can be put back to ${usableFrom} and later, ${(bytes / 1e6).toFixed(1)} MB\n`);
  print(values.json, found, lines.join('') || `There is no backup in ${from}.\n`);
}

async function restore({ checkout, values, takeFolder, say }) {
  if (!values.from || !values.identity) throw new Refusal(`Say which backups, and what opens them.\n\n${help}`);
  const moment = momentOf(values['to-time']);
  const lock = await takeFolder();
  try {
    const { wanted } = planEmbedded(checkout, openSecrets(folderOf(checkout)));
    const identity = readIdentity(placeOf(values.identity));
    const done = await restoreBackup({ from: placeOf(values.from), identity, moment, server: { ...wanted, settings: {} }, say });
    const facts = { backup: done.backup.name, pieces: done.pieces, seconds: Number(done.seconds.toFixed(2)), toTime: moment?.toISOString() ?? null };
    print(values.json, facts, `Put back from ${facts.backup} and ${facts.pieces} pieces of the log, in ${facts.seconds} s. Start Waymark with: npm start\n`);
  } finally {
    lock.release();
  }
}

/** @returns {Promise<number>} the exit code */
export async function runBackupCommand({ checkout, args: [name, ...rest], env, ...given }) {
  const values = readArgs(rest);
  if (values.help) return process.stdout.write(help), 0;
  if (databaseKind(env) !== 'embedded') throw new Refusal('These commands are for the PostgreSQL of this folder. For a server of your own see docs/how-to/back-up.md.');
  await { backup, backups, restore }[name]({ checkout, values, ...given });
  return 0;
}
