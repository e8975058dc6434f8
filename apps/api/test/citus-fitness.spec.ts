import path from 'node:path';
import { openTestDatabase, type TestDatabase } from '@waymark/platform/testing';
import pg from 'pg';
import { catalogueExceptions } from '../src/catalogue';

interface Schema {
  readonly tables: readonly { readonly name: string; readonly isOfOrganisation: boolean }[];
  readonly keys: readonly { readonly from: string; readonly to: string; readonly name: string }[];
}
interface Citus {
  readSchema(database: pg.Client): Promise<Schema>;
  listUnfit(schema: Schema): string[];
  triggersWithinOneOrganisation: Record<string, string>;
  writeStatements(schema: Schema, done?: ReadonlySet<string>): string[];
  distribute(database: pg.Client, options?: { printOnly?: boolean }): Promise<string[]>;
}

let database: TestDatabase;
let client: pg.Client;
let citus: Citus;

beforeAll(async () => {
  const load = (name: string) => import(path.resolve('tools/citus', name)) as Promise<Partial<Citus>>;
  citus = { ...(await load('schema.mjs')), ...(await load('statements.mjs')), ...(await load('distribute.mjs')) } as Citus;
  database = await openTestDatabase();
  client = new pg.Client(database.adminUrl);
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

const listUnfit = async () => citus.listUnfit(await citus.readSchema(client));

test('the migrated schema could be distributed by organisation as it is', async () => {
  expect(await listUnfit()).toEqual([]);
  for (const reason of Object.values(citus.triggersWithinOneOrganisation)) expect(reason.length).toBeGreaterThan(20);
});

test('what belongs to no organisation would be the same everywhere, and everything else is by organisation', async () => {
  const { tables } = await citus.readSchema(client);
  const everywhere = tables.filter(({ isOfOrganisation }) => !isOfOrganisation).map(({ name }) => name);
  expect(everywhere).toEqual([...catalogueExceptions.tablesOfNoOrganisation].sort());
  expect(tables.length - everywhere.length).toBeGreaterThan(90);
});

test.each([
  ['alter table plans.plan add column number serial', 'plans.plan.number: only a bigint can count'],
  ['create unique index everywhere on organisations.person (email)', 'organisations.person organisations.everywhere: must begin with organisation_id'],
  ['alter table organisations.person add constraint away foreign key (account_id) references public.migrations_like (id)', 'which stays where it is'],
  ['alter table plans.plan add unique (id); alter table plans.action add constraint bare foreign key (plan_id) references plans.plan (id)', 'plans.action bare: must begin with organisation_id on both sides'],
  ['alter table identity.session add column o uuid, add column p uuid, add constraint into_rows foreign key (o, p) references plans.plan (organisation_id, id)', 'cannot point into rows of organisations'],
  ['alter table plans.plan add constraint forgets foreign key (organisation_id, parent_id) references plans.plan (organisation_id, id) on delete set null', 'must not set columns of the key'],
  ['create trigger unknown before update on plans.plan for each row execute function suppress_redundant_updates_trigger()', 'nobody has said that suppress_redundant_updates_trigger stays'],
  ['create table plans.keyless (organisation_id uuid)', 'plans.keyless: has no primary key'],
])('a mistake is found: %s', async (mistake, fault) => {
  await client.query('begin');
  await client.query('create table public.migrations_like (id uuid primary key)');
  const found = await client.query(mistake).then(listUnfit).finally(() => client.query('rollback'));
  expect(found.join('\n')).toContain(fault);
});

test('each table is distributed once and after whatever it points to, and no key is lost', async () => {
  const schema = await citus.readSchema(client);
  const statements = citus.writeStatements(schema);
  const places = statements.flatMap((statement) => /create_(?:reference|distributed)_table\('([a-z_.]+)'/.exec(statement)?.[1] ?? []);
  expect([...places].sort()).toEqual(schema.tables.map(({ name }) => name).sort());
  const dropped = statements.flatMap((statement) => /^alter table (\S+) drop constraint (\S+)$/.exec(statement)?.slice(1, 3).join(' ') ?? []);
  const added = statements.flatMap((statement) => /^alter table (\S+) add constraint (\S+) FOREIGN KEY/.exec(statement)?.slice(1, 3).join(' ') ?? []);
  expect(added).toEqual(dropped);
  for (const { from, to, name } of schema.keys) if (from !== to && !dropped.includes(`${from} ${name}`)) expect(places.indexOf(to)).toBeLessThan(places.indexOf(from));
  // Rows of one organisation are on one machine.
  const together = statements.flatMap((statement) => /create_distributed_table\('[^']+', 'organisation_id', colocate_with => '([^']+)'/.exec(statement)?.[1] ?? []);
  expect(new Set(together.slice(1))).toEqual(new Set([places.find((name) => !catalogueExceptions.tablesOfNoOrganisation.includes(name))]));
  expect(together[0]).toBe('none');
});

test('what is distributed already is left alone, and what is new goes along with it', async () => {
  const schema = await citus.readSchema(client);
  const done = new Set(schema.tables.map(({ name }) => name).filter((name) => name !== 'voices.comment_text'));
  const tables = citus.writeStatements(schema, done).filter((statement) => statement.includes('_table('));
  expect(tables).toHaveLength(1);
  expect(tables[0]).toMatch(/^select create_distributed_table\('voices\.comment_text', 'organisation_id', colocate_with => '[a-z_]+\.[a-z_]+'\)$/);
});

test('the rule of each table says the same without a subquery, which Citus takes in no policy: our catalogue accepts it, and rows stay apart', async () => {
  const schema = await citus.readSchema(client);
  await client.query('begin');
  try {
    for (const statement of citus.writeStatements(schema)) if (statement.startsWith('alter policy')) await client.query(statement);
    const { rows } = await client.query<{ rule: string }>('select distinct pg_get_expr(polqual, polrelid) as rule from pg_policy');
    expect(rows).toEqual([{ rule: "(organisation_id = (current_setting('app.organisation_id'::text))::uuid)" }]);
    const { listCatalogueFaults } = await import('@waymark/platform/server');
    expect(await listCatalogueFaults(async <Row>(text: string, values: readonly unknown[]) => (await client.query(text, [...values])).rows as Row[], catalogueExceptions)).toEqual([]);
    await expect(client.query('set local role waymark_app; select * from plans.plan')).rejects.toThrow('app.organisation_id');
  } finally {
    await client.query('rollback');
  }
});

test('without Citus the statements are printed and nothing is changed', async () => {
  await expect(citus.distribute(client)).rejects.toThrow('This server has no Citus.');
  expect((await citus.distribute(client, { printOnly: true })).length).toBeGreaterThan(100);
});
