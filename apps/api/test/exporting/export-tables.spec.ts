import { ExportCatalogue, platformExports } from '@waymark/platform/server';
import { openTestDatabase, type TestDatabase } from '@waymark/platform/testing';
import pg from 'pg';
import { contexts } from '../../src/contexts';
import { catalogueExceptions } from '../../src/catalogue';

let database: TestDatabase;
let client: pg.Client;
const { tables } = new ExportCatalogue([platformExports, ...contexts.map((context) => context.exports)]);

beforeAll(async () => {
  database = await openTestDatabase();
  client = new pg.Client(database.adminUrl);
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

const listColumns = async (): Promise<Column[]> =>
  (
    await client.query<Column>(
      `select schemaname || '.' || tablename as table, attname as column, format_type(atttypid, null) as type
       from pg_tables join pg_attribute on attrelid = (quote_ident(schemaname) || '.' || quote_ident(tablename))::regclass and attnum > 0 and not attisdropped
       where schemaname = any ($1) and not (schemaname || '.' || tablename = any ($2))`,
      [catalogueExceptions.schemas, catalogueExceptions.tablesOfNoOrganisation],
    )
  ).rows;

test('of every table of organisations it is said whether it goes along, and of no other', async () => {
  const there = new Set((await listColumns()).map(({ table }) => table));
  expect(there.size).toBeGreaterThan(60);
  expect([...there].filter((table) => !tables[table])).toEqual([]);
  expect(Object.keys(tables).filter((table) => !there.has(table))).toEqual([]);
});

test('what stays behind has its reason', () => {
  const reasons = Object.values(tables).flatMap((rule) => (rule.as === 'exported' ? Object.values(rule.without ?? {}) : [rule.reason]));
  expect(reasons.length).toBeGreaterThan(20);
  expect(reasons.filter((reason) => reason.length < 20)).toEqual([]);
});

test('no column that goes along is a secret or bytes, and every column that is left out is there', async () => {
  const columns = await listColumns();
  const goes = columns.filter(({ table, column }) => {
    const rule = tables[table];
    return rule?.as === 'guarded' || (rule?.as === 'exported' && !rule.without?.[column]);
  });
  expect(goes.filter(({ type, column }) => type === 'bytea' || /secret|token_hash|password|sealed_key/.test(column))).toEqual([]);
  const named = Object.entries(tables).flatMap(([table, rule]) => (rule.as === 'exported' ? Object.keys(rule.without ?? {}).map((column) => `${table}.${column}`) : []));
  const there = new Set(columns.map(({ table, column }) => `${table}.${column}`));
  expect(named.filter((name) => !there.has(name))).toEqual([]);
});

test('nothing of the inside of staff groups goes along: every table that may have no history of what is said there is left out', () => {
  const inside = ['group_member', 'conversation', 'post', 'post_text', 'draft', 'draft_text', 'draft_vote', 'ballot', 'unnamed_key', 'credential_issued', 'letter_box', 'unnamed_post', 'unnamed_release', 'unnamed_block', 'unnamed_question'];
  expect(inside.filter((name) => tables[`voices.${name}`]?.as !== 'leftOut')).toEqual([]);
});
