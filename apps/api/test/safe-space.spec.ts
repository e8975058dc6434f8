import { openSession } from '@waymark/identity/server';
import { setLogLevel } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { roles } from '@waymark/organisations/domain';
import { shutOutRoles } from '@waymark/voices/domain';
import { contexts } from '../src/contexts';
import { furnish, type FurnishedOrganisation, GROUP_KEY } from './estate';
import { secretsOf, withClient } from './fuzz/rows-of';
import { type Estate, fuzzSchema, Leak } from './fuzz/schema-fuzz';

/** Tables whose every word, id and name is the members' own. */
const INSIDE = ['group_member', 'conversation', 'post', 'post_text', 'draft', 'draft_text', 'draft_vote', 'ballot'] as const;
/** What is said without a name is inside too, and has tests of its own. */
const INSIDE_WITHOUT_NAMES = ['unnamed_key', 'credential_issued', 'letter_box', 'unnamed_post', 'unnamed_release', 'unnamed_block', 'unnamed_question'] as const;
/** What stands in those tables and is known outside too. */
const KNOWN_OUTSIDE = new Set(['organisation_id', 'group_id', 'person_id', 'subject_id', 'respondent_id', 'author_id', 'opened_by']);
const MARK = 'of-A';
const SEED = 20261122;

let server: TestServer;
let ours: FurnishedOrganisation;
let inside: { ids: string[]; texts: string[] };
const lines: string[] = [];
const write = process.stdout.write;

/** Ids of every row inside and every text written there. */
async function whatIsInside(): Promise<{ ids: string[]; texts: string[] }> {
  const [ids, texts] = [new Set<string>(), new Set<string>()];
  await withClient(server.urls.adminUrl, async (client) => {
    for (const table of INSIDE) {
      const { rows } = await client.query<{ row: Record<string, unknown> }>(`select to_jsonb(held) as row from voices.${table} held where organisation_id = $1`, [ours.organisationId]);
      expect(rows.length).toBeGreaterThan(0);
      for (const { row } of rows) {
        for (const [column, value] of Object.entries(row)) {
          if (typeof value !== 'string' || KNOWN_OUTSIDE.has(column)) continue;
          if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)) ids.add(value);
          else if (value.includes(MARK)) texts.add(value);
        }
      }
    }
  });
  return { ids: [...ids], texts: [...texts] };
}

/** A session of somebody with these roles and, where said, this standing, however the operations before have left them. */
const signInAs = (who: 'everybody' | 'insider', held: readonly string[], standing?: string) => async (): Promise<string> => {
  const { accountId, personId } = ours[who];
  await withClient(server.urls.adminUrl, async (client) => {
    await client.query(`select set_config('app.actor', 'command:fuzz', false), set_config('app.organisation_id', $1, false)`, [ours.organisationId]);
    await client.query(`update organisations.membership set roles = $2, ended_at = null, ends_on = null, version = version + 1 where person_id = $1`, [personId, held]);
    await client.query(`update organisations.person set left_on = null, version = version + 1 where id = $1 and left_on is not null`, [personId]);
    if (standing) await client.query(`update voices.group_member set state = $2, is_chair = ($2 = 'member'), version = version + 1 where person_id = $1`, [personId, standing]);
    await client.query(`delete from identity.throttle`);
  });
  return server.database.transaction({ organisationId: null, mode: 'write', actor: 'command:fuzz' }, () =>
    openSession({ accountId, startedAt: new Date('2026-11-22T09:59:00Z'), expiresAt: new Date('2100-01-01T00:00:00Z'), device: 'fuzz' }),
  );
};

/** Ids that are known outside, as many as there are inside: half of what is asked with is inside. */
async function someKnownIds(): Promise<string[]> {
  const known = (await secretsOf(server.urls.adminUrl, ours.organisationId)).ids.filter((id) => !inside.ids.includes(id));
  const step = Math.max(1, Math.floor(known.length / inside.ids.length));
  return known.filter((_, index) => index % step === 0);
}

/** Everything inside is foreign here: none of it may come back, whoever asks and whatever they ask with. */
const estate = (signIn: () => Promise<string>, idsOfA: readonly string[]): Estate => ({ organisationA: ours.slug, idsOfA, idsOfB: inside.ids, textsOfB: inside.texts, texts: [GROUP_KEY, GROUP_KEY, GROUP_KEY], signIn });
const ask = async (session: string, query: string, variables: Record<string, unknown> = {}) => server.ask<Record<string, unknown>>(query, variables, { session, organisation: ours.slug });

beforeAll(async () => {
  server = await startTestServer(contexts);
  setLogLevel('info');
  process.stdout.write = ((line: string | Uint8Array, ...rest: never[]) => {
    lines.push(String(line));
    return String(line).startsWith('{"at"') ? true : (write as (...given: unknown[]) => boolean).call(process.stdout, line, ...rest);
  }) as typeof process.stdout.write;
  ours = await furnish(server, 'space-ours', MARK);
  inside = await whatIsInside();
}, 60_000);
afterAll(async () => {
  process.stdout.write = write;
  setLogLevel('error');
  await server?.close();
});

test('there is something inside to be found', () => {
  expect(inside.ids.length).toBeGreaterThan(10);
  expect(inside.texts).toEqual(expect.arrayContaining([`Inside title ${MARK}`, `Inside unnamed ${MARK}`, `Inside post ${MARK}`, `Inside post, edited ${MARK}`, `Inside draft ${MARK}`, `Inside words ${MARK}`]));
});

test('no other table, no history, no job, no mail and no kept answer holds a word, title or id of the space', async () => {
  const found: string[] = [];
  let looked = 0;
  await withClient(server.urls.adminUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') and not (schemaname = 'voices' and tablename = any ($1))`, [[...INSIDE, ...INSIDE_WITHOUT_NAMES]]);
    for (const { name } of tables) {
      looked += 1;
      const { rows } = await client.query<{ row: string }>(`select held::text as row from ${name} held`);
      for (const { row } of rows) for (const secret of [...inside.ids, ...inside.texts]) if (row.includes(secret)) found.push(`${name}: ${secret}`);
    }
  });
  expect(found).toEqual([]);
  expect(looked).toBeGreaterThan(30);
});

test('no row ties a member to what they did inside: acts there keep no idempotency key', async () => {
  const session = await signInAs('insider', ['contributor', 'group_member'], 'member')();
  const kept = () => withClient(server.urls.adminUrl, async (client) => (await client.query<{ count: number }>('select count(*)::int as count from platform.idempotency')).rows[0]!.count);
  const before = await kept();
  const begin = (groupKey: string) => server.ask('mutation ($input: StartConversationInput!) { startConversation(input: $input) { conversation { id } } }', { input: { groupKey, kind: 'NAMED', title: `Inside again ${MARK}` } }, { session, organisation: ours.slug, key: 'key-of-a-page' });
  expect((await begin(GROUP_KEY)).errors).toBeUndefined();
  expect(await kept()).toBe(before);
  await server.ask('mutation ($kind: SubjectKind!, $id: ID!) { follow(subjectKind: $kind, subjectId: $id) { done } }', { kind: 'PLAN', id: ours.planId }, { session, organisation: ours.slug, key: 'key-of-a-page' });
  expect(await kept()).toBe(before + 1);
  inside = await whatIsInside();
});

test('the log holds no word, title or id of the space', () => {
  const logged = lines.filter((line) => line.startsWith('{"at"')).join('');
  expect(logged.match(/"event":"request"/g)!.length).toBeGreaterThan(20);
  for (const secret of [...inside.ids, ...inside.texts]) expect(logged).not.toContain(secret);
});

test('search finds nothing of it, for members either, and no file that goes out holds it', async () => {
  const [admin, insider] = [await signInAs('everybody', roles)(), await signInAs('insider', ['contributor', 'group_member'], 'member')()];
  for (const session of [admin, insider]) {
    for (const text of ['Inside', 'Inside title', 'Inside words']) {
      const { data, errors } = await ask(session, 'query ($text: String!) { search(text: $text) { title } }', { text });
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).not.toMatch(/Inside (title|unnamed|post|draft|words)/);
    }
  }
  const file = (id: string, ending: string) => fetch(`${server.url}/interchange/plans/${id}.${ending}?organisation=${ours.slug}`, { headers: { cookie: `waymark-session=${admin}` } });
  const csv = await (await file(ours.planId, 'csv')).text();
  expect(csv).toContain(MARK);
  for (const secret of [...inside.ids, ...inside.texts]) expect(csv).not.toContain(secret);
  for (const id of inside.ids) expect((await file(id, 'csv')).status).toBe(404);
});

test.each(shutOutRoles)('%s, in the group or not, asks everything there is to ask and finds nothing of it', async (role) => {
  const known = await someKnownIds();
  const only = role === 'admin' ? undefined : (name: string) => name.startsWith('Query.');
  const settings = { atLeast: 300, seed: SEED, minimumHits: 3, ...(only ? { only } : {}) };
  const report = await fuzzSchema(server, estate(signInAs('everybody', ['group_member', role]), known), settings);
  expect(report.unexpectedErrors).toEqual([]);
  expect(report.answeredWithData).toBeGreaterThan(40);
  expect(report.withForeignIds).toBeGreaterThan(40);
  await fuzzSchema(server, estate(signInAs('insider', ['group_member', role], 'member'), known), { ...settings, only: (name) => name.startsWith('Query.') });
}, 300_000);

test('a member finds it, and once they are out it is gone at the next request', async () => {
  const known = await someKnownIds();
  const only = (name: string) => name.startsWith('Query.');
  const held = ['contributor', 'group_member'];
  await expect(fuzzSchema(server, estate(signInAs('insider', held, 'member'), known), { atLeast: 2000, seed: SEED, only })).rejects.toThrow(Leak);
  for (const standing of ['removed', 'left', 'asked', 'invited', 'declined']) {
    const report = await fuzzSchema(server, estate(signInAs('insider', held, standing), known), { atLeast: 150, seed: SEED, minimumHits: 2, only });
    expect(report.answeredWithData).toBeGreaterThan(20);
  }
}, 300_000);
