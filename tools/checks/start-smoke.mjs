// Does `npm start` keep its promises? In a copy of the checkout: start, refuse a second one, stop, start again, survive kill -9.
// `--fresh` lets the first start install the packages too, as on a fresh clone.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { freePort } from '../postgres/cluster.mjs';
import { pause } from '../postgres/processes.mjs';
import { expect, openChecklist } from './checklist.mjs';
import { copyCheckout, gone, npmStart, ownerOf, processesOf } from './copied-checkout.mjs';

const longest = 600_000;
const { check, close } = openChecklist();
const { folder, remove } = copyCheckout({ fresh: process.argv.includes('--fresh') });
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const begin = () => npmStart(folder, { PORT: String(port) });
const status = async (place) => (await fetch(`${address}${place}`)).status;
const fetchesPage = async () => {
  expect((await status('/readyz')) === 200, `/readyz answers ${await status('/readyz')}`);
  expect((await status('/')) === 200, `/ answers ${await status('/')}`);
};

async function nothingLeft() {
  let left = processesOf(folder);
  for (let attempt = 0; attempt < 200 && left.length > 0; attempt += 1) {
    await pause(50);
    left = processesOf(folder);
  }
  expect(left.length === 0, left.map(({ pid, command }) => `${pid} ${command}`).join('; '));
}

async function stopWith(started, signal) {
  const { pid } = ownerOf(folder);
  process.kill(pid, signal);
  await started.ended;
  expect(started.code === 0, `npm start ended with ${started.code}:\n${started.printed}`);
  await nothingLeft();
}

/** The number of the data's creation: another one would mean that the data were made anew. */
const identity = () => fs.statSync(path.join(folder, '.data/postgres/PG_VERSION')).birthtimeMs;

const scenario = async () => {
  let running = begin();
  await check('the first start serves the page', async () => {
    await running.running(longest);
    await fetchesPage();
    return `${running.seconds.toFixed(1)} s`;
  });
  const data = identity();

  await check('a second start says that one is running, and where', async () => {
    const second = begin();
    expect((await second.ended) === 1, `it ended with ${second.code}`);
    expect(second.printed.includes(`already running for this folder at ${address}`), second.printed);
    await fetchesPage();
  });
  await check('no password is on a command line, and the secrets are for their owner only', async () => {
    const file = path.join(folder, '.data/secrets.json');
    expect((fs.statSync(file).mode & 0o777) === 0o600, 'secrets.json can be read by others');
    const secrets = fs.readFileSync(file, 'utf8').match(/[\w-]{32}/g);
    expect(secrets.length >= 4, 'secrets.json holds no passwords');
    const commands = process.platform === 'win32' ? '' : execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
    expect(
      !secrets.some((secret) => commands.includes(secret) || running.printed.includes(secret)),
      'a password is visible',
    );
  });
  await check('SIGTERM stops everything with exit code 0', () => stopWith(running, 'SIGTERM'));

  await check('a taken port is named, with a way out', async () => {
    const other = net.createServer().listen(port, '127.0.0.1');
    const refused = begin();
    await refused.ended;
    await new Promise((resolve) => other.close(resolve));
    expect(refused.code === 1 && /Port \d+ is taken.*PORT=\d+ npm start/.test(refused.printed), refused.printed);
    expect(refused.printed.includes(String(port)), 'the port is not named');
  });
  await check('the next start takes under 5 s', async () => {
    running = begin();
    await running.running(longest);
    await fetchesPage();
    expect(running.seconds < 5, `it took ${running.seconds.toFixed(1)} s`);
    return `${running.seconds.toFixed(1)} s`;
  });
  await check('Ctrl C stops everything with exit code 0', () => stopWith(running, 'SIGINT'));

  for (const victim of ['start', 'PostgreSQL and start']) {
    await check(`after kill -9 of ${victim} the next start has the same data`, async () => {
      running = begin();
      await running.running(longest);
      const owner = ownerOf(folder);
      if (victim !== 'start') process.kill(owner.postgres.pid, 'SIGKILL');
      process.kill(owner.pid, 'SIGKILL');
      await running.ended;
      running = begin();
      await running.running(longest);
      await fetchesPage();
      expect(identity() === data, 'the data were made anew');
      await stopWith(running, 'SIGTERM');
    });
  }
  await check('when npm is killed, everything stops', async () => {
    running = begin();
    await running.running(longest);
    const { pid } = ownerOf(folder);
    running.child.kill('SIGKILL');
    await gone(pid);
    await nothingLeft();
  });
};

try {
  await scenario();
} catch (error) {
  await check('the run came to its end', () => Promise.reject(error));
} finally {
  for (const { pid } of processesOf(folder)) process.kill(pid, 'SIGKILL');
  remove();
}
process.exit(close());
