import { identity } from '@waymark/identity/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '../index';

const PERSON = 'id name initials title email team { name } roles membershipState membershipEndsOn leftOn version';
const PEOPLE = `query ($search: String, $first: Int, $after: String, $includeLeft: Boolean) { people(search: $search, first: $first, after: $after, includeLeft: $includeLeft) { items { ${PERSON} } total nextCursor } }`;
const ADD = `mutation ($name: String!, $email: String, $title: String, $teamId: ID, $roles: [Role!]!, $membershipEndsOn: Date) {
  addPerson(name: $name, email: $email, title: $title, teamId: $teamId, roles: $roles, membershipEndsOn: $membershipEndsOn) { person { ${PERSON} } } }`;
const ADD_MANY = `mutation ($people: [PersonInput!]!) { addPeople(people: $people) { people { name membershipState } } }`;
const REVISE = `mutation ($id: ID!, $version: Int!, $name: String, $email: String, $title: String, $teamId: ID) { revisePerson(id: $id, version: $version, name: $name, email: $email, title: $title, teamId: $teamId) { person { ${PERSON} } } }`;

interface Shown {
  id: string;
  name: string;
  email: string | null;
  roles: string[];
  version: number;
}
interface Page {
  people: { items: Shown[]; total: number; nextCursor: string | null };
}

let server: TestServer;
let northmoor: StoryOrganisation;
let calder: StoryOrganisation;
let admin: StoryPerson;
let reader: StoryPerson;

const asking = (person: StoryPerson, organisation = northmoor) => ({ session: person.session, organisation: organisation.slug });
const askAs = <Data>(person: StoryPerson, query: string, variables: object = {}) => server.ask<Data>(query, { ...variables }, asking(person));
const codeOf = async (person: StoryPerson, query: string, variables: object = {}) => (await askAs(person, query, variables)).errors?.[0]?.extensions.code ?? null;

beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
  northmoor = await openOrganisationStory(server.database, { slug: 'northmoor', name: 'Northmoor' });
  calder = await openOrganisationStory(server.database, { slug: 'calder' });
  admin = await personWithSession(server.database, northmoor, { name: 'Joanna Pritchard', roles: ['admin'], email: 'joanna@northmoor.example' });
  reader = await personWithSession(server.database, northmoor, { name: 'Callum Reid', roles: ['reader'], title: 'Events assistant', email: 'callum@northmoor.example' });
});
afterAll(() => server?.close());

test('a stranger is refused, and another organisation sees nobody of this one', async () => {
  expect((await server.ask(PEOPLE, {}, { organisation: 'northmoor' })).errors![0]!.extensions.code).toBe('platform.unauthenticated');
  const other = await personWithSession(server.database, calder, { name: 'Sunita Patel', roles: ['admin'] });
  expect((await server.ask(PEOPLE, {}, asking(other))).errors![0]!.extensions.code).toBe('platform.not_found');
  const { data } = await server.ask<Page>(PEOPLE, { includeLeft: true }, asking(other, calder));
  expect(data.people.items.map(({ name }) => name)).toEqual(['Sunita Patel']);
  const change = { id: reader.personId, version: 1, name: 'Taken over' };
  expect((await server.ask(REVISE, change, asking(other, calder))).errors![0]!.extensions.code).toBe('platform.not_found');
});

test('an admin sees all of a person; others see no e-mail address and no roles but their own', async () => {
  const seenBy = async (viewer: StoryPerson) => (await askAs<Page>(viewer, PEOPLE, {})).data.people.items.find(({ name }) => name === 'Callum Reid');
  const all = { name: 'Callum Reid', initials: 'CR', title: 'Events assistant', email: 'callum@northmoor.example', roles: ['READER'], membershipState: 'ACTIVE' };
  expect(await seenBy(admin)).toMatchObject(all);
  expect(await seenBy(reader)).toMatchObject(all);
  const colleague = await personWithSession(server.database, northmoor, { name: 'Lin Zhao', roles: ['contributor'] });
  expect(await seenBy(colleague)).toMatchObject({ ...all, email: null, roles: [] });
});

test('only who may see e-mail addresses can search by them', async () => {
  const found = async (viewer: StoryPerson, search: string) => (await askAs<Page>(viewer, PEOPLE, { search })).data.people.items.map(({ name }) => name);
  expect(await found(admin, 'callum@north')).toEqual(['Callum Reid']);
  expect(await found(reader, 'callum@north')).toEqual([]);
  expect(await found(reader, 'EVENTS assist')).toEqual(['Callum Reid']);
  expect(await found(reader, '%')).toEqual([]);
  expect(await found(reader, "'; drop table organisations.person; --")).toEqual([]);
});

test('pages follow each other by name, with nobody twice and nobody left out', async () => {
  const organisation = await openOrganisationStory(server.database);
  const viewer = await personWithSession(server.database, organisation, { name: 'm', roles: ['admin'] });
  const names = ['b', 'A', 'a', 'Z', 'é', 'same', 'same', 'same', 'B'];
  const people = names.map((name) => ({ name, roles: [] }));
  expect((await server.ask(ADD_MANY, { people }, asking(viewer, organisation))).errors).toBeUndefined();
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data }: { data: Page } = await server.ask<Page>(PEOPLE, { first: 3, after }, asking(viewer, organisation));
    expect(data.people.total).toBe(10);
    seen.push(...data.people.items.map(({ id }) => id));
    after = data.people.nextCursor;
  } while (after);
  expect([seen.length, new Set(seen).size]).toEqual([10, 10]);
});

test.each(['x', Buffer.from('["a"]').toString('base64url'), Buffer.from('["a","b"]').toString('base64url'), Buffer.from('{}').toString('base64url')])('a cursor that is not ours (%s) is refused', async (after) => {
  expect(await codeOf(reader, PEOPLE, { after })).toBe('platform.bad_input');
});

test('an admin adds a person, who is invited by mail with a link that is stored nowhere', async () => {
  const { data, errors } = await askAs<{ addPerson: { person: Shown } }>(admin, ADD, { name: '  Aoife   Brennan ', email: 'aoife@northmoor.example', title: 'Head of learning', roles: ['CONTRIBUTOR', 'READER', 'CONTRIBUTOR'], membershipEndsOn: '2027-03-31' });
  expect(errors).toBeUndefined();
  expect(data.addPerson.person).toMatchObject({ name: 'Aoife Brennan', initials: 'AB', roles: ['CONTRIBUTOR', 'READER'], membershipState: 'INVITED', membershipEndsOn: '2027-03-31', version: 1 });
  const [mail] = await server.database.transaction({ organisationId: northmoor.organisationId, mode: 'read', actor: null }, (transaction) =>
    transaction.query<{ subject: string; body: string }>('select subject, body from platform.mail where recipient = $1', ['aoife@northmoor.example']),
  );
  expect(mail!.subject).toBe('Your invitation to Waymark');
  expect(mail!.body).toContain('Joanna Pritchard invites you to join Northmoor');
  expect(mail!.body).toContain('until 29 November 2026');
  const token = mail!.body.match(/\/welcome\/([\w-]{43})\n/)![1]!;
  expect(JSON.stringify(await server.database.dataSource.query('select * from identity.invitation'))).not.toContain(token);
});

test('what is wrong with a new person is said beside the field', async () => {
  const refusal = async (variables: object) => (await askAs(admin, ADD, { roles: [], ...variables })).errors![0]!.extensions;
  expect(await refusal({ name: '\u0001\u200b' })).toMatchObject({ code: 'platform.bad_input', fields: { name: 'Enter a name.' } });
  expect(await refusal({ name: '   ' })).toMatchObject({ code: 'platform.bad_input', fields: { name: 'Enter a name.' } });
  expect(await refusal({ name: 'A', email: 'not an address' })).toMatchObject({ code: 'platform.bad_input', fields: { email: expect.stringContaining('name@example.org') } });
  expect(await refusal({ name: 'A', roles: ['READER'] })).toMatchObject({ code: 'organisations.person.email_needed', field: 'email' });
  expect(await refusal({ name: 'A', email: 'CALLUM@northmoor.example' })).toMatchObject({ code: 'organisations.person.email_taken', field: 'email' });
  expect(await refusal({ name: 'A', email: 'a@b.example', roles: ['READER'], membershipEndsOn: '2026-11-21' })).toMatchObject({ code: 'organisations.membership.end_in_past', field: 'membershipEndsOn' });
  expect(await refusal({ name: 'A', teamId: '5f0c4a34-0000-4000-8000-000000000000' })).toMatchObject({ code: 'platform.not_found' });
  expect((await refusal({ name: 'A', email: 'a@b.example', roles: ['OWNER'] })).code).toBe('platform.bad_input');
});

test('several people are added together or not at all', async () => {
  const before = (await askAs<Page>(admin, PEOPLE, {})).data.people.total;
  expect(await codeOf(admin, ADD_MANY, { people: [{ name: 'One', roles: [] }, { name: 'Two', email: 'callum@northmoor.example', roles: [] }] })).toBe('organisations.person.email_taken');
  expect((await askAs<Page>(admin, PEOPLE, {})).data.people.total).toBe(before);
});

test('nobody but an admin adds or revises people', async () => {
  const executive = await personWithSession(server.database, northmoor, { roles: ['executive', 'contributor', 'reviewer', 'board', 'group_member', 'adviser', 'reader'] });
  const { errors } = await askAs(executive, ADD, { name: 'A', roles: [] });
  expect(errors![0]).toMatchObject({ message: 'Only an organisation admin can do this. Ask one of them.', extensions: { code: 'platform.forbidden' } });
  expect(await codeOf(executive, REVISE, { id: reader.personId, version: 1, name: 'B' })).toBe('platform.forbidden');
});

test('a revision changes what it names, empties what it sets to null, and leaves the rest', async () => {
  const { data } = await askAs<{ addPerson: { person: Shown } }>(admin, ADD, { name: 'Tom Whelan', title: 'Head of finance', roles: [] });
  const { id } = data.addPerson.person;
  const renamed = await askAs<{ revisePerson: { person: object } }>(admin, REVISE, { id, version: 1, name: 'Thomas Whelan' });
  expect(renamed.data.revisePerson.person).toMatchObject({ name: 'Thomas Whelan', title: 'Head of finance', version: 2, membershipState: 'NONE' });
  const emptied = await askAs<{ revisePerson: { person: object } }>(admin, REVISE, { id, version: 2, title: null });
  expect(emptied.data.revisePerson.person).toMatchObject({ name: 'Thomas Whelan', title: null, version: 3 });
});

test('an e-mail address is given to somebody without an account, and an open invitation follows it', async () => {
  const refusal = async (variables: object) => (await askAs(admin, REVISE, variables)).errors![0]!.extensions;
  const { data } = await askAs<{ addPerson: { person: Shown } }>(admin, ADD, { name: 'Bola Ige', email: 'bola@old.example', roles: ['READER'] });
  const { id } = data.addPerson.person;
  const held = () => server.database.dataSource.query('select email from identity.invitation where person_id = $1', [id]);
  expect(await held()).toEqual([{ email: 'bola@old.example' }]);
  expect(await refusal({ id, version: 1, email: 'CALLUM@northmoor.example' })).toMatchObject({ code: 'organisations.person.email_taken', field: 'email' });
  expect(await refusal({ id, version: 1, email: null })).toMatchObject({ code: 'organisations.person.email_needed', field: 'email' });
  expect(await held()).toEqual([{ email: 'bola@old.example' }]);
  expect((await askAs<{ revisePerson: { person: Shown } }>(admin, REVISE, { id, version: 1, email: 'bola@new.example' })).data.revisePerson.person).toMatchObject({ email: 'bola@new.example' });
  expect(await held()).toEqual([{ email: 'bola@new.example' }]);
  const { version } = (await askAs<Page>(admin, PEOPLE, { search: 'Callum' })).data.people.items[0]!;
  expect(await refusal({ id: reader.personId, version, email: 'other@northmoor.example' })).toMatchObject({ code: 'organisations.person.email_is_account', field: 'email' });
});

test('two admins who change different things both keep theirs; of two who change the same, the second is told', async () => {
  const { data } = await askAs<{ addPerson: { person: Shown } }>(admin, ADD, { name: 'Grace Mensah', roles: [] });
  const { id } = data.addPerson.person;
  expect(await codeOf(admin, REVISE, { id, version: 1, name: 'Grace A. Mensah' })).toBeNull();
  const merged = await askAs<{ revisePerson: { person: object } }>(admin, REVISE, { id, version: 1, title: 'Head of recruitment' });
  expect(merged.data.revisePerson.person).toMatchObject({ name: 'Grace A. Mensah', title: 'Head of recruitment', version: 3 });
  const { errors } = await askAs(admin, REVISE, { id, version: 1, name: 'Grace B. Mensah' });
  expect(errors![0]!.extensions).toMatchObject({ code: 'platform.conflict', fields: ['name'], changedBy: 'Joanna Pritchard', current: { name: 'Grace A. Mensah' } });
});

test('the same request sent twice adds one person', async () => {
  const add = () => server.ask<{ addPerson: { person: Shown } }>(ADD, { name: 'Once Only', email: 'once@northmoor.example', roles: ['READER'] }, { ...asking(admin), key: 'a-key-of-its-own' });
  const [first, second] = [await add(), await add()];
  expect(second.errors).toBeUndefined();
  expect(second.data.addPerson.person.id).toBe(first.data.addPerson.person.id);
});

test('whom a mail has not reached is shown to admins, and to nobody else', async () => {
  const SHOWN = '{ people(first: 100) { items { name isMailFailing } } }';
  await server.database.transaction({ organisationId: northmoor.organisationId, mode: 'write', actor: 'command:test' }, (transaction) =>
    transaction.execute(`insert into platform.mail (recipient, subject, body, failure) values ('CALLUM@northmoor.example', 'Your invitation to Waymark', 'Words', 'refused')`),
  );
  const failing = async (viewer: StoryPerson) => (await askAs<{ people: { items: { name: string; isMailFailing: boolean }[] } }>(viewer, SHOWN, {})).data.people.items.filter((person) => person.isMailFailing).map(({ name }) => name);
  expect([await failing(admin), await failing(reader)]).toEqual([['Callum Reid'], []]);
});
