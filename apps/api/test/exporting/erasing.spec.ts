import { randomUUID } from 'node:crypto';
import { verifyAuditChain } from '@waymark/platform/domain';
import { exportAuditChain } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { openOrganisationStory, personWithSession, type StoryPerson } from '@waymark/organisations/server';
import { verifyRecord } from '@waymark/reviews/domain';
import pg from 'pg';
import { contexts } from '../../src/contexts';
import { furnish, type FurnishedOrganisation } from '../estate';

const NAME = 'Ottoline Quarrendon';
const EMAIL = 'ottoline.quarrendon@ourmark.example';

let server: TestServer;
let admin: pg.Client;
let ours: FurnishedOrganisation;
let boss: StoryPerson;
let leaver: StoryPerson;

beforeAll(async () => {
  server = await startTestServer(contexts);
  admin = new pg.Client(server.urls.adminUrl);
  await admin.connect();
  ours = await furnish(server, 'our-people', 'ourmark');
  boss = await personWithSession(server.database, ours, { name: 'The Boss', roles: ['admin'] });
  leaver = await personWithSession(server.database, ours, { name: NAME, email: EMAIL, title: 'Head of Quarrendon Hall', roles: ['executive', 'board', 'contributor'] });
}, 120_000);
afterAll(async () => {
  await admin?.end();
  await server?.close();
});

type Loose = Record<string, never>;

async function act<T = Loose>(person: StoryPerson, text: string, variables: Record<string, unknown> = {}, organisation = ours.slug): Promise<T> {
  const { data, errors } = await server.ask<T>(text, variables, { session: person.session, organisation });
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const refused = async (person: StoryPerson, text: string, variables: Record<string, unknown> = {}) => {
  const { errors } = await server.ask(text, variables, { session: person.session, organisation: ours.slug });
  return errors![0]!;
};

const ERASE = 'mutation ($id: ID!, $version: Int!) { erasePerson(personId: $id, version: $version) { isMade person { name version } } }';
const versionOf = async (id: string): Promise<number> => {
  const { rows } = await admin.query<{ version: number }>('select version from organisations.person where id = $1', [id]);
  return rows[0]!.version;
};
const erase = async (id: string, by = ours.everybody) => act<{ erasePerson: { isMade: boolean } }>(by, ERASE, { id, version: await versionOf(id) });

/** Every row of every table of the database in which a text stands, by table. */
async function dumpFor(text: string): Promise<Record<string, number>> {
  const { rows: tables } = await admin.query<{ name: string }>(`select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await admin.query<{ count: number }>(`select count(*)::int as count from ${name} given where position(lower($1) in lower(given::text)) > 0`, [text]);
    if (rows[0]!.count > 0) found[name] = rows[0]!.count;
  }
  return found;
}

test('only somebody who has left is erased, by an admin, and not by themselves', async () => {
  const reader = await personWithSession(server.database, ours, {});
  expect((await refused(ours.everybody, ERASE, { id: leaver.personId, version: await versionOf(leaver.personId) })).message).toContain('has left');
  expect((await refused(ours.everybody, ERASE, { id: ours.everybody.personId, version: await versionOf(ours.everybody.personId) })).message).toContain('yourself');
  expect((await refused(reader, ERASE, { id: leaver.personId, version: 1 })).extensions.code).toBe('platform.forbidden');
});

test('name and address are gone from the whole database, but for what others typed and what was sealed', async () => {
  const action = ours.actionIds[0]!;
  await act(leaver, `mutation { writeComment(input: { markdown: "What I think", kind: COMMENT, subjectKind: ACTION, subjectId: "${action}" }) { comment { id } } }`, {});
  await act(ours.everybody, `mutation { writeComment(input: { markdown: "Thanks to ${NAME}", kind: COMMENT, subjectKind: ACTION, subjectId: "${action}" }) { comment { id } } }`);
  await act(ours.everybody, 'mutation ($id: ID!, $version: Int!) { revisePerson(id: $id, version: $version, title: "Chief of Quarrendon Hall") { person { id } } }', { id: leaver.personId, version: await versionOf(leaver.personId) });
  const { addTeam } = await act<{ addTeam: { team: { id: string; version: number } } }>(ours.everybody, `mutation { addTeam(name: "Office of ${NAME}") { team { id version } } }`);
  await act(ours.everybody, 'mutation ($id: ID!, $version: Int!) { reviseTeam(id: $id, version: $version, name: "Office") { team { id } } }', addTeam.team);
  await admin.query(`set app.organisation_id = '${ours.organisationId}'; set app.actor = 'command:spec'`);
  await admin.query("insert into platform.mail (recipient, subject, body) values ($1, 'Hello', $2), ('other@example.org', 'News', $3)", [EMAIL.toUpperCase(), `Hello ${NAME}`, `${NAME} has written`]);
  await admin.query("insert into identity.invitation (token_hash, organisation_id, person_id, email, invited_by, invited_by_name, expires_at, used_at) values ('spec', $1, $2, 'somebody@example.org', $3, $4, now(), now())", [ours.organisationId, randomUUID(), leaver.personId, NAME]);
  await admin.query("insert into identity.password (account_id, hash, set_at) values ($1, 'hash', now())", [leaver.accountId]);
  await act(boss, 'mutation ($id: ID!, $version: Int!) { endMembership(personId: $id, version: $version) { person { id } } }', { id: leaver.personId, version: await versionOf(leaver.personId) });
  expect(Object.keys(await dumpFor(NAME))).toEqual(expect.arrayContaining(['organisations.person', 'platform.history', 'identity.account', 'platform.mail', 'identity.invitation', 'voices.comment_text']));

  const { erasurePreview } = await act<{ erasurePreview: object }>(ours.everybody, 'query ($id: ID!) { erasurePreview(personId: $id) { person { name } canErase { allowed } places { table count isFixed } } }', { id: leaver.personId });
  expect(erasurePreview).toEqual({ person: { name: NAME }, canErase: { allowed: true }, places: [{ table: 'voices.comment_text', count: 1, isFixed: true }, { table: 'platform.history', count: 2, isFixed: true }] });

  expect((await erase(leaver.personId)).erasePerson.isMade).toBe(false);
  expect(await dumpFor(NAME)).toHaveProperty(['organisations.person']);
  const { proposedChanges } = await act<{ proposedChanges: { items: { id: string; kind: string }[] } }>(boss, '{ proposedChanges { items { id kind } } }');
  const waiting = proposedChanges.items.find(({ kind }) => kind === 'organisations.person.erase')!;
  await act(boss, 'mutation ($id: ID!) { confirmChange(id: $id) { proposal { id } } }', { id: waiting.id });

  const [names, addresses] = [await dumpFor(NAME), await dumpFor(EMAIL)];
  expect([names, addresses]).toEqual([{ 'voices.comment_text': 1, 'platform.history': 2 }, {}]);
  expect(await dumpFor('Quarrendon Hall')).toEqual({});
  expect(await dumpFor(leaver.accountId)).toEqual({});
  const { rows } = await admin.query<{ name: string; account_id: null }>('select name, email, title, account_id from organisations.person where id = $1', [leaver.personId]);
  expect(rows).toEqual([{ name: 'Person who was erased 1', email: null, title: null, account_id: null }]);
});

test('what they did stays, under the new name', async () => {
  const { people } = await act<{ people: { items: { id: string; name: string; email: string | null }[] } }>(ours.everybody, '{ people(includeLeft: true, search: "was erased") { items { id name email } } }');
  expect(people.items).toEqual([{ id: leaver.personId, name: 'Person who was erased 1', email: null }]);
  const { rows } = await admin.query('select from voices.comment where author_id = $1', [leaver.personId]);
  expect(rows).toHaveLength(1);
});

test('the audit chain is whole, says who erased whom, and sealed records are what they were', async () => {
  const chain = await server.database.transaction({ organisationId: ours.organisationId, mode: 'read', actor: null }, exportAuditChain);
  const verdict = await verifyAuditChain(chain, null);
  expect(verdict.isSound).toBe(true);
  expect(verdict.entries.find(({ kind }) => kind === 'organisations.person_erased')).toMatchObject({ subjectId: leaver.personId, by: boss.personId, detail: { accountErased: true } });
  const { rows } = await admin.query<{ text: string; fingerprint: string }>('select text, fingerprint from reviews.record where organisation_id = $1', [ours.organisationId]);
  expect(rows.length).toBeGreaterThan(0);
  for (const { text, fingerprint } of rows) expect((await verifyRecord(Buffer.from(text), fingerprint)).isSound).toBe(true);
});

test('somebody who was erased is never changed again, not by the API and not in the database', async () => {
  const version = await versionOf(leaver.personId);
  expect((await refused(ours.everybody, 'mutation ($id: ID!, $version: Int!) { revisePerson(id: $id, version: $version, name: "Back") { person { id } } }', { id: leaver.personId, version })).message).toContain('erased');
  expect((await refused(ours.everybody, 'mutation ($id: ID!, $version: Int!) { changeRoles(personId: $id, version: $version, roles: [READER]) { person { id } } }', { id: leaver.personId, version })).message).toContain('erased');
  expect((await refused(ours.everybody, ERASE, { id: leaver.personId, version })).message).toContain('already');
  await expect(admin.query("update organisations.person set name = 'Back', version = version + 1 where id = $1", [leaver.personId])).rejects.toThrow('stays erased');
});

test('the history can be changed for nobody who is not erased', async () => {
  const work = () => server.database.transaction({ organisationId: ours.organisationId, mode: 'write', actor: 'command:spec' }, (transaction) => transaction.query('select organisations.redact_history($1, null)', [boss.personId]));
  await expect(work()).rejects.toThrow('somebody who was erased');
  const erased = () => server.database.transaction({ organisationId: null, mode: 'write', actor: 'command:spec' }, (transaction) => transaction.query<{ done: boolean }>('select identity.erase_account($1) as done', [boss.accountId]));
  expect(await erased()).toEqual([{ done: false }]);
});

test('an account that belongs to another organisation stays, and one that is gone is invited afresh', async () => {
  const other = await openOrganisationStory(server.database, {});
  const keeper = await personWithSession(server.database, other, { roles: ['admin'], name: 'Keeper' });
  const both = await personWithSession(server.database, ours, { name: 'Ida Twoplaces', email: 'ida@twoplaces.example' });
  const there = await personWithSession(server.database, other, { name: 'Ida Twoplaces', email: 'ida@twoplaces.example', accountId: both.accountId });
  await act(boss, 'mutation ($id: ID!, $version: Int!) { endMembership(personId: $id, version: $version) { person { id } } }', { id: both.personId, version: await versionOf(both.personId) });
  await erase(both.personId);
  const { proposedChanges } = await act<{ proposedChanges: { items: { id: string; kind: string }[] } }>(boss, '{ proposedChanges { items { id kind } } }');
  await act(boss, 'mutation ($id: ID!) { confirmChange(id: $id) { proposal { id } } }', { id: proposedChanges.items.find(({ kind }) => kind === 'organisations.person.erase')!.id });
  expect(await dumpFor('twoplaces.example')).toMatchObject({ 'identity.account': 1, 'organisations.person': 1 });
  expect((await act<{ viewer: object }>(there, '{ viewer { roles } }', {}, other.slug)).viewer).toBeTruthy();

  await act(keeper, 'mutation ($id: ID!, $version: Int!) { endMembership(personId: $id, version: $version) { person { id } } }', { id: there.personId, version: await versionOf(there.personId) }, other.slug);
  await server.database.transaction({ organisationId: null, mode: 'write', actor: 'command:spec' }, (transaction) => transaction.query('select identity.erase_account($1)', [both.accountId]));
  await act(keeper, 'mutation ($id: ID!, $version: Int!) { changeRoles(personId: $id, version: $version, roles: [READER]) { person { membershipState } } }', { id: there.personId, version: await versionOf(there.personId) }, other.slug);
  const { rows } = await admin.query('select from identity.invitation where person_id = $1', [there.personId]);
  expect(rows).toHaveLength(1);
});
