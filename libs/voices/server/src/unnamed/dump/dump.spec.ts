import pg from 'pg';
import { CREDENTIALS_NEEDED } from '@waymark/voices/domain';
import { setLogLevel } from '@waymark/platform/server';
import { openUnnamedDoors, type UnnamedDoors } from '../unnamed-doors.story';
import { attacks, type Loot, toScene } from './attacks.story';
import { binomialTail } from './binomial';
import { judge, type Verdict } from './judge';
import { type DumpRow, readDump } from './read-dump.story';
import { chanceOf, simulate, type Truth } from './simulate.story';

const COMMENTS = Number(process.env['WAYMARK_DUMP_COMMENTS'] ?? 40);
const MEMBERS = Number(process.env['WAYMARK_DUMP_MEMBERS'] ?? 12);
const SEED = Number(process.env['WAYMARK_DUMP_SEED'] ?? 7);
const A_WHILE = 120_000 + COMMENTS * 5_000;

let doors: UnnamedDoors;
let truth: Truth;
let before: DumpRow[] = [];
const log: string[] = [];
const lines = process.stdout.write.bind(process.stdout);

beforeAll(async () => {
  doors = await openUnnamedDoors(MEMBERS);
  setLogLevel('info');
  process.stdout.write = ((line: string | Uint8Array) => (log.push(String(line)), true)) as typeof process.stdout.write;
  // Looted while words wait, before the release of each day; the last that held some is kept.
  truth = await simulate(doors, { comments: COMMENTS, seed: SEED, onDay: async () => void (before = await readDump(doors.server.urls.adminUrl)) });
  process.stdout.write = lines;
  setLogLevel('error');
}, A_WHILE);
afterAll(async () => {
  process.stdout.write = lines;
  await doors?.close();
});

const loot = async (): Promise<Loot> => ({ now: await readDump(doors.server.urls.adminUrl), before, log });

function attackAll(found: Loot): Verdict[] {
  const scene = toScene(found, doors.members.map(({ personId }) => personId));
  return Object.entries(attacks).map(([name, attack]) => {
    const guesses = scene.authors.map((author) => ({ guess: attack(author, scene), truth: truth.authors.get(author.posts[0]!.values['id']!)! }));
    return judge(name, guesses, CREDENTIALS_NEEDED, Object.keys(attacks).length);
  });
}

/** As somebody who may do everything. */
async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(doors.server.urls.adminUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Something careless, done once for each of the words. */
const plant = (statements: (id: string, author: string) => [string, unknown[]][]) =>
  asAdmin(async (client) => {
    for (const [id, author] of truth.authors) {
      await client.query('begin');
      for (const [sql, values] of statements(id, author)) await client.query(sql, values);
      await client.query('commit');
    }
  });

test('everything was shown, and nobody can tell who wrote it better than by chance', async () => {
  const found = await loot();
  const shown = found.now.filter(({ table }) => table === 'voices.unnamed_post');
  const verdicts = attackAll(found);
  const guesses = verdicts.reduce((sum, verdict) => sum + verdict.guesses, 0);
  console.info(JSON.stringify({ dump: { comments: shown.length, members: MEMBERS, conversations: truth.conversations.length, days: truth.days, seed: SEED, k: CREDENTIALS_NEEDED, rowsRead: found.now.length + found.before.length, logLines: log.length, attacks: verdicts.length, guesses }, verdicts }, null, 1));
  expect(shown.length).toBeGreaterThanOrEqual(COMMENTS);
  expect(guesses).toBeGreaterThan(MEMBERS * 10);
  expect(verdicts.filter(({ isLeak }) => isLeak)).toEqual([]);
}, A_WHILE);

test('no row of words, boxes or credentials holds anything of a person, but a credential that one was given out', async () => {
  const { now } = await loot();
  const people = now.filter(({ table }) => table === 'organisations.person').flatMap(({ values }) => [values['id']!, values['account_id']!]).filter(Boolean);
  for (const { table, values } of [...now, ...before]) {
    if (!/^voices\.(unnamed_|letter_box)/.test(table)) continue;
    const text = Object.values(values).join('\n');
    expect(people.filter((id) => text.includes(id))).toEqual([]);
  }
  expect(new Set([...now, ...before].filter(({ table }) => table === 'voices.letter_box').map(({ values, bytes }) => `${values['sealed']!.length} ${values['version']} ${bytes > 0}`)).size).toBe(1);
});

test('after a release, nothing in a conversation tells a transaction from another', async () => {
  const { now } = await loot();
  for (const conversationId of truth.conversations) {
    const numbers = (wanted: string) => new Set(now.filter(({ table, values }) => table === wanted && values['conversation_id'] === conversationId).map(({ xmin }) => xmin));
    expect([numbers('voices.letter_box').size, numbers('voices.credential_issued').size]).toEqual([1, 1]);
    expect(numbers('voices.letter_box')).toEqual(numbers('voices.credential_issued'));
    const byDay = new Map<string, Set<number>>();
    for (const { table, values, xmin } of now) if (table === 'voices.unnamed_post' && values['conversation_id'] === conversationId) byDay.set(values['released_on']!, (byDay.get(values['released_on']!) ?? new Set()).add(xmin));
    for (const seen of byDay.values()) expect(seen.size).toBe(1);
  }
});

test('the log has lines of named requests, and none of those without a name', () => {
  expect(log.filter((line) => line.includes('"route":"/graphql"')).length).toBeGreaterThan(MEMBERS);
  expect(log.filter((line) => line.includes('unnamed') && !line.includes('release_unnamed'))).toEqual([]);
});

describe('a leak that is planted is found:', () => {
  const leaks = async () => attackAll(await loot()).filter(({ isLeak }) => isLeak).map(({ attack }) => attack);

  test('a person who is written to in the transaction of their words', async () => {
    await plant((id, author) => [
      ['update voices.unnamed_post set alias = alias, version = version + 1 where id = $1', [id]],
      ['update voices.group_member set since_on = since_on, version = version + 1 where person_id = $1', [author]],
    ]);
    // Every later write to a member hides the one before: those still stand next to each other.
    expect(await leaks()).not.toEqual([]);
  }, A_WHILE);

  test('words that lie in the order in which credentials were given out', async () => {
    await asAdmin(async (client) => {
      for (const conversationId of truth.conversations) {
        const people = (await client.query<{ id: string }>('select person_id as id from voices.credential_issued where conversation_id = $1 and round = 0 order by ctid', [conversationId])).rows.map(({ id }) => id);
        const writers = new Set((await client.query<{ id: string }>('select id from voices.unnamed_post where conversation_id = $1', [conversationId])).rows.map(({ id }) => truth.authors.get(id)!));
        await client.query('delete from voices.credential_issued where conversation_id = $1 and (round > 0 or not (person_id = any ($2)))', [conversationId, [...writers]]);
        for (const person of people) {
          for (const [id] of [...truth.authors].filter(([, author]) => author === person)) {
            await client.query('with taken as (delete from voices.unnamed_post where id = $1 and conversation_id = $2 returning *) insert into voices.unnamed_post select * from taken', [id, conversationId]);
          }
        }
      }
    });
    expect(await leaks()).toContain('order of transactions, credentials by place');
  }, A_WHILE);

  test('a history that says who', async () => {
    await plant((id, author) => [
      [`insert into platform.history (organisation_id, table_name, row_id, version, operation, new, actor) select organisation_id, 'voices.unnamed_post', id, 1, 'INSERT', '{}', $2 from voices.unnamed_post where id = $1`, [id, author]],
    ]);
    expect(await leaks()).toContain('a row that holds both');
  }, A_WHILE);
});

test('the binomial test: by chance nothing is found, far above chance it is', () => {
  expect(binomialTail(0, 20, 0.1)).toBe(1);
  expect(binomialTail(1, 1, 0.1)).toBeCloseTo(0.1, 12);
  expect(binomialTail(5, 20, 0.1)).toBeCloseTo(0.0431745, 6);
  expect(binomialTail(20, 20, 0.1)).toBeLessThan(1e-12);
  const chance = chanceOf(1);
  const random = Array.from({ length: 200 }, () => ({ guess: chance() < 0.1 ? 'a' : 'b', truth: 'a' }));
  expect(judge('chance', random, 10, 23).isLeak).toBe(false);
  expect(judge('sight', random.map(({ truth: person }) => ({ guess: person, truth: person })), 10, 23).isLeak).toBe(true);
});
