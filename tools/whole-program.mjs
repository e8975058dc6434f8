// The built program as people meet it, on a throw-away PostgreSQL and a free port: for journeys in a browser and for tests
// that end processes. Needs the build (`npm run build`). The pure jest projects can use it without any globalSetup.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './bundle.mjs';
import { processEnvironment } from './launch/database.mjs';
import { run } from './launch/run.mjs';
import { openFactorKey, openUnnamedKey } from './launch/secrets.mjs';
import { supervise } from './launch/supervisor.mjs';
import { freePort } from './postgres/cluster.mjs';
import { startEphemeralCluster } from './postgres/ephemeral.mjs';
import { prepareServer, roleNames } from './roles.mjs';

const built = (name) => path.join(root, 'dist/apps/api', `${name}.js`);

async function runToEnd(name, env) {
  const { code, printed } = await run(process.execPath, ['--enable-source-maps', built(name)], {
    env,
    cwd: root,
    quiet: true,
  });
  if (code !== 0) throw new Error(`${name} failed:\n${printed}`);
}

/** `waymark <args>` for a program that runs; see whole-program.d.mts. */
export async function commandFor({ url, appUrl, jobsUrl }, ...args) {
  const env = processEnvironment(process.env, { appUrl, jobsUrl }, { PUBLIC_URL: url, LOG_LEVEL: 'error' });
  const { code, printed } = await run(process.execPath, [built('waymark'), ...args], { env, cwd: root, quiet: true });
  if (code !== 0) throw new Error(`waymark ${args.join(' ')} failed:\n${printed}`);
  return printed;
}

/** Starts everything; see whole-program.d.mts. */
export async function startWholeProgram({ demo = true, worker = true, mortal = false, place, env: more = {} } = {}) {
  const undo = [];
  const stop = async () => {
    for (const work of undo.splice(0).reverse()) await work();
  };
  try {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-program-'));
    undo.push(() => rmSync(folder, { recursive: true, force: true }));
    const cluster = await startEphemeralCluster({ durable: mortal, place });
    undo.push(cluster.stop);
    const passwords = Object.fromEntries(roleNames.map((role) => [role, randomBytes(12).toString('hex')]));
    const urls = await prepareServer({ adminUrl: cluster.adminUrl, database: 'waymark', passwords });
    const port = await freePort();
    const own = {
      HOST: '127.0.0.1',
      PORT: String(port),
      WAYMARK_DEMO: demo ? '1' : '0',
      LOG_LEVEL: 'error',
      DRAIN_SECONDS: '0',
    };
    const settings = {
      ...own,
      WAYMARK_WEB_ROOT: path.join(root, 'dist/apps/web'),
      WAYMARK_UNNAMED_KEY_FILE: openUnnamedKey(folder),
      WAYMARK_FACTOR_KEY_FILE: openFactorKey(folder),
      ...more,
    };
    const forOwner = processEnvironment(process.env, urls, { owner: true, ...settings });
    await runToEnd('migrate', forOwner);
    if (demo) await runToEnd('seed', forOwner);
    const env = processEnvironment(process.env, urls, settings);
    const child = async (name, different = {}) => {
      const restartsAllowed = mortal ? Infinity : 2;
      const given = {
        name,
        file: built(name),
        cwd: folder,
        env: { ...env, ...different },
        restartsAllowed,
        say: () => undefined,
        onGivenUp: () => undefined,
      };
      const supervised = await supervise(given);
      undo.push(supervised.stop);
      return supervised;
    };
    const server = await child('main');
    const workers = worker ? [await child('worker')] : [];
    const addServer = async (different = {}) => {
      const ownEnvironment = { ...different, PORT: String(await freePort()) };
      let running = await child('main', ownEnvironment);
      const restart = async () => {
        await running.stop();
        running = await child('main', ownEnvironment);
      };
      return { url: `http://127.0.0.1:${ownEnvironment.PORT}`, restart, pid: () => running.pid() };
    };
    const addWorker = async () => ({ pid: (await child('worker')).pid });
    const { adminUrl, kill: killDatabase, takeAway: takeDatabaseAway } = cluster;
    const addReplica = async () => {
      const replica = await cluster.addReplica();
      const appUrl = new URL(urls.appUrl);
      appUrl.port = String(replica.port);
      return { ...replica, appUrl: appUrl.href };
    };
    const workerPid = () => workers[0]?.pid() ?? null;
    return { url: `http://127.0.0.1:${port}`, ...urls, adminUrl, serverPid: server.pid, workerPid, addServer, addWorker, addReplica, killDatabase, takeDatabaseAway, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
