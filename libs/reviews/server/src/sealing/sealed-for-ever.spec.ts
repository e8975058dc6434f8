import pg from 'pg';
import type { Loose } from '../reviewing/review-doors.story';
import { openSealingDoors, type SealingDoors } from './sealing-doors.story';

const REFUSED = '23001';
const NO_RIGHT = '42501';

/** Tables of which nothing belongs to a sealed review, each with its reason. Every other one is tried, column by column. */
const notSealed: Readonly<Record<string, string>> = {
  cycle: 'How often a plan is reviewed from now on.',
  document_order: 'Who asked for a document, and how far it is.',
  calendar_link: 'Who follows the dates in a calendar.',
  stage_reminder: 'Which letters about dates have gone.',
  word_template: 'The look of documents still to be made; those of a sealed review are kept as bytes.',
  listing: 'Whether the organisation is among those that are listed, from now on.',
  published_standing: 'Counts taken from the sealed record for the list of what is published; written anew from it at any time.',
  word_template_ticket: 'A door for one upload of such a look.',
};

/** Tables that take rows about a sealed review all the same, each with its reason. What they have is never changed either. */
const takesMore: Readonly<Record<string, string>> = {
  addendum: 'Words beside the sealed text.',
  follow_up: 'What became of a decision is said later.',
  opinion_scale: 'The next scale; earlier opinions keep theirs.',
  document: 'Documents are made of the sealed record.',
};

let doors: SealingDoors;
let admin: pg.Client;
let sealed: Loose;
let columns: readonly { readonly table: string; readonly column: string; readonly isVersioned: boolean; readonly hasReview: boolean }[];

const ASKED = `mutation { askForDecision(input: { reviewId: "ID", kind: AGREE, title: "Agree to a new date" }) { decision { id version } } }`;

/** A review with a row in every table, sealed. */
async function sealReview(): Promise<Loose> {
  const { people, act } = doors;
  const { ruth, martin, gwen, nadia } = people;
  const review = await doors.openAt('EXECUTIVE', 2025);
  const { id, number } = review;
  await doors.nameSigners(review, 'EXECUTIVE', 'ruth');
  await act(martin, `mutation { writeCommentary(input: { reviewId: "${id}", subjectKind: REVIEW, subjectId: "${id}", field: SUMMARY, words: "What we did", version: 0 }) { review { id } } }`);
  await act(ruth, `mutation { reviseOpinionScale(input: { revision: 0, levels: [{ level: "Reasonable", meaning: "Mostly sound" }, { level: "None", meaning: "Not sound" }], reason: "Two are enough" }) { scale { revision } } }`);
  await act(martin, `mutation { giveOpinion(input: { reviewId: "${id}", level: "Reasonable", version: 0 }) { review { id } } }`);
  const { decision } = await act(ruth, ASKED.replace('ID', id));
  await act(ruth, `mutation { askVoice(input: { reviewId: "${id}", adviserId: "${nadia.personId}" }) { review { id } } }`);
  await doors.freeze('ruth', id);
  await doors.sign('ruth', id, 1, 'EXECUTIVE');
  await act(ruth, `mutation { moveReviewOn(input: { id: "${id}", version: ${review.version} }) { review { id } } }`);
  const { question } = await act(gwen, `mutation { askQuestion(input: { reviewId: "${id}", paragraph: "exceptions", words: "Why so late?" }) { question { id } } }`);
  await act(ruth, `mutation { answerQuestion(input: { questionId: "${question.id}", words: "Two people left." }) { question { id } } }`);
  await act(gwen, `mutation { writeBodyComment(input: { reviewId: "${id}", body: SUB_GROUP, words: "We are not content.", version: 0 }) { review { id } } }`);
  await act(gwen, `mutation { takeDecision(input: { reviewId: "${id}", askedId: "${decision.id}", version: 0, body: SUB_GROUP, outcome: AGREED, ownerId: "${ruth.personId}", dueOn: "2027-01-31" }) { decision { id } } }`);
  await act(gwen, `mutation { moveReviewOn(input: { id: "${id}", version: ${review.version + 1} }) { review { id } } }`);
  const approved = await doors.approve('idris', id, 1);
  if (approved.error) throw new Error(JSON.stringify(approved.error));
  await doors.addAddendum('idris', id, 'Thank you');
  const taken = (await act(ruth, `{ review(number: ${number}) { decisions { id body outcome } } }`)).decisions.find(({ outcome }: Loose) => outcome === 'AGREED');
  await act(ruth, `mutation { followUpDecision(input: { decisionId: "${taken.id}", standing: ON_TRACK }) { decision { id } } }`);
  return review;
}

beforeAll(async () => {
  doors = await openSealingDoors();
  sealed = await sealReview();
  await doors.openAt('PREPARE', 2024);
  admin = new pg.Client(doors.server.urls.adminUrl);
  await admin.connect();
  const { rows } = await admin.query(`
    select class.relname as table, attribute.attname as column,
           exists (select from pg_attribute where attrelid = class.oid and attname = 'version' and class.relname not in ('paper')) as "isVersioned",
           exists (select from pg_attribute where attrelid = class.oid and attname = 'review_id') as "hasReview"
    from pg_class class join pg_attribute attribute on attribute.attrelid = class.oid
    where class.relnamespace = 'reviews'::regnamespace and class.relkind = 'r' and attribute.attnum > 0 and not attribute.attisdropped
    order by 1, attribute.attnum`);
  columns = rows;
}, 120_000);
afterAll(async () => {
  await admin?.end();
  await doors?.close();
});

/** Tries a statement in a transaction of the organisation that is taken back, and gives PostgreSQL's code for what happened. */
async function attempt(client: pg.Client, statement: string): Promise<string | null> {
  await client.query('begin');
  try {
    await client.query(`select set_config('app.organisation_id', $1, true), set_config('app.actor', 'command:spec', true)`, [doors.organisation.organisationId]);
    const { rowCount } = await client.query(statement);
    return rowCount === 0 ? 'nothing there' : null;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.query('rollback');
  }
}

const tables = () => [...new Set(columns.map(({ table }) => table))].filter((table) => !(table in notSealed));

/** Every way to change or take away a cell or a row of the sealed review. */
function listAttacks(): string[] {
  const whose = (table: string) => (columns.some((column) => column.table === table && column.hasReview) ? `where review_id = '${sealed.id}'` : table === 'review' ? `where id = '${sealed.id}'` : '');
  const updates = columns.filter(({ table }) => !(table in notSealed)).map(({ table, column, isVersioned }) => {
    const change = column === 'version' && isVersioned ? 'version = version + 1' : `${isVersioned ? 'version = version + 1, ' : ''}${column} = ${column === 'organisation_id' || column === 'id' ? column : 'null'}`;
    return `update reviews.${table} set ${change} ${whose(table)}`;
  });
  return [...updates, ...tables().map((table) => `delete from reviews.${table} ${whose(table)}`), ...tables().map((table) => `truncate reviews.${table} cascade`)];
}

/** All rows of the schema, so that it can be seen that nothing moved. */
async function readAll(): Promise<string> {
  const digests: string[] = [];
  for (const table of tables()) digests.push((await admin.query(`select md5(coalesce(string_agg(row::text, '|' order by row::text), '')) as digest from reviews.${table} row`)).rows[0].digest as string);
  return digests.join(' ');
}

async function tryAll(url: string, allowed: readonly string[], before: readonly string[] = []): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (const statement of before) await client.query(statement);
    for (const attack of listAttacks()) {
      const code = await attempt(client, attack);
      expect([attack, code && allowed.includes(code) ? 'refused' : code]).toEqual([attack, 'refused']);
    }
  } finally {
    await client.end();
  }
}

test('the sealed review has a row in every table that is tried, so that each refusal is one', async () => {
  for (const table of tables()) {
    const found = await admin.query(`select 1 from reviews.${table} limit 1`);
    expect([table, found.rowCount]).toEqual([table, table === 'document' ? 0 : 1]);
  }
  expect(listAttacks().length).toBeGreaterThan(150);
  for (const reason of [...Object.values(notSealed), ...Object.values(takesMore)]) expect(reason.length).toBeGreaterThan(20);
});

test('every role, the owner and the superuser included, fails to change or take away any cell of a sealed review', async () => {
  const { appUrl, ownerUrl, adminUrl, jobsUrl } = doors.server.urls;
  const before = await readAll();
  await tryAll(appUrl, [REFUSED, NO_RIGHT]);
  await tryAll(jobsUrl, [NO_RIGHT]);
  await tryAll(ownerUrl, [REFUSED]);
  await tryAll(adminUrl, [REFUSED]);
  expect(await readAll()).toBe(before);
}, 120_000);

test('a session that puts triggers to sleep, or is given every right by mistake, is refused all the same', async () => {
  const { adminUrl, appUrl } = doors.server.urls;
  await tryAll(adminUrl, [REFUSED], [`set session_replication_role = 'replica'`]);
  await admin.query('grant update, delete, truncate on all tables in schema reviews to waymark_app');
  try {
    await tryAll(appUrl, [REFUSED]);
  } finally {
    await admin.query('revoke truncate on all tables in schema reviews from waymark_app');
  }
}, 120_000);

test('nothing is added to a sealed review but what is meant to come later', async () => {
  const client = new pg.Client(doors.server.urls.appUrl);
  await client.connect();
  try {
    for (const table of tables().filter((name) => name !== 'review' && !(name in takesMore))) {
      const names = columns.filter((column) => column.table === table && column.column !== 'id').map(({ column }) => column);
      const copy = `insert into reviews.${table} (${names.join(', ')}) select ${names.join(', ')} from reviews.${table} where review_id = '${sealed.id}' limit 1`;
      expect([table, await attempt(client, copy)]).toEqual([table, REFUSED]);
    }
  } finally {
    await client.end();
  }
});

test('what belongs to an open review can still be changed, so the refusals above are for the seal', async () => {
  expect(await attempt(admin, `update reviews.stage set version = version + 1, due_on = due_on + 1 where review_id <> '${sealed.id}'`)).toBeNull();
  expect(await attempt(admin, `update reviews.review set version = version + 1, board_name = 'Trustees' where id <> '${sealed.id}'`)).toBeNull();
  expect(await attempt(admin, `update reviews.stage set version = version + 1, review_id = '${sealed.id}' where review_id <> '${sealed.id}'`)).toBe(REFUSED);
});

test('whoever writes while a seal is under way waits for it, and is refused', async () => {
  const [first, second] = [new pg.Client(doors.server.urls.appUrl), new pg.Client(doors.server.urls.appUrl)];
  const open = await doors.openAt('PREPARE', 2023);
  try {
    for (const client of [first, second]) {
      await client.connect();
      await client.query('begin');
      await client.query(`select set_config('app.organisation_id', $1, true), set_config('app.actor', 'command:spec', true)`, [doors.organisation.organisationId]);
    }
    await first.query(`update reviews.review set version = version + 1, stage = 'published', sealed_at = now() where id = $1`, [open.id]);
    const late = second.query(`update reviews.stage set version = version + 1, due_on = due_on + 1 where review_id = $1`, [open.id]).then(() => 'written', (error: { code: string }) => error.code);
    expect(await Promise.race([late, new Promise((resolve) => setTimeout(resolve, 300, 'waits'))])).toBe('waits');
    await first.query('commit');
    expect(await late).toBe(REFUSED);
  } finally {
    await Promise.all([first.end(), second.end()]);
  }
});

test('a text under a fingerprint that is not its own is refused by the database', async () => {
  for (const table of ['paper', 'record']) {
    const names = columns.filter((column) => column.table === table && column.column !== 'id').map(({ column }) => column);
    const values = names.map((name) => (name === 'text' ? `text || ' '` : name === 'review_id' ? `(select id from reviews.review where sealed_at is null limit 1)` : name));
    expect(await attempt(admin, `insert into reviews.${table} (${names.join(', ')}) select ${values.join(', ')} from reviews.${table} where review_id = '${sealed.id}' limit 1`)).toBe('23514');
  }
});
