import { jest } from '@jest/globals';
import pg from 'pg';
import { startEphemeralCluster } from './postgres/ephemeral.mjs';
import { prepareServer, roleNames, urlFor, withClient } from './roles.mjs';

jest.setTimeout(60_000);

const passwords = Object.fromEntries(roleNames.map((role) => [role, `password of ${role}`]));
let cluster: Awaited<ReturnType<typeof startEphemeralCluster>>;

beforeAll(async () => {
  cluster = await startEphemeralCluster();
});
afterAll(() => cluster?.stop());

const ask = (url: string, sql: string) => withClient(url, async (client: pg.Client) => (await client.query(sql)).rows);

test('the three roles may log in, and none may step over row-level security', async () => {
  await prepareServer({ adminUrl: cluster.adminUrl, database: 'waymark', passwords });
  const rows = await ask(
    cluster.adminUrl,
    `select rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname like 'waymark%' order by 1`,
  );
  const safe = { rolcanlogin: true, rolsuper: false, rolbypassrls: false, rolcreaterole: false };
  expect(rows).toEqual([...roleNames].sort().map((rolname) => ({ rolname, ...safe })));
});

test('only the owner and the queue make schemas; the program makes nothing', async () => {
  const urls = await prepareServer({ adminUrl: cluster.adminUrl, database: 'waymark', passwords });
  await ask(urls.ownerUrl, 'create schema plans_try');
  await ask(urls.jobsUrl, 'create schema graphile_worker_try');
  await expect(ask(urls.appUrl, 'create schema mine')).rejects.toThrow(/permission denied/);
  await expect(ask(urls.appUrl, 'create table public.mine ()')).rejects.toThrow(/permission denied/);
});

test('a wrong password is refused', async () => {
  await expect(ask(urlFor(cluster.adminUrl, 'waymark', 'waymark_app', 'wrong'), 'select 1')).rejects.toThrow(
    /password/,
  );
});

test('again with new passwords: the new ones work, the old ones do not', async () => {
  const renewed = Object.fromEntries(roleNames.map((role) => [role, `new password of ${role}`]));
  const urls = await prepareServer({ adminUrl: cluster.adminUrl, database: 'waymark', passwords: renewed });
  expect(await ask(urls.appUrl, 'select current_user')).toEqual([{ current_user: 'waymark_app' }]);
  const old = urlFor(cluster.adminUrl, 'waymark', 'waymark_app', passwords.waymark_app);
  await expect(ask(old, 'select 1')).rejects.toThrow(/password/);
});

test('a role that bypasses row-level security is refused, with the way to mend it', async () => {
  await ask(cluster.adminUrl, 'alter role waymark_app bypassrls');
  const again = prepareServer({ adminUrl: cluster.adminUrl, database: 'waymark', passwords });
  await expect(again).rejects.toThrow(/alter role waymark_app nosuperuser nobypassrls/);
  await ask(cluster.adminUrl, 'alter role waymark_app nobypassrls');
});

test('an administrator without superuser rights can do it all, and a strange database name is no trouble', async () => {
  const fresh = await startEphemeralCluster();
  try {
    await ask(fresh.adminUrl, `create role keeper login createrole createdb password 'keeper'`);
    const adminUrl = urlFor(fresh.adminUrl, 'postgres', 'keeper', 'keeper');
    for (const database of ['way "mark" é', 'waymark']) {
      const urls = await prepareServer({ adminUrl, database, passwords });
      await prepareServer({ adminUrl, database, passwords });
      await ask(urls.ownerUrl, 'create schema plans');
      await expect(ask(urls.appUrl, 'create table public.mine ()')).rejects.toThrow(/permission denied/);
    }
    await ask(fresh.adminUrl, 'create database given owner keeper');
    const given = await prepareServer({ adminUrl, database: 'given', passwords });
    await ask(given.ownerUrl, 'create schema plans');
  } finally {
    await fresh.stop();
  }
});
