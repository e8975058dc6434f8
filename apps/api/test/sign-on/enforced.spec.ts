import { randomUUID } from 'node:crypto';
import { openInvitation } from '@waymark/identity/server';
import { personWithSession, type StoryOrganisation } from '@waymark/organisations/server';
import type { TestServer } from '@waymark/platform/testing';
import { givePassword, PASSWORD } from '../identity/account-with-password';
import { Browser, SIGN_IN } from '../identity/browser';
import { enforceStory, openProviderStory, startSignOnServer, type StoryProvider } from './sign-on-story';

const MUST = 'identity.sign_on.must';
const WAYS = 'query ($email: String!) { signInWays(email: $email) { singleSignOn { organisationName startPath } mustUseSingleSignOn } }';
const FORGOT = 'mutation ($email: String!) { askForNewPassword(email: $email) { done } }';
const SET = 'mutation ($token: String!) { setNewPassword(token: $token, password: "plum kettle orbit eight") { done } }';
const ACCEPT = 'mutation ($token: String!) { acceptInvitation(token: $token, name: "Rosa Field", password: "plum kettle orbit eight") { account { id } } }';

let server: TestServer;
let story: StoryProvider;
let organisation: StoryOrganisation;
let domain: string;
let browser: Browser;

beforeAll(async () => {
  server = await startSignOnServer();
});
afterAll(() => server?.close());
beforeEach(async () => {
  domain = `${randomUUID().slice(0, 8)}.example`;
  story = await openProviderStory(server, { issuer: 'https://id.northmoor.example', clientSecret: 'secret', domain });
  ({ organisation } = story);
  browser = new Browser(server);
  await server.database.dataSource.query('delete from identity.throttle');
});

const ways = async (email: string) => (await browser.ask<{ signInWays: unknown }>(WAYS, { email })).data.signInWays;

test('the ways in are those of the domain, whether or not there is an account', async () => {
  const { accountId } = await personWithSession(server.database, organisation, { email: `rosa@${domain}` });
  await givePassword(server, accountId);
  const singleSignOn = { organisationName: organisation.name, startPath: `/auth/start/${story.providerId}` };
  for (const email of [`rosa@${domain}`, `nobody@${domain}`, ` Rosa@${domain.toUpperCase()} `]) expect(await ways(email)).toEqual({ singleSignOn, mustUseSingleSignOn: false });
  for (const email of ['rosa@elsewhere.example', `rosa@mail.${domain}`, 'rosa', '', `${domain}`]) expect(await ways(email)).toEqual({ singleSignOn: null, mustUseSingleSignOn: false });
  await enforceStory(server, story, domain);
  for (const email of [`rosa@${domain}`, `nobody@${domain}`]) expect(await ways(email)).toEqual({ singleSignOn, mustUseSingleSignOn: true });
});

test('where single sign-on must be used a password does not do, nor does anything that would set one', async () => {
  const email = `rosa@${domain}`;
  const { accountId } = await personWithSession(server.database, organisation, { email });
  await givePassword(server, accountId);
  expect(await browser.codeOf(SIGN_IN, { email, password: PASSWORD })).toBeNull();
  await enforceStory(server, story, domain);
  for (const address of [email, `nobody@${domain}`, ` Rosa@${domain.toUpperCase()}`]) {
    expect(await browser.codeOf(SIGN_IN, { email: address, password: PASSWORD })).toBe(MUST);
    expect(await browser.codeOf(SIGN_IN, { email: address, password: 'not my password' })).toBe(MUST);
    expect(await browser.codeOf(FORGOT, { email: address })).toBe(MUST);
  }
  expect(await browser.codeOf(SIGN_IN, { email: 'rosa@elsewhere.example', password: PASSWORD })).toBe('identity.wrong_credentials');
  expect(await browser.codeOf(FORGOT, { email: 'rosa@elsewhere.example' })).toBeNull();
});

test('a link that was sent before does not do either', async () => {
  const email = `rosa@${domain}`;
  const { accountId } = await personWithSession(server.database, organisation, { email });
  const token = 'a-token-from-before';
  const { createHash } = await import('node:crypto');
  await server.database.dataSource.query('insert into identity.password_reset (token_hash, account_id, expires_at) values ($1, $2, $3)', [createHash('sha256').update(token).digest('hex'), accountId, new Date(server.clock.now().getTime() + 600_000)]);
  await enforceStory(server, story, domain);
  expect(await browser.codeOf(SET, { token })).toBe(MUST);
});

test('an invitation sets no password: whoever is invited comes by single sign-on', async () => {
  const personId = randomUUID();
  const { organisationId } = organisation;
  const token = await server.database.transaction({ organisationId, mode: 'write', actor: 'command:story' }, async (transaction) => {
    await transaction.execute(`insert into organisations.person (id, name, email) values ($1, 'Rosa', $2)`, [personId, `rosa@${domain}`]);
    await transaction.execute(`insert into organisations.membership (person_id, roles) values ($1, '{reader}')`, [personId]);
    return openInvitation({ organisationId, personId, email: `rosa@${domain}`, invitedBy: null, invitedByName: 'Northmoor', now: server.clock.now() });
  });
  await enforceStory(server, story, domain);
  expect(await browser.codeOf(ACCEPT, { token })).toBe(MUST);
});

test('once the provider is off, nobody is held to it', async () => {
  const email = `rosa@${domain}`;
  const { accountId } = await personWithSession(server.database, organisation, { email });
  await givePassword(server, accountId);
  await enforceStory(server, story, domain);
  await server.database.dataSource.query('update identity.provider set live_revision = null where id = $1', [story.providerId]);
  expect(await ways(email)).toEqual({ singleSignOn: null, mustUseSingleSignOn: false });
  expect(await browser.codeOf(SIGN_IN, { email, password: PASSWORD })).toBeNull();
});

test('of two providers that are on, the one chosen for the domain counts; without a choice, none does', async () => {
  const second = await openProviderStory(server, { issuer: 'https://id2.northmoor.example', clientSecret: 'secret', domain: null, organisation });
  expect(await ways(`rosa@${domain}`)).toEqual({ singleSignOn: null, mustUseSingleSignOn: false });
  await enforceStory(server, second, domain);
  expect(await ways(`rosa@${domain}`)).toMatchObject({ singleSignOn: { startPath: `/auth/start/${second.providerId}` }, mustUseSingleSignOn: true });
});
