import { tx } from '@waymark/platform/server';
import { OpenDueReviewsJob } from './open-due-reviews.job';
import { type Loose, type Name, openReviewDoors, type ReviewDoors } from './review-doors.story';

const CYCLE = 'id version kind name startsOn monthsEach graceDays stageDays { prepare executive subGroup board } teamLeadDays subGroupName boardName plan { id } presentedBy { name }';
const PLANNED = 'title kind state reviewNumber periodFrom periodTo graceUntil stages { kind opensOn dueOn meetsOn } plan { id } cycle { id }';

let doors: ReviewDoors;
beforeAll(async () => {
  doors = await openReviewDoors();
});
beforeEach(() => setDay('2026-11-22'));
afterAll(() => doors?.close());

let plans = 0;
const freshPlan = (team?: { name: string; parentId: string }) => doors.addPlan(`Plan ${(plans += 1)}`, team);
const setDay = (day: string) => doors.server.clock.set(new Date(`${day}T10:00:00Z`));
const planning = (planId: string, more = 'kind: REVIEW, startsOn: "2026-04-01"') => `mutation { planCycle(input: { planId: "${planId}", ${more} }) { cycle { ${CYCLE} } } }`;
const plan = async (planId: string, more?: string): Promise<Loose> => (await doors.act(doors.people.ruth, planning(planId, more))).cycle;
const forward = async (planId: string, until?: string): Promise<Loose[]> =>
  (await doors.act(doors.people.priya, `{ forwardPlan${until ? `(until: "${until}")` : ''} { ${PLANNED} } }`) as Loose[]).filter((planned) => planned.plan.id === planId);
const runJob = () => doors.server.app.get(OpenDueReviewsJob).handle();
const reviewsOf = async (planId: string): Promise<Loose[]> =>
  (await doors.act(doors.people.ruth, `{ reviews(planId: "${planId}") { items { id version number title state periodFrom periodTo subGroupName boardName stages { kind opensOn dueOn } cycle { id } presentedBy { name } } } }`)).items;

test('a cycle is six months unless said, a stocktake three and a look back twelve', async () => {
  const planId = await freshPlan();
  expect(await plan(planId)).toMatchObject({ kind: 'REVIEW', monthsEach: 6, graceDays: 7, teamLeadDays: 7, stageDays: { prepare: 14, executive: 14, subGroup: 21, board: 28 }, subGroupName: 'Board sub-group', boardName: 'Board' });
  expect((await plan(planId, 'kind: STOCKTAKE, startsOn: "2026-10-01"')).monthsEach).toBe(3);
  expect((await plan(planId, 'kind: LOOK_BACK, startsOn: "2026-04-01"')).monthsEach).toBe(12);
  expect(await plan(planId, 'kind: OTHER, name: "Every ten months", startsOn: "2026-01-31", monthsEach: 10')).toMatchObject({ monthsEach: 10, name: 'Every ten months' });
  expect((await doors.act(doors.people.priya, `{ reviewCycles(planId: "${planId}") { kind } }`)).map(({ kind }: Loose) => kind)).toEqual(['REVIEW', 'STOCKTAKE', 'LOOK_BACK', 'OTHER']);
});

test('a cycle of reviews begins with the months that the organisation has set', async () => {
  const set = (months: number) => doors.inside(() => tx().execute('update organisations.organisation set review_months = $1, version = version + 1', [months]));
  await set(4);
  const planId = await freshPlan();
  expect([(await plan(planId)).monthsEach, (await plan(planId, 'kind: STOCKTAKE, startsOn: "2026-10-01"')).monthsEach]).toEqual([4, 3]);
  await set(6);
});

test('a plan has one cycle of each sort, and another once that is stopped', async () => {
  const planId = await freshPlan();
  const { id, version } = await plan(planId);
  expect((await doors.ask(doors.people.ruth, planning(planId))).code).toBe('reviews.cycle.there_already');
  const stop = `mutation { stopCycle(id: "${id}", version: ${version}) { cycle { id } } }`;
  await doors.act(doors.people.ruth, stop);
  expect((await doors.ask(doors.people.ruth, stop)).code).toBe('reviews.cycle.stopped');
  expect(await doors.act(doors.people.ruth, `{ reviewCycles(planId: "${planId}") { id } }`)).toEqual([]);
  expect(await forward(planId)).toEqual([]);
  expect((await doors.ask(doors.people.ruth, planning(planId))).code).toBeUndefined();
});

test.each([
  ['no first day', 'kind: REVIEW', 'reviews.cycle.start_needed'],
  ['another sort without a name', 'kind: OTHER, startsOn: "2026-04-01"', 'reviews.review.name_needed'],
  ['no month at all', 'kind: REVIEW, startsOn: "2026-04-01", monthsEach: 0', 'platform.bad_input'],
  ['a stage without a day', 'kind: REVIEW, startsOn: "2026-04-01", stageDays: { prepare: 0, executive: 1, subGroup: 1, board: 1 }', 'platform.bad_input'],
])('refused: %s', async (_words, more, code) => {
  expect((await doors.ask(doors.people.ruth, planning(await freshPlan(), more))).code).toBe(code);
});

test.each<[Name, boolean]>([['ruth', true], ['lin', false], ['gwen', false], ['idris', false], ['joanna', false], ['priya', false]])('%s may plan, change and stop cycles: %s', async (name, may) => {
  const expected = may ? undefined : 'platform.forbidden';
  const { id, version } = await plan(await freshPlan());
  expect((await doors.ask(doors.people[name], planning(await freshPlan()))).code).toBe(expected);
  expect((await doors.ask(doors.people[name], `mutation { reviseCycle(input: { id: "${id}", version: ${version}, monthsEach: 4 }) { cycle { monthsEach } } }`)).code).toBe(expected);
  expect((await doors.ask(doors.people[name], `mutation { stopCycle(id: "${id}", version: ${version + (may ? 1 : 0)}) { cycle { id } } }`)).code).toBe(expected);
});

test('the forward plan tells what is to come, numbered on from what there was', async () => {
  const planId = await freshPlan();
  await plan(planId);
  const [first, second, ...more] = await forward(planId, '2027-12-31');
  expect(first).toMatchObject({ title: 'Review 1', state: 'PLANNED', reviewNumber: null, periodFrom: '2026-04-01', periodTo: '2026-09-30', graceUntil: '2026-10-07' });
  expect(first.stages.map(({ kind, opensOn }: Loose) => [kind, opensOn])).toEqual([['PREPARE', '2026-10-01'], ['EXECUTIVE', '2026-10-15'], ['SUB_GROUP', '2026-10-29'], ['BOARD', '2026-11-19'], ['PUBLISHED', '2026-12-17']]);
  expect([second.title, second.periodFrom, second.periodTo]).toEqual(['Review 2', '2026-10-01', '2027-03-31']);
  expect(more.map(({ title, periodTo }) => [title, periodTo])).toEqual([['Review 3', '2027-09-30']]);
  await runJob();
  const [opened, next] = await forward(planId);
  expect(opened).toMatchObject({ title: 'Review 1', state: 'OPEN', reviewNumber: expect.any(Number), periodTo: '2026-09-30' });
  expect([next.title, next.reviewNumber]).toEqual(['Review 2', null]);
});

test('a review opens by itself on the day its first stage opens, once', async () => {
  const planId = await freshPlan();
  const cycle = await plan(planId, `kind: REVIEW, startsOn: "2026-06-01", subGroupName: "Race equality sub-group", presentedById: "${doors.people.martin.personId}"`);
  setDay('2026-11-30');
  await runJob();
  expect(await reviewsOf(planId)).toEqual([]);
  setDay('2026-12-01');
  await Promise.all([runJob(), runJob()]);
  await runJob();
  const opened = await reviewsOf(planId);
  expect(opened).toMatchObject([{ title: 'Review 1', state: 'OPEN', periodFrom: '2026-06-01', periodTo: '2026-11-30', subGroupName: 'Race equality sub-group', boardName: 'Board', cycle: { id: cycle.id }, presentedBy: { name: 'Martin Hale' } }]);
  setDay('2027-06-01');
  await runJob();
  expect((await reviewsOf(planId)).map(({ title }) => title)).toEqual(['Review 2', 'Review 1']);
});

test('what an executive cancelled is not opened again by itself', async () => {
  const planId = await freshPlan();
  await plan(planId);
  await runJob();
  const [{ id, version }] = await reviewsOf(planId) as [Loose];
  await doors.act(doors.people.ruth, `mutation { cancelReview(input: { id: "${id}", version: ${version}, reason: "Too soon" }) { review { id } } }`);
  await runJob();
  expect((await reviewsOf(planId)).map(({ state }) => state)).toEqual(['CANCELLED']);
  expect((await forward(planId)).map(({ periodFrom }) => periodFrom)).toEqual(['2026-10-01', '2027-04-01']);
});

test('one that was opened by hand is not opened a second time by its cycle', async () => {
  const planId = await freshPlan();
  await plan(planId);
  await doors.openReview({ planId });
  await runJob();
  expect(await reviewsOf(planId)).toHaveLength(1);
});

test('moving a cycle opens nothing that a review looks at already, whatever its days', async () => {
  const planId = await freshPlan();
  const { id, version } = await plan(planId);
  await runJob();
  await doors.act(doors.people.ruth, `mutation { reviseCycle(input: { id: "${id}", version: ${version}, startsOn: "2026-05-01" }) { cycle { id } } }`);
  await runJob();
  expect(await reviewsOf(planId)).toHaveLength(1);
  expect((await forward(planId)).map(({ periodFrom, periodTo }) => [periodFrom, periodTo])).toEqual([['2026-04-01', '2026-09-30'], ['2026-11-01', '2027-04-30'], ['2027-05-01', '2027-10-31']]);
  const byHand = await freshPlan();
  await doors.openReview({ planId: byHand, from: '2026-04-01', to: '2026-10-01' });
  await plan(byHand);
  expect((await forward(byHand)).map(({ periodFrom }) => periodFrom)).toEqual(['2026-04-01', '2026-10-01', '2027-04-01']);
});

test('changing a cycle changes what is to come, and no review that is open', async () => {
  const planId = await freshPlan();
  const { id, version } = await plan(planId);
  await runJob();
  const before = await reviewsOf(planId);
  const { cycle } = await doors.act(doors.people.ruth, `mutation { reviseCycle(input: { id: "${id}", version: ${version}, stageDays: { prepare: 7, executive: 7, subGroup: 7, board: 7 }, boardName: "Trust board" }) { cycle { ${CYCLE} } } }`);
  expect(cycle).toMatchObject({ stageDays: { prepare: 7 }, boardName: 'Trust board', monthsEach: 6 });
  expect(await reviewsOf(planId)).toEqual(before);
  expect((await forward(planId))[1].stages[1].opensOn).toBe('2027-04-08');
  expect((await doors.ask(doors.people.ruth, `mutation { reviseCycle(input: { id: "${id}", version: ${version}, boardName: "Other" }) { cycle { id } } }`)).code).toBe('platform.conflict');
});

test('reviews of teams’ plans are published before the plan that sums them up is read by executives', async () => {
  const above = await freshPlan();
  const team = await freshPlan({ name: 'Estates', parentId: above });
  await plan(above, 'kind: REVIEW, startsOn: "2026-04-01", teamLeadDays: 10');
  await plan(team);
  const [[ofPlan], [ofTeam]] = [await forward(above), await forward(team)] as [[Loose], [Loose]];
  expect(ofPlan.stages[1].opensOn).toBe('2026-10-15');
  expect(ofTeam.periodFrom).toBe('2026-10-01');
  setDay('2026-08-01');
  const [early] = (await forward(team)) as [Loose];
  expect(early.stages.at(-1)).toMatchObject({ kind: 'PUBLISHED', opensOn: '2026-10-05' });
  setDay(early.stages[0].opensOn);
  await runJob();
  const [opened] = (await reviewsOf(team)) as [Loose];
  expect(opened.stages.map(({ opensOn }: Loose) => opensOn)).toEqual(early.stages.map(({ opensOn }: Loose) => opensOn));
  const { id: teamCycle } = (await doors.act(doors.people.ruth, `{ reviewCycles(planId: "${team}") { id } }`))[0];
  const byHand = await doors.openReview({ planId: team, from: '2026-10-01', to: '2027-03-31', more: `, cycleId: "${teamCycle}"` });
  expect(byHand.stages.at(-1).opensOn).toBe('2027-04-05');
  setDay('2026-11-22');
  await runJob();
  const [sums] = (await reviewsOf(above)) as [Loose];
  expect(await doors.act(doors.people.ruth, `{ review(number: ${sums.number}) { teamReviews { number title teamName state } } }`)).toEqual({ teamReviews: [{ number: opened.number, title: 'Review 1', teamName: 'Estates', state: 'OPEN' }] });
});

test('a draft is not reviewed by itself', async () => {
  const { plan: draft } = await doors.act(doors.people.ruth, 'mutation { openPlan(title: "Draft") { plan { id } } }');
  await plan(draft.id);
  await runJob();
  expect(await reviewsOf(draft.id)).toEqual([]);
});
