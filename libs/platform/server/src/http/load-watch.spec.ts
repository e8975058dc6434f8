import type { TestServer } from '@waymark/platform/testing';
import { startSampleServer } from '../testing/sample-tables';
import { LoadWatch } from './load-watch';

let server: TestServer;
let watch: LoadWatch;
beforeAll(async () => {
  server = await startSampleServer();
  watch = server.app.get(LoadWatch);
});
afterAll(() => server?.close());

const ask = () => fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ greeting }"}' });
const wait = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds));

/** Keeps the event loop from everything else, 300 milliseconds at a time. */
async function keepBusy(milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    const pause = Date.now() + 300;
    while (Date.now() < pause);
    await wait(0);
  }
}

async function waitUntil(overloaded: boolean, work: () => Promise<unknown>): Promise<void> {
  for (const end = Date.now() + 20_000; watch.isOverloaded !== overloaded && Date.now() < end; ) await work();
  expect(watch.isOverloaded).toBe(overloaded);
}

test('while the process is far behind, requests are turned away with a time to come back, and it says that it lives', async () => {
  expect((await ask()).status).toBe(200);
  watch.start();
  await waitUntil(true, () => keepBusy(600));
  const refused = await ask();
  expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('x-content-type-options')]).toEqual([503, '2', 'nosniff']);
  expect(((await refused.json()) as { message: string }).message).toContain('try again');
  expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
  await waitUntil(false, () => wait(200));
  expect((await ask()).status).toBe(200);
});
