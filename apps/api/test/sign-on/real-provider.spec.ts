import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestServer } from '@waymark/platform/testing';
import type Provider from 'oidc-provider';
import { openProviderStory, startSignOnServer, type StoryProvider } from './sign-on-story';
import { TravellingBrowser } from './travelling-browser';

const DOMAIN = 'northmoor.example';
const SECRET = 'a client secret of the specs';

let server: TestServer;
let http: Server;
let story: StoryProvider;
let isVerified = true;

/** A provider that somebody else wrote and certified: it refuses what does not follow the standard. */
async function openRealProvider(issuer: string, redirectUri: string): Promise<Provider> {
  const { default: OidcProvider } = await import('oidc-provider');
  return new OidcProvider(issuer, {
    clients: [{ client_id: 'waymark', client_secret: SECRET, redirect_uris: [redirectUri], response_types: ['code'], grant_types: ['authorization_code'] }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    // What is asked for stands in the token; we ask for nothing more than that.
    conformIdTokenClaims: false,
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, email: `${id}@${DOMAIN}`, email_verified: isVerified, name: 'Rosa Field' }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/choose/${uid}` },
    cookies: { keys: ['a key for cookies of the specs'] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
  });
}

/** Signs Rosa in and lets Waymark know her, without a page. */
async function choose(provider: Provider, request: Parameters<Provider['interactionDetails']>[0], response: Parameters<Provider['interactionDetails']>[1]): Promise<void> {
  const details = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: 'rosa', clientId: String(details.params['client_id']) });
  grant.addOIDCScope('openid email profile');
  const grantId = await grant.save();
  await provider.interactionFinished(request, response, { login: { accountId: 'rosa' }, consent: { grantId } }, { mergeWithLastSubmission: true });
}

beforeAll(async () => {
  server = await startSignOnServer();
  let provider: Provider | null = null;
  http = createServer((request, response) => {
    const work = request.url!.startsWith('/choose/') ? choose(provider!, request, response) : Promise.resolve(provider!.callback()(request, response));
    work.catch((error: Error) => response.writeHead(500).end(error.message));
  });
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  story = await openProviderStory(server, { issuer, clientSecret: SECRET, domain: DOMAIN });
  provider = await openRealProvider(issuer, `${server.url}/auth/callback/${story.providerId}`);
}, 30_000);
afterAll(async () => {
  http?.closeAllConnections();
  http?.close();
  await server?.close();
});

/** A browser of its own at the provider, whose cookies the travelling one does not keep. */
async function throughProvider(start: string): Promise<string> {
  const jar = new Map<string, string>();
  const origin = new URL(start).origin;
  let address = start;
  for (let step = 0; step < 8 && new URL(address).origin === origin; step += 1) {
    const response = await fetch(address, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const setCookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(setCookie)!;
      jar.set(name!, value!);
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`The provider answers ${response.status}: ${await response.text()}`);
    address = new URL(location, address).href;
  }
  return address;
}

async function signIn(browser: TravellingBrowser, query = '?returnTo=/northmoor'): Promise<string> {
  const { location } = await browser.go(`/auth/start/${story.providerId}${query}`);
  return browser.comeBack(await throughProvider(location!));
}

test('somebody signs in by a provider that follows the standard to the letter, and proves that they are there', async () => {
  const browser = new TravellingBrowser(server);
  expect(await signIn(browser)).toBe('/northmoor');
  expect((await browser.ask<{ viewer: { name: string } }>('{ viewer { name } }', {}, story.organisation.slug)).data.viewer).toEqual({ name: 'Rosa Field' });
  await server.database.dataSource.query('update identity.session set proved_at = null');
  expect(await signIn(browser, '?purpose=prove&returnTo=/northmoor')).toBe('/northmoor');
  expect(await browser.codeOf('mutation { revokeOtherSessions { done } }')).toBeNull();
});

test('an address that it has not confirmed opens nothing', async () => {
  isVerified = false;
  await server.database.dataSource.query('delete from identity.identity');
  expect(await signIn(new TravellingBrowser(server), '')).toBe('/sign-in?problem=no_address');
  isVerified = true;
});

test('its code is good for one exchange, and for the browser that began', async () => {
  const browser = new TravellingBrowser(server);
  const { location } = await browser.go(`/auth/start/${story.providerId}`);
  const back = await throughProvider(location!);
  expect(await new TravellingBrowser(server).comeBack(back)).toBe('/sign-in?problem=expired');
  expect(await browser.comeBack(back)).not.toContain('problem');
  expect(await browser.comeBack(back)).toBe('/sign-in?problem=expired');
});
