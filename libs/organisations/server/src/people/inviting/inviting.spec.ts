import { identity } from '@waymark/identity/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '../../index';

const PREVIEW = `query ($text: String!) { previewInvitations(text: $text) { line email name isNameGuessed title teamId unknownTeam role membershipEndsOn standing problem personId } }`;
const INVITE = `mutation ($input: InvitePeopleInput!) { invitePeople(input: $input) { invited { personId name email roles waitingRoles } } }`;
const ADD = `mutation ($name: String!, $email: String, $roles: [Role!]!) { addPerson(name: $name, email: $email, roles: $roles) { person { id } } }`;
const TEAM = `mutation ($name: String!) { addTeam(name: $name) { team { id } } }`;

interface Previewed {
  readonly email: string;
  readonly name: string;
  readonly standing: string;
  readonly role: string;
  readonly problem: string | null;
  readonly personId: string | null;
  readonly teamId: string | null;
}
interface Invited {
  readonly invitePeople: { readonly invited: readonly { readonly personId: string; readonly name: string; readonly roles: string[]; readonly waitingRoles: string[] }[] };
}

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
});
afterAll(() => server?.close());

interface Place {
  readonly organisation: StoryOrganisation;
  readonly admin: StoryPerson;
  readonly second: StoryPerson;
}

async function place(): Promise<Place> {
  const organisation = await openOrganisationStory(server.database);
  const [admin, second] = [await personWithSession(server.database, organisation, { name: 'Ada Admin', roles: ['admin'] }), await personWithSession(server.database, organisation, { name: 'Sam Second', roles: ['admin'] })];
  return { organisation, admin, second };
}

const asking = ({ organisation }: Place, person: StoryPerson) => ({ session: person.session, organisation: organisation.slug });
const preview = async (at: Place, text: string) => (await server.ask<{ previewInvitations: Previewed[] }>(PREVIEW, { text }, asking(at, at.admin))).data.previewInvitations;
const invite = (at: Place, people: readonly object[], key?: string) => server.ask<Invited>(INVITE, { input: { people } }, { ...asking(at, at.admin), ...(key ? { key } : {}) });
const rowsOf = <Row extends object>({ organisation }: Place, sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
  server.database.transaction({ organisationId: organisation.organisationId, mode: 'read', actor: null }, (transaction) => transaction.query<Row>(sql, [...values]));

test('everybody in pasted text is told apart: new, here, invited, gone, named in the plan, twice and wrong', async () => {
  const at = await place();
  const { addTeam } = (await server.ask<{ addTeam: { team: { id: string } } }>(TEAM, { name: 'People directorate' }, asking(at, at.admin))).data;
  const member = await personWithSession(server.database, at.organisation, { name: 'Mo Member', email: 'mo@here.example' });
  await server.ask(ADD, { name: 'Ina Invited', email: 'ina@here.example', roles: ['READER'] }, asking(at, at.admin));
  const named = (await server.ask<{ addPerson: { person: { id: string } } }>(ADD, { name: 'Nia Named', roles: [] }, asking(at, at.admin))).data.addPerson.person;
  const gone = await personWithSession(server.database, at.organisation, { name: 'Gus Gone', email: 'gus@here.example', endsOn: '2026-11-20' });
  const found = await preview(at, [
    'Name\tEmail\tJob title\tTeam', 'Neo New\tneo@new.example\tDirector of people\tpeople DIRECTORATE', '\tmo@HERE.example', '\tina@here.example', 'Gus\tgus@here.example', 'nia  named\tnia@here.example\tAdviser\tPost room',
    'Neo again\tNEO@new.example', 'Nobody\t', 'Odd\todd@here', 'Dots\to..dd@here.example',
  ].join('\n'));
  expect(found.map(({ name, standing, role, personId }) => [name, standing, role, personId])).toEqual([
    ['Neo New', 'NEW', 'EXECUTIVE', null], ['Mo Member', 'MEMBER', 'READER', member.personId], ['Ina Invited', 'INVITED', 'READER', expect.any(String)], ['Gus Gone', 'LEFT', 'READER', gone.personId],
    ['Nia Named', 'NAMED', 'ADVISER', named.id], ['Neo again', 'REPEATED', 'READER', null], ['Nobody', 'WRONG', 'READER', null], ['Odd', 'WRONG', 'READER', null], ['Dots', 'WRONG', 'READER', null],
  ]);
  expect(found[0]).toMatchObject({ teamId: addTeam.team.id, unknownTeam: null, title: 'Director of people', membershipEndsOn: null, problem: null });
  expect(found[4]).toMatchObject({ unknownTeam: 'Post room', membershipEndsOn: '2027-05-22' });
  expect(found[1]!.problem).toBe('Mo Member is a member already. Their roles stay as they are.');
});

test('fifty are invited at once, each by a mail of their own, and a repeat invites nobody again', async () => {
  const at = await place();
  const people = Array.from({ length: 50 }, (_, number) => ({ name: `Person ${number}`, email: `person${number}@new.example`, roles: ['READER'] }));
  const startedAt = performance.now();
  const first = await invite(at, people, 'fifty-at-once-by-one-key');
  expect(first.errors).toBeUndefined();
  expect(performance.now() - startedAt).toBeLessThan(5000);
  const second = await invite(at, people, 'fifty-at-once-by-one-key');
  expect(second.data.invitePeople.invited.map(({ personId }) => personId)).toEqual(first.data.invitePeople.invited.map(({ personId }) => personId));
  expect(await rowsOf(at, `select count(*)::int as count, count(distinct recipient)::int as different from platform.mail where subject = 'Your invitation to Waymark'`)).toEqual([{ count: 50, different: 50 }]);
  expect(await rowsOf(at, 'select count(*)::int as count from organisations.membership where invited_at is not null and joined_at is null and roles = $1', [['reader']])).toEqual([{ count: 50 }]);
});

test('power waits for a second admin, while the rest is invited; whoever the plan only names keeps their place in it', async () => {
  const at = await place();
  const named = (await server.ask<{ addPerson: { person: { id: string } } }>(ADD, { name: 'Nia Named', roles: [] }, asking(at, at.admin))).data.addPerson.person;
  const { data, errors } = await invite(at, [
    { personId: named.id, name: 'Nia Named', email: 'nia@new.example', roles: ['CONTRIBUTOR'] },
    { name: 'Dee Director', email: 'dee@new.example', roles: ['EXECUTIVE', 'CONTRIBUTOR'] },
    { name: 'Al Admin', email: 'al@new.example', roles: ['ADMIN'] },
  ]);
  expect(errors).toBeUndefined();
  expect(data.invitePeople.invited.map(({ name, roles, waitingRoles }) => [name, roles, waitingRoles])).toEqual([
    ['Nia Named', ['CONTRIBUTOR'], []], ['Dee Director', ['CONTRIBUTOR'], ['EXECUTIVE']], ['Al Admin', ['READER'], ['ADMIN']],
  ]);
  expect(data.invitePeople.invited[0]!.personId).toBe(named.id);
  expect(await rowsOf(at, `select 'admin' = any(roles) or 'executive' = any(roles) as power from organisations.membership where joined_at is null order by 1`)).toEqual([{ power: false }, { power: false }, { power: false }]);
  expect(await rowsOf(at, 'select kind from organisations.proposed_change')).toEqual([{ kind: 'organisations.roles.raise' }, { kind: 'organisations.roles.raise' }]);
  expect(await rowsOf(at, `select recipient from platform.mail where subject = 'Your invitation to Waymark' order by recipient`)).toEqual(['al', 'dee', 'nia'].map((name) => ({ recipient: `${name}@new.example` })));
});

test('where there is no second admin, power is given at once', async () => {
  const organisation = await openOrganisationStory(server.database);
  const admin = await personWithSession(server.database, organisation, { roles: ['admin'] });
  const { data } = await invite({ organisation, admin, second: admin }, [{ name: 'Al Admin', email: 'al@new.example', roles: ['ADMIN'] }]);
  expect(data.invitePeople.invited).toMatchObject([{ roles: ['ADMIN'], waitingRoles: [] }]);
});

test('one that is refused stops all, and is said beside its row', async () => {
  const at = await place();
  await personWithSession(server.database, at.organisation, { email: 'max@here.example' });
  const good = { name: 'Good', email: 'good@new.example', roles: ['READER'] };
  const refusal = async (people: readonly object[]) => (await invite(at, people)).errors![0]!.extensions;
  expect(await refusal([good, { name: 'Mo', email: 'MAX@here.example', roles: ['READER'] }])).toMatchObject({ code: 'organisations.person.email_taken', field: 'people.1.email' });
  expect(await refusal([good, { name: 'Twin', email: 'good@new.example', roles: ['READER'] }])).toMatchObject({ field: 'people.1.email' });
  expect(await refusal([good, good, { name: 'None', email: 'none@new.example', roles: [] }])).toMatchObject({ field: 'people.1.email' });
  expect(await refusal([good, { name: 'Advisor', email: 'adviser@new.example', roles: ['ADVISER'] }])).toMatchObject({ code: 'organisations.membership.adviser_end_needed', field: 'people.1.membershipEndsOn' });
  expect(await refusal([{ ...good, membershipEndsOn: '2026-11-21' }])).toMatchObject({ field: 'people.0.membershipEndsOn' });
  expect(await refusal([good, { name: ' ', email: 'blank', roles: ['READER'] }])).toMatchObject({ code: 'platform.bad_input', fields: { 'people.1.name': 'Enter a name.', 'people.1.email': expect.any(String) } });
  expect(await refusal(Array.from({ length: 201 }, (_, number) => ({ ...good, email: `p${number}@new.example` })))).toMatchObject({ code: 'platform.bad_input' });
  expect(await rowsOf(at, `select count(*)::int as count from platform.mail`)).toEqual([{ count: 0 }]);
  expect(await rowsOf(at, `select count(*)::int as count from organisations.person where email like '%@new.example'`)).toEqual([{ count: 0 }]);
});

test('two hundred are invited in one act', async () => {
  const at = await place();
  const people = Array.from({ length: 200 }, (_, number) => ({ name: `Person ${number}`, email: `person${number}@many.example`, roles: ['READER'] }));
  expect((await invite(at, people)).data.invitePeople.invited.length).toBe(200);
});

test('only an admin previews, so that nobody else learns whose address is here', async () => {
  const at = await place();
  const other = await personWithSession(server.database, at.organisation, { roles: ['executive', 'reviewer'] });
  expect((await server.ask(PREVIEW, { text: 'a@b.example' }, asking(at, other))).errors![0]!.extensions.code).toBe('platform.forbidden');
});
