import { addDays, daysBetween, isDay } from '@waymark/platform/domain';
import fc from 'fast-check';
import { addMonths, monthsBetween } from './months';
import { listPeriods, placeOfPeriod, toPeriod } from './periods';
import { toFullTitle, toPeriodBefore, toPeriodWords, toReviewTitle } from './review-title';

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
const cadence = fc.record({ startsOn: day, monthsEach: fc.integer({ min: 1, max: 60 }) });

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-04-01', 6, '2026-10-01'],
    ['2026-11-30', 14, '2028-01-30'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('from %s, %s later is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));

  it('never drift: a thousand steps from the first day keep its date, or the last of the month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 12 }), (from, each) => {
        for (let step = 0; step <= 1_000; step += 37) {
          const found = addMonths(from, step * each);
          const date = Number(from.slice(8));
          expect(isDay(found)).toBe(true);
          expect(monthsBetween(from, found)).toBe(step * each);
          expect(Number(found.slice(8)) === date || (Number(found.slice(8)) < date && addDays(found, 1).endsWith('-01'))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('periods', () => {
  it('follow each other without a gap or a day twice', () => {
    fc.assert(fc.property(cadence, fc.integer({ min: 0, max: 200 }), (each, place) => expect(daysBetween(toPeriod(each, place).to, toPeriod(each, place + 1).from)).toBe(1)));
  });

  it('hold every day exactly once', () => {
    fc.assert(
      fc.property(cadence, day, (each, wanted) => {
        const { from, to } = toPeriod(each, placeOfPeriod(each, wanted));
        expect(from <= wanted && wanted <= to).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are those that end from a day on, from the first of the series', () => {
    const half = { startsOn: '2026-04-01', monthsEach: 6 };
    expect(listPeriods(half, '2026-09-30', 2)).toEqual([{ from: '2026-04-01', to: '2026-09-30' }, { from: '2026-10-01', to: '2027-03-31' }]);
    expect(listPeriods(half, '2026-10-01', 1)).toEqual([{ from: '2026-10-01', to: '2027-03-31' }]);
    expect(listPeriods(half, '2020-01-01', 1)).toEqual([{ from: '2026-04-01', to: '2026-09-30' }]);
    expect(listPeriods({ startsOn: '2026-01-31', monthsEach: 1 }, '2026-02-01', 3).map(({ from }) => from)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31']);
  });
});

describe('titles', () => {
  it.each([
    ['2026-04-01', '2026-09-30', 'April to September 2026'],
    ['2026-10-01', '2027-03-31', 'October 2026 to March 2027'],
    ['2026-04-01', '2026-04-30', 'April 2026'],
    ['2026-04-15', '2026-10-14', '15 April to 14 October 2026'],
    ['2026-10-15', '2027-04-14', '15 October 2026 to 14 April 2027'],
    ['2026-04-01', '2026-09-29', '1 April to 29 September 2026'],
    ['2026-04-15', '2026-04-15', '15 April 2026'],
  ])('%s to %s is "%s"', (from, to, words) => expect(toPeriodWords({ from, to })).toBe(words));

  it('name the sort of review and its number', () => {
    expect([toReviewTitle('review', 3), toReviewTitle('stocktake', 2), toReviewTitle('look_back', 1), toReviewTitle('other', 4, 'Deep dive')]).toEqual(['Review 3', 'Stocktake 2', 'Look back 1', 'Deep dive 4']);
    expect(toFullTitle('Review 3', { from: '2026-04-01', to: '2026-09-30' })).toBe('Review 3, April to September 2026');
  });

  it('propose the months that have just ended', () => {
    expect(toPeriodBefore('2026-11-22', 6)).toEqual({ from: '2026-05-01', to: '2026-10-31' });
  });
});
