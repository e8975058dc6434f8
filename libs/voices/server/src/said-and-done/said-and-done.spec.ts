import type { Transaction } from '@waymark/platform/server';
import { type ChallengeDoors, type Loose, openChallengeDoors } from '../challenges/challenge-doors.story';

const SAID = `query ($first: Int, $after: String) { answer: saidAndDone(first: $first, after: $after) { total unanswered nextCursor items {
  id kind saidOn by { name } groupName title html challengeNumber state clock { text } subject { kind reference }
  done { answeredOn by { name } html outcome whatChanged byOn isEnough action { title } } } } }`;
const WRITE = 'mutation ($input: WriteCommentInput!) { writeComment(input: $input) { comment { id } } }';
const ANSWER = 'mutation ($input: AnswerAdviceInput!) { answerAdvice(input: $input) { comment { id } } }';
const WITHDRAW = 'mutation ($id: ID!) { withdrawComment(id: $id) { comment { id } } }';

let doors: ChallengeDoors;
beforeAll(async () => {
  doors = await openChallengeDoors();
});
afterAll(() => doors?.server.close());

async function ask(query: string, variables: Record<string, unknown> = {}, person = doors.people.priya): Promise<Loose> {
  const { data, errors } = await doors.server.ask<Loose>(query, variables, { session: person.session, organisation: doors.organisation.slug });
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0];
}

async function advise(markdown: string): Promise<string> {
  const { people, actionId } = doors;
  return (await ask(WRITE, { input: { subjectKind: 'ACTION', subjectId: actionId, kind: 'ADVICE', markdown } }, people.saira)).comment.id;
}

/** Statements that one reading costs, the viewer's included. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const { database } = doors.server;
  const open = database.open;
  const opened: Transaction[] = [];
  database.open = (options) => {
    const transaction = open.call(database, options);
    opened.push(transaction);
    return transaction;
  };
  await work().finally(() => (database.open = open));
  return opened.reduce((sum, { statements }) => sum + statements, 0);
}

test('every challenge is there, answered or not, and the advice that was answered', async () => {
  const { people, actionId, server } = doors;
  server.clock.set(new Date('2026-11-01T10:00:00Z'));
  const advice = await advise('Ask two agencies');
  await advise('Nobody answered this');
  const regretted = await advise('Regretted');
  for (const commentId of [advice, regretted]) await ask(ANSWER, { input: { commentId, markdown: 'We did', whatChanged: 'Two agencies now', actionId } }, people.lin);
  await ask(WITHDRAW, { id: regretted }, people.saira);
  server.clock.set(new Date('2026-11-04T10:00:00Z'));
  const unanswered = await doors.raise();
  const answered = await doors.raise({ title: 'Answered one' });
  await doors.answer(people.martin, answered.id, { actionId });
  server.clock.set(new Date('2026-11-22T10:00:00Z'));
  const ofGroup = await doors.raiseAsGroup(await doors.openGroup('reci'));

  const { items, total, unanswered: waiting } = await ask(SAID);
  expect([total, waiting]).toEqual([4, 2]);
  const [newest, ...older] = items as Loose[];
  expect(newest).toMatchObject({ id: ofGroup, kind: 'CHALLENGE', by: null, groupName: 'RECI', done: null });
  const byId = new Map(older.map((item) => [item.id, item]));
  expect(older.at(-1).id).toBe(advice);
  expect(byId.get(unanswered.id)).toMatchObject({ challengeNumber: unanswered.number, state: 'OVERDUE', clock: { text: '18 days, answer was due on 18 November 2026' }, done: null, by: { name: 'Saira Mahmood' }, subject: { kind: 'ACTION', reference: '1.1.1' } });
  expect(byId.get(answered.id)).toMatchObject({ state: 'ANSWERED', done: { answeredOn: '2026-11-04', by: { name: 'Martin Hale' }, html: '<p>Two of the three.</p>', outcome: 'PARTLY', whatChanged: 'The third ends in March', byOn: '2027-03-31', isEnough: null, action: { title: 'Listen' } } });
  expect(byId.get(advice)).toMatchObject({
    kind: 'ADVICE', saidOn: '2026-11-01', html: '<p>Ask two agencies</p>', title: null, challengeNumber: null, state: null, clock: null,
    done: { answeredOn: '2026-11-01', by: { name: 'Lin Zhao' }, html: '<p>We did</p>', whatChanged: 'Two agencies now', isEnough: null, action: { title: 'Listen' } },
  });
});

test('what its raiser said of the newest answer is told, and of the newest alone', async () => {
  const { people, raise, answer, act } = doors;
  const { id } = await raise();
  const enough = async () => (await ask(SAID, { first: 100 })).items.find((item: Loose) => item.id === id).done.isEnough;
  await answer(people.martin, id);
  await act(people.saira, 'judge', { input: { challengeId: id, isSatisfied: false, words: 'No' } });
  expect(await enough()).toBe(false);
  await answer(people.martin, id, { seen: 2 });
  expect(await enough()).toBeNull();
  await act(people.saira, 'judge', { input: { challengeId: id, isSatisfied: true } });
  expect(await enough()).toBe(true);
});

test('pages follow each other without gap or repeat, and more of it takes no more statements', async () => {
  const few = await statementsOf(() => ask(SAID, { first: 5 }));
  for (let count = 0; count < 8; count += 1) await doors.answer(doors.people.martin, (await doors.raise()).id);
  const seen: string[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const page: Loose = await ask(SAID, { first: 3, after });
    seen.push(...page.items.map(({ id }: Loose) => id));
    ({ nextCursor: after, total } = page);
  } while (after);
  expect(seen).toHaveLength(total);
  expect(new Set(seen).size).toBe(total);
  expect(await statementsOf(() => ask(SAID, { first: 100 }))).toBe(few);
  expect(few).toBeLessThan(20);
});

test('a list of challenges takes the same few statements, however many there are', async () => {
  const list = () => doors.ask(doors.people.priya, 'list', { first: 100 });
  const few = await statementsOf(list);
  for (let count = 0; count < 6; count += 1) await doors.raise();
  expect(await statementsOf(list)).toBe(few);
  expect(few).toBeLessThan(14);
});
