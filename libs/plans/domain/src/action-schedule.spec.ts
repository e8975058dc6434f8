import { addDays } from '@waymark/platform/domain';
import fc from 'fast-check';
import { type ActionSchedule, daysOverdue, flagsOf, isStale } from './action-schedule';
import { deliveryStatuses } from './delivery-status';
import { planStates } from './plan-state';

const TODAY = '2026-11-22';
const STALE_AFTER = 35;

const inOrder: ActionSchedule = {
  planState: 'active',
  status: 'on_track',
  startOn: '2026-01-05',
  dueOn: '2027-03-31',
  ongoing: false,
  reviewOn: null,
  forecastOn: null,
  hasOwner: true,
  ownerHasLeft: false,
  lastHeardOn: '2026-11-01',
  isClaimed: false,
  isConfirmed: false,
};

test.each<[string, Partial<ActionSchedule>, string[]]>([
  ['all in order', {}, []],
  ['due today is not overdue', { dueOn: TODAY }, []],
  ['due yesterday', { dueOn: '2026-11-21' }, ['overdue']],
  ['due yesterday, paused', { dueOn: '2026-11-21', status: 'paused' }, ['overdue']],
  ['due yesterday, in a draft', { dueOn: '2026-11-21', planState: 'draft' }, ['overdue']],
  ['due yesterday, complete', { dueOn: '2026-11-21', status: 'complete' }, []],
  ['due yesterday, withdrawn', { dueOn: '2026-11-21', status: 'withdrawn' }, []],
  ['due yesterday, but without an end', { dueOn: '2026-11-21', ongoing: true, reviewOn: '2027-01-05' }, []],
  ['heard of 35 days ago', { lastHeardOn: '2026-10-18' }, []],
  ['heard of 36 days ago', { lastHeardOn: '2026-10-17' }, ['stale']],
  ['heard of long ago, paused', { lastHeardOn: '2026-01-05', status: 'paused' }, []],
  ['heard of long ago, in a draft', { lastHeardOn: '2026-01-05', planState: 'draft' }, []],
  ['heard of long ago, begun last week', { lastHeardOn: '2026-01-05', startOn: '2026-11-16' }, []],
  ['heard of long ago, begins next year', { lastHeardOn: '2026-01-05', startOn: '2027-01-05' }, []],
  ['nobody accountable', { hasOwner: false }, ['no_owner']],
  ['the owner has left', { ownerHasLeft: true }, ['no_owner']],
  ['the owner of something complete has left', { ownerHasLeft: true, status: 'complete' }, []],
  ['no date', { dueOn: null }, ['no_due_date']],
  ['ongoing without a day of review', { dueOn: null, ongoing: true }, ['review_date_needed']],
  ['ongoing with a day of review that has passed', { dueOn: null, ongoing: true, reviewOn: '2026-11-21' }, ['review_date_needed']],
  ['ongoing with a day of review', { dueOn: null, ongoing: true, reviewOn: TODAY }, []],
  ['expected after the due date', { forecastOn: '2027-04-01' }, ['forecast_late']],
  ['expected on the due date', { forecastOn: '2027-03-31' }, []],
  ['claimed', { status: 'complete', isClaimed: true }, ['awaiting_confirmation']],
  ['claimed and confirmed', { status: 'complete', isClaimed: true, isConfirmed: true }, []],
  ['complete by what was imported', { status: 'complete' }, []],
  ['everything wrong at once', { hasOwner: false, dueOn: '2026-09-30', forecastOn: '2027-02-28', lastHeardOn: '2026-01-05' }, ['overdue', 'stale', 'no_owner', 'forecast_late']],
])('%s', (_, facts, flags) => expect(flagsOf({ ...inOrder, ...facts }, TODAY, STALE_AFTER)).toEqual(flags));

test('days overdue are counted from the due date', () => {
  expect(daysOverdue({ ...inOrder, dueOn: '2026-09-30' }, TODAY)).toBe(53);
  expect(daysOverdue(inOrder, TODAY)).toBe(0);
});

const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
const schedule: fc.Arbitrary<ActionSchedule> = fc.record({
  planState: fc.constantFrom(...planStates),
  status: fc.constantFrom(...deliveryStatuses),
  startOn: fc.option(day),
  dueOn: fc.option(day),
  ongoing: fc.boolean(),
  reviewOn: fc.option(day),
  forecastOn: fc.option(day),
  hasOwner: fc.boolean(),
  ownerHasLeft: fc.boolean(),
  lastHeardOn: fc.option(day),
  isClaimed: fc.boolean(),
  isConfirmed: fc.boolean(),
});

test('nothing is asked of what is withdrawn, of what is confirmed, or of a closed plan', () => {
  fc.assert(
    fc.property(schedule, (facts) => {
      const isSettled = facts.planState === 'closed' || facts.status === 'withdrawn' || (facts.status === 'complete' && facts.isConfirmed);
      if (isSettled) expect(flagsOf(facts, TODAY, STALE_AFTER)).toEqual([]);
    }),
  );
});

test('overdue is flagged exactly when days overdue are counted', () => {
  fc.assert(fc.property(schedule, (facts) => flagsOf(facts, TODAY, STALE_AFTER).includes('overdue') === daysOverdue(facts, TODAY) > 0));
});

test('what is stale stays stale as days pass', () => {
  fc.assert(
    fc.property(schedule, fc.integer({ min: 0, max: 200 }), (facts, days) => {
      if (isStale(facts, TODAY, STALE_AFTER)) expect(isStale(facts, addDays(TODAY, days), STALE_AFTER)).toBe(true);
    }),
  );
});
