import { randomUUID } from 'node:crypto';
import { findAccountByEmail, openInvitation } from '@waymark/identity/server';
import { personWithSession, type StoryOrganisation } from '@waymark/organisations/server';
import type { Role } from '@waymark/organisations/domain';
import type { TestServer } from '@waymark/platform/testing';
import { givePassword, PASSWORD } from '../identity/account-with-password';
import { SIGN_IN } from '../identity/browser';
import type { EvilProvider } from './evil-provider';
import { openEvilProvider, openProviderStory, startSignOnServer, type StoryProvider } from './sign-on-story';
import { TravellingBrowser } from './travelling-browser';

const VIEWER = '{ viewer { personId name roles } }';
const REVOKE_OTHERS = 'mutation { revokeOtherSessions { done } }';
let server: TestServer;
let provider: EvilProvider;
let story: StoryProvider;
let organisation: StoryOrganisation;
let domain: string;

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
  provider.person = { sub: randomUUID(), email: `rosa@${domain}`, email_verified: true, name: 'Rosa  Field' };
  story = await openProviderStory(server, { issuer: provider.issuer, clientSecret: provider.clientSecret, domain });
  ({ organisation } = story);
  await personWithSession(server.database, organisation, { roles: ['admin'] });
  await server.database.dataSource.query('delete from identity.throttle');
});

const inside = <T>(work: () => Promise<T>, where = organisation): Promise<T> => server.database.transaction({ organisationId: where.organisationId, mode: 'write', actor: 'command:story' }, work);
const say = <Row = Record<string, unknown>>(sql: string, values: unknown[] = [], where = organisation): Promise<Row[]> =>
  server.database.transaction({ organisationId: where.organisationId, mode: 'write', actor: 'command:story' }, (transaction) => transaction.query<Row>(sql, values));
const minutesLater = (count: number) => server.clock.set(new Date(server.clock.now().getTime() + count * 60_000));

/** Signs the person in at hand, and gives the browser and the page it ends on. */
async function arrive(query = ''): Promise<{ browser: TravellingBrowser; end: string }> {
  const browser = new TravellingBrowser(server);
  return { browser, end: await browser.signIn(story.providerId, query) };
}

interface Viewer {
  readonly viewer: { readonly personId: string; readonly name: string; readonly roles: readonly string[] } | null;
}
const viewerOf = async (browser: TravellingBrowser, where = organisation) => (await browser.ask<Viewer>(VIEWER, {}, where.slug)).data.viewer;

/** Somebody the plan names, with or without roles planned, who has no account. */
async function name(email: string, facts: { roles?: Role[]; leftOn?: string; endedAt?: Date; endsOn?: string } = {}): Promise<string> {
  const id = randomUUID();
  await say(`insert into organisations.person (id, name, email, left_on) values ($1, 'Rosa from the plan', $2, $3)`, [id, email, facts.leftOn ?? null]);
  if (facts.roles) await say('insert into organisations.membership (person_id, roles, ended_at, ends_on) values ($1, $2, $3, $4)', [id, facts.roles, facts.endedAt ?? null, facts.endsOn ?? null]);
  return id;
}

describe('whoever comes for the first time', () => {
  test('and is not known yet becomes a reader, under the name the provider gave', async () => {
    const { browser, end } = await arrive('?returnTo=/somewhere');
    expect(end).toBe('/somewhere');
    expect(await viewerOf(browser)).toMatchObject({ name: 'Rosa Field', roles: ['READER'] });
    const [joined] = await say<{ kind: string }>(`select kind from platform.audit_entry where organisation_id = $1 and kind = 'organisations.joined'`, [organisation.organisationId]);
    expect(joined).toEqual({ kind: 'organisations.joined' });
  });

  test('and is named in the plan becomes that person, as a reader', async () => {
    const personId = await name(`ROSA@${domain.toUpperCase()}`);
    const { browser } = await arrive();
    expect(await viewerOf(browser)).toEqual({ personId, name: 'Rosa from the plan', roles: ['READER'] });
  });

  test('and was invited has the roles that were planned; the invitation is used up', async () => {
    const personId = await name(`rosa@${domain}`, { roles: ['contributor', 'reviewer'] });
    const facts = { organisationId: organisation.organisationId, personId, email: `rosa@${domain}`, invitedBy: null, invitedByName: 'Northmoor', now: server.clock.now() };
    const token = await inside(() => openInvitation(facts));
    const { browser } = await arrive();
    expect(await viewerOf(browser)).toEqual({ personId, name: 'Rosa from the plan', roles: ['CONTRIBUTOR', 'REVIEWER'] });
    expect(await browser.codeOf('mutation ($token: String!) { acceptInvitation(token: $token) { account { id } } }', { token })).toBe('identity.invitation.not_usable');
  });

  test('and was given power has it only while whoever invited them may invite', async () => {
    const boss = await personWithSession(server.database, organisation, { roles: ['admin'] });
    const personId = await name(`rosa@${domain}`, { roles: ['executive'] });
    const facts = { organisationId: organisation.organisationId, personId, email: `rosa@${domain}`, invitedBy: boss.personId, invitedByName: 'Boss', now: server.clock.now() };
    await inside(() => openInvitation(facts));
    await say(`update organisations.membership set roles = '{reader}', version = version + 1 where organisation_id = $1 and person_id = $2`, [organisation.organisationId, boss.personId]);
    expect((await arrive()).end).toBe('/sign-in?problem=not_admitted');
    await say(`update organisations.membership set roles = '{admin}', version = version + 1 where organisation_id = $1 and person_id = $2`, [organisation.organisationId, boss.personId]);
    expect(await viewerOf((await arrive()).browser)).toMatchObject({ personId, roles: ['EXECUTIVE'] });
  });

  test('and was given power without an invitation that still stands is not let in', async () => {
    await name(`rosa@${domain}`, { roles: ['admin'] });
    expect((await arrive()).end).toBe('/sign-in?problem=not_admitted');
  });

  test.each([
    ['has left', { leftOn: '2026-03-01' }],
    ['whose membership was ended', { roles: ['reader'] as Role[], endedAt: new Date('2026-03-01T10:00:00Z') }],
    ['whose last day is over', { roles: ['reader'] as Role[], endsOn: '2026-03-01' }],
  ])('and %s is not let in, and nothing is left behind', async (_what, facts) => {
    await name(`rosa@${domain}`, facts);
    expect((await arrive()).end).toBe('/sign-in?problem=ended');
    expect(await inside(() => findAccountByEmail(`rosa@${domain}`))).toBeNull();
  });

  test('twice at the same moment comes in once, as one person', async () => {
    const [one, other] = await Promise.all([arrive(), arrive()]);
    expect([one.end, other.end]).toEqual(['/', '/']);
    expect((await viewerOf(one.browser))!.personId).toBe((await viewerOf(other.browser))!.personId);
  });
});

describe('an account that existed before', () => {
  test('loses password, codes, passkeys and links, and all sessions, when it is first linked (pre-hijacking)', async () => {
    const email = `rosa@${domain}`;
    const { accountId, session } = await personWithSession(server.database, organisation, { email, roles: ['contributor'] });
    await givePassword(server, accountId);
    const [key, later] = ['x'.repeat(43), new Date(server.clock.now().getTime() + 600_000)];
    await say('insert into identity.totp (account_id, sealed_secret, confirmed_at) values ($1, $2, $3)', [accountId, Buffer.from('sealed'), server.clock.now()]);
    await say('insert into identity.recovery_code (account_id, hash) values ($1, $2)', [accountId, 'hash']);
    await say('insert into identity.password_reset (token_hash, account_id, expires_at) values ($1, $2, $3)', [randomUUID(), accountId, later]);
    await say('insert into identity.half_session (token_hash, account_id, expires_at) values ($1, $2, $3)', [`${key}${accountId}`, accountId, later]);
    const { browser } = await arrive();
    expect(await viewerOf(browser)).toMatchObject({ roles: ['CONTRIBUTOR'] });
    for (const table of ['totp', 'recovery_code', 'passkey', 'password_reset', 'half_session']) {
      expect([table, await say(`select 1 from identity.${table} where account_id = $1`, [accountId])]).toEqual([table, []]);
    }
    expect(await new TravellingBrowser(server).codeOf(SIGN_IN, { email, password: PASSWORD })).toBe('identity.wrong_credentials');
    const before = new TravellingBrowser(server);
    before.take('waymark-session', session);
    expect(await before.codeOf('{ sessions { id } }')).toBe('platform.unauthenticated');
  });

  test('keeps everything when it comes the next time', async () => {
    const first = await arrive();
    const second = await arrive();
    expect(await viewerOf(first.browser)).not.toBeNull();
    expect(await viewerOf(second.browser)).not.toBeNull();
  });

  test('of another organisation’s domain is not touched by a provider of this one', async () => {
    const elsewhere = await openProviderStory(server, { issuer: provider.issuer, clientSecret: provider.clientSecret });
    const email = 'boss@calder-trust.example';
    const { accountId } = await personWithSession(server.database, elsewhere.organisation, { email, roles: ['admin'] });
    await givePassword(server, accountId);
    provider.person = { ...provider.person, email };
    expect((await arrive()).end).toBe('/sign-in?problem=not_proved');
    expect(await new TravellingBrowser(server).codeOf(SIGN_IN, { email, password: PASSWORD })).toBeNull();
  });
});

describe('a session by single sign-on', () => {
  test('counts as a second factor in its own organisation, and in no other', async () => {
    const email = `rosa@${domain}`;
    const { accountId } = await personWithSession(server.database, organisation, { email, roles: ['admin'] });
    const calder = await openProviderStory(server, { issuer: provider.issuer, clientSecret: provider.clientSecret });
    await personWithSession(server.database, calder.organisation, { accountId, roles: ['admin'] });
    const { browser } = await arrive();
    expect(await browser.codeOf(VIEWER, {}, organisation.slug)).toBeNull();
    expect(await browser.codeOf(VIEWER, {}, calder.organisation.slug)).toBe('platform.second_factor_needed');
  });

  test('is proof for ten minutes, and is proved again by another way through the provider, which asks anew', async () => {
    const { browser } = await arrive();
    expect(await browser.codeOf(REVOKE_OTHERS)).toBeNull();
    // Back, not on: the provider's clock is right.
    await say(`update identity.session set proved_at = now() - interval '11 minutes' where revoked_at is null and provider_id = $1`, [story.providerId]);
    expect(await browser.codeOf(REVOKE_OTHERS)).toBe('platform.proof_needed');
    const before = browser.session;
    expect(await browser.signIn(story.providerId, '?purpose=prove&returnTo=/northmoor/people')).toBe('/northmoor/people');
    expect(Object.fromEntries(provider.lastQuestion)).toMatchObject({ prompt: 'login', max_age: '0' });
    expect(browser.session).not.toBe(before);
    expect(await browser.codeOf(REVOKE_OTHERS)).toBeNull();
  });

  test('is no proof when the provider says that it asked for the password long ago', async () => {
    provider.person = { ...provider.person, auth_time: Math.floor(Date.now() / 1000) - 3600 };
    const { browser } = await arrive();
    expect(await browser.codeOf(REVOKE_OTHERS)).toBe('platform.proof_needed');
  });

  test.each([
    ['that has not asked anew', () => ({ auth_time: Math.floor(Date.now() / 1000) - 3600 })],
    ['that does not say when it asked', () => ({ auth_time: undefined })],
    ['that names somebody else', () => ({ sub: randomUUID(), email: `other@${domain}` })],
  ])('is not proved by a provider %s', async (_what, change) => {
    const { browser } = await arrive();
    await say(`update identity.session set proved_at = null where provider_id = $1`, [story.providerId]);
    provider.person = { ...provider.person, ...change() };
    expect(await browser.signIn(story.providerId, '?purpose=prove&returnTo=/northmoor?a=b')).toBe('/northmoor?a=b&proof=wrong_provider');
    expect(await browser.codeOf(REVOKE_OTHERS)).toBe('platform.proof_needed');
  });

  test('is proved only in the browser and by the session that asked', async () => {
    const { browser } = await arrive();
    const back = await browser.toProvider(story.providerId, '?purpose=prove&returnTo=/x');
    await browser.signIn(story.providerId);
    await say(`update identity.session set proved_at = null where provider_id = $1`, [story.providerId]);
    expect(await browser.comeBack(back)).toBe('/x?proof=wrong_provider');
    expect(await new TravellingBrowser(server).signIn(story.providerId, '?purpose=prove&returnTo=/x')).toBe('/x?proof=expired');
  });

  test('ends with the membership, and so does the way back in', async () => {
    const { browser } = await arrive();
    const { personId } = (await viewerOf(browser))!;
    const rosa = provider.person;
    await personWithSession(server.database, organisation, { email: `boss@${domain}`, roles: ['admin'] });
    provider.person = { ...rosa, sub: 'boss', email: `boss@${domain}` };
    const boss = (await arrive()).browser;
    provider.person = rosa;
    const END = 'mutation ($personId: ID!) { endMembership(personId: $personId, version: 1) { person { id } } }';
    expect(await boss.codeOf(END, { personId }, organisation.slug)).toBeNull();
    expect(await browser.codeOf('{ sessions { id } }')).toBe('platform.unauthenticated');
    expect(await say('select subject from identity.identity where provider_id = $1', [story.providerId])).toEqual([{ subject: 'boss' }]);
    expect((await arrive()).end).toBe('/sign-in?problem=ended');
  });

  test('idles out like any other', async () => {
    const { browser } = await arrive();
    minutesLater(151);
    expect(await browser.codeOf('{ sessions { id } }')).toBe('platform.unauthenticated');
  });
});
