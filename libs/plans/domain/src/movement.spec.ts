import { groupMovements, lookBackTo, monthsEarlier } from './movement';
import type { DeliveryStatus } from './delivery-status';

it.each([
  ['2026-11-22', 6, '2026-05-22'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2024-03-31', 1, '2024-02-29'],
  ['2026-08-31', 6, '2026-02-28'],
  ['2026-01-15', 6, '2025-07-15'],
  ['2026-05-31', 12, '2025-05-31'],
])('the day before %s by %s months is %s', (day, months, earlier) => {
  expect(monthsEarlier(day, months)).toBe(earlier);
});

it.each([
  [null, null],
  ['2025-03-26', '2026-05-22'],
  ['2026-09-01', '2026-09-01'],
])('a plan approved on %s is looked back on to %s', (approvedOn, since) => {
  expect(lookBackTo(approvedOn, '2026-11-22')).toBe(since);
});

it('what moved is grouped by where from and where to; completions come first and together', () => {
  const now: [string, DeliveryStatus][] = [['a', 'complete'], ['b', 'complete'], ['c', 'off_track'], ['d', 'off_track'], ['e', 'at_risk'], ['f', 'on_track'], ['g', 'withdrawn'], ['h', 'on_track'], ['i', 'off_track']];
  const before = new Map<string, DeliveryStatus>([['a', 'on_track'], ['b', 'at_risk'], ['c', 'at_risk'], ['d', 'at_risk'], ['e', 'on_track'], ['f', 'on_track'], ['g', 'on_track'], ['i', 'on_track']]);
  const groups = groupMovements(now.map(([id, status]) => ({ id, status })), before);
  expect(groups.map(({ to, from, actions }) => [to, from, actions.map(({ id }) => id).join('')])).toEqual([
    ['complete', null, 'ab'],
    ['off_track', 'at_risk', 'cd'],
    ['off_track', 'on_track', 'i'],
    ['at_risk', 'on_track', 'e'],
  ]);
});
