import { identity, noteForAccount, NoteJob } from '@waymark/identity/server';
import { accessKinds } from '@waymark/organisations/domain';
import { verifyAuditChain } from '@waymark/platform/domain';
import { appendAudit, exportAuditChain } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { organisations } from '../organisations.context';
import { openOrganisationStory, personWithSession, type StoryOrganisation, type StoryPerson } from '../organisations.story';
import { EnterNotesJob } from './enter-notes.job';

type Loose = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers of the API as they came

let server: TestServer;
let fellside: StoryOrganisation;
let moorside: StoryOrganisation;
let admin: StoryPerson;
let ruth: StoryPerson;
let reviewer: StoryPerson;

beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
  fellside = await openOrganisationStory(server.database, { slug: 'fellside', name: 'Fellside' });
  moorside = await openOrganisationStory(server.database, { slug: 'moorside', name: 'Moorside' });
  admin = await personWithSession(server.database, fellside, { name: 'Omar Siddiq', roles: ['admin'] });
  ruth = await personWithSession(server.database, fellside, { name: 'Ruth Adeyemi', roles: ['executive'] });
  reviewer = await personWithSession(server.database, fellside, { name: 'Nia Rowlands', roles: ['reviewer'] });
});
afterAll(() => server?.close());

const LOG = `query ($first: Int, $after: String, $group: AccessGroup, $personId: ID, $fromOn: Date, $untilOn: Date) {
  accessLog(first: $first, after: $after, group: $group, personId: $personId, fromOn: $fromOn, untilOn: $untilOn) {
    items { sequence kind group at precision actor who personId about { name path } note facts { name value } } nextCursor head { sequence hash } } }`;
const ask = async (who: StoryPerson, variables: object = {}, organisation = fellside): Promise<Loose> =>
  server.ask<Loose>(LOG, variables as Record<string, unknown>, { session: who.session, organisation: organisation.slug });
const list = async (who: StoryPerson, variables: object = {}) => (await ask(who, variables)).data.accessLog.items as Loose[];
const inside = <T>(work: () => Promise<T>, organisation: StoryOrganisation | null = fellside) =>
  server.database.transaction({ organisationId: organisation?.organisationId ?? null, mode: 'write', actor: 'command:test' }, work);
const append = (kind: string, by: string, subjectId: string, detail = {}, at = new Date('2026-11-20T10:00:00Z')) => inside(() => appendAudit(kind, { subjectId, at, by, detail }));
const act = (who: StoryPerson, body: string) => server.ask<Loose>(`mutation { ${body} }`, {}, { session: who.session, organisation: fellside.slug });

test('a change of roles stands in it with who, when, about whom and what', async () => {
  const { data } = await act(admin, `addPerson(name: "Tom Hale", email: "tom@fellside.example", roles: [CONTRIBUTOR]) { person { id version } }`);
  const { id, version } = data.addPerson.person;
  expect((await act(admin, `changeRoles(personId: "${id}", version: ${version}, roles: [READER, GROUP_MEMBER]) { person { id } }`)).errors).toBeUndefined();
  const [changed, invited] = (await list(admin)).filter(({ kind }) => !kind.endsWith('log_read'));
  expect(changed).toMatchObject({
    kind: 'organisations.roles_changed', group: 'PEOPLE', at: '2026-11-22T10:00:00.000Z', precision: 'EXACT', actor: 'PERSON', who: 'Omar Siddiq', personId: admin.personId,
    about: { name: 'Tom Hale', path: 'settings/people' }, facts: [{ name: 'added', value: 'group_member/reader' }, { name: 'removed', value: 'contributor' }],
  });
  expect(invited).toMatchObject({ kind: 'organisations.invited', who: 'Omar Siddiq', about: { name: 'Tom Hale' } });
});

test('settings that change are named, never what they were changed to', async () => {
  const { data } = await server.ask<Loose>('{ organisation { version } }', {}, { session: admin.session, organisation: 'fellside' });
  await act(admin, `reviseOrganisation(version: ${data.organisation.version}, name: "Fellside and Dale") { organisation { id } }`);
  const [entry] = await list(admin, { group: 'SETTINGS' });
  expect(entry).toMatchObject({ kind: 'organisations.settings_changed', facts: [{ name: 'fields', value: 'name' }] });
  expect(JSON.stringify(await inside(exportAuditChain))).not.toContain('Dale');
});

test('the look itself is entered, once an hour for each person', async () => {
  const looks = async () => (await list(admin, { group: 'READING' })).map(({ who }) => who).sort();
  await list(reviewer);
  await list(reviewer);
  expect(await looks()).toEqual(['Nia Rowlands', 'Omar Siddiq']);
  server.clock.set(new Date('2026-11-22T11:00:00Z'));
  await Promise.all([list(reviewer), list(reviewer), list(reviewer)]);
  expect((await looks()).filter((who) => who === 'Nia Rowlands')).toHaveLength(2);
  server.clock.set(new Date('2026-11-22T10:00:00Z'));
});

test('only admins and reviewers read it, each in their own organisation', async () => {
  expect((await ask(ruth)).errors?.[0]?.extensions.code).toBe('platform.forbidden');
  expect((await ask(admin, {}, moorside)).errors?.[0]?.extensions.code).toMatch(/platform\.(forbidden|not_found)/);
  const stranger = await personWithSession(server.database, moorside, { name: 'Sam', roles: ['admin'] });
  const { data } = await ask(stranger, {}, moorside);
  expect(data.accessLog.items).toEqual([]);
  expect(JSON.stringify((await ask(stranger, {}, moorside)).data)).not.toContain('Omar');
});

test('a kind without words is shown, somebody whose data is gone without a name, and a program as one', async () => {
  const gone = '00000000-0000-4000-8000-00000000dead';
  await append('gardens.dug_over', gone, gone, { depth: 3 });
  await append('gardens.watered', 'job:gardens.water', gone);
  const [watered, dug] = await list(admin, { group: 'OTHER' });
  expect(dug).toMatchObject({ kind: 'gardens.dug_over', group: 'OTHER', actor: 'ERASED', who: null, personId: null, about: null, facts: [{ name: 'depth', value: '3' }] });
  expect(watered).toMatchObject({ actor: 'PROGRAM', who: 'job:gardens.water' });
});

test('every kind that has words comes back in its group', async () => {
  for (const kind of accessKinds.keys()) await append(kind, ruth.personId, ruth.personId);
  for (const group of new Set([...accessKinds.values()].map((each) => each.group))) {
    const items = await list(admin, { group: group.toUpperCase(), first: 100, personId: ruth.personId });
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set([...accessKinds].filter(([, each]) => each.group === group).map(([kind]) => kind)));
  }
});

test('it is narrowed by person, and by days where the organisation is', async () => {
  const summer = new Date('2026-07-01T23:30:00Z');
  await append('organisations.joined', reviewer.personId, reviewer.personId, {}, summer);
  // Half past eleven at night by UTC is the next day in London's summer.
  expect(await list(admin, { fromOn: '2026-07-02', untilOn: '2026-07-02' })).toHaveLength(1);
  expect(await list(admin, { fromOn: '2026-07-01', untilOn: '2026-07-01' })).toHaveLength(0);
  const hers = await list(admin, { personId: ruth.personId, first: 100 });
  expect(hers.length).toBeGreaterThan(20);
  expect(new Set(hers.map(({ who }) => who))).toEqual(new Set(['Ruth Adeyemi']));
  expect((await ask(admin, { personId: 'nobody' })).errors?.[0]?.extensions.code).toBe('platform.not_found');
});

test('page after page shows each entry once, and the end of the chain with it', async () => {
  const seen: number[] = [];
  let after: string | null = null;
  do {
    const { data }: Loose = await ask(admin, { first: 7, after });
    seen.push(...data.accessLog.items.map(({ sequence }: Loose) => sequence));
    after = data.accessLog.nextCursor;
    expect(data.accessLog.head.hash).toMatch(/^[0-9a-f]{64}$/);
  } while (after);
  expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => seen.length - index));
  expect((await ask(admin, { after: 'nonsense' })).errors?.[0]?.extensions.code).toBe('platform.bad_input');
});

test('as a file it holds the same, formulas made harmless, and the download is entered', async () => {
  const fetchFile = (query = '', session = admin.session) => fetch(`${server.url}/export/fellside/access-log.csv${query}`, { headers: { cookie: `waymark-session=${session}` } });
  const answer = await fetchFile('?group=people');
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="access-log-2026-11-22.csv"']);
  const text = await answer.text();
  expect(text).toContain('Omar Siddiq,changed the roles of somebody,Tom Hale');
  expect(text).not.toContain('identity.signed_in');
  expect(await list(admin, { group: 'READING' })).toContainEqual(expect.objectContaining({ kind: 'organisations.access_log_downloaded', who: 'Omar Siddiq' }));
  expect((await fetchFile('', ruth.session)).status).toBe(403);
  expect((await fetchFile('?group=nothing')).status).toBe(400);
  expect((await fetchFile('?from=yesterday')).status).toBe(400);
});

describe('what accounts do', () => {
  const note = async (kind: Parameters<typeof noteForAccount>[0], accountId: string | null, detail = {}) => {
    await inside(() => noteForAccount(kind, accountId, detail), null);
    await inside(() => server.app.get(NoteJob).handle({ kind, accountId, detail }), null);
  };
  const enter = () => server.app.get(EnterNotesJob).handle();
  const signIns = () => list(admin, { group: 'SIGN_IN', personId: reviewer.personId, first: 100 });

  it('is entered when the hour is over, to the hour, folded with a count', async () => {
    const before = (await signIns()).length;
    server.clock.set(new Date('2026-11-22T12:17:31Z'));
    for (let times = 0; times < 3; times += 1) await note('identity.signed_in', reviewer.accountId, { method: 'password' });
    await note('identity.signed_in', reviewer.accountId, { method: 'one_time_code' });
    await enter();
    expect(await signIns()).toHaveLength(before);
    server.clock.set(new Date('2026-11-22T13:02:00Z'));
    await Promise.all([enter(), enter()]);
    const found = (await signIns()).slice(0, (await signIns()).length - before);
    expect(found.map(({ at, precision, who, facts }) => [at, precision, who, Object.fromEntries(facts.map((each: Loose) => [each.name, each.value]))])).toEqual(
      expect.arrayContaining([
        ['2026-11-22T12:00:00.000Z', 'HOUR', 'Nia Rowlands', { method: 'password', count: '3' }],
        ['2026-11-22T12:00:00.000Z', 'HOUR', 'Nia Rowlands', { method: 'one_time_code', count: '1' }],
      ]),
    );
    expect(found).toHaveLength(2);
  });

  it('fails by the day, one entry with a count; of addresses without an account nothing is kept', async () => {
    for (let times = 0; times < 5; times += 1) await note('identity.sign_in_failed', reviewer.accountId, { method: 'password' });
    await note('identity.sign_in_failed', null, { method: 'password' });
    await note('identity.sign_in_failed', '00000000-0000-4000-8000-00000000dead', { method: 'password' });
    server.clock.set(new Date('2026-11-22T23:59:00Z'));
    await enter();
    const failures = async () => (await signIns()).filter(({ kind, facts }) => kind === 'identity.sign_in_failed' && facts.length > 0);
    expect(await failures()).toEqual([]);
    server.clock.set(new Date('2026-11-23T00:02:00Z'));
    await enter();
    expect(await failures()).toMatchObject([{ at: '2026-11-22T00:00:00.000Z', precision: 'DAY', facts: [{ name: 'count', value: '5' }, { name: 'method', value: 'password' }] }]);
    expect(await server.database.dataSource.query('select * from identity.account_note')).toEqual([]);
  });

  it('never holds prose, however it is handed over', async () => {
    await expect(inside(() => noteForAccount('identity.signed_in', reviewer.accountId, { method: 'with\nlines' }), null)).rejects.toThrow('never prose');
  });
});

test('after all of this the chain is sound', async () => {
  expect(await verifyAuditChain(await inside(exportAuditChain))).toMatchObject({ isSound: true });
});
