import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryPerson } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { givePassword, PASSWORD } from './account-with-password';
import { Browser, SESSIONS, SIGN_IN, WHO } from './browser';

const REVOKE = 'mutation ($id: ID!) { revokeSession(id: $id) { done } }';
const REVOKE_OTHERS = 'mutation { revokeOtherSessions { done } }';
const CHANGE_PASSWORD = 'mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) { done } }';
const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

interface Listed {
  sessions: { id: string; current: boolean; startedAt: string; lastSeenAt: string; device: string }[];
}

let server: TestServer;
let ruth: StoryPerson;
let email: string;

beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
});
afterAll(() => server?.close());

beforeEach(async () => {
  const organisation = await openOrganisationStory(server.database);
  email = `ruth@${organisation.slug}.example`;
  ruth = await personWithSession(server.database, organisation, { email });
  await givePassword(server, ruth.accountId);
  await server.database.dataSource.query('delete from identity.session where account_id = $1', [ruth.accountId]);
});

async function signedIn(on: TestServer = server, headers: Record<string, string> = {}): Promise<Browser> {
  const browser = new Browser(on, headers);
  expect((await browser.ask(SIGN_IN, { email, password: PASSWORD })).errors).toBeUndefined();
  return browser;
}
const isSignedIn = async (browser: Browser) => (await browser.ask<{ viewerAccount: object | null }>(WHO)).data.viewerAccount !== null;

test('an account sees where it is signed in, with the browser named and no more', async () => {
  server.clock.set(new Date('2026-11-22T10:42:00Z'));
  await signedIn(server, { 'user-agent': CHROME });
  const here = await signedIn(server, { 'user-agent': 'curl/8' });
  const { data } = await here.ask<Listed>(SESSIONS);
  expect(data.sessions.map(({ current, device }) => [current, device]).sort()).toEqual([[false, 'Chrome on Windows'], [true, 'An unknown device']]);
  expect(data.sessions[0]).toMatchObject({ startedAt: '2026-11-22T10:42:00.000Z', lastSeenAt: '2026-11-22T10:00:00.000Z' });
});

test('a session ended from another browser is refused at its next request', async () => {
  const [lost, here] = [await signedIn(), await signedIn()];
  const { data } = await here.ask<Listed>(SESSIONS);
  const { id } = data.sessions.find(({ current }) => !current)!;
  expect(await here.codeOf(REVOKE, { id })).toBeNull();
  expect([await isSignedIn(lost), await isSignedIn(here)]).toEqual([false, true]);
  expect(await here.codeOf(REVOKE, { id })).toBe('platform.not_found');
});

test("nobody ends somebody else's session", async () => {
  const here = await signedIn();
  const { id } = (await here.ask<Listed>(SESSIONS)).data.sessions[0]!;
  const other = await personWithSession(server.database, await openOrganisationStory(server.database));
  const stranger = new Browser(server, { cookie: `waymark-session=${other.session}` });
  expect(await stranger.codeOf(REVOKE, { id })).toBe('platform.not_found');
  expect(await stranger.codeOf(REVOKE, { id: 'no-such-id' })).toBe('platform.not_found');
  expect(await isSignedIn(here)).toBe(true);
  expect(await new Browser(server).codeOf(REVOKE, { id })).toBe('platform.unauthenticated');
});

test('all other sessions end together', async () => {
  const [one, two, here] = [await signedIn(), await signedIn(), await signedIn()];
  await here.ask(REVOKE_OTHERS);
  expect([await isSignedIn(one), await isSignedIn(two), await isSignedIn(here)]).toEqual([false, false, true]);
});

test('a new password needs the old one, ends other sessions and is the only one that works', async () => {
  const [elsewhere, here] = [await signedIn(), await signedIn()];
  const next = 'walnut harbour thimble';
  const wrong = await here.ask(CHANGE_PASSWORD, { current: 'not my password', next });
  expect(wrong.errors![0]!.extensions).toMatchObject({ code: 'identity.password.wrong', field: 'current' });
  const weak = await here.ask(CHANGE_PASSWORD, { current: PASSWORD, next: 'Password1234' });
  expect(weak.errors![0]!.extensions).toMatchObject({ code: 'identity.password.too_common', field: 'next' });
  expect(await here.codeOf(CHANGE_PASSWORD, { current: PASSWORD, next })).toBeNull();
  expect([await isSignedIn(elsewhere), await isSignedIn(here)]).toEqual([false, true]);
  expect(await new Browser(server).codeOf(SIGN_IN, { email, password: PASSWORD })).toBe('identity.wrong_credentials');
  expect(await new Browser(server).codeOf(SIGN_IN, { email, password: next })).toBeNull();
});

test('guessing at the old password is slowed down like signing in', async () => {
  const here = await signedIn();
  const codes = [];
  for (let turn = 0; turn < 11; turn += 1) codes.push(await here.codeOf(CHANGE_PASSWORD, { current: `guess number ${turn}`, next: 'walnut harbour thimble' }));
  expect(codes).toEqual([...Array(10).fill('identity.password.wrong'), 'platform.too_many_requests']);
});

describe('where people reach us by https, outside the demo', () => {
  let real: TestServer;
  beforeAll(async () => {
    real = await startTestServer([identity, organisations], { WAYMARK_DEMO: '0', PUBLIC_URL: 'https://waymark.example.org' });
  });
  afterAll(() => real?.close());
  beforeEach(async () => {
    const organisation = await openOrganisationStory(real.database);
    email = `ruth@${organisation.slug}.example`;
    const person = await personWithSession(real.database, organisation, { email });
    await givePassword(real, person.accountId);
  });

  test('the cookie is for this very host and for https only', async () => {
    const browser = await signedIn(real);
    expect(browser.setCookie).toMatch(/^__Host-waymark-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure$/);
    expect(await isSignedIn(browser)).toBe(true);
  });

  test('an idle session runs out half an hour after the hour in which it was used', async () => {
    real.clock.set(new Date('2026-11-22T10:10:00Z'));
    const [idle, busy] = [await signedIn(real), await signedIn(real)];
    real.clock.set(new Date('2026-11-22T11:29:00Z'));
    expect(await isSignedIn(busy)).toBe(true);
    const seen = () => real.database.dataSource.query(`select count(*)::int as count from identity.session where seen_at = '2026-11-22T11:00:00Z'`);
    for (let tries = 0; tries < 100 && (await seen())[0].count === 0; tries += 1) await new Promise((wake) => setTimeout(wake, 20));
    real.clock.set(new Date('2026-11-22T11:31:00Z'));
    expect([await isSignedIn(idle), await isSignedIn(busy)]).toEqual([false, true]);
  });
});
