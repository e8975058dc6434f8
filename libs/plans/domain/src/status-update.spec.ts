import { addDays } from '@waymark/platform/domain';
import fc from 'fast-check';
import { declarableStatuses, deliveryStatuses } from './delivery-status';
import { type Declared, findForecastProblem, findNoteCause, findUndoProblem, forecastAfter, isClaim, type Standing, type Undoable } from './status-update';

const TODAY = '2026-11-22';
const onTrack: Standing = { status: 'on_track', forecastOn: null, daysOverdue: 0, isClaimed: false };

test.each<[string, Partial<Standing>, Declared, string | null]>([
  ['the same again', {}, { status: 'on_track' }, null],
  ['another status', { status: 'not_started' }, { status: 'on_track' }, 'status_changed'],
  ['at risk', {}, { status: 'at_risk' }, 'at_risk'],
  ['still at risk', { status: 'at_risk' }, { status: 'at_risk' }, 'at_risk'],
  ['off track', {}, { status: 'off_track', forecastOn: '2027-02-28' }, 'off_track'],
  ['complete', {}, { status: 'complete' }, 'status_changed'],
  ['a first expected day', {}, { status: 'on_track', forecastOn: '2027-02-28' }, null],
  ['another expected day', { forecastOn: '2027-01-31' }, { status: 'on_track', forecastOn: '2027-02-28' }, 'forecast_moved'],
  ['no expected day any more', { forecastOn: '2027-01-31' }, { status: 'on_track', forecastOn: null }, 'forecast_moved'],
  ['the expected day left out', { forecastOn: '2027-01-31' }, { status: 'on_track' }, null],
  ['overdue', { daysOverdue: 3 }, { status: 'on_track' }, 'overdue'],
])('a note: %s', (_, before, declared, cause) => expect(findNoteCause({ ...onTrack, ...before }, declared)).toBe(cause));

test.each<[string, string | null, Declared, string | null]>([
  ['off track without a day', null, { status: 'off_track' }, 'needed'],
  ['off track, day taken away', '2027-01-31', { status: 'off_track', forecastOn: null }, 'needed'],
  ['off track until today', null, { status: 'off_track', forecastOn: TODAY }, 'past'],
  ['off track until tomorrow', null, { status: 'off_track', forecastOn: '2026-11-23' }, null],
  ['still off track, day still to come', '2027-01-31', { status: 'off_track' }, null],
  ['still off track, day has passed', '2026-10-31', { status: 'off_track' }, 'past'],
  ['on track, a day that has passed', null, { status: 'on_track', forecastOn: '2026-11-21' }, 'past'],
  ['on track, the old day has passed', '2026-10-31', { status: 'on_track' }, null],
  ['complete, whatever was expected', '2026-10-31', { status: 'complete', forecastOn: '2026-01-01' }, null],
])('the expected day: %s', (_, forecastOn, declared, problem) => expect(findForecastProblem({ forecastOn }, declared, TODAY)).toBe(problem));

test('what is complete expects nothing more', () => {
  expect(forecastAfter({ forecastOn: '2027-01-31' }, { status: 'complete', forecastOn: '2027-02-28' })).toBeNull();
});

test('a claim that stands is not made again; one that was declined is', () => {
  expect(isClaim(onTrack, { status: 'complete' })).toBe(true);
  expect(isClaim({ status: 'complete', isClaimed: true }, { status: 'complete' })).toBe(false);
  expect(isClaim({ status: 'complete', isClaimed: false }, { status: 'complete' })).toBe(true);
  expect(isClaim(onTrack, { status: 'on_track' })).toBe(false);
});

const undoable: Undoable = { kind: 'update', recordedAt: new Date('2026-11-21T10:00:00Z'), isUndone: false, isNewest: true };

test.each<[string, Partial<Undoable>, string, string | null]>([
  ['a day later', {}, '2026-11-22T10:00:00Z', null],
  ['after a day', {}, '2026-11-22T10:00:00.001Z', 'too_old'],
  ['followed by another', { isNewest: false }, '2026-11-21T10:01:00Z', 'not_newest'],
  ['taken back before', { isUndone: true, isNewest: false }, '2026-11-21T10:01:00Z', 'undone_already'],
  ['an undo', { kind: 'undo' }, '2026-11-21T10:01:00Z', 'not_undoable'],
  ['a withdrawal', { kind: 'withdrawn' }, '2026-11-21T10:01:00Z', 'not_undoable'],
  ['a confirmation', { kind: 'completion_confirmed' }, '2026-11-21T10:01:00Z', null],
])('taking back: %s', (_, update, now, problem) => expect(findUndoProblem({ ...undoable, ...update }, new Date(now))).toBe(problem));

const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
const standing = fc.record({ status: fc.constantFrom(...deliveryStatuses), forecastOn: fc.option(day), daysOverdue: fc.nat(400), isClaimed: fc.boolean() });
const declared = fc.record({ status: fc.constantFrom(...declarableStatuses), forecastOn: fc.option(day, { nil: undefined }) });

test('whatever changes how an action stands is explained', () => {
  fc.assert(
    fc.property(standing, declared, (before, update) => {
      if (update.status !== before.status) expect(findNoteCause(before, update)).not.toBeNull();
    }),
  );
});

test('off track never goes without a day that is still to come', () => {
  fc.assert(
    fc.property(standing, declared, (before, update) => {
      const accepted = findForecastProblem(before, update, TODAY) === null;
      if (accepted && update.status === 'off_track') expect(forecastAfter(before, update)! > TODAY).toBe(true);
    }),
  );
});
