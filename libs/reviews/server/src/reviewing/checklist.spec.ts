import { randomUUID } from 'node:crypto';
import { addRows, tx } from '@waymark/platform/server';
import { checkReview } from './check-review';
import { type Loose, openReviewDoors, type ReviewDoors } from './review-doors.story';

let doors: ReviewDoors;
let planId: string;
let review: Loose;
const actionIds: string[] = [];
let measureId: string;
let outcome: Loose;

beforeAll(async () => {
  doors = await openReviewDoors();
  setDay('2026-03-01');
  const { people, act } = doors;
  planId = await doors.addPlan('Looked at');
  const { objective } = await act(people.ruth, `mutation { addObjective(planId: "${planId}", theme: "Pay", statement: "Fair pay", reason: "Board") { objective { id } } }`);
  ({ outcome } = await act(people.ruth, `mutation { addOutcome(objectiveId: "${objective.id}", statement: "Pay is fair", reason: "Board") { outcome { id } } }`));
  for (const title of ['First', 'Second', 'Third']) {
    const { action } = await act(people.ruth, `mutation { addAction(outcomeId: "${outcome.id}", title: "${title}", ownerId: "${people.lin.personId}", dueOn: "2027-03-31", reason: "Board") { action { id } } }`);
    actionIds.push(action.id);
  }
  const { measure } = await act(people.ruth, `mutation { addMeasure(outcomeId: "${outcome.id}", statement: "Gap in pay", ownerId: "${people.lin.personId}", reason: "Board") { measure { id version } } }`);
  measureId = measure.id;
  await act(people.ruth, `mutation { defineMeasure(input: { id: "${measureId}", version: ${measure.version}, kind: NUMERIC, unit: PERCENT, frequency: QUARTERLY, firstPeriodOn: "2026-04-01", people: NONE, reason: "Board" }) { measure { id } } }`);
  setDay('2026-10-02');
  review = await doors.openReview({ planId });
});
afterAll(() => doors?.close());

const setDay = (day: string) => doors.server.clock.set(new Date(`${day}T10:00:00Z`));
const checks = async (): Promise<Record<string, Loose>> => {
  const { checklist } = await doors.act(doors.people.gwen, `{ review(number: ${review.number}) { checklist { kind title state done total detail links { label path } } } }`);
  return Object.fromEntries(checklist.map((check: Loose) => [check.kind, check]));
};
const update = (actionId: string, version: number, more: string) => doors.act(doors.people.lin, `mutation { recordStatusUpdate(input: { actionId: "${actionId}", version: ${version}, ${more} }) { action { version } } }`);

test('while owners have time, what is missing is not a gap yet', async () => {
  expect((await checks()).UPDATES).toMatchObject({ state: 'NOT_YET', done: 0, total: 3 });
  expect((await checks()).SIGN_OFF!.state).toBe('NOT_YET');
});

test('actions are updated since the period began, not before; what is done or rests needs no word', async () => {
  setDay('2026-10-25');
  const missing = await checks();
  expect(missing.UPDATES).toEqual({
    kind: 'UPDATES', title: 'Every action was updated in the period', state: 'GAP', done: 0, total: 3, detail: '3 of 3 actions were not updated in the period: 1.1.1, 1.1.2 and 1.1.3.',
    links: actionIds.map((id, index) => ({ label: `1.1.${index + 1}`, path: `/actions/${id}/${['first', 'second', 'third'][index]}` })),
  });
  await update(actionIds[0]!, 1, 'status: ON_TRACK, note: "Going well"');
  await update(actionIds[1]!, 1, 'status: PAUSED, note: "Rests"');
  expect((await checks()).UPDATES).toMatchObject({ state: 'GAP', done: 2, total: 3, detail: '1 of 3 actions was not updated in the period: 1.1.3.' });
  await update(actionIds[2]!, 1, 'status: OFF_TRACK, note: "Late", forecastOn: "2027-06-30"');
  expect((await checks()).UPDATES).toMatchObject({ state: 'DONE', detail: null, links: [] });
  expect((await checks()).RECOVERY).toMatchObject({ state: 'DONE', done: 1, total: 1 });
});

test('figures are in when none is late', async () => {
  expect((await checks()).FIGURES).toMatchObject({ state: 'GAP', done: 0, total: 1, links: [{ label: 'M1.1', path: `/measures/${measureId}/gap-in-pay` }] });
  const figure = (fromOn: string, toOn: string) => doors.act(doors.people.lin, `mutation { recordObservation(input: { measureId: "${measureId}", fromOn: "${fromOn}", toOn: "${toOn}", value: 12 }) { measure { id } } }`);
  await figure('2026-04-01', '2026-06-30');
  expect((await checks()).FIGURES!.state).toBe('GAP');
  await figure('2026-07-01', '2026-09-30');
  expect((await checks()).FIGURES).toMatchObject({ state: 'DONE', done: 1, total: 1 });
});

test('tables made by rules of before are told until they are made safe again', async () => {
  const table = (toOn: string, revision: number) => doors.inside(() => addRows('measures.breakdown_release', ['internal', 'public'].map((audience) => ({
    id: randomUUID(), measure_id: measureId, dimension: 'ethnicity', from_on: '2026-07-01', to_on: toOn, audience, release: revision + 1, rules_revision: revision, grouping_key: 'five', safe: {}, as_at_on: '2026-09-30', revision: 1,
    released_at: '2026-10-20T10:00:00Z',
  }))));
  await table('2026-09-30', 0);
  expect((await checks()).SMALL_NUMBERS).toMatchObject({ state: 'DONE', done: 1, total: 1 });
  await doors.act(doors.people.joanna, 'mutation { tightenProtection(input: { revision: 0, internal: { hiddenUpTo: 9 }, reason: "Small teams" }) { protection { revision } } }');
  expect((await checks()).SMALL_NUMBERS).toMatchObject({ state: 'GAP', done: 0, total: 1 });
  await table('2026-09-30', 1);
  expect((await checks()).SMALL_NUMBERS!.state).toBe('DONE');
});

test('a challenge waits for its response', async () => {
  const { people, act } = doors;
  const { challenge } = await act(people.gwen, `mutation { raiseChallenge(input: { subjectKind: ACTION, subjectId: "${actionIds[0]}", respondentId: "${people.martin.personId}", title: "Why?", markdown: "Why so late?" }) { challenge { id number } } }`);
  expect((await checks()).CHALLENGES).toMatchObject({ state: 'GAP', done: 0, total: 1, links: [{ label: `number ${challenge.number}`, path: `/challenges/${challenge.number}` }] });
  await act(people.martin, `mutation { answerChallenge(input: { challengeId: "${challenge.id}", seen: 0, outcome: NOT_ACCEPTED, markdown: "Because" }) { challenge { id } } }`);
  expect((await checks()).CHALLENGES).toMatchObject({ state: 'DONE', done: 1, total: 1 });
});

test('an adviser who is asked answers by speaking about the review', async () => {
  const { people, act } = doors;
  expect((await checks()).ADVISERS).toMatchObject({ state: 'GAP', total: 0, detail: 'No adviser was asked for a view.' });
  await act(people.ruth, `mutation { askVoice(input: { reviewId: "${review.id}", adviserId: "${people.nadia.personId}" }) { review { id } } }`);
  expect((await checks()).ADVISERS).toMatchObject({ state: 'GAP', done: 0, total: 1 });
  await act(people.nadia, `mutation { writeComment(input: { kind: COMMENT, subjectKind: REVIEW, subjectId: "${review.id}", markdown: "Good progress" }) { comment { id } } }`);
  expect((await checks()).ADVISERS).toMatchObject({ state: 'DONE', done: 1, total: 1, detail: null });
});

test('signatures are those under the newest version of the paper', async () => {
  const { people, act } = doors;
  await act(people.ruth, `mutation { nameSigners(input: { stageId: "${review.stages[1].id}", signers: [{ personId: "${people.ruth.personId}" }] }) { review { id } } }`);
  const { version } = await act(people.ruth, `{ review(number: ${review.number}) { version } }`);
  await doors.move(people.ruth, { id: review.id, version });
  expect((await checks()).SIGN_OFF).toMatchObject({ state: 'GAP', done: 0, total: 1, links: [{ label: 'Ruth Okafor', path: null }] });
  const freeze = () => act(people.ruth, `mutation { freezeReview(input: { reviewId: "${review.id}", refreshFacts: false }) { review { id } } }`);
  await freeze();
  await act(people.ruth, `mutation { signReview(input: { reviewId: "${review.id}", paperVersion: 1, stage: EXECUTIVE }) { review { id } } }`);
  expect((await checks()).SIGN_OFF).toMatchObject({ state: 'DONE', done: 1, total: 1 });
  await freeze();
  expect((await checks()).SIGN_OFF).toMatchObject({ state: 'GAP', done: 0, total: 1 });
});

test('the checklist takes as many statements for ten times the actions', async () => {
  const count = () => doors.inside(async () => {
    const before = tx().statements;
    await checkReview(review.id, new Date('2026-10-25T10:00:00Z'));
    return tx().statements - before;
  });
  const few = await count();
  expect(few).toBeLessThanOrEqual(14);
  for (let index = 0; index < 27; index += 1) await doors.act(doors.people.ruth, `mutation { addAction(outcomeId: "${outcome.id}", title: "More ${index}", reason: "Board") { action { id } } }`);
  expect(await count()).toBe(few);
  expect((await checks()).UPDATES!.total).toBe(30);
});
