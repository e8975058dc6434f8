// Runs one command of the command line, with a database where it needs one: the running one, or one started for its time.
import path from 'node:path';
import { pause } from '../postgres/processes.mjs';
import { ensureApiBuilt } from './build.mjs';
import { checkDatabaseSettings, databaseKind, openDatabase, processEnvironment } from './database.mjs';
import { adminUrlOf, planEmbedded, roleUrls } from './embedded.mjs';
import { ensureInstalled } from './install.mjs';
import { holderOf, takeLock } from './lock.mjs';
import { explain, progress, Refusal } from './progress.mjs';
import { endRunning, run } from './run.mjs';
import { openSecrets } from './secrets.mjs';

const say = progress(process.stderr);
const longestWait = 120_000;

/** Help, and looking at a file, be it before it is imported or to verify it, need no database. */
export function needsDatabase(args) {
  if (args.length === 0 || args.includes('--help') || args.includes('-h')) return false;
  if (args[0] === 'verify') return false;
  if (args[0] !== 'import') return true;
  return !args.includes('--dry-run') && args.some((arg) => arg.startsWith('--organisation'));
}

/**
 * The server of `npm start` where one is running; otherwise our own, under the lock of the folder. Another command's server
 * ends with that command, so it is waited for instead.
 */
async function openEmbeddedDatabase(given) {
  const folder = path.join(given.checkout, '.data');
  const end = Date.now() + longestWait;
  for (let told = false; ; told = true) {
    const holder = holderOf(folder);
    if (holder?.purpose === 'start' && holder.postgres) {
      const secrets = openSecrets(folder);
      const { wanted } = planEmbedded(given.checkout, secrets);
      return { urls: roleUrls(holder.postgres.port, secrets), adminUrl: adminUrlOf(holder.postgres.port, secrets), data: wanted.data, stop: async () => undefined };
    }
    const lock = holder ? null : await takeLock(folder, { purpose: 'command' });
    if (lock) return openOwnDatabase(given, lock);
    if (Date.now() > end)
      throw new Refusal(`Process ${holder?.pid} is using the data of this folder. Try again when it has ended.`);
    if (!told) say('Waiting for another process that uses the data of this folder ...');
    await pause(200);
  }
}

async function openOwnDatabase(given, lock) {
  try {
    const database = await openDatabase(given);
    const stop = () => database.stop().finally(lock.release);
    return { ...database, stop, own: true };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function migrate(checkout, env) {
  const { code, printed } = await run(process.execPath, [path.join(checkout, 'dist/apps/api/migrate.js')], {
    env,
    cwd: checkout,
    quiet: true,
  });
  if (code !== 0) throw new Refusal(`The database could not be brought up to date:\n${printed.trim()}`);
}

async function runWith(checkout, args, env) {
  // The command keeps the folder of the caller: the files it is given are named from there.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const file = path.join(checkout, 'dist/apps/api/waymark.js');
  const own = { ...env, LOG_LEVEL: env.LOG_LEVEL || 'error' };
  const { code } = await run(process.execPath, ['--enable-source-maps', file, ...args], {
    env: own,
    cwd,
    stdio: 'inherit',
  });
  return code;
}

/** Backups are of the whole server, and a restore makes one: both need no program of ours beside it. */
async function performBackup({ checkout, args, env, given }) {
  await ensureInstalled(checkout, say);
  const { runBackupCommand } = await import('../backup/command.mjs');
  const takeFolder = async () => {
    const lock = await takeLock(path.join(checkout, '.data'), { purpose: 'command' });
    if (!lock) throw new Refusal('Waymark, or a command of it, is running in this folder. Stop it first.');
    return lock;
  };
  return runBackupCommand({ checkout, args, env, say, takeFolder, openServer: () => openEmbeddedDatabase(given) });
}

async function perform({ checkout, args, env }) {
  const given = { checkout, env, secrets: () => openSecrets(path.join(checkout, '.data')), say };
  if (['backup', 'backups', 'restore'].includes(args[0])) return performBackup({ checkout, args, env, given });
  if (needsDatabase(args)) checkDatabaseSettings(env);
  await ensureInstalled(checkout, say);
  await ensureApiBuilt(checkout, say);
  if (!needsDatabase(args)) return runWith(checkout, args, env);
  const database = await (databaseKind(env) === 'embedded' ? openEmbeddedDatabase(given) : openDatabase(given));
  try {
    if (database.own) await migrate(checkout, processEnvironment(env, database.urls, { owner: true }));
    return await runWith(checkout, args, processEnvironment(env, database.urls, { owner: true }));
  } finally {
    await database.stop();
  }
}

/** Returns the exit code of the command, or 1 with a sentence on standard error. */
export async function runCommand({ checkout, args, env = process.env }) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => endRunning(signal));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    return await perform({ checkout, args, env });
  } catch (error) {
    const message = explain(error);
    process.stderr.write(`${message}\n`);
    // A program that asked for JSON gets its one object also when the command could not be started.
    if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ error: { code: 'not_started', message } })}\n`);
    return 1;
  }
}
