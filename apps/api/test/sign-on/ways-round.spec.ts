import { randomUUID } from 'node:crypto';
import { claimDomain, FactorSeal, keepRevision, openInvitation, putInForce, releaseDomain, sealedFor } from '@waymark/identity/server';
import { openOrganisationStory, personWithSession } from '@waymark/organisations/server';
import type { TestServer } from '@waymark/platform/testing';
import { givePassword, PASSWORD } from '../identity/account-with-password';
import { FINISH, setUpCodes } from '../identity/authenticator';
import { Browser, SESSIONS, SIGN_IN } from '../identity/browser';
import type { EvilProvider } from './evil-provider';
import { enforceStory, openEvilProvider, openProviderStory, startSignOnServer, type StoryProvider } from './sign-on-story';
import { TravellingBrowser } from './travelling-browser';

let server: TestServer;
let provider: EvilProvider;
let story: StoryProvider;
let domain: string;
let email: string;

beforeAll(async () => {
  server = await startSignOnServer();
  provider = await openEvilProvider();
});
afterAll(async () => {
  await provider?.close();
  await server?.close();
});
beforeEach(async () => {
  server.clock.set(new Date());
  provider.evil = {};
  domain = `${randomUUID().slice(0, 8)}.example`;
  email = `rosa@${domain}`;
  provider.person = { sub: randomUUID(), email, email_verified: true, name: 'Rosa Field' };
  story = await openStory(domain);
  await server.database.dataSource.query('delete from identity.throttle');
});

const openStory = (proved: string | null, organisation?: StoryProvider['organisation']) => openProviderStory(server, { issuer: provider.issuer, clientSecret: provider.clientSecret, domain: proved, organisation });
const within = <T>({ organisation }: StoryProvider, work: () => Promise<T>): Promise<T> => server.database.transaction({ organisationId: organisation.organisationId, mode: 'write', actor: 'command:story' }, work);

/** Signs the person at hand in, and gives the page it ends on and who they are in the organisation. */
async function arrive(at = story): Promise<{ end: string; personId: string | null }> {
  const browser = new TravellingBrowser(server);
  const end = await browser.signIn(at.providerId);
  const { data } = await browser.ask<{ viewer: { personId: string } } | null>('{ viewer { personId } }', {}, at.organisation.slug);
  return { end, personId: data?.viewer?.personId ?? null };
}

describe('where single sign-on must be used', () => {
  test('a password that was given before is not followed by a code', async () => {
    const { accountId } = await personWithSession(server.database, story.organisation, { email });
    await givePassword(server, accountId);
    const browser = new Browser(server);
    await browser.ask(SIGN_IN, { email, password: PASSWORD });
    const { phone } = await setUpCodes(server, browser);
    const half = new Browser(server);
    await half.ask(SIGN_IN, { email, password: PASSWORD });
    await enforceStory(server, story, domain);
    expect(await half.codeOf(FINISH, { code: phone.code() })).toBe('identity.sign_on.must');
    expect(half.cookie).toBeNull();
  });

  test('by one provider, another of the same organisation opens nothing, though it did before', async () => {
    const second = await openStory(null, story.organisation);
    expect((await arrive(second)).end).toBe('/');
    await enforceStory(server, story, domain);
    expect((await arrive(second)).end).toBe('/sign-in?problem=wrong_provider');
    expect((await arrive()).end).toBe('/');
  });

  test('by the organisation that has the domain now, the one that had it before opens nothing', async () => {
    expect((await arrive()).end).toBe('/');
    const calder = await openStory(null);
    await within(story, () => releaseDomain(domain, story.organisation.organisationId));
    await within(calder, () => claimDomain(domain, calder.organisation.organisationId, null));
    await enforceStory(server, calder, domain);
    expect((await arrive()).end).toBe('/sign-in?problem=wrong_provider');
  });
});

test('an invitation that is accepted by who is signed in makes no session last longer, and leaves it with its provider', async () => {
  const browser = new TravellingBrowser(server);
  await browser.signIn(story.providerId);
  const session = browser.session!;
  const facts = () => server.database.dataSource.query('select id, started_at, expires_at, provider_id from identity.session where provider_id = $1 and revoked_at is null', [story.providerId]) as Promise<object[]>;
  const before = await facts();
  expect(before).toHaveLength(1);
  server.clock.set(new Date(server.clock.now().getTime() + 20 * 60_000));
  const organisation = await openOrganisationStory(server.database);
  const { organisationId } = organisation;
  const personId = randomUUID();
  const token = await server.database.transaction({ organisationId, mode: 'write', actor: 'command:story' }, async (transaction) => {
    await transaction.execute(`insert into organisations.person (id, name, email) values ($1, 'Rosa', $2)`, [personId, email]);
    await transaction.execute(`insert into organisations.membership (person_id, roles) values ($1, '{reader}')`, [personId]);
    return openInvitation({ organisationId, personId, email, invitedBy: null, invitedByName: 'Calder', now: server.clock.now() });
  });
  expect(await browser.codeOf('mutation ($token: String!) { acceptInvitation(token: $token) { account { id } } }', { token })).toBeNull();
  expect(await facts()).toEqual(before);
  expect(await browser.codeOf('{ viewer { personId } }', {}, organisation.slug)).toBe('platform.vouched_elsewhere');
  const old = new TravellingBrowser(server);
  old.take('waymark-session', session);
  expect(await old.codeOf(SESSIONS)).toBe('platform.unauthenticated');
});

describe('somebody whom the provider names otherwise than before', () => {
  const putAnother = (clientId: string) =>
    within(story, async () => {
      const { organisation: { organisationId }, providerId } = story;
      const sealedSecret = server.app.get(FactorSeal).seal(Buffer.from(provider.clientSecret), sealedFor(providerId, 2));
      await keepRevision({ providerId, organisationId, revision: 2, kind: 'other', issuer: provider.issuer, clientId, sealedSecret });
      await putInForce(providerId, null);
      await putInForce(providerId, 2);
    });

  test('is somebody else, as long as we are the same to it', async () => {
    await arrive();
    await putAnother('waymark');
    provider.person = { ...provider.person, sub: randomUUID() };
    expect((await arrive()).end).toBe('/sign-in?problem=not_admitted');
  });

  test('is recognised by their address once we are another application to it', async () => {
    const { personId } = await arrive();
    await putAnother('waymark-anew');
    provider.person = { ...provider.person, sub: randomUUID() };
    expect(await arrive()).toEqual({ end: '/', personId });
  });
});
