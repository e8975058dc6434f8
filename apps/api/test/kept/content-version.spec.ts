import { idsOf, northmoorStory } from '@waymark/organisations/server';
import { Database, putContentChangesTogether, readContentVersion } from '@waymark/platform/server';
import pg from 'pg';
import { keptOperations } from '../../src/kept-operations';
import { type KeptPages, startKeptPages } from './kept-pages';

const { organisationId } = idsOf(northmoorStory);
/** With different roles. */
const PEOPLE = ['ruth.adeyemi', 'callum.reid', 'martin.hale'];

let pages: KeptPages;
let administrator: pg.Client;
let database: Database;

beforeAll(async () => {
  pages = await startKeptPages();
  database = pages.server.database;
  administrator = new pg.Client(pages.server.urls.adminUrl);
  await administrator.connect();
}, 120_000);
afterAll(async () => {
  await administrator?.end();
  await pages?.close();
});

const version = () => database.transaction({ organisationId, mode: 'read', actor: null }, readContentVersion);
const noted = async () => (await administrator.query<{ name: string }>(`select tgrelid::regclass::text as name from pg_trigger where tgname = 'note_change' order by 1`)).rows.map(({ name }) => name);

test('every table that a kept page reads counts its changes', async () => {
  pages.takeStatements();
  const asked = [{ name: 'Measures', variables: { first: 50 } }, { name: 'Plan', variables: {} }, { name: 'Overview', variables: {} }];
  expect(asked.map(({ name }) => name).sort()).toEqual([...keptOperations].sort());
  for (const { name, variables } of asked) {
    for (const person of PEOPLE) expect(JSON.parse(await pages.fresh(name, person, variables)).errors).toBeUndefined();
  }
  // What it reads of sessions and accounts is the asker's own, and part of the key.
  const statements = pages.takeStatements().filter((statement) => !statement.includes('identity.session'));
  const text = statements.join('\n');
  const { rows } = await administrator.query<{ name: string; kind: string }>(`
    select schema.nspname || '.' || class.relname as name, class.relkind as kind from pg_class class join pg_namespace schema on schema.oid = class.relnamespace
    where class.relkind in ('r', 'v') and schema.nspname in ('organisations', 'plans', 'measures', 'reviews', 'voices', 'interchange', 'platform', 'identity')`);
  const read = rows.filter(({ name }) => new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(text));
  // A view may stand on other views.
  const { rows: beneath } = await administrator.query<{ name: string }>(
    `with recursive used as (
       select table_schema || '.' || table_name as name from information_schema.view_table_usage where view_schema || '.' || view_name = any ($1)
       union select usage.table_schema || '.' || usage.table_name from used join information_schema.view_table_usage usage on usage.view_schema || '.' || usage.view_name = used.name)
     select name from used where name not in (select view_schema || '.' || view_name from information_schema.view_table_usage)`,
    [read.filter(({ kind }) => kind === 'v').map(({ name }) => name)],
  );
  const direct = read.filter(({ kind, name }) => kind === 'r' && name !== 'platform.content_change');
  const tables = new Set([...direct, ...beneath].map(({ name }) => name));
  expect(tables.size).toBeGreaterThan(8);
  // What a function reads stands nowhere in the statement.
  const { rows: functions } = await administrator.query<{ name: string }>(`select schema.nspname || '.' || proname as name from pg_proc join pg_namespace schema on schema.oid = pronamespace where schema.nspname not like 'pg%' and schema.nspname <> 'information_schema'`);
  expect(functions.filter(({ name }) => text.includes(`${name}(`))).toEqual([]);
  const counting = new Set(await noted());
  expect([...tables].filter((name) => !counting.has(name))).toEqual([]);
});

test('what is written in a safe space, or without a name, is not felt', async () => {
  const tables = await noted();
  expect(tables.filter((name) => name.startsWith('voices.') || name.startsWith('platform.'))).toEqual([]);
  expect(tables.length).toBeGreaterThan(25);
});

/** Changes one row of the organisation, if the table has one; triggers that refuse changes of what is only ever added are of no interest here. */
async function touch(table: string): Promise<boolean> {
  const { rows: others } = await administrator.query<{ name: string; state: string }>(
    `select tgname as name, tgenabled as state from pg_trigger where tgrelid = $1::regclass and not tgisinternal and tgname <> 'note_change'`, [table]);
  for (const { name } of others) await administrator.query(`alter table ${table} disable trigger ${name}`);
  const { rowCount } = await administrator.query(`update ${table} set organisation_id = organisation_id where ctid = (select ctid from ${table} where organisation_id = $1 limit 1)`, [organisationId]);
  for (const { name, state } of others) await administrator.query(`alter table ${table} enable ${state === 'A' ? 'always ' : ''}trigger ${name}`);
  return rowCount === 1;
}

test('a change of any row of a table that counts is another state, and a change that was taken back is none', async () => {
  let tried = 0;
  for (const table of await noted()) {
    const before = await version();
    await administrator.query('begin');
    const hasRow = await touch(table);
    await administrator.query('rollback');
    expect(await version()).toBe(before);
    if (!hasRow) continue;
    tried += 1;
    await administrator.query('begin');
    await touch(table);
    await administrator.query('commit');
    expect([table, await version()]).not.toEqual([table, before]);
  }
  expect(tried).toBeGreaterThan(20);
});

test('one transaction is one change, however many rows it touches, and another organisation feels nothing', async () => {
  const other = '11111111-1111-4111-8111-111111111111';
  const ofOther = () => database.transaction({ organisationId: other, mode: 'read', actor: null }, readContentVersion);
  const [before, there] = [await version(), await ofOther()];
  await database.transaction({ organisationId, mode: 'write', actor: 'command:test' }, (transaction) => transaction.execute('update plans.action set version = version + 1 where organisation_id = $1', [organisationId]));
  expect(Number((await version()).split(' ')[0])).toBe(Number(before.split(' ')[0]) + 1);
  expect(await ofOther()).toBe(there);
});

test('a change counts also when an earlier one of the same transaction was taken back', async () => {
  const before = await version();
  const change = 'update plans.action set version = version + 1 where organisation_id = $1 and id = (select min(id::text)::uuid from plans.action where organisation_id = $1)';
  await database.transaction({ organisationId, mode: 'write', actor: 'command:test' }, async (transaction) => {
    await transaction.query('savepoint earlier');
    await transaction.execute(change, [organisationId]);
    await transaction.query('rollback to savepoint earlier');
    await transaction.execute(change, [organisationId]);
  });
  expect(Number((await version()).split(' ')[0])).toBe(Number(before.split(' ')[0]) + 1);
});

test('rows put together come to the same, also while others write', async () => {
  const write = () => database.transaction({ organisationId, mode: 'write', actor: 'command:test' }, (transaction) =>
    transaction.execute('update plans.objective set version = version + 1 where organisation_id = $1 and id = (select min(id::text)::uuid from plans.objective where organisation_id = $1)', [organisationId]));
  const together = () => database.transaction({ organisationId, mode: 'write', actor: 'job:tidy' }, putContentChangesTogether);
  const before = await version();
  await together();
  expect(await version()).toBe(before);
  await Promise.all([together(), ...Array.from({ length: 10 }, write), together()]);
  expect(Number((await version()).split(' ')[0])).toBe(Number(before.split(' ')[0]) + 10);
  await together();
  const { rows } = await administrator.query<{ count: number }>('select count(*)::int as count from platform.content_change where organisation_id = $1', [organisationId]);
  expect(rows[0]!.count).toBe(1);
});
