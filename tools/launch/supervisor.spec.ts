import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isAlive, until } from '../postgres/processes.mjs';
import { supervise } from './supervisor.mjs';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-supervisor-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const ready = 'process.send({ ready: true, url: "here" });';
const stays = `${ready} setInterval(() => {}, 1000); process.on("SIGTERM", () => process.exit(0));`;

async function superviseScript(script: string) {
  const file = path.join(folder, 'child.mjs');
  fs.writeFileSync(file, script);
  const said: string[] = [];
  const given: string[] = [];
  const say = (what: string) => said.push(what);
  const onGivenUp = (why: string) => given.push(why);
  const supervised = await supervise({ name: 'It', file, cwd: folder, env: process.env, say, onGivenUp });
  return { supervised, said, given };
}

test('it is there when it says so, and gone when it is stopped', async () => {
  const { supervised, said } = await superviseScript(stays);
  expect(supervised.message).toMatchObject({ url: 'here' });
  const pid = supervised.pid();
  await supervised.stop();
  expect(isAlive(pid)).toBe(false);
  expect(said).toEqual([]);
});

test('one that ends before it was ready is an error', async () => {
  await expect(superviseScript('process.exit(3)')).rejects.toThrow('It stopped while it was starting (code 3)');
});

test('one that is killed is started again', async () => {
  const { supervised, said, given } = await superviseScript(stays);
  const first = supervised.pid();
  process.kill(first, 'SIGKILL');
  expect(await until(() => said.length === 2, 10_000)).toBe(true);
  expect(said).toEqual(['It stopped by itself (SIGKILL). Starting it again ...', 'It is running again']);
  expect(supervised.pid()).not.toBe(first);
  await supervised.stop();
  expect(given).toEqual([]);
});

test('after the second time it is given up', async () => {
  const { supervised, said, given } = await superviseScript(`${ready} setTimeout(() => process.exit(7), 50);`);
  expect(await until(() => given.length > 0, 20_000)).toBe(true);
  expect(given).toEqual(['It stopped again (code 7).']);
  expect(said.filter((what) => what.includes('Starting it again'))).toHaveLength(2);
  await supervised.stop();
});
