import { get } from 'node:http';
import type { TestServer } from '@waymark/platform/testing';
import { startSampleServer } from '../testing/sample-tables';

let server: TestServer;
beforeAll(async () => {
  server = await startSampleServer({ WAYMARK_DEMO: '1' });
});
afterAll(() => server?.close());

const statusFor = (host: string) =>
  new Promise<number>((resolve, reject) => {
    get(`${server.url}/livez`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    }).on('error', reject);
  });

test('the demo answers to the names of this machine only, so no other site can point a name of its own at it', async () => {
  const { port } = new URL(server.url);
  for (const name of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) expect([name, await statusFor(name)]).toEqual([name, 200]);
  for (const name of [`demo.example.org:${port}`, '127.0.0.1.example.org', 'localhost.example.org']) expect([name, await statusFor(name)]).toEqual([name, 421]);
});
