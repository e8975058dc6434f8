import { lastDaySoon, monthsAfter, needsLastDay, warningOf } from './last-day';
import { roles } from './roles';

test('an adviser needs a last day, and nobody else does', () => {
  expect(roles.filter((role) => needsLastDay([role]))).toEqual(['adviser']);
  expect(needsLastDay(['reader', 'adviser'])).toBe(true);
});

test.each([
  ['2026-11-22', 6, '2027-05-22'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
])('%s and %i months are %s', (day, months, later) => expect(monthsAfter(day, months)).toBe(later));

test.each([
  ['2026-12-23', null],
  ['2026-12-22', 30],
  ['2026-11-30', 30],
  ['2026-11-29', 7],
  ['2026-11-22', 7],
  ['2026-11-21', null],
])('of a last day on %s the warning on 22 November 2026 is that of %s days', (lastDay, warning) => expect(warningOf(lastDay, '2026-11-22')).toBe(warning));

test('what ends within thirty days ends soon', () => expect(lastDaySoon('2026-11-22')).toBe('2026-12-22'));
