import { identity } from '@waymark/identity/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '../../index';
import { WarnOfEndingsJob } from './warn-of-endings.job';

const PEOPLE = `query ($endingSoon: Boolean) { people(endingSoon: $endingSoon) { items { name membershipEndsOn } total } }`;
const EXTEND = `mutation ($personId: ID!, $version: Int!, $membershipEndsOn: Date!) { extendMembership(personId: $personId, version: $version, membershipEndsOn: $membershipEndsOn) { person { membershipEndsOn roles version } proposal { id } } }`;
const CHANGE = `mutation ($personId: ID!, $version: Int!, $roles: [Role!]!, $membershipEndsOn: Date) { changeRoles(personId: $personId, version: $version, roles: $roles, membershipEndsOn: $membershipEndsOn) { person { roles } } }`;

let server: TestServer;
let organisation: StoryOrganisation;
let admin: StoryPerson;

beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
});
beforeEach(async () => {
  organisation = await openOrganisationStory(server.database);
  admin = await personWithSession(server.database, organisation, { name: 'Ada Admin', roles: ['admin'], email: `ada-${organisation.slug}@here.example` });
});
afterAll(() => server?.close());

const adviser = (name: string, endsOn: string | null) => personWithSession(server.database, organisation, { name, roles: ['adviser'], endsOn, email: `${name.toLowerCase()}-${organisation.slug}@out.example` });
const asking = (person: StoryPerson) => ({ session: person.session, organisation: organisation.slug });
const ask = <Data>(query: string, variables: object, person = admin) => server.ask<Data>(query, { ...variables }, asking(person));
const mails = () =>
  server.database.transaction({ organisationId: organisation.organisationId, mode: 'read', actor: null }, (transaction) =>
    transaction.query<{ to: string; subject: string; body: string }>('select recipient as to, subject, body from platform.mail order by recipient, subject'),
  );

test('an adviser is here until a date: without one roles are not given, and the day after it nothing opens', async () => {
  const person = await personWithSession(server.database, organisation, { roles: ['reader'] });
  const change = { personId: person.personId, version: 1, roles: ['ADVISER'] };
  expect((await ask(CHANGE, change)).errors![0]!.extensions).toMatchObject({ code: 'organisations.membership.adviser_end_needed', field: 'membershipEndsOn' });
  expect((await ask(CHANGE, { ...change, membershipEndsOn: null })).errors).toBeDefined();
  expect((await ask(CHANGE, { ...change, membershipEndsOn: '2027-05-22' })).errors).toBeUndefined();
  expect((await ask(PEOPLE, {}, await adviser('Last', '2026-11-22'))).errors).toBeUndefined();
  expect((await ask(PEOPLE, {}, await adviser('Past', '2026-11-21'))).errors![0]!.extensions.code).toBe('platform.not_found');
});

test('who ends within thirty days is found, by admins alone', async () => {
  await adviser('Soon', '2026-12-22');
  await adviser('Later', '2026-12-23');
  await adviser('Past', '2026-11-21');
  const found = async (person: StoryPerson) => (await ask<{ people: { items: { name: string }[]; total: number } }>(PEOPLE, { endingSoon: true }, person)).data.people;
  expect(await found(admin)).toEqual({ items: [{ name: 'Soon', membershipEndsOn: '2026-12-22' }], total: 1 });
  expect(await found(await personWithSession(server.database, organisation, { roles: ['executive'] }))).toEqual({ items: [], total: 0 });
});

test('the last day is moved in one act, also after it is over, and never into the past', async () => {
  const person = await adviser('Ann', '2026-11-25');
  const extend = (version: number, membershipEndsOn: string) => ask<{ extendMembership: { person: object } }>(EXTEND, { personId: person.personId, version, membershipEndsOn });
  expect((await extend(1, '2026-11-21')).errors![0]!.extensions).toMatchObject({ code: 'organisations.membership.end_in_past' });
  expect((await extend(1, '2027-05-25')).data.extendMembership.person).toMatchObject({ membershipEndsOn: '2027-05-25', roles: ['ADVISER'], version: 2 });
  expect((await extend(1, '2027-06-25')).errors![0]!.extensions.code).toBe('platform.conflict');
  const past = await adviser('Past', '2026-11-01');
  expect((await ask(EXTEND, { personId: past.personId, version: 1, membershipEndsOn: '2027-05-22' })).errors).toBeUndefined();
  expect((await ask(PEOPLE, {}, past)).errors).toBeUndefined();
});

test('each warning is given once, to whom it is about and to admins, and again when the last day has moved', async () => {
  await adviser('Month', '2026-12-20');
  const week = await adviser('Week', '2026-11-27');
  await adviser('Far', '2027-03-01');
  await adviser('Over', '2026-11-20');
  const job = server.app.get(WarnOfEndingsJob);
  await job.handle();
  await job.handle();
  const sent = await mails();
  expect(sent.map(({ to }) => to.split('-')[0])).toEqual(['ada', 'month', 'week']);
  expect(sent[0]!.body).toContain('- Week: 27 November 2026\n- Month: 20 December 2026');
  expect(sent[0]!.body).toContain(`/${organisation.slug}/settings/people?ending=yes`);
  expect(sent[2]!.body).toContain('is 27 November 2026. From the day after you can no longer open it.');
  expect(sent.every(({ subject }) => !/Month|Week|Organisation/.test(subject))).toBe(true);
  await ask(EXTEND, { personId: week.personId, version: 1, membershipEndsOn: '2026-12-10' });
  await job.handle();
  expect((await mails()).map(({ to }) => to.split('-')[0])).toEqual(['ada', 'ada', 'month', 'week', 'week']);
});
