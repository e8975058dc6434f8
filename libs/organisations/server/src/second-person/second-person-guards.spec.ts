import { identity } from '@waymark/identity/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import pg from 'pg';
import { organisations } from '../index';
import { documents, TwoAdmins } from './two-admins.story';

let server: TestServer;
let us: TwoAdmins;

beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
  us = await TwoAdmins.open(server);
});
afterAll(() => server?.close());

/** Runs a statement past the program, and gives PostgreSQL's code for what happened; nothing of it stays. */
async function attempt(url: string, statement: string): Promise<string | null> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(`begin; set local app.organisation_id = '${us.home.organisationId}'; set local app.actor = 'command:test'; set local app.request_id = 'test'`);
    const { rowCount } = await client.query(statement);
    return rowCount === 0 ? 'nothing' : null;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

const CHECK = '23514';
const REFUSED = '23001';
const NO_RIGHT = '42501';
const decide = (id: string, by: string, more = '') => `update organisations.proposed_change set decision = 'confirmed', decided_by = '${by}', decided_at = '2026-11-22T11:00:00Z', version = version + 1 ${more} where id = '${id}'`;

test('the database itself refuses whoever confirms what they asked for', async () => {
  const { proposal: { id } } = await us.raise();
  for (const url of [server.urls.appUrl, server.urls.ownerUrl, server.urls.adminUrl]) {
    expect(await attempt(url, decide(id, us.asker.personId))).toBe(CHECK);
    expect(await attempt(url, decide(id, us.other.personId, `, proposed_by = '${us.executive.personId}'`))).toBe(REFUSED);
    expect(await attempt(url, decide(id, us.other.personId))).toBeNull();
    expect(await attempt(url, decide(id, us.other.personId).replace('2026-11-22T11', '2026-12-06T11'))).toBe(CHECK);
  }
});

test('what was proposed cannot be changed, made as if alone, confirmed from the start, or taken away', async () => {
  const { proposal: { id } } = await us.raise();
  const update = (what: string) => `update organisations.proposed_change set ${what}, version = version + 1 where id = '${id}'`;
  const { appUrl, ownerUrl } = server.urls;
  for (const what of [`payload = payload || '{"roles":["admin"]}'`, `kind = 'organisations.person.erase'`, `subject_id = '${us.asker.personId}'`, `expires_at = expires_at + interval '1 day'`, `decision = 'made_alone', decided_by = proposed_by, decided_at = now()`]) {
    expect([what, await attempt(appUrl, update(what)), await attempt(ownerUrl, update(what))]).toEqual([what, REFUSED, REFUSED]);
  }
  const forged = `insert into organisations.proposed_change (kind, payload, subject_id, proposed_by, proposed_at, expires_at, decision, decided_by, decided_at)
    values ('organisations.roles.raise', '{}', '${id}', '${us.asker.personId}', now(), now() + interval '1 day', 'confirmed', '${us.other.personId}', now())`;
  expect(await attempt(appUrl, forged)).toBe(REFUSED);
  expect(await attempt(appUrl, `delete from organisations.proposed_change where id = '${id}'`)).toBe(NO_RIGHT);
});

test('what was decided is decided, to whoever reaches the database', async () => {
  const { proposal } = await us.raise();
  await us.act(documents.refuse, { id: proposal.id, reason: 'No' }, us.other);
  for (const url of [server.urls.appUrl, server.urls.ownerUrl]) expect(await attempt(url, decide(proposal.id, us.other.personId, ', reason = null'))).toBe(REFUSED);
});

test('two who confirm at the same moment make it once, a hundred times over', async () => {
  const third = await us.member(['admin'], 'Third Admin');
  for (let round = 0; round < 100; round += 1) {
    const { proposal: { id }, subject } = await us.raise();
    const answers = await Promise.all([us.other, third].map((by) => us.refusal(documents.confirm, { id }, by)));
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.find((answer) => answer !== null)).toMatchObject({ code: 'platform.forbidden', message: 'This change has been confirmed already.' });
    expect(await us.rows('select version, roles from organisations.membership where person_id = $1', [subject.personId])).toEqual([{ version: 2, roles: ['executive'] }]);
  }
  expect((await us.chain()).filter(({ kind }) => kind === 'organisations.change_confirmed')).toHaveLength(100);
}, 60_000);

test('of one who confirms and one who withdraws at the same moment, one is heard, and the roles say which', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { proposal: { id }, subject } = await us.raise();
    const [confirmed, withdrawn] = await Promise.all([us.refusal(documents.confirm, { id }, us.other), us.refusal(documents.withdraw, { id })]);
    expect([confirmed === null, withdrawn === null].filter(Boolean)).toHaveLength(1);
    expect(await us.rolesOf(subject)).toEqual(confirmed === null ? ['executive'] : ['reader']);
  }
});
