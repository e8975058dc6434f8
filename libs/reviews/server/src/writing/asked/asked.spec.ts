import { randomUUID } from 'node:crypto';
import { addRows, tx } from '@waymark/platform/server';
import type { Loose, Name } from '../../reviewing/review-doors.story';
import { openWritingDoors, type WritingDoors } from '../writing-doors.story';

let doors: WritingDoors;
let groupId: string;
beforeAll(async () => {
  doors = await openWritingDoors();
  groupId = await doors.openGroup('reci', 'saira');
});
afterAll(() => doors?.close());

const askGroup = (name: Name, reviewId: string, key = 'reci') => doors.send(name, 'askVoice', `reviewId: "${reviewId}", groupKey: "${key}"`);
const askAdviser = (name: Name, reviewId: string, personId: string) => doors.send(name, 'askVoice', `reviewId: "${reviewId}", adviserId: "${personId}"`);
const heardOf = async (number: number): Promise<[string, string | null][]> => (await doors.readReview('ruth', number)).asked.map(({ name, heardOn }: Loose) => [name, heardOn]);

/** Something said in the open, as a release or a comment leaves it behind. */
const say = (subjectId: string, by: { readonly groupId?: string; readonly authorId?: string }, at: string, kind = by.groupId ? 'statement' : 'comment', subjectKind = 'review') =>
  doors.inside(async () => {
    const id = randomUUID();
    await tx().execute(
      `insert into voices.comment (id, subject_kind, subject_id, plan_id, thread_id, place, kind, author_id, group_id, written_at) values ($1, $2, $3, $4, $1, 0, $5, $6, $7, $8)`,
      [id, subjectKind, subjectId, doors.planId, kind, by.authorId ?? null, by.groupId ?? null, at]);
    await addRows('voices.comment_text', [{ id: randomUUID(), comment_id: id, revision: 1, markdown: 'Our view', written_at: at }]);
  });

test('executives ask a group or an adviser, once each, and nobody else asks', async () => {
  const { openAt, people, send } = doors;
  const { id, number } = await openAt('PREPARE', 2020);
  for (const name of ['lin', 'gwen', 'idris', 'nadia', 'joanna', 'priya', 'saira'] as const) expect([name, (await askGroup(name, id)).code]).toEqual([name, 'platform.forbidden']);
  expect((await askGroup('ruth', id)).data.askVoice.asked).toMatchObject({ kind: 'GROUP', name: 'RECI', groupKey: 'reci', adviser: null, askedBy: { name: 'Ruth Okafor' }, askedOn: '2026-11-22', heardOn: null });
  expect((await askAdviser('martin', id, people.nadia.personId)).data.askVoice.asked).toMatchObject({ kind: 'ADVISER', name: 'Nadia Rahman', groupKey: null });
  expect((await askGroup('martin', id)).code).toBe('reviews.voice.asked_already');
  expect((await askGroup('ruth', id, 'nobody')).code).toBe('platform.not_found');
  for (const other of [people.lin.personId, randomUUID(), 'nobody']) expect((await askAdviser('ruth', id, other)).code).toBe('reviews.voice.no_adviser');
  expect((await send('ruth', 'askVoice', `reviewId: "${id}"`)).code).toBe('reviews.voice.one_needed');
  expect((await send('ruth', 'askVoice', `reviewId: "${id}", groupKey: "reci", adviserId: "${people.nadia.personId}"`)).code).toBe('reviews.voice.one_needed');
  expect((await doors.readReview('gwen', number)).asked).toHaveLength(2);
  expect((await doors.readReview('priya', number)).asked).toBeNull();
});

test('the chairs of a group and an adviser get a plain mail with a link', async () => {
  const { openAt, people, takeMail } = doors;
  const { id, number } = await openAt('PREPARE', 2021);
  await takeMail();
  await askGroup('ruth', id);
  await askAdviser('ruth', id, people.nadia.personId);
  const mails = await takeMail();
  expect(mails.map(({ recipient }) => recipient.split('@')[0])).toEqual(['nadia', 'saira']);
  for (const { subject, body } of mails) {
    expect(body).toContain(`/reviews/${number}`);
    expect(`${subject} ${body}`).not.toMatch(/RECI|Okafor|Fair work/);
  }
});

test('a view came when the group released one about this review or the adviser wrote one, since they were asked', async () => {
  const { openAt, people } = doors;
  const { id, number } = await openAt('PREPARE', 2022);
  const other = await openAt('PREPARE', 2023);
  await askGroup('ruth', id);
  await askAdviser('ruth', id, people.nadia.personId);
  await say(id, { groupId }, '2026-11-20T00:00:00Z');
  await say(id, { authorId: people.saira.personId }, '2026-11-24T10:00:00Z');
  await say(other.id, { groupId }, '2026-11-24T00:00:00Z');
  await say(doors.actionId, { authorId: people.nadia.personId }, '2026-11-24T10:00:00Z', 'advice', 'action');
  expect(await heardOf(number)).toEqual([['RECI', null], ['Nadia Rahman', null]]);
  await say(id, { groupId }, '2026-11-25T00:00:00Z');
  await say(id, { groupId }, '2026-11-28T00:00:00Z');
  await say(id, { authorId: people.nadia.personId }, '2026-11-26T23:30:00Z', 'advice');
  expect(await heardOf(number)).toEqual([['RECI', '2026-11-25'], ['Nadia Rahman', '2026-11-26']]);
});

test('nothing said inside a group counts as a view, and nothing of it is read', async () => {
  const { openAt, people, inside } = doors;
  const { id, number } = await openAt('PREPARE', 2024);
  await askGroup('ruth', id);
  await inside(async () => {
    const conversation = randomUUID();
    await tx().execute(`insert into voices.conversation (id, group_id, kind, purpose, title, opened_by, opened_on) values ($1, $2, 'named', 'draft', 'Our view of the review', $3, '2026-11-22')`, [conversation, groupId, people.saira.personId]);
    await tx().execute(`insert into voices.draft (group_id, conversation_id, kind, subject_kind, subject_id, state) values ($1, $2, 'statement', 'review', $3, 'open')`, [groupId, conversation, id]);
  });
  expect(await heardOf(number)).toEqual([['RECI', null]]);
});

test('members of staff groups read the frozen paper once a group was asked, and nothing around it', async () => {
  const { openAt, people, act, record, look, freeze, write, put, fetchRecord, server, organisation } = doors;
  const { id, number } = await openAt('EXECUTIVE', 2025);
  const paperOf = async (name: Name): Promise<Loose> => {
    const { data, code } = await record(name, number);
    return code ?? (data.record && JSON.parse(data.record.text));
  };
  const readPermit = async (name: Name) => (await act(people[name], `{ review(number: ${number}) { viewerCan { readPaper { allowed } } } }`)).viewerCan.readPaper.allowed;
  await write('ruth', id, 'SUMMARY', 'Words in the paper');
  await freeze('ruth', id);
  await askAdviser('ruth', id, people.nadia.personId);
  // Nobody of a group was asked yet.
  expect([await paperOf('saira'), await readPermit('saira')]).toEqual([null, false]);
  await askGroup('ruth', id);
  expect([await readPermit('saira'), await readPermit('priya')]).toEqual([true, false]);
  expect(await paperOf('priya')).toBeNull();
  await doors.moveOn('ruth', number);
  await put('gwen', 'askQuestion', `reviewId: "${id}", paragraph: "summary", words: "Whose words are these?"`);
  await put('gwen', 'writeBodyComment', `reviewId: "${id}", body: SUB_GROUP, words: "Not for passing on yet", version: 0`);
  await put('gwen', 'takeDecision', `reviewId: "${id}", title: "Look again in June", version: 0, outcome: AGREED, body: SUB_GROUP`);
  await write('ruth', id, 'SUMMARY', 'Words still being written', 1);
  const read = await paperOf('saira');
  expect(read).toMatchObject({ audience: 'internal', paper: { version: 1 }, questions: [], subGroupComment: null, boardComment: null, decisions: [] });
  expect(read.paper.commentary.map(({ words }: Loose) => words)).toEqual(['Words in the paper']);
  expect(await paperOf('gwen')).toMatchObject({ subGroupComment: 'Not for passing on yet', questions: [{ words: 'Whose words are these?' }] });
  const seen = await doors.readReview('saira', number);
  expect(seen).toMatchObject({ commentary: null, opinion: null, questions: null, decisions: null, followUps: null, asked: null, subGroupComment: null, boardComment: null });
  expect(await look('saira', number)).toMatchObject({ newestPaper: { version: 1, audience: 'INTERNAL' }, changedWords: [], wordsChangedSince: false, signOffs: [], addenda: [] });
  // Documents hold what the sub-group asked: they are fetched once it is sealed.
  expect((await fetch(`${server.url}/reviews/${organisation.slug}/${number}/report.pdf`, { headers: { cookie: `waymark-session=${people.saira.session}` } })).status).toBe(403);
  expect((await fetchRecord('saira', number)).status).toBe(404);
});

test('a group that is asked before the first paper reads no draft', async () => {
  const { openAt, record } = doors;
  const { id, number } = await openAt('EXECUTIVE', 2027);
  await askGroup('ruth', id);
  expect((await record('saira', number)).data.record).toBeNull();
  expect((await record('ruth', number)).data.record).toMatchObject({ isDraft: true });
});
