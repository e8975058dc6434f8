// What goes wrong in the chaos check, one thing after the other. Each waits until writing goes on and says how long that took.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '../../roles.mjs';

const LONGEST_RECOVERY_MILLISECONDS = 60_000;

/** Seconds from `since` to the first acknowledgement after it. */
async function recovered(ledger, since) {
  while (ledger.lastAt <= since) {
    if (ledger.refused.length > 0) throw new Error(`Refused: ${ledger.refused[0]}`);
    if (Date.now() - since > LONGEST_RECOVERY_MILLISECONDS) throw new Error('It does not recover.');
    await wait(5);
  }
  return (ledger.lastAt - since) / 1000;
}

/** One PostgreSQL process that serves a connection, or null. */
async function someBackend(adminUrl) {
  const found = await withClient(adminUrl, async (client) => (await client.query(`select pid from pg_stat_activity where datname = 'waymark' and usename = 'waymark_app' order by random() limit 1`)).rows);
  return found[0]?.pid ?? null;
}

/** Kills one process after another; every kind in turn. */
export async function kill(program, { ledger, more }, count) {
  const kinds = ['api', 'database', 'worker', 'backend'];
  const kills = Object.fromEntries(kinds.map((kind) => [kind, 0]));
  const seconds = [];
  for (let turn = 0; turn < count; turn += 1) {
    await more(12);
    const kind = kinds[turn % kinds.length];
    const since = Date.now();
    if (kind === 'api') process.kill(program.serverPid(), 'SIGKILL');
    if (kind === 'worker') process.kill(program.workerPid(), 'SIGKILL');
    if (kind === 'database') await program.killDatabase();
    if (kind === 'backend') process.kill(await someBackend(program.adminUrl), 'SIGKILL');
    kills[kind] += 1;
    // A worker that ends keeps nobody from writing.
    if (kind !== 'worker') seconds.push(await recovered(ledger, since));
  }
  await more(12);
  return { ...kills, longestRecoverySeconds: Math.max(...seconds) };
}

/** The database is away for so many seconds. */
export async function withoutDatabase(program, { ledger, more }, seconds) {
  await more(5);
  const before = { ...ledger.away, others: ledger.away.others.length };
  const bringBack = await program.takeDatabaseAway();
  await wait(seconds * 1000);
  const ready = await fetch(`${program.url}/readyz`).then(({ status }) => status, () => 0);
  const lives = await fetch(`${program.url}/livez`).then(({ status }) => status, () => 0);
  const { answers, withRetryAfter } = ledger.away;
  const since = Date.now();
  await bringBack();
  const recoverySeconds = await recovered(ledger, since);
  return { seconds, turnedAway: answers - before.answers, with503AndRetryAfter: withRetryAfter - before.withRetryAfter, ready, lives, recoverySeconds };
}

/** No mail server for a while: mails wait, and writing goes on. */
export async function withoutMailServer(mail, { more }, seconds) {
  await mail.close();
  const since = Date.now();
  const had = mail.received.length;
  await more(10);
  await wait(Math.max(0, seconds * 1000 - (Date.now() - since)));
  const cameThrough = mail.received.length - had;
  await mail.open();
  return { seconds, cameThrough };
}

/** A small disk of its own, or null where this account may not have one. */
export function smallDisk(megabytes) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-disk-'));
  const { status } = process.platform === 'linux' ? spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=1777`, 'tmpfs', folder]) : { status: 1 };
  const remove = () => {
    if (status === 0) spawnSync('umount', ['-l', folder]);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  if (status === 0) return { folder, remove };
  remove();
  return null;
}

/** The disk of the database runs full while people write, and is made free again. */
export async function fullDisk(program, { ledger, more }, folder) {
  await more(20);
  const filler = path.join(folder, 'filler');
  const handle = fs.openSync(filler, 'w');
  const block = Buffer.alloc(64 * 1024, 1);
  try {
    for (;;) fs.writeSync(handle, block);
  } catch {
    // Full now.
  }
  fs.closeSync(handle);
  const before = ledger.retries;
  // Large rows fill what PostgreSQL still holds in reserve, so that it meets the end of the disk itself.
  const big = new URL(program.adminUrl);
  big.pathname = '/waymark';
  let refusals = 0;
  for (const end = Date.now() + 12_000; Date.now() < end && refusals < 3; await wait(100)) {
    await withClient(big.href, (client) => client.query(`create table if not exists public.chaos_filler (text text); insert into public.chaos_filler select string_agg(md5(random()::text), '') from generate_series(1, 200000)`)).catch(() => (refusals += 1));
  }
  const turnedAway = ledger.retries - before;
  fs.rmSync(filler);
  const since = Date.now();
  // A server that gave up on the full disk is started again, as its service manager would do.
  await program.killDatabase();
  const recoverySeconds = await recovered(ledger, since);
  await more(10);
  return { refusals, turnedAway, recoverySeconds };
}
