import { isPublicAddress, Outbound } from '@waymark/identity/server';
import type { TestServer } from '@waymark/platform/testing';
import { type EvilProvider, late } from './evil-provider';
import { letToLoopback, openEvilProvider, openProviderStory, startSignOnServer } from './sign-on-story';
import { TravellingBrowser } from './travelling-browser';

let server: TestServer;
let provider: EvilProvider;

beforeAll(async () => {
  server = await startSignOnServer();
  provider = await openEvilProvider();
});
afterAll(async () => {
  await provider?.close();
  await server?.close();
});
beforeEach(async () => {
  provider.evil = {};
  await server.database.dataSource.query('delete from identity.throttle');
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
