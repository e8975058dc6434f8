import { identity } from '@waymark/identity/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '../index';

const PERSON = 'person { id roles membershipState membershipEndsOn leftOn version }';
const CHANGE = `mutation ($personId: ID!, $version: Int!, $roles: [Role!]!, $membershipEndsOn: Date) { changeRoles(personId: $personId, version: $version, roles: $roles, membershipEndsOn: $membershipEndsOn) { ${PERSON} } }`;
const KEEP_END = `mutation ($personId: ID!, $version: Int!, $roles: [Role!]!) { changeRoles(personId: $personId, version: $version, roles: $roles) { ${PERSON} } }`;
const END = `mutation ($personId: ID!, $version: Int!) { endMembership(personId: $personId, version: $version) { ${PERSON} } }`;
const INVITE = `mutation ($personId: ID!) { sendInvitation(personId: $personId) { ${PERSON} } }`;
const ADD = `mutation ($name: String!, $email: String, $roles: [Role!]!) { addPerson(name: $name, email: $email, roles: $roles) { ${PERSON} } }`;
const REVISE = `mutation ($id: ID!, $version: Int!, $title: String) { revisePerson(id: $id, version: $version, title: $title) { ${PERSON} } }`;
const WHO = '{ viewer { roles permissions } }';

interface Changed {
  person: { id: string; roles: string[]; membershipState: string; membershipEndsOn: string | null; leftOn: string | null; version: number };
}

let server: TestServer;
let home: StoryOrganisation;
let admin: StoryPerson;

/** A fresh organisation for each test: who the last admin is must not depend on the other tests. */
beforeEach(async () => {
  home = await openOrganisationStory(server.database);
  admin = await personWithSession(server.database, home, { name: 'Joanna Pritchard', roles: ['admin'] });
});
beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
});
afterAll(() => server?.close());

const asking = (person: StoryPerson) => ({ session: person.session, organisation: home.slug });
const act = async (query: string, variables: object, by = admin): Promise<Changed> => {
  const { data, errors } = await server.ask<Record<string, Changed>>(query, { ...variables }, asking(by));
  expect(errors).toBeUndefined();
  return Object.values(data)[0]!;
};
const refusal = async (query: string, variables: object, by = admin) => (await server.ask(query, { ...variables }, asking(by))).errors![0]!;
const member = (roles: NonNullable<Parameters<typeof personWithSession>[2]>['roles'], name = 'Sam Carter') => personWithSession(server.database, home, { name, roles });

test('roles given and taken count from the next request on', async () => {
  const sam = await member(['reader']);
  const given = await act(CHANGE, { personId: sam.personId, version: 1, roles: ['ADMIN', 'READER'] });
  expect(given.person).toMatchObject({ roles: ['ADMIN', 'READER'], membershipState: 'ACTIVE', version: 2 });
  expect((await server.ask<{ viewer: { roles: string[] } }>(WHO, {}, asking(sam))).data.viewer.roles).toEqual(['ADMIN', 'READER']);
  await act(CHANGE, { personId: sam.personId, version: 2, roles: ['READER'] });
  expect((await refusal(ADD, { name: 'A', roles: [] }, sam)).extensions.code).toBe('platform.forbidden');
});

test('an end date is set, kept and taken away', async () => {
  const sam = await member(['adviser']);
  const { personId } = sam;
  expect((await act(CHANGE, { personId, version: 1, roles: ['ADVISER'], membershipEndsOn: '2026-11-22' })).person).toMatchObject({ membershipEndsOn: '2026-11-22', membershipState: 'ACTIVE' });
  expect((await act(KEEP_END, { personId, version: 2, roles: ['ADVISER', 'READER'] })).person.membershipEndsOn).toBe('2026-11-22');
  expect((await act(CHANGE, { personId, version: 3, roles: ['READER'], membershipEndsOn: null })).person.membershipEndsOn).toBeNull();
  expect((await refusal(CHANGE, { personId, version: 4, roles: ['ADVISER'], membershipEndsOn: '2026-11-21' })).extensions).toMatchObject({ code: 'organisations.membership.end_in_past', field: 'membershipEndsOn' });
});

test('a role is not given to a membership whose last day is over, as if it did something', async () => {
  const gone = await personWithSession(server.database, home, { roles: ['adviser'], endsOn: '2026-11-01' });
  const { personId } = gone;
  expect((await refusal(KEEP_END, { personId, version: 1, roles: ['READER'] })).extensions).toMatchObject({ code: 'organisations.membership.end_in_past', field: 'membershipEndsOn' });
  expect((await act(CHANGE, { personId, version: 1, roles: ['READER'], membershipEndsOn: null })).person).toMatchObject({ roles: ['READER'], membershipState: 'ACTIVE' });
});

test('a role that does not exist is refused, and so is none at all', async () => {
  const sam = await member(['reader']);
  expect((await refusal(CHANGE, { personId: sam.personId, version: 1, roles: ['OWNER'] })).extensions.code).toBe('platform.bad_input');
  expect((await refusal(CHANGE, { personId: sam.personId, version: 1, roles: [] })).extensions).toMatchObject({ code: 'organisations.roles.needed', field: 'roles' });
});

test('the last admin keeps the role, and keeps it without an end', async () => {
  await member(['executive']);
  const { personId } = admin;
  for (const [query, variables] of [
    [CHANGE, { personId, version: 1, roles: ['EXECUTIVE'] }],
    [CHANGE, { personId, version: 1, roles: ['ADMIN'], membershipEndsOn: '2027-01-01' }],
    [END, { personId, version: 1 }],
  ] as const) {
    expect(await refusal(query, variables)).toMatchObject({ message: expect.stringContaining('last admin'), extensions: { code: 'platform.forbidden' } });
  }
  await act(ADD, { name: 'Not here yet', email: `${home.slug}@example.org`, roles: ['ADMIN'] });
  expect((await refusal(END, { personId, version: 1 })).extensions.code).toBe('platform.forbidden');
  await member(['admin'], 'Another');
  expect((await act(CHANGE, { personId, version: 1, roles: ['CONTRIBUTOR'] })).person.roles).toEqual(['CONTRIBUTOR']);
});

test('two admins who take the role from each other at the same moment leave one', async () => {
  const other = await member(['admin'], 'Other Admin');
  const answers = await Promise.all([
    server.ask(CHANGE, { personId: other.personId, version: 1, roles: ['READER'] }, asking(admin)),
    server.ask(CHANGE, { personId: admin.personId, version: 1, roles: ['READER'] }, asking(other)),
  ]);
  expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  const [count] = await server.database.transaction({ organisationId: home.organisationId, mode: 'read', actor: null }, (transaction) =>
    transaction.query<{ count: number }>(`select count(*)::int as count from organisations.membership where 'admin' = any(roles)`),
  );
  expect(count!.count).toBe(1);
});

test('whose roles were changed meanwhile is not changed again unseen; a title is another matter', async () => {
  const sam = await member(['reader']);
  const { personId } = sam;
  await act(CHANGE, { personId, version: 1, roles: ['BOARD'] });
  const conflict = await refusal(CHANGE, { personId, version: 1, roles: ['CONTRIBUTOR'] });
  expect(conflict.extensions).toMatchObject({ code: 'platform.conflict', fields: ['roles'], current: { roles: ['BOARD'], version: 2 }, changedBy: 'Joanna Pritchard' });
  expect((await refusal(END, { personId, version: 1 })).extensions.code).toBe('platform.conflict');
  expect((await act(REVISE, { id: personId, version: 1, title: 'Trustee' })).person.version).toBe(3);
  expect((await act(CHANGE, { personId, version: 2, roles: ['BOARD', 'REVIEWER'] })).person.roles).toEqual(['REVIEWER', 'BOARD']);
});

test('ending a membership shuts the door at once, records the day, and can be taken back', async () => {
  const sam = await member(['contributor']);
  const { personId } = sam;
  expect((await act(END, { personId, version: 1 })).person).toMatchObject({ membershipState: 'ENDED', roles: [], leftOn: '2026-11-22', version: 2 });
  expect((await refusal(WHO, {}, sam)).extensions.code).toBe('platform.not_found');
  const memberships = async () => (await server.ask<{ viewerAccount: { memberships: unknown[] } }>('{ viewerAccount { memberships { organisationSlug } } }', {}, { session: sam.session })).data.viewerAccount.memberships.length;
  expect(await memberships()).toBe(0);
  expect((await refusal(END, { personId, version: 2 })).message).toBe('They have left already.');
  expect((await act(CHANGE, { personId, version: 2, roles: ['READER'] })).person).toMatchObject({ membershipState: 'ACTIVE', leftOn: null });
  expect((await server.ask(WHO, {}, asking(sam))).errors).toBeUndefined();
  expect(await memberships()).toBe(1);
});

test('an invitation is sent again to whoever has not joined, and to nobody else', async () => {
  const { person } = await act(ADD, { name: 'Invited', email: `invited-${home.slug}@example.org`, roles: ['READER'] });
  expect((await act(INVITE, { personId: person.id })).person.membershipState).toBe('INVITED');
  const [links] = await server.database.dataSource.query('select count(*)::int as count from identity.invitation where person_id = $1', [person.id]);
  expect(links.count).toBe(1);
  const sam = await member(['reader']);
  expect((await refusal(INVITE, { personId: sam.personId })).message).toContain('joined already');
  const { person: named } = await act(ADD, { name: 'Only named', roles: [] });
  expect((await refusal(INVITE, { personId: named.id })).extensions.code).toBe('organisations.person.email_needed');
});

test('another organisation changes nobody here, whatever id it names', async () => {
  const sam = await member(['reader']);
  const there = await openOrganisationStory(server.database);
  const stranger = await personWithSession(server.database, there, { roles: ['admin'] });
  for (const [query, variables] of [
    [CHANGE, { personId: sam.personId, version: 1, roles: ['ADMIN'] }],
    [END, { personId: sam.personId, version: 1 }],
    [INVITE, { personId: sam.personId }],
  ] as const) {
    const { errors } = await server.ask(query, { ...variables }, { session: stranger.session, organisation: there.slug });
    expect(errors![0]!.extensions.code).toBe('platform.not_found');
  }
});

test('nobody but an admin gives roles, not even to themselves', async () => {
  const executive = await member(['executive', 'board']);
  expect((await refusal(CHANGE, { personId: executive.personId, version: 1, roles: ['ADMIN'] }, executive)).extensions.code).toBe('platform.forbidden');
});
