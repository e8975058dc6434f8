import { request } from 'node:http';
import { openOrganisationStory, personWithSession } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { contexts } from '../../src/contexts';

let server: TestServer;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer(contexts);
  const harbour = await openOrganisationStory(server.database, { slug: 'harbour' });
  cookie = `waymark-session=${(await personWithSession(server.database, harbour, { roles: ['admin'] })).session}`;
}, 60_000);
afterAll(() => server?.close());

interface Sent {
  readonly path?: string;
  readonly method?: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

const change = 'mutation { addTeam(name: "Planted") { team { id } } }';
const asJson = JSON.stringify({ query: change });

/** By node itself: fetch would not let us write the headers that browsers write. */
const send = ({ path = '/graphql', method = 'POST', headers, body }: Sent) =>
  new Promise<number>((resolve, reject) => {
    const sent = request(`${server.url}${path}`, { method, headers: { cookie, 'waymark-organisation': 'harbour', ...headers } }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    sent.on('error', reject).end(body);
  });

const FROM = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', origin: 'https://evil.example', referer: 'https://evil.example/page' };
const NEIGHBOUR = { ...FROM, 'sec-fetch-site': 'same-site' };
/** An old browser that does not say where a request comes from. */
const OLD = { origin: 'https://evil.example' };

test.each<[string, Sent]>([
  ['a form in plain text', { headers: { ...FROM, 'content-type': 'text/plain' }, body: asJson }],
  ['a form, as an old browser sends it', { headers: { ...OLD, 'content-type': 'text/plain' }, body: asJson }],
  ['a form with fields', { headers: { ...OLD, 'content-type': 'application/x-www-form-urlencoded' }, body: `query=${encodeURIComponent(change)}` }],
  ['a form with parts', { headers: { ...OLD, 'content-type': 'multipart/form-data; boundary=x' }, body: `--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n${change}\r\n--x--` }],
  ['a form without a type', { headers: { ...OLD, 'content-type': '' }, body: asJson }],
  ['a request in JSON of another site', { headers: { ...FROM, 'content-type': 'application/json' }, body: asJson }],
  ['a request in JSON of a neighbouring site', { headers: { ...NEIGHBOUR, 'content-type': 'application/json' }, body: asJson }],
  ['JSON that calls itself text', { headers: { ...OLD, 'content-type': 'text/plain; application/json' }, body: asJson }],
  ['a change in the address', { method: 'GET', path: `/graphql?query=${encodeURIComponent(change)}`, headers: OLD }],
  ['a change in the address, with the header of a program', { method: 'GET', path: `/graphql?query=${encodeURIComponent(change)}`, headers: { ...OLD, 'apollo-require-preflight': '1' } }],
  ['a file of another site', { path: '/interchange/files/none?organisation=harbour', headers: { ...FROM, 'content-type': 'application/octet-stream' }, body: 'x' }],
  ['words without a name, of another site', { path: '/unnamed', headers: { ...FROM, 'content-type': 'application/json' }, body: '{}' }],
  ['a method that nobody needs', { method: 'PUT', headers: { ...FROM, 'content-type': 'application/json' }, body: asJson }],
  ['a question before the request', { method: 'OPTIONS', headers: { ...FROM, 'access-control-request-method': 'POST' } }],
])('%s is refused', async (_what, sent) => {
  const status = await send(sent);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
});

test('none of them has changed anything; the same change from our own page does', async () => {
  const teams = async () => ((await server.ask<{ teams: { name: string }[] }>('{ teams { name } }', {}, { session: cookie.split('=')[1]!, organisation: 'harbour' })).data.teams.map(({ name }) => name));
  expect(await teams()).not.toContain('Planted');
  expect(await send({ headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }, body: asJson })).toBe(200);
  expect(await teams()).toContain('Planted');
});
