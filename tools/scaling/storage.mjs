// How much room organisations take, asked of PostgreSQL itself over the rows of the benchmark's loader.
import path from 'node:path';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import pg from 'pg';
import { loadOrganisations, SHAPE } from '../bench/many/load.mjs';
import { apiEntries, bundle, root } from '../bundle.mjs';
import { startEphemeralCluster } from '../postgres/ephemeral.mjs';
import { prepareServer, roleNames, urlFor } from '../roles.mjs';

/** Updates of an action and figures of a measure, one a month for that long. */
export const YEARS = 5;
const GROWN = { ...SHAPE, updates: 12 * YEARS, figures: 12 * YEARS };

/** Tables with their indexes and what is kept beside them, of all our schemas. */
const SIZE = `
  select schema.nspname || '.' || class.relname as name, pg_total_relation_size(class.oid)::float8 as bytes
  from pg_class class join pg_namespace schema on schema.oid = class.relnamespace
  where class.relkind = 'r' and schema.nspname not in ('pg_catalog', 'information_schema', 'public', 'graphile_worker') order by 2 desc, 1`;

const sizes = async (database) => Object.fromEntries((await database.query(SIZE)).rows.map(({ name, bytes }) => [name, bytes]));
const sum = (bytes) => Object.values(bytes).reduce((all, each) => all + each, 0);

async function migrate(cluster) {
  const passwords = Object.fromEntries(roleNames.map((role) => [role, `${role}-for-a-moment`]));
  const urls = await prepareServer({ adminUrl: cluster.adminUrl, database: 'waymark', passwords });
  const folder = await bundle(apiEntries(['migrate']), path.join(root, 'tmp', `scaling-migrate-${process.pid}`));
  const env = { ...process.env, WAYMARK_OWNER_URL: urls.ownerUrl, WAYMARK_APP_URL: urls.appUrl, WAYMARK_JOBS_URL: urls.jobsUrl };
  try {
    await promisify(execFile)(process.execPath, [path.join(folder, 'migrate.js')], { env, cwd: root });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return urlFor(cluster.adminUrl, 'waymark');
}

/** Works in a migrated, empty database of its own. */
async function inNewDatabase(work) {
  const cluster = await startEphemeralCluster();
  try {
    const address = await migrate(cluster);
    const database = new pg.Client({ connectionString: address });
    await database.connect();
    return await work(database, address).finally(() => database.end());
  } finally {
    await cluster.stop();
  }
}

const loaded = (organisations, shape) =>
  inNewDatabase(async (database, address) => {
    const empty = sum(await sizes(database));
    await loadOrganisations(address, { to: organisations, shape });
    const tables = await sizes(database);
    return { bytes: (sum(tables) - empty) / organisations, largest: Object.entries(tables).slice(0, 5).map(([name, bytes]) => ({ name, bytes: bytes / organisations })) };
  });

/** What the history takes for one change, over changes of actions with the triggers on. */
const measureHistory = (organisations) =>
  inNewDatabase(async (database, address) => {
    await loadOrganisations(address, { to: organisations });
    const before = (await sizes(database))['platform.history'];
    await database.query("select set_config('app.actor', 'command:scaling', false)");
    const all = await database.query('select organisation_id as id from identity.organisation_directory');
    let rows = 0;
    for (const { id } of [...all.rows, ...all.rows, ...all.rows]) {
      // The history is written under row-level security, as everything is.
      await database.query("select set_config('app.organisation_id', $1, false)", [id]);
      rows += (await database.query('update plans.action set version = version + 1, status_since = status_since + 1 where organisation_id = $1', [id])).rowCount;
    }
    return ((await sizes(database))['platform.history'] - before) / rows;
  });

/** @returns bytes of one organisation as it begins and after years of records, and of one row of history */
export async function measureStorage(organisations, say = () => undefined) {
  say(`${organisations} organisations as they begin`);
  const begun = await loaded(organisations, SHAPE);
  say(`as many with ${YEARS} years of updates and figures`);
  const grown = await loaded(organisations, GROWN);
  say('changes with their history');
  const historyRow = await measureHistory(Math.min(organisations, 100));
  return { organisations, shape: SHAPE, years: YEARS, begun: Math.round(begun.bytes), grown: Math.round(grown.bytes), historyRow: Math.round(historyRow), largest: grown.largest.map(({ name, bytes }) => ({ name, bytes: Math.round(bytes) })) };
}
