import { isPublicAddress, Outbound } from '@waymark/identity/server';
import type { TestServer } from '@waymark/platform/testing';
import { type Claims, type Evil, type EvilProvider, late } from './evil-provider';
import { letToLoopback, openEvilProvider, openProviderStory, startSignOnServer, type StoryProvider } from './sign-on-story';
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

describe('the server does not go', () => {
  const at = (issuer: string) => openProviderStory(server, { issuer, clientSecret: 'secret', domain: null });
  const startAt = async (issuer: string) => (await new TravellingBrowser(server).go(`/auth/start/${(await at(issuer)).providerId}`)).location;
  afterEach(() => {
    letToLoopback(server);
    delete (server.app.get(Outbound) as Partial<Outbound>).resolve;
  });

  test.each(['https://127.0.0.1', 'https://127.1', 'https://0x7f000001', 'https://2130706433', 'https://0', 'https://[::1]', 'https://[::]', 'https://[::ffff:127.0.0.1]', 'https://[::ffff:7f00:1]', 'https://[64:ff9b::7f00:1]',
    'https://169.254.169.254', 'https://[fe80::1]', 'https://[fd00:ec2::254]', 'https://10.0.0.1', 'https://172.16.0.1', 'https://192.168.1.1', 'https://100.64.0.1', 'https://0.0.0.0', 'https://255.255.255.255', 'https://[2002:7f00:1::]'])(
    'to %s',
    async (issuer) => {
      letToLoopback(server, false);
      expect(await startAt(issuer)).toBe('/sign-in?problem=unreachable');
    },
  );

  test('to a name that resolves to such an address, or to one among others', async () => {
    letToLoopback(server, false);
    for (const addresses of [['127.0.0.1'], ['::1'], ['169.254.169.254'], ['93.184.215.14', '10.0.0.1'], ['::ffff:10.0.0.1'], []]) {
      Object.assign(server.app.get(Outbound), { resolve: () => Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))) });
      expect(await startAt('https://id.northmoor.example')).toBe('/sign-in?problem=unreachable');
    }
  });

  test('to another address than the one it looked at (rebinding): the name is resolved once for each request, and pinned', async () => {
    let asked = 0;
    const port = new URL(provider.issuer).port;
    // Good when it is looked at, and our own network ever after: whoever resolves twice connects to the second.
    Object.assign(server.app.get(Outbound), { resolve: () => Promise.resolve([{ address: (asked += 1) === 1 ? '127.0.0.1' : '10.255.255.1', family: 4 }]) });
    const before = provider.asked.get('/.well-known/openid-configuration') ?? 0;
    await startAt(`http://rebinding.example:${port}`);
    expect([asked, provider.asked.get('/.well-known/openid-configuration')]).toEqual([1, before + 1]);
  });

  test('by http', async () => {
    letToLoopback(server, false);
    expect(await startAt('http://id.northmoor.example')).toBe('/sign-in?problem=unreachable');
  });

  test('where a provider sends it on to', async () => {
    const elsewhere = await openEvilProvider();
    provider.evil = { paper: (_path, response) => (response.writeHead(302, { location: `${elsewhere.issuer}/.well-known/openid-configuration` }).end(), true) };
    expect(await startAt(provider.issuer)).toBe('/sign-in?problem=unreachable');
    expect([...elsewhere.asked]).toEqual([]);
    await elsewhere.close();
  });

  test('where the papers of a provider point: keys and tokens are fetched with the same care', async () => {
    for (const name of ['token_endpoint', 'jwks_uri']) {
      provider.evil = { metadata: (said) => ({ ...said, [name]: 'https://169.254.169.254/latest/meta-data' }) };
      const { providerId } = await openProviderStory(server, { issuer: provider.issuer, clientSecret: provider.clientSecret, domain: `${name.replace('_', '-')}.example` });
      expect(await new TravellingBrowser(server).signIn(providerId)).toBe('/sign-in?problem=unreachable');
    }
  });

  test('and does not read on for ever', async () => {
    provider.evil = {
      paper: (_path, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"issuer":"');
        response.end(`${'x'.repeat(300 * 1024)}"}`);
        return true;
      },
    };
    expect(await startAt(provider.issuer)).toBe('/sign-in?problem=unreachable');
  });

  test('and does not wait for ever', async () => {
    provider.evil = { paper: late(7_000) };
    const began = Date.now();
    expect(await startAt(provider.issuer)).toBe('/sign-in?problem=unreachable');
    expect(Date.now() - began).toBeLessThan(6_500);
  }, 15_000);

  test('to a provider that says it is another one', async () => {
    provider.evil = { metadata: (said) => ({ ...said, issuer: 'https://evil.example' }) };
    expect(await startAt(provider.issuer)).toBe('/sign-in?problem=wrong_provider');
  });

  test('and sends nobody to a page that is none of the web', async () => {
    letToLoopback(server);
    for (const page of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd']) {
      provider.evil = { metadata: (said) => ({ ...said, authorization_endpoint: page }) };
      expect(await startAt(provider.issuer)).toMatch(/^\/sign-in\?problem=/);
    }
  });
});

test.each([
  ['8.8.8.8', true], ['93.184.215.14', true], ['2606:4700:4700::1111', true],
  ['127.0.0.1', false], ['10.1.2.3', false], ['172.31.255.255', false], ['192.168.0.1', false], ['169.254.169.254', false], ['100.127.0.1', false], ['0.0.0.0', false], ['224.0.0.1', false], ['240.0.0.1', false],
  ['::1', false], ['::', false], ['fe80::1', false], ['fc00::1', false], ['fd12::1', false], ['ff02::1', false], ['::ffff:8.8.8.8', false], ['64:ff9b::808:808', false], ['2001:db8::1', false], ['2001::1', false], ['2002::1', false], ['not an address', false],
])('%s is on the public internet: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
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
