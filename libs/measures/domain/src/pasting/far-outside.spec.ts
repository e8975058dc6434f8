import fc from 'fast-check';
import { isFarOutside } from './far-outside';

const percent = { unit: 'percent', decimals: 0 } as const;
const count = { unit: 'count', decimals: 0 } as const;

test('nothing is far outside of nothing', () => {
  expect(isFarOutside([], 99, percent)).toEqual({ isFar: false, usual: null });
});

test('from four figures on, twice the reach of the limits from the mean', () => {
  const history = [44, 46, 48, 50];
  // Mean 47, moving ranges of 2: limits 5.32 to either side, twice that 10.64.
  expect(isFarOutside(history, 57.6, percent)).toEqual({ isFar: false, usual: { low: 44, high: 50 } });
  expect(isFarOutside(history, 57.7, percent).isFar).toBe(true);
  expect(isFarOutside(history, 36.3, percent).isFar).toBe(true);
  expect(isFarOutside(history, 6.1, percent).isFar).toBe(true);
});

test('a measure that stood still may move by two steps of what is shown', () => {
  expect(isFarOutside([47, 47, 47, 47], 49, percent).isFar).toBe(false);
  expect(isFarOutside([47, 47, 47, 47], 50, percent).isFar).toBe(true);
  expect(isFarOutside([1.2, 1.2, 1.2, 1.2], 1.22, { unit: 'ratio', decimals: 2 }).isFar).toBe(false);
  expect(isFarOutside([1.2, 1.2, 1.2, 1.2], 1.23, { unit: 'ratio', decimals: 2 }).isFar).toBe(true);
});

test('fewer figures: half of what a percentage can be, or five times the largest', () => {
  expect(isFarOutside([20], 70, percent).isFar).toBe(false);
  expect(isFarOutside([20], 71, percent).isFar).toBe(true);
  expect(isFarOutside([95, 90], 39, percent).isFar).toBe(true);
  expect(isFarOutside([12, 20], 100, count).isFar).toBe(false);
  expect(isFarOutside([12, 20], 101, count).isFar).toBe(true);
  expect(isFarOutside([0], 7, count).isFar).toBe(false);
});

test('it never depends on the unit the same figures are counted in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 30 }), fc.integer({ min: -500, max: 500 }), (history, value) => {
      const tenths = isFarOutside(history.map((past) => past / 10), value / 10, { unit: 'score', decimals: 1 });
      expect(isFarOutside(history, value, { unit: 'score', decimals: 0 }).isFar).toBe(tenths.isFar);
    }),
  );
});
