import { jest } from '@jest/globals';
import { openOrganisationStory, personWithSession } from '@waymark/organisations/server';
import { setLogLevel } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { request } from 'node:http';
import { contexts } from '../../src/contexts';

let server: TestServer;
let session: string;
beforeAll(async () => {
  server = await startTestServer(contexts);
  const harbour = await openOrganisationStory(server.database, { slug: 'harbour' });
  session = (await personWithSession(server.database, harbour, { name: 'Wilhelmina Quillfeather', email: 'wilhelmina@harbour.example', roles: ['admin', 'executive'] })).session;
}, 60_000);
afterAll(() => server?.close());
afterEach(() => {
  jest.restoreAllMocks();
  setLogLevel('error');
});

async function post(body: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: `waymark-session=${session}`, 'waymark-organisation': 'harbour', ...headers }, body });
  return { status: response.status, text: await response.text() };
}

const MAKE = 'mutation($input: OpenPlanInput!) { openPlan(input: $input) { plan { title } } }';

test.each([
  `{"__proto__":{"polluted":true},"query":"{ organisation { name } }"}`,
  `{"constructor":{"prototype":{"polluted":true}},"query":"{ organisation { name } }"}`,
  `{"query":"query($v: Int) { people(first: $v) { total } }","variables":{"__proto__":{"v":1}}}`,
  `{"query":"query($v: Int) { people(first: $v) { total } }","variables":{"constructor":{"prototype":{"polluted":true}}}}`,
  `{"query":${JSON.stringify(MAKE)},"variables":{"input":{"title":"x","__proto__":{"polluted":true}}}}`,
  `{"query":"{ organisation { name } }","extensions":{"__proto__":{"polluted":true}}}`,
  `{"query":"{ __proto__ { name } }"}`,
  `{"query":"{ organisation { constructor } }"}`,
])('no key of an object reaches what all objects share: %s', async (body) => {
  const { status } = await post(body);
  expect(status).toBeLessThan(500);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test.each(['id', 'version', 'organisationId', 'isAdmin', '__typename', 'createdAt'])('a key that an input does not have is refused: %s', async (key) => {
  const { text } = await post(JSON.stringify({ query: MAKE, variables: { input: { title: 'A plan', [key]: 'x' } } }));
  const [error] = (JSON.parse(text) as { errors: [{ extensions: { code: string } }] }).errors;
  expect(error.extensions.code).toMatch(/^platform\.bad_(input|query)$/);
});

/** The lines that are written while `work` runs. */
async function linesOf(work: () => Promise<unknown>): Promise<string[]> {
  const written: string[] = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  setLogLevel('info');
  await work();
  await new Promise((wake) => setTimeout(wake, 100));
  return written;
}

test('whatever is sent, a line of the log is one line, and holds nothing of who asked or what they wrote', async () => {
  const forged = '\r\n{"level":"error","event":"forged"}';
  const lines = await linesOf(async () => {
    await post(JSON.stringify({ query: `{ organisation { name } } # ${forged}` }), { 'user-agent': 'Netscape of Wilhelmina', 'x-request-id': encodeURIComponent(forged), 'x-forwarded-for': '203.0.113.99' });
    await post(JSON.stringify({ query: 'mutation($email: String!, $password: String!) { signIn(email: $email, password: $password) { account { id } } }', variables: { email: `wilhelmina@harbour.example${forged}`, password: 'hunter-seventeen' } }));
    await post(JSON.stringify({ query: MAKE, variables: { input: { title: `The plan of Wilhelmina${forged}` } } }));
    await fetch(`${server.url}/harbour/${encodeURIComponent(`Wilhelmina${forged}`)}?email=wilhelmina@harbour.example`);
    await fetch(`${server.url}/reviews/harbour/${encodeURIComponent(forged)}/record.json`);
  });
  expect(lines.length).toBeGreaterThanOrEqual(5);
  for (const line of lines) expect([line, line.indexOf('\n')]).toEqual([line, line.length - 1]);
  const all = lines.map((line) => JSON.stringify(JSON.parse(line))).join();
  for (const secret of ['forged', 'Wilhelmina', 'Quillfeather', 'harbour.example', 'hunter-seventeen', 'Netscape', '203.0.113.99', '127.0.0.1', session]) expect([secret, all.includes(secret)]).toEqual([secret, false]);
});

/** Asks under a host of somebody's choosing, which fetch does not allow. */
const hostStatus = (headers: Record<string, string>) =>
  new Promise<number>((resolve, reject) => {
    request(`${server.url}/livez`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    })
      .on('error', reject)
      .end();
  });

test('without a proxy in front, headers of a proxy count for nothing', async () => {
  // The demo answers the names of this machine only: a forwarded host may neither open nor close that door.
  expect(await hostStatus({ 'x-forwarded-host': 'evil.example' })).toBe(200);
  expect(await hostStatus({ host: 'evil.example', 'x-forwarded-host': '127.0.0.1' })).toBe(421);
  expect(await hostStatus({ host: 'evil.example', forwarded: 'host=127.0.0.1;for=127.0.0.1' })).toBe(421);
});

test('a guesser of many accounts who says to come from somewhere else each time is slowed down all the same', async () => {
  const guess = (number: number) =>
    post(JSON.stringify({ query: `mutation { signIn(email: "nobody${number}@harbour.example", password: "wrong wrong wrong") { account { id } } }` }), { cookie: '', 'x-forwarded-for': `198.51.100.${number}`, 'x-real-ip': `198.51.100.${number}`, forwarded: `for=198.51.100.${number}` });
  const codes: string[] = [];
  for (let number = 1; number <= 80 && !codes.includes('platform.too_many_requests'); number += 1) codes.push((JSON.parse((await guess(number)).text) as { errors: [{ extensions: { code: string } }] }).errors[0].extensions.code);
  expect(codes).toContain('platform.too_many_requests');
});
