import { tablesOfNoOrganisation } from '@waymark/identity/server';
import { catalogueExceptions, requireApart } from '../src/catalogue';
import { listCatalogueFaults } from '@waymark/platform/server';
import { openTestDatabase, type TestDatabase } from '@waymark/platform/testing';
import { publishedTables } from '@waymark/reviews/server';
import pg from 'pg';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await openTestDatabase();
  client = new pg.Client(database.adminUrl);
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

const listFaults = () => listCatalogueFaults(async <Row>(text: string, values: readonly unknown[]) => (await client.query(text, [...values])).rows as Row[], catalogueExceptions);

test('nothing in the migrated schema lets one organisation see another', async () => {
  expect(await listFaults()).toEqual([]);
});

test('every table that belongs to no organisation is there, and says why it does', async () => {
  const { rows } = await client.query<{ name: string }>(`select schemaname || '.' || tablename as name from pg_tables where schemaname = 'identity' or (schemaname = any ($1) and not rowsecurity) order by 1`, [catalogueExceptions.schemas]);
  const reasons = { ...tablesOfNoOrganisation, ...publishedTables };
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(reasons).sort());
  for (const reason of Object.values(reasons)) expect(reason.length).toBeGreaterThan(20);
});

/** Tables whose rows change and are not repeated in the history, each with its reason. */
const withoutHistory: Readonly<Record<string, string>> = {
  'platform.idempotency': 'Answers kept for a week, so that a retry gets the first one.',
  'platform.mail': 'Letters on their way; what they say may let somebody in.',
  'interchange.plan_import': 'Copies of files, let go of after a week; what was confirmed is in the plan.',
  'organisations.export_piece': 'Pieces of a file that repeats what stands elsewhere, kept for a day.',
  'organisations.export_ticket': 'A door for one download, open for minutes; what is fetched through it is kept with who and when.',
  'reviews.word_template_ticket': 'A door for one upload, open for minutes; what came through it is kept with who and when.',
  'voices.group_member': 'Who is in a staff group is for its members; the history is for others too.',
  'voices.conversation': 'What is talked about in a safe space is for its members.',
  'voices.post': 'What is said in a safe space is for its members.',
  'voices.post_text': 'Words that are taken out of a safe space are gone; the history would keep them.',
  'voices.draft': 'What a group has not released is for its members.',
  'voices.draft_text': 'Who wrote what a group releases is forgotten when it is released; the history would remember.',
  'voices.draft_vote': 'How a group decided is for its members.',
  'voices.ballot': 'Ballots are gone when a vote is closed; the history would keep who voted how.',
  'voices.notice': 'Mentions that wait to be told by mail, let go of as they are told.',
  'voices.unnamed_key': 'Keys of conversations without names; the history would keep the sealed one.',
  'voices.credential_issued': 'A history would tell the minute in which somebody opened the space.',
  'voices.letter_box': 'What waits to be said without a name; the history would tell who came when.',
  'voices.unnamed_post': 'What is said without a name; the history would keep times and words that were taken back.',
  'voices.unnamed_release': 'The day of a release; the history would tell the moment.',
  'voices.unnamed_question': 'What chairs ask an author they do not know; the history would tell which chair, and when.',
  'voices.unnamed_block': 'Marks of those whose words are no longer let through; the history would tell who did it.',
};

test('whatever changes has a history, unless a reason is given here', async () => {
  const { rows } = await client.query<{ name: string }>(`
    select schemaname || '.' || tablename as name from pg_tables
    where schemaname = any ($1) and not (schemaname || '.' || tablename = any ($2)) and has_table_privilege('waymark_app', quote_ident(schemaname) || '.' || quote_ident(tablename), 'update')
      and not exists (select from pg_trigger where tgrelid = (quote_ident(schemaname) || '.' || quote_ident(tablename))::regclass and tgname = 'write_history')
    order by 1`, [catalogueExceptions.schemas, catalogueExceptions.tablesOfNoOrganisation]);
  expect(rows.length).toBeGreaterThan(8);
  expect(rows.filter(({ name }) => !withoutHistory[name])).toEqual([]);
  for (const reason of Object.values(withoutHistory)) expect(reason.length).toBeGreaterThan(20);
});

test('the tables with rows of organisations are those of each context, and there are some', async () => {
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from pg_policy`);
  expect(rows[0]!.count).toBeGreaterThan(12);
});

test.each([
  ['create table organisations.forgotten (id uuid primary key)', 'has no organisation_id'],
  ['alter table organisations.person no force row level security', 'not enabled and forced'],
  ['create policy wide on organisations.person using (true)', 'exactly one policy'],
  ['create unique index everywhere on organisations.person (email)', 'must start with organisation_id'],
  ['alter table organisations.person add foreign key (account_id) references identity.account', 'foreign key must start'],
  ['create view organisations.everybody as select * from organisations.person', 'security_invoker'],
  ['create materialized view organisations.everybody as select * from organisations.person', 'materialised'],
  ['create function organisations.all() returns integer language sql security definer as $$ select 1 $$', 'runs as its owner'],
  ['alter table organisations.person owner to waymark_app', 'owns it'],
  ['grant truncate on organisations.person to waymark_app', 'may truncate'],
  ['alter role waymark_app bypassrls', 'bypasses row-level security'],
  ['grant waymark_owner to waymark_app', 'member of waymark_owner'],
])('a mistake is found: %s', async (mistake, fault) => {
  await client.query('begin');
  const found = await client.query(mistake).then(listFaults).finally(() => client.query('rollback'));
  expect(found.map((each) => each.fault).join('\n')).toContain(fault);
});

test('migrating ends in a failure that names the mistake', async () => {
  const asked = { query: async (text: string, values: unknown[]) => (await client.query(text, values)).rows } as never;
  await expect(requireApart(asked)).resolves.toBeUndefined();
  await client.query('begin');
  await client.query('alter table organisations.person disable row level security');
  const refused = requireApart(asked).finally(() => client.query('rollback'));
  await expect(refused).rejects.toThrow('organisations.person: row-level security is not enabled and forced');
});
