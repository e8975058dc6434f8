import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { NoteJob, noteForAccount } from '@waymark/identity/server';
import { openOrganisationStory, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { moveOrganisation, type MoveStep, startWorker } from '@waymark/platform/server';
import pg from 'pg';
import { Browser } from '../identity/browser';
import { PASSWORD } from '../identity/account-with-password';
import { moveByCommand } from '../../src/commands/move-organisation';
import { prepareDatabase } from '../../src/commands/prepare-database';
import { asAdmin, listen, startTwoDatabases, type TwoDatabases } from './two-databases';

const INVITE = 'mutation ($email: String!) { addPerson(name: "Aoife Brennan", email: $email, roles: [CONTRIBUTOR]) { person { id version } } }';
const ACCEPT = 'mutation ($token: String!, $name: String, $password: String) { acceptInvitation(token: $token, name: $name, password: $password) { account { id name memberships { organisationSlug } } } }';
const END = 'mutation ($id: ID!, $version: Int!) { endMembership(personId: $id, version: $version) { person { id } } }';
const ERASE = 'mutation ($id: ID!, $version: Int!) { erasePerson(personId: $id, version: $version) { isMade person { name } } }';

let two: TwoDatabases;
let fellside: StoryOrganisation;
let admin: StoryPerson;

beforeAll(async () => {
  two = await startTwoDatabases({ demo: false });
  fellside = await openOrganisationStory(two.servers[0].database, { slug: 'fellside', name: 'Fellside' });
  admin = await personWithSession(two.servers[0].database, fellside, { name: 'Joanna Pritchard', roles: ['admin'] });
  await signedIn();
  await moveOrganisation({ organisationId: fellside.organisationId, to: 'east', addresses: two.addresses });
}, 120_000);
afterAll(() => two?.close(), 60_000);

/** A job, put into the queue of the place where the organisation is. */
const signedIn = () => two.servers[0].database.transaction({ organisationId: fellside.organisationId, mode: 'write', actor: 'command:test' }, () => noteForAccount('identity.signed_in', admin.accountId, { method: 'password' }));
const ask = <Data>(query: string, variables: Record<string, unknown>) => two.servers[0].ask<Data>(query, variables, { session: admin.session, organisation: 'fellside' });
const atHome = <Row extends object>(sql: string, values: readonly unknown[]) => asAdmin(two.servers[0].urls.adminUrl, async (client) => (await client.query<Row>(sql, [...values])).rows);
const inEast = <Row extends object>(sql: string, values: readonly unknown[]) => asAdmin(two.east.adminUrl, async (client) => (await client.query<Row>(sql, [...values])).rows);
const versionOf = async (id: string) => (await inEast<{ version: number }>('select version from organisations.person where id = $1', [id]))[0]!.version;

function endAfterCopying(step: MoveStep): void {
  if (step === 'copied') throw new Error('cut off');
}

interface Comer {
  readonly browser: Browser;
  readonly personId: string;
  readonly email: string;
}

/** Somebody who is invited and comes in. */
async function comer(email: string): Promise<Comer> {
  const { data, errors } = await ask<{ addPerson: { person: { id: string } } }>(INVITE, { email });
  expect(errors).toBeUndefined();
  const [mail] = await inEast<{ body: string }>('select body from platform.mail where recipient = $1', [email]);
  const browser = new Browser(two.servers[0]);
  const token = /\/welcome\/([\w-]+)/.exec(mail!.body)![1]!;
  const accepted = await browser.ask(ACCEPT, { token, name: 'Aoife Brennan', password: PASSWORD });
  expect(accepted.errors).toBeUndefined();
  return { browser, personId: data.addPerson.person.id, email };
}

test('somebody is invited, comes in and signs in where the organisation is, with an account at home', async () => {
  const { browser, personId, email } = await comer('aoife@fellside.example');
  expect((await browser.ask('{ viewer { personId roles } }', {}, { 'waymark-organisation': 'fellside' })).data).toEqual({ viewer: { personId, roles: ['CONTRIBUTOR'] } });
  expect(await atHome('select email from identity.account where email = $1', [email])).toHaveLength(1);
  expect(await atHome('select from organisations.person where id = $1', [personId])).toEqual([]);
  const again = new Browser(two.servers[0]);
  await again.ask('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { account { id } } }', { email, password: PASSWORD });
  expect((await again.ask('{ viewer { personId } }', {}, { 'waymark-organisation': 'fellside' })).data).toEqual({ viewer: { personId } });
});

test('a session that is ended at home opens nothing from that moment on', async () => {
  const { browser } = await comer('brendan@fellside.example');
  const viewer = async () => (await browser.ask('{ viewer { personId } }', {}, { 'waymark-organisation': 'fellside' })).errors?.[0]?.extensions.code ?? null;
  expect(await viewer()).toBeNull();
  await atHome('update identity.session set revoked_at = now() where account_id = (select id from identity.account where email = $1)', ['brendan@fellside.example']);
  expect(await viewer()).toBe('platform.unauthenticated');
});

test('what fails where the organisation is, is undone at home as well', async () => {
  const { database } = two.servers[0];
  const failing = database.transaction({ organisationId: fellside.organisationId, mode: 'write', actor: 'command:test' }, async (transaction) => {
    await transaction.query("insert into identity.account (email, name) values ('nobody@fellside.example', 'Nobody')");
    throw new Error('something went wrong');
  });
  await expect(failing).rejects.toThrow('something went wrong');
  expect(await atHome('select from identity.account where email = $1', ['nobody@fellside.example'])).toEqual([]);
});

test('whoever left is erased, account and all', async () => {
  const { personId, email } = await comer('ciara@fellside.example');
  expect((await ask(END, { id: personId, version: await versionOf(personId) })).errors).toBeUndefined();
  const { data, errors } = await ask(ERASE, { id: personId, version: await versionOf(personId) });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ erasePerson: { isMade: true, person: { name: expect.stringContaining('was erased') } } });
  expect(await atHome('select from identity.account where email = $1', [email])).toEqual([]);
});

test('jobs that waited when it moved are done, and those that came since, each once', async () => {
  await signedIn();
  await signedIn();
  const { app, database, urls } = two.servers[0];
  const handlers = [app.get(NoteJob)];
  const workers = [await startWorker({ jobsUrl: urls.jobsUrl, database, handlers, hasCron: false }), await startWorker({ jobsUrl: two.east.jobsUrl, database, handlers, hasCron: false })];
  const waiting = async () => (await Promise.all([atHome, inEast].map((ask) => ask("select from graphile_worker.jobs where task_identifier = 'identity.note'", [])))).flat().length;
  while ((await waiting()) > 0) await wait(20);
  await Promise.all(workers.map((worker) => worker.stop()));
  expect(await atHome("select kind, count from identity.account_note where account_id = $1 and kind = 'identity.signed_in'", [admin.accountId])).toEqual([{ kind: 'identity.signed_in', count: 3 }]);
});

test('a database is prepared again with each release while people work, and no process starts that knows of one only', async () => {
  expect(await listen(() => prepareDatabase('east', two.environment))).toEqual({ code: 0, text: 'east is ready. Migrations: none were needed.\n' });
  const { data } = await ask<{ viewer: { personId: string } }>('{ viewer { personId } }', {});
  expect(data.viewer.personId).toBe(admin.personId);
  await expect(two.startUnaware()).rejects.toThrow('WAYMARK_DATABASES is not set');
});

/** What each who prepares a database holds until it is ready. */
const PREPARING = 'select pg_advisory_lock(4120229)';
const WAITS = "select from pg_locks where locktype = 'advisory' and objid = 4120229 and not granted and database = (select oid from pg_database where datname = current_database())";

test('of two who prepare a database at once the second waits for the first', async () => {
  const first = new pg.Client(two.east.adminUrl);
  await first.connect();
  await first.query(PREPARING);
  const second = listen(() => prepareDatabase('east', two.environment));
  while ((await inEast(WAITS, [])).length === 0) await wait(20);
  await first.end();
  expect(await second).toEqual({ code: 0, text: 'east is ready. Migrations: none were needed.\n' });
});

test('in a further database nobody sees home as more than the restricted role', async () => {
  const mappings = await inEast('select usename, array_to_string(umoptions, $1) like $2 as "isRestricted" from pg_user_mappings', [',', '%user=waymark_app,%']);
  expect(mappings).toEqual([{ usename: 'waymark_app', isRestricted: true }]);
  await expect(inEast('select count(*) from identity.session', [])).rejects.toThrow('user mapping not found');
});

test('what is wrong with the way home is said in a sentence, without the password', async () => {
  const elsewhere = new URL(two.environment['WAYMARK_APP_URL']!);
  elsewhere.port = '1';
  elsewhere.password = 'not-to-be-read';
  const { code, text } = await listen(() => prepareDatabase('east', { ...two.environment, WAYMARK_APP_URL: elsewhere.href }));
  expect(code).toBe(1);
  expect(text).toContain('does not reach home by the address in WAYMARK_APP_URL');
  expect(text).not.toContain('not-to-be-read');
  expect((await ask<{ viewer: { personId: string } }>('{ viewer { personId } }', {})).data.viewer.personId).toBe(admin.personId);
});

test('the command moves it back, and says what it left behind', async () => {
  const wrong = await listen(() => moveByCommand({ slug: 'fellside', to: 'west', forgetIn: null }, two.environment));
  expect(wrong).toEqual({ code: 1, text: 'There is no database "west". WAYMARK_DATABASES has home, east.\n' });
  const moved = await listen(() => moveByCommand({ slug: 'fellside', to: 'home', forgetIn: null }, two.environment));
  expect(moved).toMatchObject({ code: 0, text: expect.stringMatching(/^fellside has moved from east to home: \d+ rows in \d+ tables, each compared/) });
  const forgotten = await listen(() => moveByCommand({ slug: 'fellside', to: null, forgetIn: 'east' }, two.environment));
  expect(forgotten).toMatchObject({ code: 0, text: expect.stringMatching(/^fellside has nothing in east any more; \d+ rows were removed/) });
  const { data } = await ask<{ viewer: { personId: string } }>('{ viewer { personId } }', {});
  expect(data.viewer.personId).toBe(admin.personId);
});

test('an administrator who is not let in is told so in a sentence, without the password', async () => {
  const file = `${two.environment['WAYMARK_ADMIN_DATABASES']}.wrong`;
  const wrong = new URL(two.east.adminUrl);
  [wrong.port, wrong.password] = ['1', 'not-to-be-read'];
  await writeFile(file, JSON.stringify({ ...Object.fromEntries(two.addresses), east: wrong.href }), { mode: 0o600 });
  const environment = { ...two.environment, WAYMARK_ADMIN_DATABASES: file };
  const sentence = { code: 1, text: expect.stringMatching(/^WAYMARK_ADMIN_DATABASES, east: no PostgreSQL answers at [^/@]+\n$/) };
  expect(await listen(() => moveByCommand({ slug: 'fellside', to: 'east', forgetIn: null }, environment))).toEqual(sentence);
  expect(await listen(() => prepareDatabase('east', environment))).toEqual(sentence);
});

test('of two who move it at once, one does', async () => {
  const move = () => moveOrganisation({ organisationId: fellside.organisationId, to: 'east', addresses: two.addresses });
  const outcomes = await Promise.allSettled([move(), move()]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { message: expect.stringMatching(/^(Somebody else is moving it just now|It is in east already)/) } });
  expect(await inEast('select from organisations.person where organisation_id = $1', [fellside.organisationId])).not.toEqual([]);
  expect((await ask<{ viewer: { personId: string } }>('{ viewer { personId } }', {})).data.viewer.personId).toBe(admin.personId);
});

test('what a move that was cut off has copied goes when somebody says so', async () => {
  const cutOff = moveOrganisation({ organisationId: fellside.organisationId, to: 'home', addresses: two.addresses, onStep: (step) => endAfterCopying(step) });
  await expect(cutOff).rejects.toThrow('cut off');
  const copied = () => atHome('select from organisations.person where organisation_id = $1', [fellside.organisationId]);
  expect(await copied()).not.toEqual([]);
  expect(await listen(() => moveByCommand({ slug: 'fellside', to: null, forgetIn: 'home' }, two.environment))).toMatchObject({ code: 0 });
  expect(await copied()).toEqual([]);
  expect(await listen(() => moveByCommand({ slug: 'fellside', to: null, forgetIn: 'east' }, two.environment))).toEqual({ code: 1, text: 'It has not moved out of east: it is in east.\n' });
  expect((await ask<{ viewer: { personId: string } }>('{ viewer { personId } }', {})).data.viewer.personId).toBe(admin.personId);
});
