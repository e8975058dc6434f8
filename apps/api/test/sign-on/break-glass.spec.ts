import { jest } from '@jest/globals';
import { personWithSession } from '@waymark/organisations/server';
import type { TestServer } from '@waymark/platform/testing';
import { organisationCommand } from '../../src/commands/organisation.command';
import { signOnOff } from '../../src/commands/sign-on-off';
import { givePassword, PASSWORD } from '../identity/account-with-password';
import { Browser, SIGN_IN } from '../identity/browser';
import { enforceStory, openProviderStory, startSignOnServer } from './sign-on-story';

const SET = 'mutation ($token: String!) { setNewPassword(token: $token, password: "plum kettle orbit eight") { done } }';
const DOMAIN = 'fellside.example';

let server: TestServer;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  server = await startSignOnServer();
  environment = { WAYMARK_APP_URL: server.urls.appUrl, PUBLIC_URL: 'https://waymark.example.org' } as NodeJS.ProcessEnv;
});
afterAll(() => server?.close());
afterEach(() => jest.restoreAllMocks());

function listen(stream: 'stdout' | 'stderr'): () => string {
  const written: string[] = [];
  jest.spyOn(process[stream], 'write').mockImplementation((text) => written.push(String(text)) > 0);
  return () => written.join('');
}

test('when the provider is gone, whoever runs the installation lets people in in other ways, and an admin sets a password; the chain tells it', async () => {
  const story = await openProviderStory(server, { issuer: 'https://id.fellside.example', clientSecret: 'secret', domain: DOMAIN });
  const { organisationId, slug } = story.organisation;
  await server.database.transaction({ organisationId, mode: 'write', actor: 'command:story' }, (transaction) =>
    transaction.execute(`insert into organisations.sign_on_domain (place, domain, token, proved_at, is_enforced) values (1, $1, 'token', now(), true)`, [DOMAIN]),
  );
  const { accountId } = await personWithSession(server.database, story.organisation, { email: `rosa@${DOMAIN}`, roles: ['admin'] });
  await givePassword(server, accountId);
  await enforceStory(server, story, DOMAIN);
  const browser = new Browser(server);
  expect(await browser.codeOf(SIGN_IN, { email: `rosa@${DOMAIN}`, password: PASSWORD })).toBe('identity.sign_on.must');
  const output = listen('stdout');
  expect(await signOnOff({ slug, adminEmail: `Rosa@${DOMAIN}` }, environment)).toBe(0);
  expect(output()).toContain(`People of ${DOMAIN} can sign in in other ways again.`);
  const [, token] = /\/sign-in\/new-password\/([\w-]{43})\n/.exec(output())!;
  server.clock.set(new Date());
  expect(await browser.codeOf(SET, { token })).toBeNull();
  expect(await browser.codeOf(SIGN_IN, { email: `rosa@${DOMAIN}`, password: 'plum kettle orbit eight' })).toBeNull();
  const entries = await server.database.transaction({ organisationId, mode: 'read', actor: null }, (transaction) => transaction.query<{ by: string }>(`select text::jsonb ->> 'by' as by from platform.audit_entry where kind = 'organisations.sign_on_enforced'`));
  expect(entries).toEqual([{ by: 'command:organisation.sign_on_off' }]);
});

test('it is for an organisation that exists, and an admin of it', async () => {
  const complaint = listen('stderr');
  expect(await signOnOff({ slug: 'nowhere', adminEmail: null }, environment)).toBe(1);
  const story = await openProviderStory(server, { issuer: 'https://id.fellside.example', clientSecret: 'secret' });
  await personWithSession(server.database, story.organisation, { email: 'reader@fellside.example', roles: ['reader'] });
  expect(await signOnOff({ slug: story.organisation.slug, adminEmail: 'reader@fellside.example' }, environment)).toBe(1);
  expect(complaint()).toMatch(/no organisation with this short name[^]*no admin with this e-mail address/);
});

test.each([[['sign-on']], [['sign-on', 'off']], [['sign-on', 'on', 'fellside']], [['sign-on', 'off', 'fellside', 'more']], [['sign-on', 'off', 'fellside', '--slug', 'x']]])('%j is no way of calling it', async (args) => {
  expect(await organisationCommand.run(args)).toBeNull();
});
