import { jest } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { isPrepared, notePrepared } from '../launch/prepared.mjs';
import { prepareServer, roleNames, withClient } from '../roles.mjs';
import { serverAccount } from './account.mjs';
import { reachableBinaries } from './binaries.mjs';
import { startCluster } from './cluster.mjs';
import { isAlive } from './processes.mjs';

jest.setTimeout(120_000);

let folder: string;
let wanted: Parameters<typeof startCluster>[0];
let cluster: Awaited<ReturnType<typeof startCluster>>;
const ask = (sql: string) => withClient(cluster.adminUrl, async (client: pg.Client) => (await client.query(sql)).rows);

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-cluster-'));
  fs.chmodSync(folder, 0o711);
  const account = serverAccount();
  const binaries = reachableBinaries(account, () => folder);
  wanted = {
    binaries,
    data: path.join(folder, 'postgres'),
    account,
    password: "it's a secret",
    logFile: path.join(folder, 'log'),
  };
  cluster = await startCluster(wanted);
});
afterAll(async () => {
  await cluster?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('it listens on this machine only, asks for a password, and checks what it reads from disk', async () => {
  expect(
    await ask(
      `select name, setting from pg_settings where name in ('listen_addresses', 'data_checksums', 'fsync') order by 1`,
    ),
  ).toEqual([
    { name: 'data_checksums', setting: 'on' },
    { name: 'fsync', setting: 'on' },
    { name: 'listen_addresses', setting: '127.0.0.1' },
  ]);
  expect(await ask(`select distinct auth_method from pg_hba_file_rules`)).toEqual([{ auth_method: 'scram-sha-256' }]);
  expect(fs.readdirSync(folder).filter((name) => name.includes('password'))).toEqual([]);
});

test('what was saved is there after kill -9, and a server that was left behind is stopped first', async () => {
  await ask('create table kept (value int)');
  await ask('insert into kept select generate_series(1, 1000)');
  process.kill(cluster.pid, 'SIGKILL');
  await cluster.exited;
  cluster = await startCluster({ ...wanted, port: cluster.port });
  expect(await ask('select count(*)::int from kept')).toEqual([{ count: 1000 }]);
  const left = cluster.pid;
  cluster = await startCluster(wanted);
  expect(isAlive(left)).toBe(false);
  expect(await ask('select count(*)::int from kept')).toEqual([{ count: 1000 }]);
});

test('the note of what was prepared is true for one build and one kind of data', async () => {
  const passwords = Object.fromEntries(roleNames.map((role) => [role, role]));
  const { ownerUrl } = await prepareServer({ adminUrl: cluster.adminUrl, database: 'waymark', passwords });
  expect(await isPrepared(ownerUrl, 'abc', true)).toBe(false);
  await notePrepared(ownerUrl, 'abc', true);
  expect(await isPrepared(ownerUrl, 'abc', true)).toBe(true);
  expect(await isPrepared(ownerUrl, 'abc', false)).toBe(false);
  expect(await isPrepared(ownerUrl, 'abd', true)).toBe(false);
});
