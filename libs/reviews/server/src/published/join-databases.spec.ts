import { addTotals, joinRows } from './join-databases';
import type { StandingTotals } from './published.queries';

const row = (sortName: string, fingerprint = 'a') => ({ sortName, fingerprint });
const totals = (organisations: number, complete: number, behind: number): StandingTotals => ({ organisations, complete, onTrack: 1, atRisk: 0, offTrack: 0, notStarted: 0, paused: 0, withdrawn: 0, onCourse: 2, behind, unknown: 0 });

test('lists of several databases are one in the order of PostgreSQL, which is that of bytes', () => {
  const lists = [[row('beta', 'b'), row('\uff21'), row('\u{1f600}')], [row('alpha'), row('beta', 'a'), row('gamma')]];
  expect(joinRows(lists)).toEqual([row('alpha'), row('beta', 'a'), row('beta', 'b'), row('gamma'), row('\uff21'), row('\u{1f600}')]);
});

test('what is in two of them stands once', () => {
  expect(joinRows([[row('alpha'), row('beta')], [row('beta'), row('beta', 'b')]])).toEqual([row('alpha'), row('beta'), row('beta', 'b')]);
});

test('one list stays as it is, and sums are added count by count', () => {
  const list = [row('alpha')];
  expect(joinRows([list])).toBe(list);
  expect(addTotals([totals(2, 5, 1)])).toEqual(totals(2, 5, 1));
  expect(addTotals([totals(2, 5, 1), totals(1, 7, 3)])).toEqual({ ...totals(3, 12, 4), onTrack: 2, onCourse: 4 });
});
