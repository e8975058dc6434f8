import fc from 'fast-check';
import { type FigureFormat, toChangeText, toDifferenceText, toFigureText, toLabelledFigureText, toShownDifference, toShownValue } from './figure-text';
import { toIntervalText } from './interval-text';

const format = (unit: FigureFormat['unit'], decimals = 0, unitLabel: string | null = null): FigureFormat => ({ unit, unitLabel, decimals });
const percent = format('percent');

test.each([
  [61, percent, '61%'],
  [60.5, percent, '61%'],
  [-0.4, percent, '0%'],
  [-0.5, percent, '−1%'],
  [1.005, format('ratio', 2), '1.01'],
  [-1.005, format('ratio', 2), '−1.01'],
  [1.62, format('ratio', 2), '1.62'],
  [0.1 + 0.2, format('score', 1), '0.3'],
  [9.995, format('score', 2), '10.00'],
  [4637, format('count'), '4,637'],
  [1234567.5, format('count'), '1,234,568'],
  [1e21, format('count'), '1,000,000,000,000,000,000,000'],
  [1.5e-7, format('score', 4), '0.0000'],
  [5e-5, format('score', 4), '0.0001'],
  [1200, format('count', 0, '£'), '£1,200'],
  [-1200.5, format('count', 2, '£'), '−£1,200.50'],
  [14, format('count', 0, 'hours'), '14'],
  [3, format(null), '3'],
])('%d is written %s', (value, how, text) => {
  expect(toFigureText(value, how)).toBe(text);
});

test('a label is said where it is asked for, and never doubles a sign', () => {
  expect(toLabelledFigureText(14, format('count', 0, 'hours'))).toBe('14 hours');
  expect(toLabelledFigureText(1200, format('count', 0, '£'))).toBe('£1,200');
  expect(toLabelledFigureText(61, format('percent', 0, '% of staff'))).toBe('61%');
});

test.each([
  [7, percent, '7 points', 'up 7 points'],
  [-1, percent, '1 point', 'down 1 point'],
  [1, format('percent', 1), '1.0 point', 'up 1.0 point'],
  [0.4, percent, '0 points', 'no change'],
  [0.12, format('ratio', 2), '0.12', 'up 0.12'],
  [-3, format('count'), '3', 'down 3'],
  [1500, format('count', 0, '£'), '£1,500', 'up £1,500'],
])('a difference of %d', (difference, how, text, change) => {
  expect(toDifferenceText(difference, how)).toBe(text);
  expect(toChangeText(difference, how)).toBe(change);
});

test('a difference is that of the figures people see', () => {
  expect(toShownDifference(46.6, 61.4, percent)).toBe(14);
  expect(toShownDifference(0.1, 0.3, { decimals: 1 })).toBe(0.2);
});

test('an interval in words', () => {
  expect(toIntervalText({ lower: 48.6, upper: 63.2 }, percent)).toBe('between 49% and 63%');
  expect(toIntervalText({ lower: 60.9, upper: 61.1 }, percent)).toBe('about 61%');
});

test('what is written is within half a unit of the value, and reads back as the shown value', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
      const text = toFigureText(value, format('score', decimals));
      const read = Number(text.replaceAll(',', '').replace('−', '-'));
      expect(read).toBe(toShownValue(value, { decimals }));
      expect(Object.is(read, -0)).toBe(false);
      expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + Math.abs(value) * 1e-15);
      expect(text.split('.')[1]?.length ?? 0).toBe(decimals);
    }),
    { numRuns: 2000 },
  );
});
