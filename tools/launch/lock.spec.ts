import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startOf } from '../postgres/processes.mjs';
import { holderOf, isHeld, takeLock } from './lock.mjs';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-lock-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const write = (holder: object | string) =>
  fs.writeFileSync(path.join(folder, 'owner.json'), typeof holder === 'string' ? holder : JSON.stringify(holder));

async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid!;
}

test('only one at a time may own the folder', async () => {
  const lock = await takeLock(folder, { purpose: 'start' });
  expect(holderOf(folder)).toMatchObject({ pid: process.pid, purpose: 'start' });
  expect(await takeLock(folder, { purpose: 'start' })).toBeNull();
  lock!.release();
  expect(holderOf(folder)).toBeNull();
  expect(await takeLock(folder, { purpose: 'start' })).not.toBeNull();
});

test('what the owner adds can be read by others', async () => {
  const lock = await takeLock(folder, { purpose: 'start' });
  lock!.update({ address: 'http://127.0.0.1:3000' });
  lock!.update({ postgres: { port: 5432 } });
  expect(holderOf(folder)).toMatchObject({ address: 'http://127.0.0.1:3000', postgres: { port: 5432 } });
});

test('the lock of a process that has ended is taken over', async () => {
  const pid = await endedProcess();
  write({ pid, start: startOf(process.pid), purpose: 'start' });
  expect(holderOf(folder)).toBeNull();
  expect(await takeLock(folder, { purpose: 'start' })).not.toBeNull();
  expect(fs.readdirSync(folder)).toEqual(['owner.json']);
});

test('the number of a process is used again: another start means another process', () => {
  expect(isHeld({ pid: process.pid, start: startOf(process.pid) })).toBe(true);
  if (process.platform !== 'win32') expect(isHeld({ pid: process.pid, start: 'some other time' })).toBe(false);
});

test('a file that was cut off while it was written does not keep anybody out for ever', async () => {
  write('{"pid":');
  expect(await takeLock(folder, { purpose: 'start' })).not.toBeNull();
});

test('of many that come at once, one gets it', async () => {
  write({ pid: await endedProcess(), start: '', purpose: 'start' });
  const locks = await Promise.all(Array.from({ length: 20 }, () => takeLock(folder, { purpose: 'start' })));
  expect(locks.filter(Boolean)).toHaveLength(1);
});
