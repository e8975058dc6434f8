import { jest } from '@jest/globals';
import { openOrganisationStory, personWithSession } from '@waymark/organisations/server';
import { Transaction, tx } from '@waymark/platform/server';
import { toCanonicalText } from '@waymark/reviews/domain';
import type { Loose } from '../reviewing/review-doors.story';
import { readScrutiny } from './read-scrutiny';
import { readWords } from './read-words';
import { openWritingDoors, type WritingDoors } from './writing-doors.story';

let doors: WritingDoors;
let review: Loose;
let askedId: string;

beforeAll(async () => {
  doors = await openWritingDoors();
  const { openAt, write, send, put, planId, outcomeId, objectiveId, actionId, people, openGroup } = doors;
  review = await openAt('EXECUTIVE', 2020);
  await openGroup('reci', 'saira');
  const about = (kind: string, subjectId: string, words: string) => send('ruth', 'writeCommentary', `reviewId: "${review.id}", subjectKind: ${kind}, subjectId: "${subjectId}", field: COMMENTARY, words: "${words}", version: 0`);
  await about('OUTCOME', outcomeId, 'Of the outcome');
  await about('OBJECTIVE', objectiveId, 'Of the objective');
  await about('PLAN', planId, 'Of the plan');
  await write('ruth', review.id, 'LEARNED', 'What we learned');
  await write('ruth', review.id, 'SUMMARY', 'What to take away');
  await write('ruth', review.id, 'ALERT', 'Taken out again');
  await write('ruth', review.id, 'ALERT', '', 1);
  await put('ruth', 'giveOpinion', `reviewId: "${review.id}", level: "Reasonable", version: 0`);
  ({ askedId } = await put('ruth', 'askForDecision', `reviewId: "${review.id}", kind: AGREE, title: "Agree a later date", detail: "It needs longer.", actionId: "${actionId}", proposedDueOn: "2027-02-28"`));
  await put('ruth', 'askForDecision', `reviewId: "${review.id}", kind: APPROVE, title: "Approve the report"`);
  const { askedId: withdrawn } = await put('ruth', 'askForDecision', `reviewId: "${review.id}", kind: NOTE, title: "Withdrawn"`);
  await doors.act(people.ruth, `mutation { withdrawDecisionAsked(askedId: "${withdrawn}", version: 1) { review { id } } }`);
  await put('ruth', 'askVoice', `reviewId: "${review.id}", groupKey: "reci"`);
  await doors.moveOn('ruth', review.number);
  const question = await put('gwen', 'askQuestion', `reviewId: "${review.id}", paragraph: "exceptions", words: "Why?"`);
  await put('ruth', 'answerQuestion', `questionId: "${question.id}", words: "Because."`);
  await put('gwen', 'writeBodyComment', `reviewId: "${review.id}", body: SUB_GROUP, words: "We read it all", version: 0`);
  await put('gwen', 'takeDecision', `reviewId: "${review.id}", body: SUB_GROUP, version: 0, askedId: "${askedId}", outcome: AGREED_WITH_CHANGES, words: "Sooner", ownerId: "${people.lin.personId}", dueOn: "2027-01-31"`);
});
afterAll(() => doors?.close());

test('a paper takes the words as they are: in the order of the plan, without what was emptied or withdrawn', async () => {
  const { inside, outcomeId, objectiveId, planId, actionId } = doors;
  const words = await inside(() => readWords(review.id));
  expect(words).toEqual({
    commentary: [
      { subjectKind: 'review', subjectId: review.id, reference: null, subjectTitle: 'Review 1', field: 'summary', words: 'What to take away' },
      { subjectKind: 'review', subjectId: review.id, reference: null, subjectTitle: 'Review 1', field: 'learned', words: 'What we learned' },
      { subjectKind: 'plan', subjectId: planId, reference: null, subjectTitle: 'Fair work', field: 'commentary', words: 'Of the plan' },
      { subjectKind: 'objective', subjectId: objectiveId, reference: '1', subjectTitle: 'Fair recruitment', field: 'commentary', words: 'Of the objective' },
      { subjectKind: 'outcome', subjectId: outcomeId, reference: '1.1', subjectTitle: 'Shortlists look like our towns', field: 'commentary', words: 'Of the outcome' },
    ],
    opinion: { level: 'Reasonable', legend: expect.arrayContaining([expect.objectContaining({ level: 'Limited' })]) },
    decisionsAsked: [
      { id: askedId, kind: 'agree', title: 'Agree a later date', detail: 'It needs longer.', actionId, actionReference: '1.1.1', proposedDueOn: '2027-02-28' },
      expect.objectContaining({ kind: 'approve', title: 'Approve the report', detail: null, actionId: null, actionReference: null, proposedDueOn: null }),
    ],
    followUps: [],
    asked: [{ name: 'RECI', kind: 'group', askedOn: '2026-11-22', heardOn: null }],
  });
  expect(toCanonicalText(words)).toBe(toCanonicalText(await inside(() => readWords(review.id))));
});

test('a record takes what was asked, said and decided', async () => {
  const { inside, people } = doors;
  const scrutiny = await inside(() => readScrutiny(review.id));
  const gwen = { id: people.gwen.personId, name: 'Gwen Pritchard', title: null };
  expect(scrutiny).toEqual({
    questions: [{
      id: expect.any(String), paragraph: 'exceptions', paragraphTitle: 'Exceptions', askedBy: gwen, askedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/), words: 'Why?',
      answers: [{ by: { id: people.ruth.personId, name: 'Ruth Okafor', title: null }, at: expect.stringMatching(/Z$/), words: 'Because.' }],
    }],
    subGroupComment: 'We read it all',
    boardComment: null,
    decisions: [
      { id: expect.any(String), title: 'Agree a later date', detail: 'It needs longer.', askedId, outcome: 'agreed_with_changes', body: 'sub_group', words: 'Sooner', decidedOn: '2026-11-22', ownerName: 'Lin Zhao', dueOn: '2027-01-31', reviewOn: null },
      expect.objectContaining({ title: 'Approve the report', outcome: 'open', body: 'board', words: null, decidedOn: null }),
    ],
  });
  expect(() => toCanonicalText(scrutiny)).not.toThrow();
});

test('reading words takes few statements, however much was written', async () => {
  const { inside, put } = doors;
  const count = () => inside(async () => {
    const before = tx().statements;
    await readWords(review.id);
    await readScrutiny(review.id);
    return tx().statements - before;
  });
  const few = await count();
  for (let number = 1; number <= 8; number += 1) {
    await put('ruth', 'askForDecision', `reviewId: "${review.id}", kind: NOTE, title: "Note ${number}"`);
    const { id } = await put('gwen', 'askQuestion', `reviewId: "${review.id}", paragraph: "exceptions", words: "Question ${number}?"`);
    await put('martin', 'answerQuestion', `questionId: "${id}", words: "Answer ${number}."`);
  }
  expect(await count()).toBe(few);
  expect(few).toBeLessThanOrEqual(20);
});

/** How many statements a question takes, the viewer included. */
async function statementsOf(query: string): Promise<number> {
  const { server, ask, people } = doors;
  const opened: Transaction[] = [];
  const spy = jest.spyOn(server.database, 'open').mockImplementation((options) => {
    const transaction = new Transaction(server.database.dataSource, options);
    opened.push(transaction);
    return transaction;
  });
  const { error } = await ask(people.ruth, query);
  spy.mockRestore();
  expect(error).toBeUndefined();
  return opened.reduce((sum, { statements }) => sum + statements, 0);
}

test('a list of reviews with all their words takes no more statements for more reviews', async () => {
  const { openAt, write, send, people } = doors;
  const list = '{ reviews(first: 50) { items { id commentary { words } opinion { level } decisions { title } followUps { title } questions { words } asked { name heardOn } subGroupComment { words } } } }';
  const add = async (year: number) => {
    const { id } = await openAt('PREPARE', year);
    await write('ruth', id, 'SUMMARY', `Of ${year}`);
    await send('ruth', 'askForDecision', `reviewId: "${id}", kind: NOTE, title: "Note ${year}"`);
    await send('ruth', 'askVoice', `reviewId: "${id}", adviserId: "${people.nadia.personId}"`);
  };
  await add(2030);
  const few = await statementsOf(list);
  for (const year of [2031, 2032, 2033, 2034]) await add(year);
  expect(await statementsOf(list)).toBe(few);
});

test('nothing of another organisation is ever read', async () => {
  const { server, ask, people } = doors;
  const elsewhere = await openOrganisationStory(server.database);
  const stranger = await personWithSession(server.database, elsewhere, { roles: ['executive', 'reviewer', 'board', 'contributor'] });
  const acts = [
    `giveOpinion(input: { reviewId: "${review.id}", level: "Limited", version: 0 }) { review { id } }`, `askForDecision(input: { reviewId: "${review.id}", kind: NOTE, title: "Hello" }) { review { id } }`,
    `reviseDecisionAsked(input: { askedId: "${askedId}", version: 1, kind: NOTE, title: "Hello" }) { review { id } }`, `withdrawDecisionAsked(askedId: "${askedId}", version: 1) { review { id } }`,
    `askQuestion(input: { reviewId: "${review.id}", paragraph: "exceptions", words: "Hello" }) { review { id } }`, `writeBodyComment(input: { reviewId: "${review.id}", body: SUB_GROUP, words: "Hello", version: 0 }) { review { id } }`,
    `takeDecision(input: { reviewId: "${review.id}", body: SUB_GROUP, version: 0, title: "Hello", outcome: NOTED }) { review { id } }`, `askVoice(input: { reviewId: "${review.id}", adviserId: "${people.nadia.personId}" }) { review { id } }`,
  ];
  const found = await server.database.transaction({ organisationId: elsewhere.organisationId, mode: 'read', actor: null }, async () => [await readWords(review.id), await readScrutiny(review.id)]);
  expect(found).toEqual([{ commentary: [], opinion: null, decisionsAsked: [], followUps: [], asked: [] }, { questions: [], subGroupComment: null, boardComment: null, decisions: [] }]);
  for (const act of acts) expect([act, (await ask(stranger, `mutation { ${act} }`, elsewhere)).code]).toEqual([act, 'platform.not_found']);
});
