import { randomUUID } from 'node:crypto';
import { openOrganisationStory, personWithSession } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';
import type { Loose, Name } from '../../reviewing/review-doors.story';
import { openWritingDoors, type WritingDoors } from '../writing-doors.story';

let doors: WritingDoors;
beforeAll(async () => {
  doors = await openWritingDoors();
});
afterAll(() => doors?.close());

const fieldOf = (review: Loose, field: string) => review.commentary.find((each: Loose) => each.field === field);

test('every field is there before anybody writes, with its limit, for the review, the plan and its parts', async () => {
  const { openAt, readReview, objectiveId, outcomeId, planId } = doors;
  const { id, number } = await openAt('PREPARE', 2020);
  const { commentary, subGroupComment } = await readReview('ruth', number);
  expect(commentary.map(({ subjectKind, subjectId, reference, field }: Loose) => [subjectKind, subjectId, reference, field])).toEqual([
    ...['SUMMARY', 'LEARNED', 'OPINION_REASON', 'ALERT', 'ADVISE', 'ASSURE'].map((field) => ['REVIEW', id, null, field]),
    ['PLAN', planId, null, 'COMMENTARY'], ['OBJECTIVE', objectiveId, '1', 'COMMENTARY'], ['OUTCOME', outcomeId, '1.1', 'COMMENTARY'],
  ]);
  expect(commentary[0]).toMatchObject({ version: 0, words: '', writtenBy: null, writtenAt: null, wordLimit: 120, wordCount: 0, canWrite: { allowed: true } });
  expect(subGroupComment).toMatchObject({ field: 'SUB_GROUP_COMMENT', version: 0, words: '', canWrite: { allowed: false } });
});

test('a limit warns and cuts nothing, and the field keeps its id', async () => {
  const { openAt, readReview, write } = doors;
  const { id, number } = await openAt('PREPARE', 2021);
  const before = fieldOf(await readReview('ruth', number), 'ALERT');
  const words = Array.from({ length: 90 }, (_, count) => `word${count}`).join(' ');
  const { data } = await write('ruth', id, 'ALERT', words);
  expect(data.writeCommentary.commentary).toMatchObject({ id: before.id, version: 1, words, wordCount: 90, wordLimit: 60, writtenBy: { name: 'Ruth Okafor' } });
  expect((await write('ruth', id, 'ALERT', 'Shorter now', 1)).data.writeCommentary.commentary).toMatchObject({ version: 2, words: 'Shorter now' });
});

test('two people in different fields never meet; in the same field the later one gets both texts, who and when, and nothing is overwritten', async () => {
  const { openAt, readReview, write, people } = doors;
  const { id, number } = await openAt('PREPARE', 2022);
  await write('ruth', id, 'SUMMARY', 'Ruth begins');
  expect((await write('martin', id, 'LEARNED', 'Martin learns')).code).toBeUndefined();
  await write('ruth', id, 'SUMMARY', 'Ruth goes on', 1);
  const { code, error } = await write('martin', id, 'SUMMARY', 'Martin, who saw the beginning', 1);
  expect(code).toBe('platform.conflict');
  expect(error.extensions).toMatchObject({
    fields: ['words'], changedBy: 'Ruth Okafor', current: { words: 'Ruth goes on', version: 2, writtenBy: people.ruth.personId }, facts: { sent: { words: 'Martin, who saw the beginning' } },
  });
  expect(Number.isNaN(Date.parse(error.extensions.changedAt))).toBe(false);
  const review = await readReview('ruth', number);
  expect([fieldOf(review, 'SUMMARY').words, fieldOf(review, 'LEARNED').words]).toEqual(['Ruth goes on', 'Martin learns']);
});

test('who sends the first words of a field second meets the first, and so does who speaks of a version that never was', async () => {
  const { openAt, write } = doors;
  const { id } = await openAt('PREPARE', 2023);
  expect((await write('ruth', id, 'SUMMARY', 'Nobody was here', 3)).error).toMatchObject({ extensions: { code: 'platform.conflict', current: { words: '', version: 0 }, facts: { sent: { words: 'Nobody was here' } } } });
  await write('ruth', id, 'SUMMARY', 'Mine');
  expect((await write('martin', id, 'SUMMARY', 'Mine too')).error.extensions).toMatchObject({ code: 'platform.conflict', current: { words: 'Mine', version: 1 }, changedBy: 'Ruth Okafor', facts: { sent: { words: 'Mine too' } } });
  expect((await write('martin', id, 'SUMMARY', 'Mine')).data.writeCommentary.commentary).toMatchObject({ version: 1, writtenBy: { name: 'Ruth Okafor' } });
});

test.each<[Name, boolean]>([['ruth', true], ['martin', true], ['lin', false], ['gwen', false], ['idris', false], ['nadia', false], ['joanna', false], ['priya', false], ['saira', false]])(
  'executives write, and no one else: %s',
  async (name, may) => {
    const { openReview, write, people } = doors;
    const { id } = await openReview({ from: `19${50 + Object.keys(people).indexOf(name)}-04-01`, to: `19${50 + Object.keys(people).indexOf(name)}-09-30` });
    expect((await write(name, id, 'SUMMARY', 'Words')).code).toBe(may ? undefined : 'platform.forbidden');
    expect((await doors.send(name, 'giveOpinion', `reviewId: "${id}", level: "Limited", version: 0`)).code).toBe(may ? undefined : 'platform.forbidden');
  },
);

test('words being written are read by executives and those whose work they are about; others wait for the paper, and readers for the seal', async () => {
  const { openAt, readReview, write } = doors;
  const { id, number } = await openAt('PREPARE', 2024);
  await write('ruth', id, 'SUMMARY', 'Not for everybody yet');
  for (const name of ['ruth', 'lin'] as const) expect(fieldOf(await readReview(name, number), 'SUMMARY').words).toBe('Not for everybody yet');
  for (const name of ['gwen', 'idris', 'nadia', 'joanna', 'priya', 'saira'] as const) {
    const review = await readReview(name, number);
    expect([name, review.commentary, review.opinion, review.decisions]).toEqual([name, null, null, null]);
    expect(review.followUps === null).toBe(['priya', 'saira'].includes(name));
  }
  for (const name of ['ruth', 'ruth', 'gwen'] as const) await doors.moveOn(name, number);
  expect((await readReview('idris', number)).commentary).toBeNull();
  await doors.approve('idris', id, 1);
  for (const name of ['priya', 'saira', 'idris'] as const) expect(fieldOf(await readReview(name, number), 'SUMMARY').words).toBe('Not for everybody yet');
});

test('executives write until the board has it, and again when it comes back; nobody writes once it is sealed', async () => {
  const { openAt, write, moveOn, act, people, approve } = doors;
  const { id, number } = await openAt('SUB_GROUP', 2025);
  expect((await write('ruth', id, 'SUMMARY', 'After a question')).code).toBeUndefined();
  const { version } = await act(people.gwen, `{ review(number: ${number}) { version } }`);
  await act(people.gwen, `mutation { sendReviewBack(input: { id: "${id}", version: ${version}, to: EXECUTIVE, reason: "Read it again" }) { review { id } } }`);
  expect((await write('ruth', id, 'SUMMARY', 'Better', 1)).code).toBeUndefined();
  await moveOn('ruth', number);
  await moveOn('gwen', number);
  expect((await write('ruth', id, 'SUMMARY', 'Too late', 2)).error.message).toContain('before the board');
  const { newestPaper } = await act(people.idris, `{ review(number: ${number}) { newestPaper { version } } }`);
  expect((await approve('idris', id, newestPaper.version)).code).toBeUndefined();
  expect((await write('ruth', id, 'SUMMARY', 'Much too late', 2)).code).toBe('reviews.review.sealed');
});

test('each body has a comment of its own, that nobody else writes, at its own stage', async () => {
  const { openAt, send, readReview, moveOn } = doors;
  const { id, number } = await openAt('EXECUTIVE', 2026);
  const comment = (name: Name, body: string, words: string, version = 0) => send(name, 'writeBodyComment', `reviewId: "${id}", body: ${body}, words: "${words}", version: ${version}`);
  expect((await comment('gwen', 'SUB_GROUP', 'Too early')).code).toBe('platform.forbidden');
  await moveOn('ruth', number);
  for (const name of ['ruth', 'idris', 'lin', 'nadia', 'joanna', 'priya'] as const) expect([name, (await comment(name, 'SUB_GROUP', 'Not mine')).code]).toEqual([name, 'platform.forbidden']);
  expect((await comment('gwen', 'BOARD', 'Not mine either')).code).toBe('platform.forbidden');
  expect((await comment('gwen', 'SUB_GROUP', 'We read all of it')).data.writeBodyComment.commentary).toMatchObject({ field: 'SUB_GROUP_COMMENT', words: 'We read all of it', version: 1 });
  expect((await doors.write('ruth', id, 'SUB_GROUP_COMMENT', 'Changed by executives', 1)).code).toBe('platform.bad_input');
  await moveOn('gwen', number);
  expect((await comment('gwen', 'SUB_GROUP', 'Afterthought', 1)).code).toBe('platform.forbidden');
  expect((await comment('idris', 'BOARD', 'We thank everybody')).code).toBeUndefined();
  for (const name of ['ruth', 'nadia'] as const) {
    const review = await readReview(name, number);
    expect([review.subGroupComment.words, review.boardComment.words, review.subGroupComment.canWrite.allowed]).toEqual(['We read all of it', 'We thank everybody', false]);
  }
  expect((await readReview('priya', number)).subGroupComment).toBeNull();
});

test('a field is of what it is of: neither another plan nor another review, and nothing in between', async () => {
  const { openAt, send, addPlan, outcomeId, planId } = doors;
  const { id } = await openAt('PREPARE', 2027);
  const other = await openAt('PREPARE', 2028);
  const elsewhere = await addPlan('Another plan');
  const put = (kind: string, subjectId: string, field: string) => send('ruth', 'writeCommentary', `reviewId: "${id}", subjectKind: ${kind}, subjectId: "${subjectId}", field: ${field}, words: "Words", version: 0`);
  expect((await put('OUTCOME', outcomeId, 'COMMENTARY')).data.writeCommentary.commentary).toMatchObject({ reference: '1.1', subjectTitle: 'Shortlists look like our towns' });
  expect((await put('PLAN', planId, 'COMMENTARY')).code).toBeUndefined();
  for (const [kind, subjectId] of [['PLAN', elsewhere], ['OUTCOME', planId], ['OBJECTIVE', randomUUID()], ['OUTCOME', 'nothing']]) expect((await put(kind!, subjectId!, 'COMMENTARY')).code).toBe('platform.not_found');
  expect((await put('REVIEW', other.id, 'SUMMARY')).code).toBe('platform.not_found');
  for (const [kind, subjectId, field] of [['REVIEW', id, 'COMMENTARY'], ['OUTCOME', outcomeId, 'SUMMARY']]) expect((await put(kind!, subjectId!, field!)).code).toBe('platform.bad_input');
});

test('a stranger finds nothing, in their organisation or in ours', async () => {
  const { openAt, server, ask } = doors;
  const { id, number } = await openAt('PREPARE', 2029);
  const elsewhere = await openOrganisationStory(server.database);
  const stranger = await personWithSession(server.database, elsewhere, { roles: ['executive', 'reviewer', 'board'] });
  const writing = `mutation { writeCommentary(input: { reviewId: "${id}", subjectKind: REVIEW, subjectId: "${id}", field: SUMMARY, words: "Hello", version: 0 }) { review { id } } }`;
  expect((await ask(stranger, writing, elsewhere)).code).toBe('platform.not_found');
  expect((await ask(stranger, writing)).code).toBe('platform.not_found');
  expect((await ask(null, writing)).code).toBe('platform.unauthenticated');
  expect((await ask(stranger, `{ review(number: ${number}) { commentary { words } } }`, elsewhere)).data.review).toBeNull();
});

test('every text that ever stood is in the history', async () => {
  const { openAt, write, inside, organisation } = doors;
  const { id } = await openAt('PREPARE', 2030);
  for (const [version, words] of ['One', 'Two', '', 'Three'].entries()) await write('ruth', id, 'SUMMARY', words, version);
  const told = await inside(() => tx().query<{ words: string }>(`select new ->> 'words' as words from platform.history where organisation_id = $1 and table_name = 'reviews.commentary' and new ->> 'review_id' = $2 order by version`, [organisation.organisationId, id]));
  expect(told.map(({ words }) => words)).toEqual(['One', 'Two', '', 'Three']);
});
