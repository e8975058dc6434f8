import { jest } from '@jest/globals';
import { identity } from '@waymark/identity/server';
import { organisations } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { openOrganisation } from '../src/commands/open-organisation';
import { organisationCommand } from '../src/commands/organisation.command';
import { Browser, WHO } from './identity/browser';

const WANTED = { slug: 'fellside', name: 'Fellside Trust', adminEmail: 'nia@fellside.example', adminName: 'Nia Rowlands' };
const ACCEPT = 'mutation ($token: String!, $name: String, $password: String) { acceptInvitation(token: $token, name: $name, password: $password) { account { name } } }';

let server: TestServer;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
  environment = { WAYMARK_APP_URL: server.urls.appUrl, PUBLIC_URL: 'https://waymark.example.org' } as NodeJS.ProcessEnv;
});
afterAll(() => server?.close());
afterEach(() => jest.restoreAllMocks());

function listen(stream: 'stdout' | 'stderr'): () => string {
  const written: string[] = [];
  jest.spyOn(process[stream], 'write').mockImplementation((text) => written.push(String(text)) > 0);
  return () => written.join('');
}

test('opening an organisation prints the link with which its admin comes in', async () => {
  const output = listen('stdout');
  expect(await openOrganisation(WANTED, environment)).toBe(0);
  const token = output().match(/https:\/\/waymark\.example\.org\/welcome\/([\w-]{43})\n/)![1];
  // The command wrote by today's clock; the server of this spec goes by the same one.
  server.clock.set(new Date());
  const browser = new Browser(server);
  expect((await browser.ask(ACCEPT, { token, name: 'Nia Rowlands', password: 'plum kettle orbit seven' })).errors).toBeUndefined();
  expect((await browser.ask(WHO)).data).toMatchObject({ viewerAccount: { email: 'nia@fellside.example', memberships: [{ organisationSlug: 'fellside' }] } });
  const can = await browser.ask<{ viewer: { roles: string[] } }>('{ viewer { roles } }', {}, { 'waymark-organisation': 'fellside' });
  expect(can.data.viewer.roles).toEqual(['ADMIN', 'EXECUTIVE']);
});

test.each([
  ['fellside', 'an organisation has this one already'],
  ['welcome', 'needed for pages of Waymark itself'],
  ['Fell Side', 'small letters, digits and hyphens'],
])('the short name "%s" is refused with what to do', async (slug, words) => {
  const complaint = listen('stderr');
  expect(await openOrganisation({ ...WANTED, slug, adminEmail: `${slug.length}@fellside.example` }, environment)).toBe(1);
  expect(complaint()).toContain(words);
});

test('an address that is none is refused before anything is opened', async () => {
  const complaint = listen('stderr');
  expect(await openOrganisation({ ...WANTED, slug: 'another', adminEmail: 'nia' }, environment)).toBe(1);
  expect(complaint()).toContain('name@example.org');
});

test.each([{ name: '  ' }, { adminName: '\u200b' }])('a name with nothing to see is refused before anything is opened: %j', async (blank) => {
  const complaint = listen('stderr');
  expect(await openOrganisation({ ...WANTED, slug: 'nameless', ...blank }, environment)).toBe(1);
  expect(complaint()).toContain('Say the name');
});

test('without a database the variable is named', async () => {
  const complaint = listen('stderr');
  expect(await openOrganisation(WANTED, {} as NodeJS.ProcessEnv)).toBe(1);
  expect(complaint()).toContain('WAYMARK_APP_URL');
});

test.each([[[]], [['open']], [['close', '--slug', 'a']], [['open', '--slug', 'a', '--name', 'b', '--admin-email', 'c', '--colour', 'd']]])('%j is not a way of calling it', async (args) => {
  expect(await organisationCommand.run(args)).toBeNull();
});
