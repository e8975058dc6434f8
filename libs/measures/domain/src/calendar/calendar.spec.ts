import fc from 'fast-check';
import { addDays, isDay } from '@waymark/platform/domain';
import { findFigureDue } from './figure-due';
import { toPeriodText, toShortPeriodText } from './period-text';
import { frequencies, isOverlapping, nextPeriod, periodOf } from './periods';

test.each([
  ['2026-10-17', 'monthly', null, '2026-10-01', '2026-10-31'],
  ['2028-02-29', 'monthly', null, '2028-02-01', '2028-02-29'],
  ['2100-02-10', 'monthly', null, '2100-02-01', '2100-02-28'],
  ['2026-08-01', 'quarterly', null, '2026-07-01', '2026-09-30'],
  ['2026-01-31', 'quarterly', '2025-02-14', '2025-11-01', '2026-01-31'],
  ['2026-03-31', 'six_monthly', null, '2025-10-01', '2026-03-31'],
  ['2026-03-31', 'yearly', null, '2025-04-01', '2026-03-31'],
  ['2026-04-01', 'yearly', null, '2026-04-01', '2027-03-31'],
  ['2024-06-30', 'yearly', '2026-09-01', '2023-09-01', '2024-08-31'],
  ['2026-11-03', 'once', null, '2026-11-03', '2026-11-03'],
] as const)('%s lies in a %s period (first %s)', (day, frequency, first, from, to) => {
  expect(periodOf(day, frequency, first)).toEqual({ from, to });
});

test('periods follow each other without a gap, each day lies in its own, and neighbours do not overlap', () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1970-01-01', days));
  fc.assert(
    fc.property(day, fc.constantFrom(...frequencies), fc.option(day), (on, frequency, first) => {
      const period = periodOf(on, frequency, first);
      expect(isDay(period.from) && isDay(period.to) && period.from <= on && on <= period.to).toBe(true);
      const next = nextPeriod(period, frequency, first);
      if (frequency === 'once') return expect(next).toBeNull();
      expect(next!.from).toBe(addDays(period.to, 1));
      expect(isOverlapping(period, next!)).toBe(false);
      expect(periodOf(next!.to, frequency, first)).toEqual(next);
      if (first) expect(periodOf(first, frequency, first).from.slice(0, 7)).toBe(first.slice(0, 7));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['2026-10-01', '2026-10-31', 'October 2026', 'Oct 2026'],
  ['2026-07-01', '2026-09-30', 'July to September 2026', 'Jul to Sep 2026'],
  ['2025-04-01', '2026-03-31', 'April 2025 to March 2026', 'Apr 2025 to Mar 2026'],
  ['2026-01-01', '2026-12-31', '2026', '2026'],
  ['2026-03-31', '2026-03-31', '31 March 2026', '31 Mar 2026'],
  ['2026-11-03', '2026-11-09', '3 to 9 November 2026', '3 to 9 Nov 2026'],
  ['2026-10-28', '2026-11-03', '28 October to 3 November 2026', '28 Oct to 3 Nov 2026'],
  ['2025-12-28', '2026-01-03', '28 December 2025 to 3 January 2026', '28 Dec 2025 to 3 Jan 2026'],
  ['2028-02-01', '2028-02-29', 'February 2028', 'Feb 2028'],
])('%s to %s is "%s"', (from, to, text, short) => {
  expect(toPeriodText({ from, to })).toBe(text);
  expect(toShortPeriodText({ from, to })).toBe(short);
});

describe('when a figure is due', () => {
  const monthly = { frequency: 'monthly', firstPeriodOn: '2026-01-01', lastTo: '2026-10-31', graceDays: 14 } as const;
  const november = { from: '2026-11-01', to: '2026-11-30' };

  test.each([
    ['2026-11-29', 'not_due', 0],
    ['2026-11-30', 'due', 0],
    ['2026-12-14', 'due', 0],
    ['2026-12-15', 'overdue', 1],
    ['2027-01-14', 'overdue', 31],
  ] as const)('on %s it is %s', (today, state, daysOverdue) => {
    expect(findFigureDue({ ...monthly, today })).toEqual({ state, period: november, dueOn: '2026-12-14', daysOverdue });
  });

  test('nobody has said how often, or from when', () => {
    const nothing = { state: 'not_set', period: null, dueOn: null, daysOverdue: 0 };
    expect(findFigureDue({ ...monthly, frequency: null, today: '2026-11-30' })).toEqual(nothing);
    expect(findFigureDue({ ...monthly, firstPeriodOn: null, lastTo: null, today: '2026-11-30' })).toEqual(nothing);
  });

  test('figures from before the first period do not put it off', () => {
    expect(findFigureDue({ ...monthly, firstPeriodOn: '2026-09-01', lastTo: '2025-03-31', today: '2026-09-10' }).period).toEqual({ from: '2026-09-01', to: '2026-09-30' });
  });

  test('without a first period the next one follows the latest figure', () => {
    expect(findFigureDue({ ...monthly, firstPeriodOn: null, lastTo: '2026-06-30', frequency: 'quarterly', today: '2026-07-01' }).period).toEqual({ from: '2026-07-01', to: '2026-09-30' });
  });

  test('a snapshot stands for its year', () => {
    const due = findFigureDue({ frequency: 'yearly', firstPeriodOn: '2024-04-01', lastTo: '2026-03-31', graceDays: 60, today: '2026-11-22' });
    expect(due).toEqual({ state: 'not_due', period: { from: '2026-04-01', to: '2027-03-31' }, dueOn: '2027-05-30', daysOverdue: 0 });
  });

  test('a single figure is asked for once', () => {
    const once = { frequency: 'once', firstPeriodOn: '2026-11-03', graceDays: 0 } as const;
    expect(findFigureDue({ ...once, lastTo: null, today: '2026-11-03' }).state).toBe('due');
    expect(findFigureDue({ ...once, lastTo: null, today: '2026-11-04' })).toMatchObject({ state: 'overdue', daysOverdue: 1 });
    expect(findFigureDue({ ...once, lastTo: '2026-11-03', today: '2027-11-04' })).toEqual({ state: 'not_due', period: null, dueOn: null, daysOverdue: 0 });
  });
});
