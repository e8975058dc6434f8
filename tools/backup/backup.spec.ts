import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { serverAccount } from '../postgres/account.mjs';
import { reachableBinaries } from '../postgres/binaries.mjs';
import { startCluster } from '../postgres/cluster.mjs';
import { withClient } from '../roles.mjs';
import { listBackups, takeBackup } from './base.mjs';
import { findBackupSettings } from './found-settings.mjs';
import { keepingSettings } from './keeping.mjs';
import { restoreBackup } from './restore.mjs';
import { readIdentity, settleBackup } from './settings.mjs';
import { keepShipping, shipWaiting } from './wal.mjs';

jest.setTimeout(180_000);

let folder: string;
let server: Parameters<typeof startCluster>[0];
let cluster: Awaited<ReturnType<typeof startCluster>>;
let settled: { to: string; recipient: string; madeIdentity: string | null };
let identity: string;
let beforeTheMistake: Date;

const askAt = (adminUrl: string, sql: string) => withClient(adminUrl, async (client: pg.Client) => (await client.query(sql)).rows);
const ask = (sql: string) => askAt(cluster.adminUrl, sql);
const finishPiece = async () => {
  await ask('select pg_switch_wal()');
  for (let turn = 0; turn < 200 && (await ask('select coalesce(last_archived_wal < pg_walfile_name(pg_current_wal_lsn() - 1), true) as waits, failed_count from pg_stat_archiver'))[0].waits; turn += 1) {
    await new Promise((wake) => setTimeout(wake, 50));
  }
  return shipWaiting({ data: server.data, ...settled });
};

/** What a restore brings back, read from a server of its own. */
async function readRestored(moment: Date | null, from = settled.to, key = identity) {
  const data = path.join(folder, `back-${Math.random().toString(36).slice(2)}`);
  const place = { ...server, settings: undefined, data, logFile: `${data}.log`, password: 'another password' };
  const done = await restoreBackup({ from, identity: key, moment, server: place, say: () => undefined });
  const restored = await startCluster(place);
  try {
    return { ...done, rows: await askAt(restored.adminUrl, 'select count(*)::int as count, sum(value)::int as sum from kept'), data };
  } finally {
    await restored.stop();
  }
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "waymark backup's-"));
  fs.chmodSync(folder, 0o711);
  const account = serverAccount();
  const data = path.join(folder, 'postgres');
  server = { binaries: reachableBinaries(account, () => folder), data, account, password: 'one password', logFile: path.join(folder, 'log'), settings: keepingSettings(data, account) };
  cluster = await startCluster(server);
  settled = await settleBackup(folder, { to: path.join(folder, 'backups'), recipient: undefined });
  identity = readIdentity(settled.madeIdentity!);
  await ask('create table kept (value int)');
  await ask('insert into kept select generate_series(1, 1000)');
  let isOver = false;
  const writing = withClient(cluster.adminUrl, async (client: pg.Client) => {
    while (!isOver) await client.query('insert into kept values (0)');
  });
  await takeBackup({ adminUrl: cluster.adminUrl, data, to: settled.to, recipient: settled.recipient, now: new Date('2026-11-22T10:00:00Z') });
  isOver = true;
  await writing;
  await ask('delete from kept where value = 0');
  await ask('insert into kept select generate_series(1001, 2000)');
  const [{ at }] = await ask('select clock_timestamp() as at');
  beforeTheMistake = at;
  await ask('delete from kept where value > 500');
  await finishPiece();
});
afterAll(async () => {
  await cluster?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('a backup taken while people write comes back to the newest moment, and to one before a mistake', async () => {
  expect((await readRestored(null)).rows).toEqual([{ count: 500, sum: 125_250 }]);
  const before = await readRestored(beforeTheMistake);
  expect(before.rows).toEqual([{ count: 2000, sum: 2_001_000 }]);
  expect(before.pieces).toBeGreaterThan(0);
});

test('a backup says what it is, is sealed, and holds no identity and no password file', async () => {
  const [note] = listBackups(settled.to);
  expect(note).toMatchObject({ format: 'waymark.backup/1', name: 'base-20261122T100000Z', file: 'base-20261122T100000Z.tar.gz.age' });
  expect(fs.readFileSync(path.join(settled.to, note.file)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  expect(fs.statSync(settled.madeIdentity!).mode & 0o777).toBe(0o600);
  expect(fs.readdirSync(settled.to, { recursive: true }).filter((name) => /identity|secret|unfinished/.test(String(name)))).toEqual([]);
  expect(findBackupSettings(folder)).toEqual({ to: settled.to, recipient: settled.recipient });
});

test('nothing is written over, and a moment before the first backup is refused', async () => {
  await expect(restoreBackup({ from: settled.to, identity, moment: null, server, say: () => undefined })).rejects.toThrow('never writes over any');
  await expect(readRestored(new Date('2020-01-01T00:00:00Z'))).rejects.toThrow('not to 2020-01-01');
  await expect(readRestored(null, path.join(folder, 'nowhere'))).rejects.toThrow('There is no backup');
});

test('one changed byte, another identity, or a backup that was never finished is found', async () => {
  const copy = path.join(folder, 'copy');
  fs.cpSync(settled.to, copy, { recursive: true });
  const [note] = listBackups(copy);
  const file = path.join(copy, note.file);
  const bytes = fs.readFileSync(file);
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  fs.writeFileSync(file, bytes);
  await expect(readRestored(null, copy)).rejects.toThrow('damaged or was changed');
  const other = await settleBackup(fs.mkdtempSync(path.join(folder, 'other-')), { to: path.join(folder, 'other-backups'), recipient: undefined });
  await expect(readRestored(null, settled.to, readIdentity(other.madeIdentity!))).rejects.toThrow('cannot be opened');
  fs.rmSync(path.join(copy, `${note.name}.json`));
  expect(listBackups(copy)).toEqual([]);
  expect(fs.readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
});

test('log that cannot reach the backups waits, is told once, and arrives later', async () => {
  await ask('insert into kept values (1)');
  await ask('select pg_switch_wal()');
  const said: string[] = [];
  const blocked = path.join(folder, 'blocked');
  fs.writeFileSync(blocked, '');
  const shipping = keepShipping({ data: server.data, to: blocked, recipient: settled.recipient, say: (what) => said.push(what), pause: 20 });
  while (said.length === 0) await new Promise((wake) => setTimeout(wake, 20));
  fs.rmSync(blocked);
  fs.mkdirSync(path.join(blocked, 'wal'), { recursive: true });
  while (said.length === 1) await new Promise((wake) => setTimeout(wake, 20));
  await shipping.stop();
  expect(said).toEqual([expect.stringContaining('does not reach the backups'), 'The log of PostgreSQL reaches the backups again']);
  expect(fs.readdirSync(path.join(blocked, 'wal')).length).toBeGreaterThan(0);
});
