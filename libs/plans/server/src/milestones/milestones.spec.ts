import { type ActionDoors, type Loose, openActionDoors, type Through } from '../actions/action-doors.story';

let doors: ActionDoors;
let owner: Through;

beforeAll(async () => {
  doors = await openActionDoors();
  owner = doors.as(doors.cast.owner);
});
afterAll(() => doors?.server.close());

const REASON = 'The supplier asked for it.';
const aPlan = (state: 'draft' | 'active' = 'active') => doors.plan([{ title: 'Review shortlisting', status: 'on_track' }], { state });
const add = (actionId: string, values: object = {}) => owner('addMilestone', { actionId, title: 'Audit begun', dueOn: '2026-11-21', reason: REASON, ...values });
async function oneMilestone(): Promise<{ planId: string; actionId: string; id: string }> {
  const plan = await aPlan();
  const actionId = plan.idOf('Review shortlisting');
  const { data } = await add(actionId);
  return { planId: plan.planId, actionId, id: data.action.milestones[0].id };
}
const changesOf = async (planId: string) => (await owner('changes', { id: planId })).data.planChanges;

test('milestones are added in order, and say when they are overdue', async () => {
  const actionId = (await aPlan()).idOf('Review shortlisting');
  await add(actionId);
  const { data } = await add(actionId, { title: ' Report ', dueOn: '2026-11-22' });
  expect(data.action.milestones.map(({ title, dueOn, isOverdue, version }: Loose) => [title, dueOn, isOverdue, version])).toEqual([
    ['Audit begun', '2026-11-21', true, 1],
    ['Report', '2026-11-22', false, 1],
  ]);
});

test('in an active plan each needs a reason, is kept, and slips are counted', async () => {
  const { planId, id } = await oneMilestone();
  expect((await owner('reviseMilestone', { id, version: 1, dueOn: '2026-12-21' })).code).toBe('plans.change.reason_needed');
  const { data } = await owner('reviseMilestone', { id, version: 1, title: 'Audit under way', dueOn: '2026-12-21', reason: REASON });
  expect(data.action.milestones).toMatchObject([{ title: 'Audit under way', dueOn: '2026-12-21', version: 2, isOverdue: false }]);
  await owner('withdrawMilestone', { id, version: 2, reason: REASON });
  const { slippedDates, items } = await changesOf(planId);
  expect(slippedDates).toBe(1);
  expect(items.map(({ kind, from, to, slippedDays, subject, reference }: Loose) => [subject, kind, from, to, slippedDays, reference].join(' | ')).sort()).toEqual([
    'MILESTONE | ADDED |  | Audit begun |  | 1.1.1',
    'MILESTONE | DATE_CHANGED | 2026-11-21 | 2026-12-21 | 30 | 1.1.1',
    'MILESTONE | REWORDED | Audit begun | Audit under way |  | 1.1.1',
    'MILESTONE | WITHDRAWN |  |  |  | 1.1.1',
  ]);
});

test('a withdrawn one is gone and no longer changes', async () => {
  const { id } = await oneMilestone();
  expect((await owner('withdrawMilestone', { id, version: 1, reason: REASON })).data.action.milestones).toEqual([]);
  expect((await owner('reviseMilestone', { id, version: 2, title: 'Back', reason: REASON })).code).toBe('plans.part.already_withdrawn');
  expect((await owner('reachMilestone', { id, version: 2, reachedOn: '2026-11-22' })).code).toBe('plans.part.already_withdrawn');
});

test('reaching one is progress: no reason, no change of the plan, not before its day has come', async () => {
  const { planId, id } = await oneMilestone();
  expect((await owner('reachMilestone', { id, version: 1, reachedOn: '2026-11-23' })).code).toBe('plans.milestone.reached_in_future');
  const { data } = await owner('reachMilestone', { id, version: 1, reachedOn: '2026-11-22' });
  expect(data.action.milestones).toMatchObject([{ reachedOn: '2026-11-22', isOverdue: false }]);
  expect((await changesOf(planId)).items).toHaveLength(1);
});

test('what was pressed by mistake has not been reached after all', async () => {
  const { id } = await oneMilestone();
  await owner('reachMilestone', { id, version: 1, reachedOn: '2026-11-20' });
  expect((await owner('reachMilestone', { id, version: 2, reachedOn: null })).data.action.milestones).toMatchObject([{ reachedOn: null, version: 3 }]);
});

test('in a draft no reason is asked for', async () => {
  expect((await add((await aPlan('draft')).idOf('Review shortlisting'), { reason: undefined })).code).toBeUndefined();
});

test('two who change the same hear of each other', async () => {
  const { id } = await oneMilestone();
  const revise = (title: string) => owner('reviseMilestone', { id, version: 1, title, reason: REASON });
  expect((await Promise.all([revise('One'), revise('Two')])).map(({ code }) => code).sort()).toEqual(['platform.conflict', undefined]);
});

test('they are kept by whoever may update the action', async () => {
  const { actionId, id } = await oneMilestone();
  const other = doors.as(doors.cast.contributor);
  expect((await other('addMilestone', { actionId, title: 'Mine', reason: REASON })).code).toBe('platform.forbidden');
  expect((await other('reachMilestone', { id, version: 1, reachedOn: '2026-11-22' })).code).toBe('platform.forbidden');
  expect((await doors.as(doors.cast.executive)('reachMilestone', { id, version: 1, reachedOn: '2026-11-22' })).code).toBeUndefined();
});
