import { identity } from '@waymark/identity/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { openOrganisationStory, organisations, personWithSession, type StoryPerson } from '../index';

const OPEN = 'mutation Open($version: Int!, $isOpen: Boolean!) { reviseOrganisation(version: $version, hasOpenEndpoint: $isOpen) { organisation { hasOpenEndpoint } } }';
const NAME = '{ organisation { name } }';

let server: TestServer;
let admin: StoryPerson;
let executive: StoryPerson;

beforeAll(async () => {
  server = await startTestServer([identity, organisations], {}, { operations: new Map([['open', OPEN]]), acceptsText: false });
  const home = await openOrganisationStory(server.database, { slug: 'northmoor', name: 'Northmoor' });
  await openOrganisationStory(server.database, { slug: 'calder', name: 'Calder' });
  admin = await personWithSession(server.database, home, { roles: ['admin'] });
  executive = await personWithSession(server.database, home, { roles: ['executive'] });
});
afterAll(() => server?.close());

async function open(isOpen: boolean, version: number, who = admin): Promise<string | null> {
  const headers = { 'content-type': 'application/json', cookie: `waymark-session=${who.session}`, 'waymark-organisation': 'northmoor' };
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ documentId: 'open', variables: { version, isOpen } }) });
  return ((await response.json()) as { errors?: [{ extensions: { code: string } }] }).errors?.[0].extensions.code ?? null;
}
const codeOf = async (organisation: string | null, session: string | null = admin.session) => (await server.ask(NAME, {}, { session, organisation })).errors?.[0]?.extensions.code ?? null;

test('programs are answered from the moment an admin opens the endpoint until one closes it, and only of that organisation', async () => {
  expect(await codeOf('northmoor')).toBe('platform.operations_closed');
  expect(await open(true, 1)).toBeNull();
  expect(await codeOf('northmoor')).toBeNull();
  expect(await codeOf('northmoor', null)).toBe('platform.unauthenticated');
  for (const other of ['calder', 'nowhere', null]) expect([other, await codeOf(other)]).toEqual([other, 'platform.operations_closed']);
  expect(await open(false, 2)).toBeNull();
  expect(await codeOf('northmoor')).toBe('platform.operations_closed');
});

test('an executive does not open it', async () => {
  expect(await open(true, 3, executive)).toBe('platform.forbidden');
});
