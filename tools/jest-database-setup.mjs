// One throw-away PostgreSQL for a whole jest run, with a migrated template database that each spec file copies.
//
// NEVER import Nest, TypeORM or GraphQL code here: their registries live on globalThis, which jest copies into the tests.
// That is why the migrations run in a process of their own.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { apiEntries, bundle, root } from './bundle.mjs';
import { startEphemeralCluster } from './postgres/ephemeral.mjs';
import { prepareServer, roleNames } from './roles.mjs';

const template = 'waymark_template';
const passwords = Object.fromEntries(roleNames.map((role) => [role, `${role}-for-tests`]));

async function migrate(urls) {
  const entries = apiEntries(['migrate']);
  if (!entries.migrate) return;
  const folder = await bundle(entries, path.join(root, 'tmp', `test-migrate-${process.pid}`));
  const env = {
    ...process.env,
    WAYMARK_OWNER_URL: urls.ownerUrl,
    WAYMARK_APP_URL: urls.appUrl,
    WAYMARK_JOBS_URL: urls.jobsUrl,
  };
  const run = promisify(execFile)(process.execPath, ['--enable-source-maps', path.join(folder, 'migrate.js')], {
    env,
    cwd: root,
  });
  await run.catch((error) => {
    throw new Error(`The migrations failed, so no database test can run.\n${error.stdout}\n${error.stderr}`);
  });
}

/** Starts the server and the template; returns the server, which knows how to stop itself. */
async function startTestDatabases() {
  const cluster = await startEphemeralCluster();
  try {
    const urls = await prepareServer({ adminUrl: cluster.adminUrl, database: template, passwords });
    await migrate(urls);
    const known = { host: '127.0.0.1', port: cluster.port, template, admin: cluster.adminUrl };
    process.env.WAYMARK_TEST_ADMIN_URL = cluster.adminUrl;
    process.env.WAYMARK_TEST_POSTGRES = JSON.stringify({
      ...known,
      owner: urls.ownerUrl,
      app: urls.appUrl,
      jobs: urls.jobsUrl,
    });
    return cluster;
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** jest calls this for each project that names it: they all share one server. */
export default async function setup() {
  globalThis.waymarkTestCluster ??= startTestDatabases();
  await globalThis.waymarkTestCluster;
}
