// The real program for the benchmark: PostgreSQL of its own as `npm start` would run it, many organisations in it, and the built API in
// production mode, with its log in a file.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../bundle.mjs';
import { processEnvironment } from '../../launch/database.mjs';
import { run } from '../../launch/run.mjs';
import { openFactorKey, openUnnamedKey } from '../../launch/secrets.mjs';
import { freePort } from '../../postgres/cluster.mjs';
import { startEphemeralCluster } from '../../postgres/ephemeral.mjs';
import { prepareServer, roleNames, urlFor, withClient } from '../../roles.mjs';
import { familyOf, pin, SERVER_CORE } from './machine.mjs';

const SPIKES = new URL('watch-spikes.mjs', import.meta.url).href;
const built = (name) => path.join(root, 'dist/apps/api', `${name}.js`);

async function readFirstPid(adminUrl) {
  const { rows } = await withClient(adminUrl, (client) => client.query('show data_directory'));
  return Number(readFileSync(path.join(rows[0].data_directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function untilReady(url, child, logFile) {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The API ended:\n${readFileSync(logFile, 'utf8').slice(-2000)}`);
    const isUp = await fetch(`${url}/readyz`).then(({ ok }) => ok, () => false);
    if (isUp) return;
    await new Promise((resolve) => void setTimeout(resolve, 50));
  }
}

/** Starts a database, migrated and empty. @returns { folder, urls, address, pid, environment, stop } */
export async function startDatabase() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const cluster = await startEphemeralCluster({ durable: true }).catch((error) => {
    remove();
    throw error;
  });
  const stop = () => cluster.stop().finally(remove);
  try {
    const passwords = Object.fromEntries(roleNames.map((role) => [role, randomBytes(12).toString('hex')]));
    const urls = await prepareServer({ adminUrl: cluster.adminUrl, database: 'waymark', passwords });
    const keys = { WAYMARK_UNNAMED_KEY_FILE: openUnnamedKey(folder), WAYMARK_FACTOR_KEY_FILE: openFactorKey(folder) };
    const environment = (more) => processEnvironment(process.env, urls, { HOST: '127.0.0.1', WAYMARK_DEMO: '0', WAYMARK_WEB_ROOT: '', DRAIN_SECONDS: '0', ...keys, ...more });
    const { code, printed } = await run(process.execPath, [built('migrate')], { env: environment({ owner: true, LOG_LEVEL: 'error' }), cwd: root, quiet: true });
    if (code !== 0) throw new Error(`migrate failed:\n${printed}`);
    const pid = await readFirstPid(cluster.adminUrl);
    for (const one of familyOf(pid)) pin(one, SERVER_CORE);
    return { folder, urls, address: urlFor(cluster.adminUrl, 'waymark'), pid, environment, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Starts the API on it. Sign-in, permissions and the log are on. @param keptMegabytes of answers that it may give again while nothing has changed; isPatient: it answers late rather than not at all, as a demo does */
export async function startApi({ folder, environment }, { explains = false, isPatient = false, keptMegabytes = 0, name = 'api' } = {}) {
  const port = await freePort();
  const logFile = path.join(folder, `${name}.log`);
  const spikesFile = path.join(folder, `${name}.spikes.jsonl`);
  const log = openSync(logFile, 'a', 0o600);
  const env = environment({ PORT: String(port), LOG_LEVEL: 'info', WAYMARK_KEPT_MEGABYTES: String(keptMegabytes), ...(isPatient ? { WAYMARK_DEMO: '1' } : {}), ...(explains ? { NODE_OPTIONS: `--import=${SPIKES}`, WAYMARK_SPIKES: spikesFile } : {}) });
  const child = spawn(process.execPath, [built('main')], { env, cwd: folder, stdio: ['ignore', log, log] });
  pin(child.pid, SERVER_CORE);
  // Nobody waits for one that is still starting when the run is told to end.
  const endWithRun = () => void child.kill('SIGKILL');
  process.once('exit', endWithRun);
  const ended = new Promise((resolve) => void child.once('exit', resolve)).then(() => void process.removeListener('exit', endWithRun));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(url, child, logFile);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, pid: child.pid, spikesFile: explains ? spikesFile : null, stop };
}
