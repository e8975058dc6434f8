import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryPerson } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { givePassword, PASSWORD } from './account-with-password';
import { Browser, SESSIONS, SIGN_IN, SIGN_OUT, WHO } from './browser';

const EMAIL = 'ruth@northmoor.example';

let server: TestServer;
let ruth: StoryPerson;

const signedIn = async (headers: Record<string, string> = {}, email = EMAIL, password = PASSWORD) => {
  const browser = new Browser(server, headers);
  const answer = await browser.ask(SIGN_IN, { email, password });
  expect(answer.errors).toBeUndefined();
  return browser;
};
const minutesLater = (count: number) => server.clock.set(new Date(server.clock.now().getTime() + count * 60_000));

beforeAll(async () => {
  server = await startTestServer([identity, organisations], { TRUSTED_PROXIES: '1' });
  const northmoor = await openOrganisationStory(server.database, { slug: 'northmoor', name: 'Northmoor' });
  ruth = await personWithSession(server.database, northmoor, { name: 'Ruth Adeyemi', email: EMAIL, roles: ['executive'] });
  await givePassword(server, ruth.accountId);
});
afterAll(() => server?.close());

test('the right password opens a session, kept in a cookie that scripts cannot read', async () => {
  const browser = new Browser(server);
  const { data } = await browser.ask<{ signIn: unknown }>(SIGN_IN, { email: '  RUTH@northmoor.example ', password: PASSWORD });
  expect(data.signIn).toEqual({ account: { id: ruth.accountId, email: EMAIL, name: 'Ruth Adeyemi', memberships: [{ organisationSlug: 'northmoor', organisationName: 'Northmoor' }] } });
  expect(browser.setCookie).toMatch(/^waymark-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
  expect((await browser.ask<{ viewerAccount: { id: string } }>(WHO)).data.viewerAccount.id).toBe(ruth.accountId);
});

test('only a hash of the session is stored', async () => {
  const browser = await signedIn();
  const rows = await server.database.dataSource.query('select session::text as text from identity.session');
  expect(JSON.stringify(rows)).not.toContain(browser.session);
});

test('a wrong password, an account without one and no account at all give the same answer', async () => {
  const calder = await openOrganisationStory(server.database);
  await personWithSession(server.database, calder, { email: 'no-password@calder.example' });
  const answers = [];
  for (const [email, password] of [[EMAIL, 'not the password'], ['no-password@calder.example', PASSWORD], ['nobody@nowhere.example', PASSWORD]]) {
    const browser = new Browser(server);
    const { errors } = await browser.ask(SIGN_IN, { email, password });
    expect(browser.setCookie).toBeNull();
    answers.push({ message: errors![0]!.message, extensions: errors![0]!.extensions });
  }
  expect(answers[0]).toEqual({ message: expect.stringContaining('do not belong together'), extensions: { code: 'identity.wrong_credentials', facts: {} } });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test('signing in gives a new session and ends the one that this browser had', async () => {
  const browser = await signedIn();
  const before = browser.cookie!;
  await browser.ask(SIGN_IN, { email: EMAIL, password: PASSWORD });
  expect(browser.cookie).not.toBe(before);
  expect((await new Browser(server, { cookie: before }).ask<{ viewerAccount: null }>(WHO)).data.viewerAccount).toBeNull();
});

test('signing out ends the session, not only the cookie', async () => {
  const browser = await signedIn();
  const cookie = browser.cookie!;
  await browser.ask(SIGN_OUT);
  expect(browser.setCookie).toMatch(/^waymark-session=; .*Max-Age=0$/);
  expect((await new Browser(server, { cookie }).ask<{ viewerAccount: null }>(WHO)).data.viewerAccount).toBeNull();
  expect(await new Browser(server).codeOf(SIGN_OUT)).toBeNull();
});

test('after ten wrong passwords the account waits, even for the right one, and from wherever it is tried', async () => {
  const slow = await personWithSession(server.database, await openOrganisationStory(server.database), { email: 'slow@calder.example' });
  await givePassword(server, slow.accountId);
  const attempt = (password: string, from: string, email = 'slow@calder.example') => new Browser(server, { 'x-forwarded-for': from }).ask(SIGN_IN, { email, password });
  const codes = [];
  for (let turn = 0; turn < 11; turn += 1) codes.push((await attempt('wrong password!', `198.51.100.${turn}`)).errors![0]!.extensions.code);
  expect(codes).toEqual([...Array(10).fill('identity.wrong_credentials'), 'platform.too_many_requests']);
  const { errors } = await attempt(PASSWORD, '203.0.113.9');
  expect(errors![0]!.extensions).toMatchObject({ code: 'platform.too_many_requests', facts: { seconds: 900 } });
  minutesLater(16);
  expect((await attempt(PASSWORD, '203.0.113.9')).errors).toBeUndefined();
});

test('an account that does not exist waits in the same way', async () => {
  const codes = [];
  for (let turn = 0; turn < 11; turn += 1) {
    codes.push(await new Browser(server, { 'x-forwarded-for': `198.51.101.${turn}` }).codeOf(SIGN_IN, { email: 'ghost@nowhere.example', password: 'whatever it is' }));
  }
  expect(codes).toEqual([...Array(10).fill('identity.wrong_credentials'), 'platform.too_many_requests']);
});

test('many attempts at the same moment count one by one', async () => {
  const tries = Array.from({ length: 25 }, (_, turn) => new Browser(server, { 'x-forwarded-for': `198.51.102.${turn}` }).codeOf(SIGN_IN, { email: 'burst@nowhere.example', password: 'whatever it is' }));
  const codes = await Promise.all(tries);
  expect(codes.filter((code) => code === 'identity.wrong_credentials')).toHaveLength(10);
});

test('one IPv6 network is one visitor, however many addresses it tries from', async () => {
  const tries = [];
  for (let turn = 0; turn < 61; turn += 1) {
    const from = { 'x-forwarded-for': `2001:db8:7:7:${turn.toString(16)}::1` };
    tries.push(await new Browser(server, from).codeOf(SIGN_IN, { email: `stuffing-${turn}@nowhere.example`, password: 'whatever it is' }));
  }
  expect(tries.slice(0, 60)).toEqual(Array(60).fill('identity.wrong_credentials'));
  expect(tries[60]).toBe('platform.too_many_requests');
  const elsewhere = { 'x-forwarded-for': '2001:db8:7:8::1' };
  expect(await new Browser(server, elsewhere).codeOf(SIGN_IN, { email: 'other@nowhere.example', password: 'whatever it is' })).toBe('identity.wrong_credentials');
});

test('a session ends twelve hours after signing in, however busy', async () => {
  const browser = await signedIn();
  minutesLater(11 * 60 + 59);
  expect(await browser.codeOf(SESSIONS)).toBeNull();
  minutesLater(2);
  expect(await browser.codeOf(SESSIONS)).toBe('platform.unauthenticated');
});
