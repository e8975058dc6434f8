import { findEntryProblem, valueOfEntry } from './figure-entry';
import { findPeriodProblem } from './recorded-period';

const entry = (value: number | null, numerator: number | null = null, denominator: number | null = null) => ({ value, numerator, denominator });

describe('what may be entered as a figure', () => {
  it.each([
    ['percent', true, entry(0), null],
    ['percent', true, entry(100), null],
    ['percent', true, entry(61.5), null],
    ['percent', true, entry(-0.1), 'out_of_percent value'],
    ['percent', true, entry(100.1), 'out_of_percent value'],
    ['percent', true, entry(null), 'value_needed value'],
    ['percent', true, entry(null, 14, 58), null],
    ['percent', true, entry(null, 0, 58), null],
    ['percent', true, entry(null, 58, 58), null],
    ['percent', true, entry(null, 59, 58), 'more_than_all numerator'],
    ['percent', true, entry(null, -1, 58), 'negative numerator'],
    ['percent', true, entry(null, 14), 'denominator_needed denominator'],
    ['percent', true, entry(null, null, 58), 'numerator_needed numerator'],
    ['percent', true, entry(null, 0, 0), 'denominator_zero denominator'],
    ['percent', true, entry(null, 1.5, 58), 'not_whole numerator'],
    ['percent', true, entry(null, 1, 5.8), 'not_whole denominator'],
    ['percent', false, entry(null, 1.5, 5.8), null],
    ['ratio', true, entry(1.62), null],
    ['ratio', true, entry(-1), 'negative value'],
    ['ratio', true, entry(null, 34, 21), null],
    ['ratio', true, entry(null, 34, 0), 'denominator_zero denominator'],
    ['count', true, entry(14), null],
    ['count', true, entry(14.5), 'not_whole value'],
    ['count', true, entry(-1), 'negative value'],
    ['count', false, entry(-1.5), null],
    ['count', true, entry(14, null, 58), null],
    ['count', true, entry(59, null, 58), 'more_than_all value'],
    ['count', true, entry(14, null, 0), 'denominator_zero denominator'],
    ['count', true, entry(14, null, 58.5), 'not_whole denominator'],
    ['count', true, entry(14, 14, 58), 'numerator_unfit numerator'],
    ['score', true, entry(-3.5), null],
    ['score', true, entry(3.5, null, 120), null],
    ['score', true, entry(3.5, 7, 2), 'numerator_unfit numerator'],
    [null, true, entry(7), null],
    [null, true, entry(null), 'value_needed value'],
  ] as const)('%s, people counted %s: %j', (unit, countsPeople, given, expected) => {
    const found = findEntryProblem(given, { unit, countsPeople });
    expect(found && `${found.cause} ${found.field}`).toBe(expected);
  });

  it('works the value out from two numbers, and keeps it where there is one', () => {
    expect(valueOfEntry(entry(null, 14, 56), 'percent')).toBe(25);
    expect(valueOfEntry(entry(99, 14, 56), 'percent')).toBe(25);
    expect(valueOfEntry(entry(null, 34, 20), 'ratio')).toBe(1.7);
    expect(valueOfEntry(entry(14, null, 58), 'count')).toBe(14);
    expect(valueOfEntry(entry(61), 'percent')).toBe(61);
  });
});

test.each([
  ['2026-10-01', '2026-10-31', '2026-11-05', null],
  ['2026-11-22', '2026-11-22', '2026-11-22', null],
  ['2026-11-01', '2026-10-31', '2026-11-05', 'ends_before_start toOn'],
  ['2026-11-01', '2026-11-23', '2026-11-05', 'in_future toOn'],
  ['2026-10-01', '2026-10-31', '2026-11-23', 'as_at_in_future asAtOn'],
  ['2026-10-01', '2026-10-31', '2026-09-30', 'as_at_too_early asAtOn'],
  ['2026-10-01', '2026-10-31', '2026-10-01', null],
])('a figure for %s to %s as at %s', (fromOn, toOn, asAtOn, expected) => {
  const found = findPeriodProblem({ fromOn, toOn, asAtOn }, '2026-11-22');
  expect(found && `${found.cause} ${found.field}`).toBe(expected);
});
