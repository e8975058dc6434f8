import type { TestServer } from '@waymark/platform/testing';
import { type Claims, type Evil, type EvilProvider } from './evil-provider';
import { openEvilProvider, openProviderStory, startSignOnServer, type StoryProvider } from './sign-on-story';
import { TravellingBrowser } from './travelling-browser';

const DOMAIN = 'northmoor.example';
const seconds = () => Math.floor(Date.now() / 1000);
let server: TestServer;
let provider: EvilProvider;
let story: StoryProvider;
let number = 0;

beforeAll(async () => {
  server = await startSignOnServer();
  provider = await openEvilProvider();
  story = await openProviderStory(server, { issuer: provider.issuer, clientSecret: provider.clientSecret, domain: DOMAIN });
});
afterAll(async () => {
  await provider?.close();
  await server?.close();
});
beforeEach(async () => {
  provider.evil = {};
  provider.person = { sub: `person-${(number += 1)}`, email: `person-${number}@${DOMAIN}`, email_verified: true, name: 'Rosa Field' };
  await server.database.dataSource.query('delete from identity.throttle');
});

const accounts = async (): Promise<number> => ((await server.database.dataSource.query('select count(*)::int as count from identity.account')) as [{ count: number }])[0].count;

/** Nobody is signed in, no account is opened, and the page says this. */
async function isRefused(work: (browser: TravellingBrowser) => Promise<string>, problem: string): Promise<void> {
  const before = await accounts();
  const browser = new TravellingBrowser(server);
  const end = new URL(await work(browser), server.url);
  expect([end.pathname, end.searchParams.get('problem')]).toEqual(['/sign-in', problem]);
  expect(browser.session).toBeNull();
  expect(await accounts()).toBe(before);
}

const signsIn = (browser: TravellingBrowser) => browser.signIn(story.providerId, '?returnTo=/northmoor');

test('a good provider lets somebody in, with all that ties the way together', async () => {
  const browser = new TravellingBrowser(server);
  expect(await signsIn(browser)).toBe('/northmoor');
  expect(browser.session).not.toBeNull();
  const asked = Object.fromEntries(provider.lastQuestion);
  expect(asked).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', scope: 'openid email profile', redirect_uri: expect.stringMatching(new RegExp(`/auth/callback/${story.providerId}$`)) });
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]!.length).toBeGreaterThanOrEqual(43);
  expect(provider.lastExchange.get('code_verifier')!.length).toBeGreaterThanOrEqual(43);
  expect(browser.setCookies.find((cookie) => cookie.startsWith('waymark-sign-on='))).toMatch(/^waymark-sign-on=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/);
});

describe('a token is refused', () => {
  const claims = (change: Claims): Evil => ({ claims: (said) => ({ ...said, ...change }) });
  const without = (name: string): Evil => ({ claims: ({ [name]: _gone, ...said }) => said });
  test.each<[string, () => Evil]>([
    ['of another issuer', () => claims({ iss: 'https://evil.example' })],
    ['for another client', () => claims({ aud: 'somebody-else' })],
    ['for several clients, of whom another asked', () => claims({ aud: ['waymark', 'somebody-else'], azp: 'somebody-else' })],
    ['for several clients, without saying who asked', () => claims({ aud: ['waymark', 'somebody-else'] })],
    ['with another nonce', () => claims({ nonce: 'another' })],
    ['without a nonce', () => without('nonce')],
    ['that has run out', () => claims({ iat: seconds() - 900, exp: seconds() - 600 })],
    ['that never runs out', () => without('exp')],
    ['from the future', () => claims({ iat: seconds() + 600, exp: seconds() + 900 })],
    ['that is not valid yet', () => claims({ nbf: seconds() + 600 })],
    ['without a subject', () => without('sub')],
    ['with an empty subject', () => claims({ sub: '' })],
    ['with a subject that is no text', () => claims({ sub: { $ne: null } })],
    ['with no signature (alg none)', () => ({ signature: 'none' })],
    ['signed with the client secret (HS256)', () => ({ signature: 'client secret' })],
    ['signed with another key', () => ({ signature: 'other key' })],
    ['whose signature is broken', () => ({ signature: 'broken' })],
    ['that brings its own key', () => ({ signature: 'key of its own in the header' })],
  ])('%s', async (_what, evil) => {
    provider.evil = evil();
    await isRefused(signsIn, 'wrong_provider');
  });
});

describe('an address is not believed', () => {
  test('of a domain that the organisation has not proved', async () => {
    provider.person = { sub: 'mallory', email: 'rosa@calder.example', email_verified: true };
    await isRefused(signsIn, 'not_proved');
  });

  test('of a domain that another organisation has proved: the provider of one asserts a user of the other', async () => {
    const calder = await openProviderStory(server, { issuer: provider.issuer, clientSecret: provider.clientSecret, domain: 'calder-trust.example' });
    provider.person = { sub: 'boss', email: 'boss@calder-trust.example', email_verified: true };
    const boss = new TravellingBrowser(server);
    expect(await boss.signIn(calder.providerId)).toBe('/');
    await isRefused(signsIn, 'not_proved');
  });

  test('that the provider has not confirmed, or of which it says nothing', async () => {
    for (const email_verified of [false, undefined, 'true', 1]) {
      provider.person = { sub: 'mallory', email: `rosa@${DOMAIN}`, email_verified };
      await isRefused(signsIn, 'no_address');
    }
  });

  test('when there is none', async () => {
    provider.person = { sub: 'mallory' };
    await isRefused(signsIn, 'no_address');
  });

  test('as a key: another subject with the address of somebody who came before does not get their account', async () => {
    await signsIn(new TravellingBrowser(server));
    provider.person = { ...provider.person, sub: 'mallory' };
    await isRefused(signsIn, 'not_admitted');
  });

  test('and the same subject keeps its account under another address', async () => {
    const first = new TravellingBrowser(server);
    await signsIn(first);
    const { email } = provider.person;
    provider.person = { ...provider.person, email: 'elsewhere@calder.example' };
    const again = new TravellingBrowser(server);
    expect(await signsIn(again)).toBe('/northmoor');
    expect((await again.ask<{ viewerAccount: { email: string } }>('{ viewerAccount { email } }')).data.viewerAccount.email).toBe(email);
  });
});

describe('a way back counts', () => {
  test('in no other browser (login CSRF)', async () => {
    const mallory = new TravellingBrowser(server);
    const back = await mallory.toProvider(story.providerId);
    await isRefused((victim) => victim.comeBack(back), 'expired');
    const withFlowOfItsOwn = new TravellingBrowser(server);
    await withFlowOfItsOwn.toProvider(story.providerId);
    expect(await withFlowOfItsOwn.comeBack(back)).toBe('/sign-in?problem=expired');
    // It was not used up either: whoever began can go on.
    expect(await mallory.comeBack(back)).toBe('/');
  });

  test('once (replayed state)', async () => {
    const browser = new TravellingBrowser(server);
    const back = await browser.toProvider(story.providerId);
    expect(await browser.comeBack(back)).toBe('/');
    expect(await browser.comeBack(back)).toBe('/sign-in?problem=expired');
  });

  test('once of two at the same moment', async () => {
    const browser = new TravellingBrowser(server);
    const back = await browser.toProvider(story.providerId);
    const ends = await Promise.all([browser.comeBack(back), browser.comeBack(back), browser.comeBack(back)]);
    expect(ends.sort()).toEqual(['/', '/sign-in?problem=expired', '/sign-in?problem=expired']);
  });

  test('within ten minutes', async () => {
    const browser = new TravellingBrowser(server);
    const back = await browser.toProvider(story.providerId);
    const now = server.clock.now();
    server.clock.set(new Date(now.getTime() + 10 * 60_000 + 1000));
    expect(await browser.comeBack(back)).toBe('/sign-in?problem=expired');
    server.clock.set(now);
    expect(await browser.comeBack(back)).toBe('/');
  });

  test('at the address of its own provider (mix-up)', async () => {
    const other = await openProviderStory(server, { issuer: provider.issuer, clientSecret: provider.clientSecret, domain: DOMAIN, organisation: story.organisation });
    await isRefused(async (browser) => browser.comeBack((await browser.toProvider(story.providerId)).replace(story.providerId, other.providerId)), 'expired');
  });

  test('only from its own provider, where the answer names one (iss)', async () => {
    provider.evil = { answer: (back) => back.searchParams.set('iss', 'https://evil.example') };
    await isRefused(signsIn, 'wrong_provider');
  });

  test('with a code of its own: another way’s code is worth nothing (code injection, PKCE)', async () => {
    const mallory = await new TravellingBrowser(server).toProvider(story.providerId);
    await isRefused(async (browser) => {
      const back = new URL(await browser.toProvider(story.providerId));
      back.searchParams.set('code', new URL(mallory).searchParams.get('code')!);
      return browser.comeBack(back.href);
    }, 'refused');
  });

  test('with a code that was used before: it is worth nothing', async () => {
    const browser = new TravellingBrowser(server);
    const first = new URL(await browser.toProvider(story.providerId));
    await browser.comeBack(first.href);
    await isRefused(async (next) => {
      const back = new URL(await next.toProvider(story.providerId));
      back.searchParams.set('code', first.searchParams.get('code')!);
      return next.comeBack(back.href);
    }, 'refused');
  });

  test('with one state, and one that we gave', async () => {
    const answers: ((back: URL) => void)[] = [(back) => back.searchParams.set('state', 'made-up'), (back) => back.searchParams.delete('state'), (back) => back.searchParams.append('state', 'another')];
    for (const answer of answers) {
      provider.evil = { answer };
      await isRefused((browser) => browser.signIn(story.providerId), 'expired');
    }
  });

  test('not when the provider says no', async () => {
    provider.evil = { answer: (back) => (back.searchParams.delete('code'), back.searchParams.set('error', 'access_denied')) };
    await isRefused(signsIn, 'refused');
  });

  test('not once the provider is turned off, or has other settings', async () => {
    const browser = new TravellingBrowser(server);
    const back = await browser.toProvider(story.providerId);
    await server.database.dataSource.query('update identity.provider set live_revision = null where id = $1', [story.providerId]);
    expect(await browser.comeBack(back)).toBe('/sign-in?problem=expired');
    expect(await new TravellingBrowser(server).signIn(story.providerId)).toBe('/sign-in?problem=expired');
    await server.database.dataSource.query('update identity.provider set live_revision = 1 where id = $1', [story.providerId]);
  });
});

describe('a new session', () => {
  test('has a token of its own, whatever the browser had (fixation)', async () => {
    const browser = new TravellingBrowser(server);
    browser.take('waymark-session', 'planted-by-mallory');
    await signsIn(browser);
    expect(browser.session).not.toBe('planted-by-mallory');
    const before = browser.session!;
    await signsIn(browser);
    expect(browser.session).not.toBe(before);
    const old = new TravellingBrowser(server);
    old.take('waymark-session', before);
    expect(await old.codeOf('{ sessions { id } }')).toBe('platform.unauthenticated');
  });
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/%09/evil.example', '/%0a/evil.example', 'javascript:alert(1)', '/auth/start/x', '/.//evil.example', '%2F%2Fevil.example'])('returnTo %s leads to the first page', async (returnTo) => {
  const browser = new TravellingBrowser(server);
  expect(await browser.signIn(story.providerId, `?returnTo=${returnTo.includes('%') ? returnTo : encodeURIComponent(returnTo)}`)).toBe('/');
});

test('returnTo given twice leads to the first page', async () => {
  expect(await new TravellingBrowser(server).signIn(story.providerId, '?returnTo=/northmoor&returnTo=//evil.example')).toBe('/');
});

test('a provider that nobody knows is answered like one that is off', async () => {
  for (const id of ['00000000-0000-4000-8000-000000000000', 'nothing', '%00', "'", '..%2f..']) {
    expect(await new TravellingBrowser(server).go(`/auth/start/${id}`)).toMatchObject({ status: 303, location: '/sign-in?problem=expired' });
    expect(await new TravellingBrowser(server).go(`/auth/callback/${id}?state=a&code=b`)).toMatchObject({ status: 303, location: '/sign-in?problem=expired' });
  }
});
