import { randomUUID } from 'node:crypto';
import { personWithSession } from '@waymark/organisations/server';
import { type Loose, openTalk, type Talk } from '../comments/talk.story';

const COMMENT = `id answers { id html whatChanged action { id } answeredBy { name } isAccepted judgedWords judgedOn viewerCan { judge { allowed reason } } } viewerCan { answer { allowed reason } }`;
const ANSWER = `mutation ($input: AnswerAdviceInput!) { answer: answerAdvice(input: $input) { comment { ${COMMENT} } } }`;
const ACCEPT = `mutation ($answerId: ID!, $isAccepted: Boolean!, $words: String) { answer: acceptAnswer(answerId: $answerId, isAccepted: $isAccepted, words: $words) { comment { ${COMMENT} } } }`;
const ACCEPT_FOR_GROUP = `mutation ($groupKey: String!, $answerId: ID!) { answer: acceptAnswerForGroup(groupKey: $groupKey, answerId: $answerId, isAccepted: true) { comment { id } } }`;
const READ = `query ($id: ID!) { answer: comment(id: $id) { ${COMMENT} } }`;

let talk: Talk;
beforeAll(async () => void (talk = await openTalk()));
afterAll(() => talk?.server.close());

const advise = () => talk.write(talk.saira, 'Ask three agencies', { kind: 'ADVICE' });
const answer = async (commentId: string): Promise<Loose> => {
  const { data, error } = await talk.ask(talk.lin, ANSWER, { input: { commentId, markdown: 'We **did**', whatChanged: 'Three agencies now', actionId: talk.otherActionId } });
  expect(error).toBeUndefined();
  return data.comment.answers.at(-1);
};

test('whoever is accountable says what they did with advice, and which action carries it', async () => {
  const id = await advise();
  expect(await answer(id)).toMatchObject({
    html: '<p>We <strong>did</strong></p>', whatChanged: 'Three agencies now', action: { id: talk.otherActionId }, answeredBy: { name: 'Lin Zhao' }, isAccepted: null, judgedOn: null,
    viewerCan: { judge: { allowed: false, reason: 'Whoever gave the advice says whether the answer is enough.' } },
  });
  expect((await talk.ask(talk.saira, READ, { id })).data.answers[0].viewerCan.judge.allowed).toBe(true);
});

test('an executive answers too; nobody answers their own advice, and nobody else answers', async () => {
  const id = await advise();
  const input = { commentId: id, markdown: 'Noted' };
  const other = await personWithSession(talk.server.database, talk.northmoor, { roles: ['contributor'] });
  expect((await talk.ask(null, ANSWER, { input })).code).toBe('platform.unauthenticated');
  expect((await talk.ask(talk.stranger, ANSWER, { input })).code).toBe('platform.not_found');
  expect((await talk.ask(talk.stranger, ANSWER, { input }, talk.elsewhere)).code).toBe('platform.not_found');
  for (const person of [talk.reader, other, talk.saira]) expect((await talk.ask(person, ANSWER, { input })).code).toBe('platform.forbidden');
  expect((await talk.ask(talk.ruth, ANSWER, { input })).data.comment.answers).toHaveLength(1);
});

test('only advice is answered, and not once it was taken back', async () => {
  const comment = await talk.write(talk.saira, 'Just saying');
  expect((await talk.ask(talk.lin, ANSWER, { input: { commentId: comment, markdown: 'So?' } })).error?.message).toContain('Only advice is answered');
  const id = await advise();
  await talk.ask(talk.saira, `mutation ($id: ID!) { answer: withdrawComment(id: $id) { comment { id } } }`, { id });
  expect((await talk.ask(talk.lin, ANSWER, { input: { commentId: id, markdown: 'Too late' } })).code).toBe('platform.forbidden');
});

test('an action that is nowhere here carries nothing', async () => {
  const id = await advise();
  for (const actionId of [randomUUID(), 'no id']) {
    expect((await talk.ask(talk.lin, ANSWER, { input: { commentId: id, markdown: 'Yes', actionId } })).error?.extensions).toMatchObject({ code: 'platform.bad_input', fields: { actionId: expect.any(String) } });
  }
});

test('whoever gave the advice says once whether the answer is enough; another answer may follow', async () => {
  const id = await advise();
  const { id: answerId } = await answer(id);
  for (const person of [talk.lin, talk.ruth]) expect((await talk.ask(person, ACCEPT, { answerId, isAccepted: true })).code).toBe('platform.forbidden');
  expect((await talk.ask(talk.stranger, ACCEPT, { answerId, isAccepted: true }, talk.elsewhere)).code).toBe('platform.not_found');
  const { data } = await talk.ask(talk.saira, ACCEPT, { answerId, isAccepted: false, words: 'Which three?' });
  expect(data.comment.answers[0]).toMatchObject({ isAccepted: false, judgedWords: 'Which three?', judgedOn: '2026-11-22', viewerCan: { judge: { allowed: false } } });
  expect((await talk.ask(talk.saira, ACCEPT, { answerId, isAccepted: true })).error?.message).toContain('judged already');
  const second = await answer(id);
  expect((await talk.ask(talk.saira, ACCEPT, { answerId: second.id, isAccepted: true })).data.comment.answers.map((one: Loose) => one.isAccepted)).toEqual([false, true]);
});

test('nobody judges in the name of a group that is not there, or whose door is shut to them', async () => {
  const { id: answerId } = await answer(await advise());
  for (const person of [talk.lin, talk.ruth, talk.saira]) expect((await talk.ask(person, ACCEPT_FOR_GROUP, { groupKey: 'nowhere', answerId })).code).toBe('platform.not_found');
});

test('many answers are read in one statement', async () => {
  const LIST = `query ($id: ID!) { answer: comments(subjectKind: ACTION, subjectId: $id, first: 100) { items { ${COMMENT} } } }`;
  const count = async () => {
    const { database } = talk.server;
    const open = database.open.bind(database);
    const opened: { statements: number }[] = [];
    database.open = (options) => {
      const transaction = open(options);
      opened.push(transaction);
      return transaction;
    };
    await talk.ask(talk.saira, LIST, { id: talk.actionId });
    database.open = open;
    return opened.reduce((sum, { statements }) => sum + statements, 0);
  };
  const before = await count();
  for (let turn = 0; turn < 3; turn += 1) await answer(await advise());
  expect(await count()).toBe(before);
});
