import { identity } from '@waymark/identity/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { addPersonWithoutMembership, findPeopleByName, listPeopleNamed, openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '../index';

const REVISE = `mutation ($version: Int!, $name: String, $timeZone: String, $staleAfterDays: Int) {
  reviseOrganisation(version: $version, name: $name, timeZone: $timeZone, staleAfterDays: $staleAfterDays) { organisation { name slug timeZone staleAfterDays version } } }`;

let server: TestServer;
let home: StoryOrganisation;
let admin: StoryPerson;

beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
  home = await openOrganisationStory(server.database, { slug: 'northmoor', name: 'Northmoor' });
  admin = await personWithSession(server.database, home, { name: 'Joanna Pritchard', roles: ['admin'], email: 'joanna@northmoor.example' });
});
afterAll(() => server?.close());

const ask = (variables: object, by = admin) => server.ask<{ reviseOrganisation: { organisation: { name: string } } }>(REVISE, { ...variables }, { session: by.session, organisation: 'northmoor' });

test('an admin changes the settings, and everybody chooses by the new name', async () => {
  const { data } = await ask({ version: 1, name: 'Northmoor Network', timeZone: 'Europe/Paris', staleAfterDays: 42 });
  expect(data.reviseOrganisation.organisation).toEqual({ name: 'Northmoor Network', slug: 'northmoor', timeZone: 'Europe/Paris', staleAfterDays: 42, version: 2 });
  const { data: who } = await server.ask('{ viewerAccount { memberships { organisationName } } }', {}, { session: admin.session });
  expect(who).toEqual({ viewerAccount: { memberships: [{ organisationName: 'Northmoor Network' }] } });
});

test.each([
  [{ timeZone: 'Mars/Olympus' }, 'organisations.time_zone.unknown'],
  [{ timeZone: '+01:00' }, 'organisations.time_zone.unknown'],
  [{ staleAfterDays: 0 }, 'platform.bad_input'],
  [{ staleAfterDays: 367 }, 'platform.bad_input'],
  [{ name: '  ' }, 'platform.bad_input'],
])('%j is refused', async (variables, code) => expect((await ask({ version: 2, ...variables })).errors![0]!.extensions.code).toBe(code));

test('an executive leads the plan, but does not change the settings', async () => {
  const executive = await personWithSession(server.database, home, { roles: ['executive'] });
  expect((await ask({ version: 2, name: 'Mine' }, executive)).errors![0]!.extensions.code).toBe('platform.forbidden');
});

test('names from a file find people whatever their capitals and blanks, by e-mail address too, and nobody by chance', async () => {
  const inside = <T>(work: () => Promise<T>) => server.database.transaction({ organisationId: home.organisationId, mode: 'write', actor: 'command:test' }, work);
  const twins = await inside(async () => [await addPersonWithoutMembership('Alex  Jones'), await addPersonWithoutMembership('Alex Jones')]);
  const found = await inside(() => findPeopleByName([' joanna  PRITCHARD', 'Joanna@Northmoor.example', 'Alex Jones', 'Joanna', '', '  ']));
  expect(Object.fromEntries([...found].map(([word, people]) => [word, people.map(({ id }) => id).sort()]))).toEqual({
    ' joanna  PRITCHARD': [admin.personId],
    'Joanna@Northmoor.example': [admin.personId],
    'Alex Jones': [...twins].sort(),
    Joanna: [],
    '': [],
    '  ': [],
  });
  const there = await openOrganisationStory(server.database);
  const elsewhere = await server.database.transaction({ organisationId: there.organisationId, mode: 'read', actor: null }, () => findPeopleByName(['Joanna Pritchard']));
  expect(elsewhere.get('Joanna Pritchard')).toEqual([]);
});

test('part of a name finds people who are still here, those whose name begins with it first', async () => {
  const there = await openOrganisationStory(server.database);
  const names = await server.database.transaction({ organisationId: there.organisationId, mode: 'write', actor: 'command:test' }, async (transaction) => {
    for (const name of ['Joan Marsh', 'Marjory Oan', 'Martin Hale', 'Gone Martin', '100% Real']) await addPersonWithoutMembership(name);
    await transaction.execute(`update organisations.person set left_on = '2026-11-06', version = version + 1 where name = 'Gone Martin'`);
    return [(await listPeopleNamed(' MAR', 10)).map(({ name }) => name), (await listPeopleNamed('mar', 1)).length, (await listPeopleNamed('%', 10)).map(({ name }) => name)];
  });
  expect(names).toEqual([['Marjory Oan', 'Martin Hale', 'Joan Marsh'], 1, ['100% Real']]);
});
