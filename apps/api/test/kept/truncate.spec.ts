import { openTestDatabase, type TestDatabase } from '@waymark/platform/testing';
import pg from 'pg';

let database: TestDatabase;
let administrator: pg.Client;

beforeAll(async () => {
  database = await openTestDatabase();
  administrator = new pg.Client(database.adminUrl);
  await administrator.connect();
});
afterAll(async () => {
  await administrator?.end();
  await database?.drop();
});

const counting = async () => (await administrator.query<{ name: string }>(`select tgrelid::regclass::text as name from pg_trigger where tgname = 'note_change' order by 1`)).rows.map(({ name }) => name);

// Emptying a table in one go does not count as a change, so kept answers would not know of it.
test.each(['appUrl', 'jobsUrl'] as const)('no table that counts its changes can be emptied in one go by the role of %s', async (url) => {
  const client = new pg.Client(database[url]);
  await client.connect();
  try {
    const tables = await counting();
    expect(tables.length).toBeGreaterThan(25);
    for (const table of tables) await expect(client.query(`truncate ${table} cascade`)).rejects.toMatchObject({ code: '42501' });
  } finally {
    await client.end();
  }
});

test('nor by anybody but the owner of the tables, through whatever role', async () => {
  const { rows } = await administrator.query<{ role: string; name: string }>(
    `select rolname as role, given.name from unnest($1::text[]) given (name), pg_roles
     where not rolsuper and rolname <> 'waymark_owner' and has_table_privilege(pg_roles.oid, given.name, 'truncate')`, [await counting()]);
  expect(rows.map(({ role, name }) => `${role} ${name}`)).toEqual([]);
});
