import { jest } from '@jest/globals';
import type { TestServer } from '@waymark/platform/testing';
import pg from 'pg';
import { startSampleServer } from '../testing/sample-tables';
import { session } from '../testing/sample-viewers';
import { Readiness } from './health.controller';
import { setLogLevel } from './log';

let server: TestServer;
beforeAll(async () => {
  server = await startSampleServer({ WAYMARK_DEMO: '0', PUBLIC_URL: 'https://waymark.example.org' });
});
afterAll(() => server?.close());
afterEach(() => {
  jest.restoreAllMocks();
  setLogLevel('error');
});

const post = (headers: Record<string, string> = {}, query = '{ secret }') =>
  fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) });
const health = async (path: string) => {
  const response = await fetch(`${server.url}/${path}`);
  return { status: response.status, body: await response.json() };
};

test.each(['livez', 'graphql', 'no-such-page'])('/%s carries the headers that guard a page', async (path) => {
  const { headers } = await fetch(`${server.url}/${path}`);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-security-policy': expect.stringMatching(/default-src 'self'.*script-src 'self'.*object-src 'none'.*frame-ancestors 'none'.*require-trusted-types-for 'script'/),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'strict-transport-security': expect.stringContaining('max-age=31536000'),
    'x-request-id': expect.stringMatching(/^[\w-]{36}$/),
  });
});

test('answers about people are never kept by a cache', async () => {
  expect((await post()).headers.get('cache-control')).toBe('no-store');
});

test("a change asked for by another site's page is refused, by our own or by none it is not", async () => {
  for (const site of ['cross-site', 'same-site']) expect((await post({ 'sec-fetch-site': site })).status).toBe(403);
  for (const site of ['same-origin', 'none']) expect((await post({ 'sec-fetch-site': site })).status).toBe(200);
});

test('by https only the cookie that no other site can set counts', async () => {
  const ann = session('left', '1', 'reader');
  const codeWith = async (cookie: string) => ((await (await post({ cookie })).json()) as { errors?: [{ extensions: { code: string } }] }).errors?.[0].extensions.code ?? null;
  expect(await codeWith(`waymark-session=${ann}`)).toBe('platform.unauthenticated');
  expect(await codeWith(`__Host-waymark-session=${ann}`)).toBeNull();
});

test('a file of 25 MB comes in over a line of two megabits a second; headers have to come quickly', () => {
  const { requestTimeout, headersTimeout } = server.app.getHttpServer() as import('node:http').Server;
  expect(requestTimeout).toBeGreaterThanOrEqual((25 * 8 * 1000) / 2);
  expect(headersTimeout).toBeLessThanOrEqual(10_000);
});

test('a request id of a proxy is kept when it is harmless', async () => {
  const idFor = async (given: string) => (await post({ 'x-request-id': given })).headers.get('x-request-id');
  expect(await idFor('proxy-request-0001')).toBe('proxy-request-0001');
  expect(await idFor('"}{"level":"error')).toMatch(/^[\w-]{36}$/);
});

test('a request is logged by route, number and time, without who it was or what they asked', async () => {
  const written: string[] = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  setLogLevel('info');
  await fetch(`${server.url}/livez?name=Ruth`, { headers: { cookie: `__Host-waymark-session=${session('left', '1')}`, 'user-agent': 'Somebody', 'x-request-id': 'request-number-1' } });
  await new Promise((wake) => setTimeout(wake, 100));
  const lines = written.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ requestId }) => requestId === 'request-number-1');
  expect(lines).toEqual([{ at: expect.any(String), level: 'info', event: 'request', requestId: 'request-number-1', method: 'GET', route: '/livez', status: 200, milliseconds: expect.any(Number) }]);
});

describe('/readyz', () => {
  afterEach(() => void Object.assign(server.app.get(Readiness), { draining: false }));

  test('says ready while the process takes requests', async () => {
    expect(await health('readyz')).toEqual({ status: 200, body: { status: 'ready' } });
  });

  test('says so when it is closing down, while it still lives and answers, and asks for connections to be closed', async () => {
    server.app.get(Readiness).drain();
    expect(await health('readyz')).toEqual({ status: 503, body: { status: 'not ready', because: 'closing down' } });
    expect(await health('livez')).toEqual({ status: 200, body: { status: 'live' } });
    expect((await post({}, '{ greeting }')).headers.get('connection')).toBe('close');
  });

  test('says so when the program is newer than the schema', async () => {
    const owner = new pg.Client(server.urls.ownerUrl);
    await owner.connect();
    await owner.query(`update public.migrations set name = 'later' where name like 'HistoryNamesAnActor%'`);
    expect(await health('readyz')).toEqual({ status: 503, body: { status: 'not ready', because: 'the database has to be migrated' } });
    await owner.query(`update public.migrations set name = 'HistoryNamesAnActor1763800000002' where name = 'later'`);
    await owner.end();
    expect((await health('readyz')).status).toBe(200);
  });

  test('says so when the database does not answer', async () => {
    jest.spyOn(server.database.dataSource, 'query').mockRejectedValue(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }));
    expect(await health('readyz')).toEqual({ status: 503, body: { status: 'not ready', because: 'the database does not answer' } });
  });
});
