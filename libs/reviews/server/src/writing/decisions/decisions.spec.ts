import { randomUUID } from 'node:crypto';
import type { Loose, Name } from '../../reviewing/review-doors.story';
import { openWritingDoors, type WritingDoors } from '../writing-doors.story';

let doors: WritingDoors;
beforeAll(async () => {
  doors = await openWritingDoors();
});
afterAll(() => doors?.close());

const askFor = (name: Name, reviewId: string, title: string, more = '') => doors.send(name, 'askForDecision', `reviewId: "${reviewId}", kind: AGREE, title: "${title}" ${more}`);
const asked = async (reviewId: string, title: string, more = ''): Promise<Loose> => (await askFor('ruth', reviewId, title, more)).data.askForDecision.decision;
const decide = (name: Name, reviewId: string, body: string, more: string, version = 0) => doors.send(name, 'takeDecision', `reviewId: "${reviewId}", body: ${body}, version: ${version}, ${more}`);
const titles = (decisions: Loose[]) => decisions.map(({ title, outcome }) => [title, outcome]);

test('executives ask for decisions, in their order; everybody else reads them once they are before the sub-group', async () => {
  const { openAt, readReview, moveOn, actionId, people } = doors;
  const { id, number } = await openAt('PREPARE', 2020);
  for (const name of Object.keys(people) as Name[]) expect([name, (await askFor(name, id, `Agree with ${name}`)).code]).toEqual([name, ['ruth', 'martin'].includes(name) ? undefined : 'platform.forbidden']);
  const dated = await asked(id, 'Agree a later date', `, detail: "The panel needs it.", actionId: "${actionId}", proposedDueOn: "2027-02-28"`);
  expect(dated).toMatchObject({ kind: 'AGREE', outcome: 'OPEN', body: 'SUB_GROUP', version: 0, askedVersion: 1, detail: 'The panel needs it.', action: { id: actionId, reference: '1.1.1' }, proposedDueOn: '2027-02-28', offer: null });
  expect(titles((await readReview('lin', number)).decisions)).toEqual([['Agree with ruth', 'OPEN'], ['Agree with martin', 'OPEN'], ['Agree a later date', 'OPEN']]);
  expect((await readReview('gwen', number)).decisions).toBeNull();
  await moveOn('ruth', number);
  await moveOn('ruth', number);
  for (const name of ['gwen', 'idris', 'nadia', 'joanna'] as const) expect((await readReview(name, number)).decisions).toHaveLength(3);
  for (const name of ['priya', 'saira'] as const) expect((await readReview(name, number)).decisions).toBeNull();
});

test('a new date needs its action, and the action is one of the plan under review', async () => {
  const { openAt, addPlan, act, people } = doors;
  const { id } = await openAt('PREPARE', 2021);
  expect((await askFor('ruth', id, 'Agree a date', ', proposedDueOn: "2027-02-28"')).code).toBe('reviews.decision.action_needed');
  const elsewhere = await addPlan('Plan elsewhere');
  const { objective } = await act(people.ruth, `mutation { addObjective(planId: "${elsewhere}", theme: "Elsewhere", reason: "New") { objective { id } } }`);
  const { outcome } = await act(people.ruth, `mutation { addOutcome(objectiveId: "${objective.id}", statement: "Elsewhere", reason: "New") { outcome { id } } }`);
  const { action } = await act(people.ruth, `mutation { addAction(outcomeId: "${outcome.id}", title: "Elsewhere", reason: "New") { action { id } } }`);
  for (const actionId of [action.id, randomUUID(), 'nothing']) expect((await askFor('ruth', id, 'Agree a date', `, actionId: "${actionId}"`)).code).toBe('reviews.decision.action_elsewhere');
});

test('what is asked is reworded or withdrawn until it is decided; a page that had not seen the newest words changes nothing', async () => {
  const { openAt, send, readReview } = doors;
  const { id, number } = await openAt('SUB_GROUP', 2022);
  const [first, second] = [await asked(id, 'Agree the first'), await asked(id, 'Note the second')];
  const revise = (askedId: string, version: number, title: string) => send('martin', 'reviseDecisionAsked', `askedId: "${askedId}", version: ${version}, kind: APPROVE, title: "${title}"`);
  expect((await revise(first.askedId, 1, 'Approve the first')).data.reviseDecisionAsked.decision).toMatchObject({ title: 'Approve the first', kind: 'APPROVE', body: 'BOARD', askedVersion: 2 });
  expect((await revise(first.askedId, 1, 'Approve another')).error.extensions).toMatchObject({ code: 'platform.conflict', current: { title: 'Approve the first' } });
  const withdraw = (askedId: string, version: number) => doors.ask(doors.people.ruth, `mutation { withdrawDecisionAsked(askedId: "${askedId}", version: ${version}) { review { decisions { title } } } }`);
  expect((await withdraw(second.askedId, 1)).data.withdrawDecisionAsked.review.decisions).toEqual([{ title: 'Approve the first' }]);
  expect((await withdraw(second.askedId, 2)).code).toBe('reviews.decision.withdrawn');
  expect((await decide('gwen', id, 'SUB_GROUP', `askedId: "${second.askedId}", outcome: AGREED`)).code).toBe('reviews.decision.withdrawn');
  expect((await decide('gwen', id, 'SUB_GROUP', `askedId: "${first.askedId}", outcome: AGREED`)).code).toBeUndefined();
  expect((await revise(first.askedId, 2, 'Approve something else')).error.message).toContain('decided already');
  expect((await withdraw(first.askedId, 2)).code).toBe('platform.forbidden');
  expect(titles((await readReview('ruth', number)).decisions)).toEqual([['Approve the first', 'AGREED']]);
});

test('a body decides at its own stage, what was asked and of its own accord, and nobody else decides for it', async () => {
  const { openAt, moveOn, readReview, people } = doors;
  const { id, number } = await openAt('EXECUTIVE', 2023);
  const { askedId } = await asked(id, 'Agree the budget');
  const agree = (name: Name, body: string) => decide(name, id, body, `askedId: "${askedId}", outcome: AGREED`);
  expect((await agree('gwen', 'SUB_GROUP')).code).toBe('platform.forbidden');
  await moveOn('ruth', number);
  for (const name of ['ruth', 'lin', 'idris', 'nadia', 'joanna', 'priya'] as const) expect([name, (await agree(name, 'SUB_GROUP')).code]).toEqual([name, 'platform.forbidden']);
  expect((await agree('idris', 'BOARD')).code).toBe('platform.forbidden');
  const facts = `ownerId: "${people.lin.personId}", dueOn: "2027-03-31", reviewOn: "2027-06-30"`;
  const { data } = await decide('gwen', id, 'SUB_GROUP', `askedId: "${askedId}", outcome: AGREED_WITH_CHANGES, words: "Half of it", ${facts}`);
  expect(data.takeDecision.decision).toMatchObject({
    title: 'Agree the budget', outcome: 'AGREED_WITH_CHANGES', body: 'SUB_GROUP', words: 'Half of it', decidedOn: '2026-11-22', owner: { name: 'Lin Zhao' }, dueOn: '2027-03-31', reviewOn: '2027-06-30', version: 1, standing: 'OPEN',
  });
  expect((await decide('gwen', id, 'SUB_GROUP', `title: "Bring figures to every meeting", outcome: AGREED`)).code).toBeUndefined();
  expect((await decide('gwen', id, 'SUB_GROUP', 'outcome: AGREED')).code).toBe('reviews.decision.title_needed');
  for (const outcome of ['NOT_AGREED', 'DEFERRED', 'AGREED_WITH_CHANGES']) expect((await decide('gwen', id, 'SUB_GROUP', `title: "Without a word", outcome: ${outcome}`)).code).toBe('reviews.decision.words_needed');
  expect((await decide('gwen', id, 'SUB_GROUP', 'title: "Nothing yet", outcome: OPEN')).code).toBe('platform.bad_input');
  await moveOn('gwen', number);
  expect((await decide('idris', id, 'BOARD', `askedId: "${askedId}", outcome: NOT_AGREED, words: "Not this year"`)).code).toBeUndefined();
  expect(titles((await readReview('nadia', number)).decisions)).toEqual([['Agree the budget', 'AGREED_WITH_CHANGES'], ['Agree the budget', 'NOT_AGREED'], ['Bring figures to every meeting', 'AGREED']]);
});

test('a decision is corrected by whoever has seen it; of two who decide at once, the second is told what the first wrote', async () => {
  const { openAt } = doors;
  const { id } = await openAt('SUB_GROUP', 2024);
  const { askedId } = await asked(id, 'Agree the pilot');
  const first = (await decide('gwen', id, 'SUB_GROUP', `askedId: "${askedId}", outcome: AGREED`)).data.takeDecision.decision;
  const second = await decide('gwen', id, 'SUB_GROUP', `askedId: "${askedId}", outcome: NOT_AGREED, words: "No"`);
  expect(second.error.extensions).toMatchObject({ code: 'platform.conflict', current: { outcome: 'agreed', version: 1 }, changedBy: 'Gwen Pritchard', facts: { sent: { outcome: 'not_agreed', words: 'No' } } });
  expect((await decide('gwen', id, 'SUB_GROUP', `askedId: "${askedId}", outcome: NOT_AGREED, words: "Miswritten"`, 1)).data.takeDecision.decision).toMatchObject({ id: first.id, outcome: 'NOT_AGREED', version: 2 });
  const own = (await decide('gwen', id, 'SUB_GROUP', 'title: "Of our own accord", outcome: NOTED')).data.takeDecision.decision;
  expect((await decide('gwen', id, 'SUB_GROUP', `decisionId: "${own.id}", title: "Of our own", outcome: NOTED`, 1)).data.takeDecision.decision).toMatchObject({ id: own.id, title: 'Of our own', version: 2 });
  expect((await decide('gwen', id, 'SUB_GROUP', `decisionId: "${randomUUID()}", title: "Nothing", outcome: NOTED`, 1)).code).toBe('platform.not_found');
});

test('an agreed date is offered to executives and changes nothing by itself', async () => {
  const { openAt, actionId, act, people } = doors;
  const { id, number } = await openAt('SUB_GROUP', 2025);
  const { askedId } = await asked(id, 'Agree a later date', `, actionId: "${actionId}", proposedDueOn: "2027-02-28"`);
  const dueOf = async () => (await act(people.ruth, `{ action(id: "${actionId}") { dueOn } }`)).dueOn;
  const before = await dueOf();
  const taken = (await decide('gwen', id, 'SUB_GROUP', `askedId: "${askedId}", outcome: AGREED`)).data.takeDecision.decision;
  expect(taken.offer).toEqual({ actionId, dueOn: '2027-02-28', reason: `Agreed by ${taken.bodyName} on 22 November 2026, in review ${number}.` });
  const changed = (await decide('gwen', id, 'SUB_GROUP', `askedId: "${askedId}", outcome: AGREED_WITH_CHANGES, words: "Sooner", dueOn: "2027-01-31"`, 1)).data.takeDecision.decision;
  expect(changed.offer.dueOn).toBe('2027-01-31');
  expect((await decide('gwen', id, 'SUB_GROUP', `askedId: "${askedId}", outcome: NOT_AGREED, words: "No"`, 2)).data.takeDecision.decision.offer).toBeNull();
  expect(await dueOf()).toBe(before);
});
