import { randomUUID } from 'node:crypto';
import type { Loose, Name } from '../../reviewing/review-doors.story';
import { openWritingDoors, type WritingDoors } from '../writing-doors.story';

let doors: WritingDoors;
beforeAll(async () => {
  doors = await openWritingDoors();
});
afterAll(() => doors?.close());

const put = (name: Name, reviewId: string, words = 'Why is it late?', paragraph = 'exceptions') => doors.send(name, 'askQuestion', `reviewId: "${reviewId}", paragraph: "${paragraph}", words: "${words}"`);
const reply = (name: Name, questionId: string, words = 'The panel was ill.') => doors.send(name, 'answerQuestion', `questionId: "${questionId}", words: "${words}"`);
const questionsOf = async (name: Name, number: number): Promise<string[] | null> => (await doors.readReview(name, number)).questions?.map(({ words }: Loose) => words) ?? null;

test('the sub-group and the board ask while the review is before them; nobody else asks', async () => {
  const { openAt, moveOn, people } = doors;
  const { id, number } = await openAt('EXECUTIVE', 2020);
  expect((await put('gwen', id)).error.message).toContain('before the sub-group');
  await moveOn('ruth', number);
  for (const name of Object.keys(people) as Name[]) expect([name, (await put(name, id)).code]).toEqual([name, ['gwen', 'idris'].includes(name) ? undefined : 'platform.forbidden']);
});

test('a question is put to a paragraph by its key, or to a part of the plan, whose owner may answer', async () => {
  const { openAt, actionId, outcomeId, send } = doors;
  const { id, number } = await openAt('SUB_GROUP', 2021);
  const of = async (paragraph: string) => (await put('gwen', id, 'Why?', paragraph)).data.askQuestion.question;
  expect(await of('exceptions')).toMatchObject({ paragraph: 'exceptions', paragraphTitle: 'Exceptions', owner: null, askedBy: { name: 'Gwen Pritchard' }, answers: [] });
  expect(await of(`action:${actionId}`)).toMatchObject({ paragraphTitle: 'Read shortlists twice', owner: { name: 'Lin Zhao' } });
  expect(await of(`outcome:${outcomeId}`)).toMatchObject({ paragraphTitle: 'Shortlists look like our towns', owner: null });
  const { askedId } = (await send('ruth', 'askForDecision', `reviewId: "${id}", kind: NOTE, title: "Note the gap"`)).data.askForDecision.decision;
  expect(await of(`decision:${askedId}`)).toMatchObject({ paragraphTitle: 'Note the gap' });
  for (const paragraph of ['', 'Not a key', 'measure:7']) expect((await put('gwen', id, 'Why?', paragraph)).code).toMatch(/no_paragraph|bad_input/);
  expect((await put('gwen', id, '   ')).code).toBe('platform.bad_input');
  expect(await questionsOf('gwen', number)).toHaveLength(4);
});

test('executives answer, and whoever is accountable; an answer is followed by another and never changed', async () => {
  const { openAt, actionId, people } = doors;
  const { id } = await openAt('SUB_GROUP', 2022);
  const { id: about } = (await put('gwen', id, 'Why?', `action:${actionId}`)).data.askQuestion.question;
  const { id: other } = (await put('gwen', id)).data.askQuestion.question;
  for (const name of Object.keys(people) as Name[]) {
    expect([name, (await reply(name, other)).code]).toEqual([name, ['ruth', 'martin'].includes(name) ? undefined : 'platform.forbidden']);
  }
  const { data } = await reply('lin', about, 'I was on leave.');
  expect(data.answerQuestion.question).toMatchObject({ canAnswer: { allowed: true }, answers: [{ by: { name: 'Lin Zhao' }, words: 'I was on leave.' }] });
  expect((await reply('ruth', about, 'And the panel was ill.')).data.answerQuestion.question.answers.map(({ words }: Loose) => words)).toEqual(['I was on leave.', 'And the panel was ill.']);
  for (const nothing of [randomUUID(), 'nothing']) expect((await reply('ruth', nothing)).code).toBe('platform.not_found');
});

test('questions are read by those inside; the board reads its own, and readers none, sealed or not', async () => {
  const { openAt, moveOn, approve, record } = doors;
  const { id, number } = await openAt('SUB_GROUP', 2023);
  await put('gwen', id, 'From inside');
  await moveOn('gwen', number);
  await put('idris', id, 'From the board');
  for (const name of ['ruth', 'lin', 'gwen', 'nadia', 'joanna'] as const) expect([name, await questionsOf(name, number)]).toEqual([name, ['From inside', 'From the board']]);
  expect(await questionsOf('idris', number)).toEqual(['From the board']);
  for (const name of ['priya', 'saira'] as const) expect(await questionsOf(name, number)).toBeNull();
  expect((await approve('idris', id, 1)).code).toBeUndefined();
  expect(await questionsOf('priya', number)).toEqual([]);
  expect(JSON.parse((await record('ruth', number)).data.record.text).questions.map(({ words }: Loose) => words)).toEqual(['From inside', 'From the board']);
  expect(JSON.parse((await record('priya', number)).data.record.text).questions).toEqual([]);
  expect((await put('gwen', id)).code).toBe('reviews.review.sealed');
});

test('who is asked and who asked hear of it by a mail with a link and none of the words', async () => {
  const { openAt, actionId, takeMail } = doors;
  const { id, number } = await openAt('SUB_GROUP', 2024);
  await takeMail();
  const { id: questionId } = (await put('gwen', id, 'Which towns are missing?', `action:${actionId}`)).data.askQuestion.question;
  const [asked, ...more] = await takeMail();
  expect([asked!.recipient, more]).toEqual([expect.stringMatching(/^lin@/), []]);
  await reply('lin', questionId, 'The two in the north.');
  const [answered, ...others] = await takeMail();
  expect([answered!.recipient, others]).toEqual([expect.stringMatching(/^gwen@/), []]);
  for (const mail of [asked!, answered!]) {
    expect(mail.body).toContain(`/reviews/${number}`);
    expect(`${mail.subject} ${mail.body}`).not.toMatch(/town|north|shortlist/i);
  }
  expect(asked!.body).not.toContain('Gwen');
});

test('those who ask at once get places without a gap', async () => {
  const { openAt } = doors;
  const { id, number } = await openAt('SUB_GROUP', 2025);
  const words = ['One?', 'Two?', 'Three?', 'Four?', 'Five?'];
  expect((await Promise.all(words.map((each) => put('gwen', id, each)))).map(({ code }) => code)).toEqual(words.map(() => undefined));
  expect((await questionsOf('ruth', number))!.sort()).toEqual([...words].sort());
});
