// `npm start`: everything between a fresh clone and a page in the browser. Each step says what it did and when.
import fs from 'node:fs';
import path from 'node:path';
import { findBackupSettings } from '../backup/found-settings.mjs';
import { ensureBuilt } from './build.mjs';
import { checkDatabaseSettings, databaseKind, openDatabase, processEnvironment } from './database.mjs';
import { ensureInstalled } from './install.mjs';
import { holderOf, takeLock } from './lock.mjs';
import { checkPort, wantedAddress } from './port.mjs';
import { isPrepared, notePrepared } from './prepared.mjs';
import { explain, progress, Refusal } from './progress.mjs';
import { run } from './run.mjs';
import { openSecrets, openFactorKey, openUnnamedKey } from './secrets.mjs';
import { openSession } from './session.mjs';
import { supervise } from './supervisor.mjs';

const say = progress(process.stdout);

function describeHolder(holder) {
  if (holder?.purpose === 'command')
    return 'A command (npm run waymark) is using the data of this folder. Try again when it has ended.';
  const where = holder?.address ? ` at ${holder.address}` : ', still starting';
  return `Waymark is already running for this folder${where} (process ${holder?.pid}).\nStop it there with Ctrl C, or with: kill ${holder?.pid}`;
}

async function takeFolder(checkout, session) {
  const folder = path.join(checkout, '.data');
  const lock = await takeLock(folder, { purpose: 'start' }).catch((error) => {
    if (error.code !== 'EACCES' && error.code !== 'EPERM' && error.code !== 'EROFS') throw error;
    throw new Refusal(`Your account cannot write to ${folder}. Start Waymark as the account that owns the folder.`);
  });
  if (!lock) throw new Refusal(describeHolder(holderOf(folder)));
  session.atEnd(lock.release);
  return lock;
}

/** Demo data and demo sign-in: unasked only with the embedded database. */
function isDemo(env, args) {
  if (args.includes('--demo')) return true;
  if (env.WAYMARK_DEMO !== undefined && env.WAYMARK_DEMO !== '') return env.WAYMARK_DEMO !== '0';
  return databaseKind(env) === 'embedded';
}

function checkDemoAddress(demo, { host }) {
  if (!demo || ['127.0.0.1', 'localhost', '::1'].includes(host)) return;
  throw new Refusal(
    `The demo lets anybody sign in, so it listens on this machine only, not on HOST=${host}. ` +
      'To run without the demo: WAYMARK_DEMO=0 npm start',
  );
}

async function runStep(checkout, name, env) {
  const file = path.join(checkout, 'dist/apps/api', `${name}.js`);
  if (!fs.existsSync(file)) return false;
  const { code, printed } = await run(process.execPath, ['--enable-source-maps', file], {
    cwd: checkout,
    env,
    quiet: true,
  });
  if (code !== 0) throw new Refusal(`The step "${name}" failed:\n${printed.trim()}`);
  return true;
}

/** A fallen PostgreSQL is brought back, twice at most. */
async function watchPostgres(database, session, noteServer) {
  if (database.kind !== 'embedded') return;
  for (let fall = 1; ; fall += 1) {
    const how = await database.exited();
    if (session.stopping) return;
    if (fall > 2) return session.finish(`PostgreSQL stopped again (${how}). Its log is ${database.data}.log`);
    say(`PostgreSQL stopped by itself (${how}). Starting it again; nothing saved is lost ...`);
    try {
      await database.restart();
      noteServer();
      say('PostgreSQL is running again');
    } catch (error) {
      return session.finish(`PostgreSQL does not start again: ${error.message}`);
    }
  }
}

/** Where backups are taken, the log of what is written goes to them as long as the server runs. */
async function keepLog({ checkout, database, session }) {
  const settings = findBackupSettings(path.join(checkout, '.data'));
  if (!settings) return;
  // Needs what is installed only now.
  const { keepShipping } = await import('../backup/wal.mjs');
  const shipping = keepShipping({ data: database.data, ...settings, say });
  session.atEnd(shipping.stop);
}

/** Short for what is inside the checkout. */
const placeOf = (data, checkout) => (data.startsWith(checkout) ? path.relative(checkout, data) : data);

function printReady({ url, demo, database, checkout }) {
  const where =
    database.kind === 'embedded' ? path.relative(checkout, database.data) : 'the PostgreSQL server you named';
  const lines = demo
    ? [
        `Open ${url} and choose a person of the demo: one press signs you in.`,
        `Mail that the demo sends is shown at ${url}/demo-mail`,
      ]
    : [`Open ${url} and sign in.`];
  lines.push('Run all checks in another terminal: npm test', `Stop with Ctrl C. The data stay in ${where}`);
  process.stdout.write(
    `\nWaymark is running at ${url} (after ${say.seconds().toFixed(1)} s)\n\n${lines.map((line) => `  - ${line}\n`).join('')}\n`,
  );
}

/** Migrations, and demo data for a demo. In the embedded database a note tells when both are done for this build. */
async function prepareDatabase({ checkout, env, database, build, demo, step }) {
  const { ownerUrl } = database.urls;
  const noted = database.kind === 'embedded';
  if (noted && (await isPrepared(ownerUrl, build, demo))) return say('Database is up to date');
  const forOwner = processEnvironment(env, database.urls, { owner: true, WAYMARK_DEMO: demo ? '1' : '0' });
  await step(() => runStep(checkout, 'migrate', forOwner));
  say('Database is up to date');
  if (demo && (await step(() => runStep(checkout, 'seed', forOwner)))) say('Demo data are there');
  return noted && notePrepared(ownerUrl, build, demo);
}

/** What the server and the worker are told beside their databases. */
function settings({ checkout, env, demo }) {
  const pages = { WAYMARK_WEB_ROOT: env.WAYMARK_WEB_ROOT || path.join(checkout, 'dist/apps/web') };
  const cache = {
    NODE_COMPILE_CACHE: env.NODE_COMPILE_CACHE || path.join(checkout, 'node_modules/.cache/waymark-node'),
  };
  const data = path.join(checkout, '.data');
  const keys = {
    WAYMARK_UNNAMED_KEY_FILE: env.WAYMARK_UNNAMED_KEY_FILE || openUnnamedKey(data),
    WAYMARK_FACTOR_KEY_FILE: env.WAYMARK_FACTOR_KEY_FILE || openFactorKey(data),
  };
  // The terminal of a demo is for the person who tries it: only what went wrong is told, unless asked otherwise.
  return { ...pages, ...cache, ...keys, WAYMARK_DEMO: demo ? '1' : '0', LOG_LEVEL: env.LOG_LEVEL || (demo ? 'warn' : 'info') };
}

async function bringUp({ checkout, env, args, session }) {
  const lock = await takeFolder(checkout, session);
  const address = wantedAddress(env);
  const demo = isDemo(env, args);
  checkDemoAddress(demo, address);
  checkDatabaseSettings(env);
  await checkPort(address);
  const step = async (work) => {
    session.checkpoint();
    const result = await work();
    session.checkpoint();
    return result;
  };
  await step(() => ensureInstalled(checkout, say));
  const build = await step(() => ensureBuilt(checkout, say));
  const secrets = () => openSecrets(path.join(checkout, '.data'));
  const database = await openDatabase({ checkout, env, secrets, say });
  session.atEnd(() => database.stop());
  session.checkpoint();
  say(database.kind === 'embedded' ? `PostgreSQL is running on port ${database.port}` : 'PostgreSQL answers');
  const noteServer = () => lock.update({ postgres: { port: database.port, pid: database.pid() } });
  if (database.kind === 'embedded') noteServer();
  void watchPostgres(database, session, noteServer);
  if (database.kind === 'embedded') await keepLog({ checkout, database, session });

  await prepareDatabase({ checkout, env, database, build, demo, step });

  const child = (name, file, more) =>
    supervise({
      name,
      file: path.join(checkout, 'dist/apps/api', file),
      cwd: checkout,
      env: processEnvironment(env, database.urls, { ...settings({ checkout, env, demo }), ...more }),
      say,
      onGivenUp: (why) => session.finish(`${why} It was started again before, so everything is stopped now.`),
    }).then((supervised) => (session.atEnd(supervised.stop), supervised));
  const started = await Promise.allSettled([
    child('The server', 'main.js', { HOST: address.host, PORT: String(address.port) }),
    child('The background worker', 'worker.js', {}),
  ]);
  session.checkpoint();
  const failed = started.find((result) => result.status === 'rejected');
  if (failed) throw new Refusal(`${failed.reason.message} See what it says above.`);
  const url = started[0].value.message.url ?? `http://${address.host}:${address.port}`;
  lock.update({ address: url });
  printReady({ url, demo, database, checkout });
}

/** Runs until it is stopped; returns the exit code. */
export async function start({ checkout, env = process.env, args = [] }) {
  const session = openSession(say);
  let code = 1;
  try {
    await bringUp({ checkout, env, args, session });
    code = await session.ended;
  } catch (error) {
    if (session.stopping) code = await session.ended;
    else process.stderr.write(`\n${explain(error)}\n`);
  }
  await session.close();
  if (code === 0) say('Stopped');
  return code;
}
