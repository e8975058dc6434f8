import { randomUUID } from 'node:crypto';
import { moveOrganisation, type MoveStep } from '@waymark/platform/server';
import pg from 'pg';
import { idsOf, loadOrganisations, SHAPE } from '../../../../tools/bench/many/load.mjs';
import { asAdmin, startTwoDatabases, type TwoDatabases } from './two-databases';

/** An update of each action and a figure of each measure every month. */
const FIVE_YEARS = { ...SHAPE, updates: 60, figures: 60 };
const TABLES = `
  select schema.nspname || '.' || relname as name from pg_class class join pg_namespace schema on schema.oid = relnamespace
  where relkind = 'r' and schema.nspname not like 'identity%' and relname <> 'placement'
    and exists (select from pg_attribute where attrelid = class.oid and attname = 'organisation_id') order by 1`;

let two: TwoDatabases;
let organisationId: string;

beforeAll(async () => {
  two = await startTwoDatabases({ demo: false });
  await loadOrganisations(two.addresses.get('home')!, { to: 2, shape: FIVE_YEARS });
  ({ organisationId } = await idsOf(two.addresses.get('home')!, 1));
}, 180_000);
afterAll(() => two?.close(), 60_000);

const write = (statements: readonly string[]) =>
  two.servers[0].database.transaction({ organisationId, mode: 'write', actor: 'command:test' }, async (transaction) => {
    for (const statement of statements) await transaction.query(statement);
  });
const readTitle = () => two.servers[1].database.transaction({ organisationId, mode: 'read', actor: null }, async (transaction) => (await transaction.query<{ title: string }>('select title from plans.plan'))[0]!.title);

/** Every row of the organisation, by table, as one fingerprint. */
const fingerprints = (name: string) =>
  asAdmin(two.addresses.get(name)!, async (client) => {
    const tables = (await client.query<{ name: string }>(TABLES)).rows.map((table) => table.name);
    const prints = tables.map((table) => `select '${table}' as name, concat(count(*), ' ', md5(string_agg(given::text, ',' order by given::text))) as print from ${table} given where organisation_id = $1`);
    return new Map((await client.query<{ name: string; print: string }>(prints.join(' union all '), [organisationId])).rows.map(({ name: table, print }) => [table, print]));
  });

/** What a database says to a change of this organisation by somebody who knows of no move. */
async function whatItSays(name: string): Promise<string> {
  const client = new pg.Client(name === 'home' ? two.servers[0].urls.appUrl : two.east.appUrl);
  await client.connect();
  try {
    await client.query(`begin; set local app.organisation_id = '${organisationId}'; select platform.enter_place(${name === 'home'}, true, null); rollback`);
    return 'lets in';
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.end();
  }
}

const SWAP = (low: number, high: number) => `update plans.objective set position = case position when ${low} then ${high} else ${low} end, version = version + 1 where position in (${low}, ${high})`;
/** Changed, added, taken away, and each in the place of another. */
const CHANGES = [
  "update plans.action set title = 'Changed while it was copied', version = version + 1 where id = (select min(id::text)::uuid from plans.action)",
  SWAP(1, 2),
  "update organisations.person set email = 'moved@elsewhere.example', version = version + 1 where email = 'person-3@org-1.example'",
  "update organisations.person set email = 'person-3@org-1.example', version = version + 1 where email = 'person-4@org-1.example'",
  'delete from plans.action_outcome where action_id = (select max(id::text)::uuid from plans.action)',
  'delete from platform.content_change',
];

/** A change that began before the first row was copied and is committed when all are, with parts of which one is taken back. */
async function beginEarly(): Promise<() => Promise<void>> {
  const transaction = two.servers[1].database.open({ organisationId, mode: 'write', actor: 'command:test', requestId: randomUUID() });
  await transaction.query('savepoint early');
  await transaction.query("update plans.plan set title = 'Begun before it was copied', version = version + 1");
  await transaction.query('release savepoint early');
  await transaction.query('savepoint never');
  await transaction.query("update plans.plan set summary = 'Never', version = version + 1");
  await transaction.query('rollback to savepoint never');
  return () => transaction.finish('commit');
}

test('with five years behind it nearly all is copied while people write; what they write meanwhile arrives, and only that has to wait', async () => {
  const commitEarly = await beginEarly();
  const said: [MoveStep, string, string][] = [];
  const titles: string[] = [];
  const moved = await moveOrganisation({
    organisationId, to: 'east', addresses: two.addresses,
    async onStep(step) {
      if (step === 'ahead') await commitEarly().then(() => write(CHANGES));
      titles.push(await readTitle());
      said.push([step, await whatItSays('home'), await whatItSays('east')]);
    },
  });
  expect(titles).toEqual(Array(5).fill('Begun before it was copied'));
  expect(said).toEqual([
    ['ahead', 'lets in', 'PV301'],
    ['held', 'PV503', 'PV301'],
    ['copied', 'PV503', 'PV301'],
    ['left', 'PV503', 'PV301'],
    ['arrived', 'PV503', 'lets in'],
  ]);
  expect(moved.ahead).toBeGreaterThan(7500);
  // Of the rows above, their history, and the marks that they count.
  expect(moved.rest).toBeGreaterThan(10);
  expect(moved.rest).toBeLessThan(40);
  expect(await whatItSays('home')).toBe('PV301');
  const [left, arrived] = [await fingerprints('home'), await fingerprints('east')];
  expect(left.size).toBeGreaterThan(50);
  expect(Object.fromEntries(arrived)).toEqual(Object.fromEntries(left));
}, 120_000);

test('what nobody changed while it was copied leaves nothing to wait for', async () => {
  await write([SWAP(3, 4)]);
  const moved = await moveOrganisation({ organisationId, to: 'home', addresses: two.addresses });
  expect(moved).toMatchObject({ from: 'east', rest: 0 });
  expect(await fingerprints('home')).toEqual(await fingerprints('east'));
}, 120_000);

test('a table that was given another column meanwhile is not moved without it', async () => {
  const inBoth = async (sql: string) => { for (const url of two.addresses.values()) await asAdmin(url, (client) => client.query(sql)); };
  const move = moveOrganisation({ organisationId, to: 'east', addresses: two.addresses, onStep: (step) => (step === 'ahead' ? inBoth('alter table plans.plan add column new_in_this_release text') : undefined) });
  await expect(move).rejects.toThrow('The tables have changed while rows were copied');
  expect([await whatItSays('home'), await whatItSays('east')]).toEqual(['lets in', 'PV301']);
  await inBoth('alter table plans.plan drop column new_in_this_release');
}, 120_000);
