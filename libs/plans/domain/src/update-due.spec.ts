import { addDays } from '@waymark/platform/domain';
import fc from 'fast-check';
import { deliveryStatuses } from './delivery-status';
import { planStates } from './plan-state';
import { findUpdateDue, isFresh, type UpdateSchedule } from './update-due';

const TODAY = '2026-11-22';
const onTrack: UpdateSchedule = { planState: 'active', status: 'on_track', startOn: null, dueOn: '2027-03-31', ongoing: false, lastUpdatedOn: '2026-11-01' };

test.each<[string, Partial<UpdateSchedule>, object | null]>([
  ['heard of three weeks ago', {}, null],
  ['never heard of', { lastUpdatedOn: null }, { cause: 'never_updated' }],
  ['heard of 36 days ago', { lastUpdatedOn: '2026-10-17' }, { cause: 'stale', days: 36 }],
  ['heard of 35 days ago', { lastUpdatedOn: '2026-10-18' }, null],
  ['overdue, heard of 8 days ago', { dueOn: '2026-11-12', lastUpdatedOn: '2026-11-14' }, { cause: 'overdue', days: 10 }],
  ['overdue, heard of 7 days ago', { dueOn: '2026-11-12', lastUpdatedOn: '2026-11-15' }, null],
  ['due in 14 days, heard of 15 days ago', { dueOn: '2026-12-06', lastUpdatedOn: '2026-11-07' }, { cause: 'due_soon', days: 14 }],
  ['due in 14 days, heard of 14 days ago', { dueOn: '2026-12-06', lastUpdatedOn: '2026-11-08' }, null],
  ['due in 15 days, heard of 15 days ago', { dueOn: '2026-12-07', lastUpdatedOn: '2026-11-07' }, null],
  ['due today', { dueOn: TODAY, lastUpdatedOn: '2026-11-01' }, { cause: 'due_soon', days: 0 }],
  ['complete', { status: 'complete', lastUpdatedOn: null }, null],
  ['withdrawn', { status: 'withdrawn', lastUpdatedOn: null }, null],
  ['paused', { status: 'paused', lastUpdatedOn: '2026-01-05' }, null],
  ['paused and overdue', { status: 'paused', dueOn: '2026-11-12', lastUpdatedOn: '2026-01-05' }, { cause: 'overdue', days: 10 }],
  ['begins next year', { startOn: '2027-01-05', lastUpdatedOn: null }, null],
  ['in a draft', { planState: 'draft', lastUpdatedOn: null }, null],
])('%s', (_, facts, due) => expect(findUpdateDue({ ...onTrack, ...facts }, TODAY, 35)).toEqual(due));

test('what is updated today is not asked for again', () => {
  const schedule = fc.record({
    planState: fc.constantFrom(...planStates),
    status: fc.constantFrom(...deliveryStatuses),
    startOn: fc.constant(null),
    dueOn: fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days))),
    ongoing: fc.boolean(),
    lastUpdatedOn: fc.constant(TODAY),
  });
  fc.assert(fc.property(schedule, fc.integer({ min: 1, max: 366 }), (action, stale) => findUpdateDue(action, TODAY, stale) === null));
});

test('an update counts as done for a week', () => {
  expect(isFresh({ ...onTrack, lastUpdatedOn: '2026-11-15' }, TODAY)).toBe(true);
  expect(isFresh({ ...onTrack, lastUpdatedOn: '2026-11-14' }, TODAY)).toBe(false);
  expect(isFresh({ ...onTrack, status: 'complete', lastUpdatedOn: TODAY }, TODAY)).toBe(true);
  expect(isFresh({ ...onTrack, lastUpdatedOn: null }, TODAY)).toBe(false);
});
