import pg from 'pg';
import { asAdmin, startTwoDatabases, type TwoDatabases } from './two-databases';

// What organisations have published is read in every database. Here only the rows are put there; that they move with their
// organisations is told elsewhere.
let two: TwoDatabases;

const PUT = `insert into reviews.published_standing (organisation_id, name, plan_title, review_title, period_from, period_to, published_at, fingerprint, complete, on_track, at_risk, off_track, not_started, paused, withdrawn, measures_on_course, measures_behind, measures_unknown)
  values (gen_random_uuid(), $1, 'Plan', 'Review 1', '2026-01-01', '2026-06-30', '2026-07-01', repeat($2, 64), $3, 1, 0, 0, 0, 0, 0, 2, 1, 0)`;
const atHome = ['Alpha', 'delta', 'Echo', 'Élan'];
const inEast = ['Bravo', 'charlie', 'Echo', 'foxtrot'];

beforeAll(async () => {
  two = await startTwoDatabases({ demo: false });
  const put = (url: string, names: readonly string[], mark: string, complete: number) => asAdmin(url, async (client) => { for (const name of names) await client.query(PUT, [name, mark, complete]); });
  await put(two.servers[0].urls.adminUrl, atHome, 'a', 10);
  await put(two.east.adminUrl, inEast, 'b', 1);
}, 120_000);
afterAll(() => two?.close(), 60_000);

interface RollUp {
  readonly organisations: number;
  readonly isWhole: boolean;
  readonly actions: { readonly complete: number };
  readonly nextCursor: string | null;
  readonly items: readonly { readonly name: string }[];
}

async function read(given = 'first: 50'): Promise<RollUp> {
  const { data, errors } = await two.servers[0].ask<{ publishedRollUp: RollUp }>(`{ publishedRollUp(${given}) { organisations isWhole actions { complete } nextCursor items { name } } }`);
  expect(errors).toBeUndefined();
  return data.publishedRollUp;
}
const namesOf = ({ items }: RollUp) => items.map(({ name }) => name);
/** It is asked besides whether a database that was left out answers again: that is so when it is no longer left out. */
async function readWhole(): Promise<RollUp> {
  for (;;) {
    const found = await read();
    if (found.isWhole) return found;
  }
}
const whole = ['Alpha', 'Bravo', 'charlie', 'delta', 'Echo', 'Echo', 'foxtrot', 'Élan'];
const home = { organisations: 4, isWhole: false, actions: { complete: 40 } };

test('all organisations of all databases are one list by name, with sums over all of them', async () => {
  const found = await read();
  expect(found).toMatchObject({ organisations: 8, isWhole: true, actions: { complete: 44 }, nextCursor: null });
  expect(namesOf(found)).toEqual(whole);
  expect(await read('search: "echo"')).toMatchObject({ organisations: 2, isWhole: true, actions: { complete: 11 } });
});

test.each([1, 2, 3, 7])('pages of %d follow each other across databases, none twice and none left out', async (size) => {
  const names: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: RollUp = await read(`first: ${size}, after: "${after}"`);
    expect(page).toMatchObject({ organisations: 8, isWhole: true });
    expect(page.items.length).toBe(Math.min(size, whole.length - names.length));
    names.push(...namesOf(page));
    after = page.nextCursor;
  }
  expect(names).toEqual(whole);
});

test('a database that is away is left out, which is said, and is there again when it answers', async () => {
  const name = new URL(two.east.adminUrl).pathname.slice(1);
  await asAdmin(two.servers[0].urls.adminUrl, async (client) => {
    await client.query(`alter database ${name} allow_connections false`);
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  });
  for (let times = 0; times < 3; times += 1) {
    const found = await read();
    expect(found).toMatchObject(home);
    expect(namesOf(found)).toEqual(atHome);
  }
  await asAdmin(two.servers[0].urls.adminUrl, (client) => client.query(`alter database ${name} allow_connections true`));
  expect(namesOf(await readWhole())).toEqual(whole);
});

test('one that is slow holds nobody up for long, and those that follow do not wait for it', async () => {
  const holder = new pg.Client(two.east.adminUrl);
  await holder.connect();
  await holder.query('begin; lock table reviews.published_standing in access exclusive mode');
  expect(await read()).toMatchObject(home);
  expect((await Promise.all(Array.from({ length: 20 }, () => read()))).map(({ isWhole }) => isWhole)).toEqual(Array.from({ length: 20 }, () => false));
  await holder.query('commit');
  await holder.end();
  expect(namesOf(await readWhole())).toEqual(whole);
});

test('what goes wrong at home is an error', async () => {
  const holder = new pg.Client(two.servers[0].urls.adminUrl);
  await holder.connect();
  await holder.query('alter table reviews.published_standing rename to elsewhere');
  const { errors } = await two.servers[0].ask('{ publishedRollUp { organisations } }');
  await holder.query('alter table reviews.elsewhere rename to published_standing');
  await holder.end();
  expect(errors?.[0]?.extensions.code).toBe('platform.unexpected');
});
