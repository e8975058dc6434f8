import { cutToWidth, estimateWidth } from './text-room';
import { toTimeTicks } from './time-axis';
import { toLineText, toValueAxis } from './value-axis';

const percent = { unit: 'percent' as const, unitLabel: null, decimals: 0 };
const count = { unit: 'count' as const, unitLabel: null, decimals: 0 };
const textsOf = (values: readonly number[], format: Parameters<typeof toValueAxis>[1] = percent) =>
  toValueAxis(values, format, 310).ticks.map(({ text }) => text);

test('an axis goes from round value to round value around all of them, with the sign of percent at the top', () => {
  expect(textsOf([39.6, 75])).toEqual(['30', '40', '50', '60', '70', '80%']);
  expect(textsOf([2, 98])).toEqual(['0', '20', '40', '60', '80', '100%']);
});

test('an axis of percentages leaves 0 to 100 only where a limit does', () => {
  expect(toValueAxis([-4, 60], percent, 310).low).toBeLessThan(-4);
  expect(toValueAxis([60, 104], percent, 310).high).toBeGreaterThan(104);
  expect(toValueAxis([0, 100], percent, 310)).toMatchObject({ low: 0, high: 100 });
});

test('the step is never finer than figures are written, and no two lines have the same name', () => {
  expect(textsOf([3], count)).toEqual(['2', '3', '4']);
  expect(new Set(textsOf([60.9, 61.1])).size).toBe(textsOf([60.9, 61.1]).length);
  expect(textsOf([0.98, 1.02], { ...count, unit: 'ratio', decimals: 2 })).toContain('1.00');
});

test('all figures alike are drawn in the middle of something, nothing below nought', () => {
  expect(toValueAxis([0, 0], count, 310)).toMatchObject({ low: 0 });
  const { low, high } = toValueAxis([5000, 5000], count, 310);
  expect([low < 5000, high > 5000]).toEqual([true, true]);
});

test('large numbers are short on the axis, and beside it only where they would not fit', () => {
  expect(textsOf([1.2e6, 2.1e6], { ...count, unitLabel: '£' })).toEqual([
    '£1.0m',
    '£1.2m',
    '£1.4m',
    '£1.6m',
    '£1.8m',
    '£2.0m',
    '£2.2m',
  ]);
  expect(textsOf([0, 9e18], count).at(-1)).toMatch(/^\d+(\.\d)?e1[89]$/);
  expect(toLineText(1_620_000, count, false)).toBe('1,620,000');
  expect(toLineText(1_620_000, count, true)).toBe('1.62m');
  expect(toLineText(61, percent, true)).toBe('61%');
});

const months = ['Nov 2024', 'Dec 2024', 'Jan 2025', 'Feb 2025', 'Mar 2025', 'Apr 2025', 'May 2025'];
const along = (width: number, labels = months) =>
  labels.map((label, at) => ({ label, x: 40 + (at * (width - 80)) / Math.max(1, labels.length - 1) }));

test('a year stands once, under its first name', () => {
  expect(toTimeTicks(along(860), 860).map(({ name, year }) => [name, year])).toEqual([
    ['Nov', '2024'],
    ['Dec', null],
    ['Jan', '2025'],
    ['Feb', null],
    ['Mar', null],
    ['Apr', null],
    ['May', null],
  ]);
});

test('with less room fewer periods are named, at an even stride', () => {
  expect(toTimeTicks(along(300), 300).map(({ name }) => name)).toEqual(['Nov', 'Jan', 'Mar', 'May']);
});

test('a span of years is one name, and no name leaves the picture', () => {
  const [first, last] = toTimeTicks(
    [
      { x: 20, label: '2024 to 2025' },
      { x: 350, label: '2025 to 2026' },
    ],
    358,
  );
  expect(first).toMatchObject({ name: '2024 to 2025', year: null, x: 20 });
  expect(first!.textX - estimateWidth('2024 to 2025') / 2).toBeGreaterThanOrEqual(0);
  expect(last!.textX + estimateWidth('2025 to 2026') / 2).toBeLessThanOrEqual(358);
});

test('words are cut between signs that people see as one', () => {
  expect(cutToWidth('short', 100)).toBe('short');
  const family = '👨‍👩‍👧‍👦';
  expect(cutToWidth(family.repeat(9), 60)).toBe(`${family.repeat(2)}…`);
  expect(estimateWidth(cutToWidth('A rather long name of a thing', 90))).toBeLessThanOrEqual(90);
});
