import type { TestServer } from '@waymark/platform/testing';
import pg from 'pg';
import { startSampleServer } from '../testing/sample-tables';
import { session } from '../testing/sample-viewers';
import { markOf, toPosition } from './log-position';
import { Replicas } from './replicas';
import { SEEN_HEADER } from './seen-cookies';

let server: TestServer;
let admin: pg.Client;

beforeAll(async () => {
  // A replica that is not there: everything is answered by the first server, which tells how far it was.
  server = await startSampleServer({ WAYMARK_REPLICA_URLS: 'postgres://nobody@127.0.0.1:1/nowhere' });
  admin = new pg.Client(server.urls.adminUrl);
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await server?.close();
});

async function send(query: string, cookies = ''): Promise<{ data: unknown; errors?: unknown; headers: Headers; told: bigint | null }> {
  const headers = { 'content-type': 'application/json', cookie: `waymark-session=${session('left', '1', 'writer')}; ${cookies}`, 'waymark-organisation': 'left' };
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  return { data, errors, headers: response.headers, told: server.app.get(Replicas).tokens.open(response.headers.get(SEEN_HEADER) ?? '')?.get(markOf('home')) ?? null };
}
const now = async () => toPosition((await admin.query<{ at: string }>('select pg_current_wal_insert_lsn()::text as at')).rows[0]!.at);

test('an answer tells a position that is after what was written, in a header and in a cookie that no script can read', async () => {
  const before = await now();
  const { data, told, headers } = await send('mutation { addNote(title: "a") { id } }');
  expect(data).toMatchObject({ addNote: { id: expect.any(String) } });
  expect(told).toBeGreaterThan(before);
  expect(told).toBeLessThanOrEqual(await now());
  expect(headers.getSetCookie()).toEqual([expect.stringMatching(/^waymark-seen-\w{12}=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=62$/)]);
});

test('what was read tells one too, and ends the cookie that it outdoes', async () => {
  const first = await send('mutation { addNote(title: "b") { id } }');
  const [cookie] = first.headers.getSetCookie()[0]!.split(';');
  const { data, told, headers } = await send('{ notes { title } }', cookie);
  expect(data).toMatchObject({ notes: expect.arrayContaining([{ title: 'b' }]) });
  expect(told).toBeGreaterThanOrEqual(first.told!);
  const [ended, given] = headers.getSetCookie();
  expect(ended).toMatch(new RegExp(`^${cookie!.split('=')[0]}=; .*Max-Age=0`));
  expect(given).toMatch(/^waymark-seen-\w{12}=[\w-]{20}/);
});

test('a refusal that shows what somebody else has written tells a position after it, though nothing of it is written', async () => {
  const { data } = await send('mutation { addNote(title: "c") { id } }');
  const { id } = (data as { addNote: { id: string } }).addNote;
  const rename = (title: string) => send(`mutation { renameNote(id: "${id}", version: 1, title: "${title}") { version } }`);
  expect((await rename('by somebody')).data).toEqual({ renameNote: { version: 2 } });
  const before = await now();
  const refused = await rename('by me');
  expect(refused.errors).toMatchObject([{ extensions: { code: 'platform.conflict' } }]);
  expect(JSON.stringify(refused.errors)).toContain('by somebody');
  expect(refused.told).toBeGreaterThanOrEqual(before);
});

test('what is rolled back is refused as ever', async () => {
  const { data } = await send('mutation { stumble(title: "c") { id } }');
  expect(data).toBeNull();
});

test('without replicas nothing is told', async () => {
  const alone = await startSampleServer();
  try {
    const response = await fetch(`${alone.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ greeting }' }) });
    expect(response.headers.get(SEEN_HEADER)).toBeNull();
    expect(response.headers.getSetCookie()).toEqual([]);
  } finally {
    await alone.close();
  }
});

test('an address that is no replica, or a role that may do too much, stops the start', async () => {
  const wrong = { WAYMARK_REPLICA_URLS: server.urls.ownerUrl };
  await expect(startSampleServer(wrong)).rejects.toThrow('WAYMARK_REPLICA_URLS must name the restricted role');
});
