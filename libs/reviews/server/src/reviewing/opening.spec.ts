import { randomUUID } from 'node:crypto';
import { openOrganisationStory, personWithSession } from '@waymark/organisations/server';
import { type Loose, type Name, openReviewDoors, REVIEW, type ReviewDoors } from './review-doors.story';

let doors: ReviewDoors;
beforeAll(async () => {
  doors = await openReviewDoors();
});
afterAll(() => doors?.close());

const opening = (planId: string, more = '') => `mutation { openReview(input: { planId: "${planId}", kind: REVIEW, periodFrom: "2026-04-01", periodTo: "2026-09-30" ${more} }) { review { ${REVIEW} } } }`;
let plans = 0;
const freshPlan = () => doors.addPlan(`Plan ${(plans += 1)}`);

test('a review has a number, a title, and dates that follow from its period', async () => {
  const opened = await doors.openReview();
  expect(opened).toMatchObject({
    number: 1, title: 'Review 1', kind: 'REVIEW', state: 'OPEN', stage: 'PREPARE', periodFrom: '2026-04-01', periodTo: '2026-09-30', graceUntil: '2026-10-07', steps: [],
    stages: [
      { kind: 'PREPARE', opensOn: '2026-10-01', dueOn: '2026-10-14', meetsOn: null, bodyName: null, isDone: false, doneOn: null, signers: [] },
      { kind: 'EXECUTIVE', opensOn: '2026-10-15', dueOn: '2026-10-28' },
      { kind: 'SUB_GROUP', opensOn: '2026-10-29', dueOn: '2026-11-18', meetsOn: '2026-11-18', bodyName: 'Board sub-group' },
      { kind: 'BOARD', opensOn: '2026-11-19', dueOn: '2026-12-16', meetsOn: '2026-12-16', bodyName: 'Board' },
      { kind: 'PUBLISHED', opensOn: '2026-12-17', dueOn: '2026-12-17' },
    ],
  });
  expect(await doors.act(doors.people.lin, `{ review(number: 1) { ${REVIEW} } }`)).toEqual(opened);
});

test('a period is reviewed once; numbers run through the organisation and titles through the plan and the kind', async () => {
  const planId = await freshPlan();
  const first = await doors.openReview({ planId });
  const again = await doors.ask(doors.people.ruth, opening(planId));
  expect([again.code, again.error.message]).toEqual(['reviews.review.open_already', expect.stringContaining('Review 1 looks at this period already')]);
  const next = await doors.openReview({ planId, from: '2026-10-01', to: '2027-03-31' });
  expect([next.number, next.title, next.state]).toEqual([first.number + 1, 'Review 2', 'PLANNED']);
  const { review: stocktake } = await doors.act(doors.people.ruth, opening(planId).replace('kind: REVIEW', 'kind: STOCKTAKE'));
  expect([stocktake.number, stocktake.title]).toEqual([first.number + 2, 'Stocktake 1']);
  const { review: other } = await doors.act(doors.people.ruth, opening(planId, 'name: "Deep dive"').replace('kind: REVIEW', 'kind: OTHER'));
  expect(other.title).toBe('Deep dive 1');
});

test.each([
  ['a period that ends before it begins', (input: string) => input.replace('2026-09-30', '2026-03-31'), 'reviews.review.period_turned'],
  ['another sort without a name', (input: string) => input.replace('kind: REVIEW', 'kind: OTHER'), 'reviews.review.name_needed'],
  ['a stage that is due before it opens', (input: string) => input.replace('2026-09-30"', '2026-09-30", stages: [{ kind: PREPARE, opensOn: "2026-10-05", dueOn: "2026-10-04" }]'), 'reviews.stage.bad_dates'],
  ['a stage before the one ahead of it', (input: string) => input.replace('2026-09-30"', '2026-09-30", stages: [{ kind: BOARD, opensOn: "2026-10-05", dueOn: "2026-12-04" }]'), 'reviews.stage.bad_dates'],
  ['a meeting where nobody meets', (input: string) => input.replace('2026-09-30"', '2026-09-30", stages: [{ kind: PREPARE, opensOn: "2026-10-01", dueOn: "2026-10-04", meetsOn: "2026-10-02" }]'), 'reviews.stage.meets_nobody'],
  ['a day that is none', (input: string) => input.replace('2026-09-30', '2026-09-31'), 'platform.bad_query'],
  ['a presenter who is nobody', (input: string) => input.replace('2026-09-30"', `2026-09-30", presentedById: "${randomUUID()}"`), 'reviews.signer.unfit'],
  ['a cycle of nobody', (input: string) => input.replace('2026-09-30"', `2026-09-30", cycleId: "${randomUUID()}"`), 'platform.not_found'],
  ['a plan of nobody', (input: string) => input.replace(/planId: "[^"]+"/, `planId: "${randomUUID()}"`), 'platform.not_found'],
])('refused: %s', async (_words, change, code) => {
  expect((await doors.ask(doors.people.ruth, change(opening(await freshPlan())))).code).toBe(code);
});

test('a draft is not reviewed', async () => {
  const { plan } = await doors.act(doors.people.ruth, `mutation { openPlan(title: "Draft") { plan { id } } }`);
  expect((await doors.ask(doors.people.ruth, opening(plan.id))).code).toBe('reviews.review.plan_not_approved');
});

test('those who open at once get numbers without a gap, and one period only one review', async () => {
  const planIds = [await freshPlan(), await freshPlan(), await freshPlan()];
  const opened = await Promise.all(planIds.map((planId) => doors.openReview({ planId })));
  const numbers = opened.map(({ number }) => number).sort((one, other) => one - other);
  expect(numbers).toEqual([numbers[0], numbers[0] + 1, numbers[0] + 2]);
  const planId = await freshPlan();
  const answers = await Promise.all([1, 2, 3].map(() => doors.ask(doors.people.ruth, opening(planId))));
  expect(answers.map(({ code }) => code ?? 'opened').sort()).toEqual(['opened', 'reviews.review.open_already', 'reviews.review.open_already']);
});

test('the next review asks those to sign who were asked before and are still here; one of another kind asks nobody', async () => {
  const planId = await freshPlan();
  const gone = await personWithSession(doors.server.database, doors.organisation, { name: 'Was here', roles: ['executive'] });
  const { stages } = await doors.openReview({ planId });
  const signers = [[doors.people.ruth.personId, 'chief executive'], [gone.personId, 'finance']].map(([id, capacity]) => `{ personId: "${id}", capacity: "${capacity}" }`);
  await doors.act(doors.people.ruth, `mutation { nameSigners(input: { stageId: "${stages[1].id}", signers: [${signers.join(', ')}] }) { review { id } } }`);
  await doors.endMembership(gone);
  const next = await doors.openReview({ planId, from: '2026-10-01', to: '2027-03-31' });
  expect(next.stages.map((stage: Loose) => stage.signers)).toEqual([[], [{ person: { name: 'Ruth Okafor' }, capacity: 'chief executive' }], [], [], []]);
  const { review: stocktake } = await doors.act(doors.people.ruth, opening(planId).replace('kind: REVIEW', 'kind: STOCKTAKE'));
  expect(stocktake.stages.flatMap((stage: Loose) => stage.signers)).toEqual([]);
});

test.each<[Name, boolean]>([['ruth', true], ['lin', false], ['gwen', false], ['idris', false], ['nadia', false], ['joanna', false], ['priya', false], ['saira', false]])('%s may open a review: %s', async (name, may) => {
  expect((await doors.ask(doors.people[name], opening(await freshPlan()))).code).toBe(may ? undefined : 'platform.forbidden');
});

test('before it is sealed, those without a part in it see when it takes place and nothing else', async () => {
  const planId = await freshPlan();
  const { id, number, stages, version } = await doors.openReview({ planId });
  await doors.act(doors.people.ruth, `mutation { nameSigners(input: { stageId: "${stages[1].id}", signers: [{ personId: "${doors.people.ruth.personId}", capacity: "chief executive" }] }) { review { id } } }`);
  const moved = await doors.move(doors.people.ruth, { id, version });
  expect(moved.error).toBeUndefined();
  const look = async (name: Name) => doors.act(doors.people[name], `{ review(number: ${number}) { ${REVIEW} checklist { kind } viewerCan { readPaper { allowed reason } } } }`);
  for (const name of ['ruth', 'lin', 'gwen', 'idris', 'nadia', 'joanna'] as const) {
    const seen = await look(name);
    expect([seen.viewerCan.readPaper.allowed, seen.steps.length, seen.stages[1].signers.length, seen.checklist.length]).toEqual([true, 1, 1, 9]);
  }
  for (const name of ['priya', 'saira'] as const) {
    const seen = await look(name);
    expect(seen).toMatchObject({ title: 'Review 1', stage: 'EXECUTIVE', steps: [], checklist: [], cancelReason: null, viewerCan: { readPaper: { allowed: false, reason: expect.stringContaining('being prepared') } } });
    expect(seen.stages.map((stage: Loose) => [stage.dueOn !== null, stage.signers])).toEqual(seen.stages.map(() => [true, []]));
  }
});

test('a stranger finds nothing, in their organisation or in ours', async () => {
  const elsewhere = await openOrganisationStory(doors.server.database);
  const stranger = await personWithSession(doors.server.database, elsewhere, { roles: ['executive', 'reviewer', 'board'] });
  const { id, number, version, stages } = await doors.openReview({ planId: await freshPlan() });
  const query = `{ review(number: ${number}) { id } }`;
  expect((await doors.ask(null, query)).code).toBe('platform.unauthenticated');
  expect((await doors.ask(stranger, query)).code).toBe('platform.not_found');
  expect((await doors.ask(stranger, query, elsewhere)).data.review).toBeNull();
  expect((await doors.ask(stranger, '{ reviews { total } }', elsewhere)).data.reviews.total).toBe(0);
  const acts = [
    `moveReviewOn(input: { id: "${id}", version: ${version} })`, `sendReviewBack(input: { id: "${id}", version: ${version}, to: PREPARE, reason: "No" })`,
    `cancelReview(input: { id: "${id}", version: ${version}, reason: "No" })`, `replaceReview(input: { id: "${id}", version: ${version}, reason: "No" })`,
    `reviseStage(input: { id: "${stages[0].id}", version: 1, opensOn: "2026-10-01", dueOn: "2026-10-02" })`, `nameSigners(input: { stageId: "${stages[0].id}", signers: [] })`,
  ];
  for (const act of acts) expect([act, (await doors.ask(stranger, `mutation { ${act} { review { id } } }`, elsewhere)).code]).toEqual([act, 'platform.not_found']);
  expect((await doors.ask(stranger, opening(doors.planId), elsewhere)).code).toBe('platform.not_found');
});

test('pages of the list follow each other without gap or repeat, the newest first', async () => {
  const seen: number[] = [];
  let after = '';
  do {
    const { items, nextCursor, total } = await doors.act(doors.people.priya, `{ reviews(first: 3 ${after}) { items { number } nextCursor total } }`);
    seen.push(...items.map(({ number }: Loose) => number));
    after = nextCursor ? `after: ${nextCursor}` : '';
    if (!after) expect(seen).toHaveLength(total);
  } while (after);
  expect(seen).toEqual([...new Set(seen)].sort((one, other) => other - one));
  const numbersOf = async (asked: string) => (await doors.act(doors.people.priya, `{ reviews(${asked}) { items { state plan { id } } } }`)).items as Loose[];
  expect((await numbersOf(`planId: "${doors.planId}"`)).map(({ plan }) => plan.id)).toEqual([doors.planId]);
  expect(new Set((await numbersOf('state: PLANNED')).map(({ state }) => state))).toEqual(new Set(['PLANNED']));
  expect(new Set((await numbersOf('state: OPEN')).map(({ state }) => state))).toEqual(new Set(['OPEN']));
  expect(await numbersOf('state: SEALED')).toEqual([]);
  for (const query of ['{ reviews(planId: "") { total } }', '{ reviewCycles(planId: "") { id } }']) {
    expect([query, (await doors.ask(doors.people.priya, query)).code]).toEqual([query, 'platform.not_found']);
  }
});
