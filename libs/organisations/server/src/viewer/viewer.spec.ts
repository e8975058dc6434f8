import { identity } from '@waymark/identity/server';
import { countStatements, startTestServer, type TestServer } from '@waymark/platform/testing';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '../index';

const VIEWER = '{ viewer { personId name initials email title roles permissions } }';

interface Answered {
  viewer: { personId: string; name: string; initials: string; email: string; title: string | null; roles: string[]; permissions: string[] };
}

let server: TestServer;
let northmoor: StoryOrganisation;
let calder: StoryOrganisation;
let ruth: StoryPerson;

const statement = (sql: string, values: unknown[] = []) => server.database.dataSource.query(sql, values);
const codeOf = async (asking: { session?: string; organisation?: string }) => (await server.ask(VIEWER, {}, asking)).errors?.[0]?.extensions.code;

beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
  northmoor = await openOrganisationStory(server.database, { slug: 'northmoor' });
  calder = await openOrganisationStory(server.database, { slug: 'calder' });
  ruth = await personWithSession(server.database, northmoor, { name: 'Ruth Adeyemi', title: 'Chief executive', roles: ['executive', 'reader'], email: 'ruth@northmoor.example' });
});
afterAll(() => server?.close());

test('a member learns who they are here and what they may do', async () => {
  const { data, errors } = await server.ask<Answered>(VIEWER, {}, { session: ruth.session, organisation: 'northmoor' });
  expect(errors).toBeUndefined();
  expect(data.viewer).toEqual({
    personId: ruth.personId,
    name: 'Ruth Adeyemi',
    initials: 'RA',
    email: 'ruth@northmoor.example',
    title: 'Chief executive',
    roles: ['EXECUTIVE', 'READER'],
    permissions: ['organisations.people.read', 'organisations.read'],
  });
});

test('a stranger is refused', async () => {
  expect(await codeOf({ organisation: 'northmoor' })).toBe('platform.unauthenticated');
  expect(await codeOf({ organisation: 'northmoor', session: 'made-up' })).toBe('platform.unauthenticated');
});

test('another organisation and one that does not exist give the same answer', async () => {
  expect(await codeOf({ organisation: calder.slug, session: ruth.session })).toBe('platform.not_found');
  expect(await codeOf({ organisation: 'nowhere', session: ruth.session })).toBe('platform.not_found');
});

test('one person in two organisations is somebody else in each', async () => {
  const there = await personWithSession(server.database, calder, { name: 'R. Adeyemi', roles: ['board'], accountId: ruth.accountId });
  const inCalder = await server.ask<Answered>(VIEWER, {}, { session: ruth.session, organisation: calder.slug });
  expect(inCalder.data.viewer).toMatchObject({ personId: there.personId, name: 'R. Adeyemi', roles: ['BOARD'] });
  const inNorthmoor = await server.ask<Answered>(VIEWER, {}, { session: there.session, organisation: northmoor.slug });
  expect(inNorthmoor.data.viewer).toMatchObject({ personId: ruth.personId, roles: ['EXECUTIVE', 'READER'] });
});

test('a role taken away is gone at the next request', async () => {
  const sam = await personWithSession(server.database, northmoor, { roles: ['admin'] });
  const CAN = '{ organisation { viewerCan { managePeople { allowed reason } changePlan { allowed reason } } } }';
  const ask = () => server.ask<{ organisation: { viewerCan: unknown } }>(CAN, {}, { session: sam.session, organisation: 'northmoor' });
  expect((await ask()).data.organisation.viewerCan).toEqual({
    managePeople: { allowed: true, reason: null },
    changePlan: { allowed: false, reason: 'You do not have access to this.' },
  });
  await server.database.transaction({ organisationId: northmoor.organisationId, mode: 'write', actor: 'command:test' }, (transaction) =>
    transaction.execute(`update organisations.membership set roles = '{reader}', version = version + 1 where person_id = $1`, [sam.personId]),
  );
  expect((await ask()).data.organisation.viewerCan).toMatchObject({ managePeople: { allowed: false, reason: expect.stringContaining('Only an organisation admin') } });
});

test('an adviser is let in up to and including their last day, as it is where the organisation is', async () => {
  const adviser = await personWithSession(server.database, northmoor, { roles: ['adviser'], endsOn: '2026-07-01' });
  const asking = { session: adviser.session, organisation: 'northmoor' };
  const before = server.clock.now();
  // 23:30 in London on the last day is 22:30 UTC; half past midnight is 23:30 UTC of the same day.
  server.clock.set(new Date('2026-07-01T22:30:00Z'));
  expect(await codeOf(asking)).toBeUndefined();
  server.clock.set(new Date('2026-07-01T23:30:00Z'));
  expect(await codeOf(asking)).toBe('platform.not_found');
  server.clock.set(before);
});

test.each([
  ['ended', 'ended_at = now()'],
  ['never joined', 'joined_at = null'],
])('a membership that has %s opens nothing', async (_words, change) => {
  const sam = await personWithSession(server.database, northmoor, { roles: ['executive'] });
  await server.database.transaction({ organisationId: northmoor.organisationId, mode: 'write', actor: 'command:test' }, (transaction) =>
    transaction.execute(`update organisations.membership set ${change}, version = version + 1 where person_id = $1`, [sam.personId]),
  );
  expect(await codeOf({ session: sam.session, organisation: 'northmoor' })).toBe('platform.not_found');
});

test('asking who one is takes one statement before its own', async () => {
  const sam = await personWithSession(server.database, northmoor, { roles: ['reader'] });
  const asked = () => server.ask('{ viewer { name roles permissions } }', {}, { session: sam.session, organisation: 'northmoor' });
  expect(await countStatements(server.database, asked)).toBe(1);
});

test('a session shows the hour it was last used in, and no more', async () => {
  const sam = await personWithSession(server.database, northmoor, { roles: ['reader'] });
  server.clock.set(new Date('2026-11-22T14:47:31Z'));
  await server.ask(VIEWER, {}, { session: sam.session, organisation: 'northmoor' });
  const seen = async () => (await statement('select seen_at from identity.session where account_id = $1', [sam.accountId]))[0].seen_at.toISOString();
  for (let tries = 0; tries < 50 && (await seen()) !== '2026-11-22T14:00:00.000Z'; tries += 1) await new Promise((wake) => setTimeout(wake, 20));
  expect(await seen()).toBe('2026-11-22T14:00:00.000Z');
});
