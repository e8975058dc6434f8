import { classifyPoints } from './classification';
import { findSpecialCauses } from './special-causes';

/** Mean 10, limits 4 to 16, the outer third from 8 to 6 and 12 to 14 moved to round numbers: near limits 6 and 14. */
const limits = { mean: 10, bounds: { lower: 4, upper: 16, nearLower: 6, nearUpper: 14, meanMovingRange: 2, hasWidth: true } };
const causesOf = (values: readonly number[]) => classifyPoints(findSpecialCauses(values, limits), 'higher').map(({ cause }) => cause);
const trendsOf = (values: readonly number[]) => findSpecialCauses(values, limits).map(({ trend }) => trend);

test('a point beyond a limit stands out; one on it does not', () => {
  expect(causesOf([16, 16.1, 4, 3.9])).toEqual(['common', 'above_upper_limit', 'common', 'below_lower_limit']);
});

test('seven steadily rising points are a trend, all of them; six are none, and a tie breaks it', () => {
  expect(trendsOf([9, 7, 8, 9, 10, 11, 12, 13, 12])).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 0]);
  expect(trendsOf([9, 8, 9, 10, 11, 12, 13, 12])).not.toContain(1);
  expect(trendsOf([7, 8, 9, 10, 10, 11, 12, 13])).not.toContain(1);
  expect(trendsOf([13, 12, 11, 10, 9, 8, 7])).toEqual(new Array(7).fill(-1));
});

test('the turning point of two trends belongs to the later; where they only adjoin each keeps its own', () => {
  const up = [4, 5, 6, 7, 8, 9];
  expect(trendsOf([...up, 10, 9, 8, 7, 6, 5, 4])[6]).toBe(-1);
  expect(trendsOf([...up, 10, 10, 9, 8, 7, 6, 5, 4]).slice(6, 8)).toEqual([1, -1]);
});

test('seven points on one side are a shift, and so is the eighth; a point on the mean breaks it', () => {
  const shift = [11, 12, 11, 12, 11, 12, 11];
  expect(causesOf([...shift, 12])).toEqual(new Array(8).fill('shift_above'));
  expect(causesOf(shift.slice(1))).toEqual(new Array(6).fill('common'));
  expect(causesOf([11, 12, 11, 10, 12, 11, 12, 11])).not.toContain('shift_above');
});

test('two close points of three stand out when the third is on the same side of the mean', () => {
  expect(causesOf([9, 15, 11, 15, 9])).toEqual(['common', 'two_in_three_above', 'common', 'two_in_three_above', 'common']);
  expect(causesOf([9, 15, 15, 9])).toEqual(new Array(4).fill('common'));
  expect(causesOf([9, 15, 9, 15, 9])).toEqual(new Array(5).fill('common'));
  expect(causesOf([9, 5, 5, 9])).toEqual(['common', 'two_in_three_below', 'two_in_three_below', 'common']);
});

test('a point beyond the limit is not close, so it makes no pair', () => {
  expect(causesOf([9, 15, 17, 11])).toEqual(['common', 'common', 'above_upper_limit', 'common']);
});

test('limits of no width give no signal, a shift from the mean still does', () => {
  const flat = { mean: 10, bounds: { lower: 10, upper: 10, nearLower: 10, nearUpper: 10, meanMovingRange: 0, hasWidth: false } };
  const signals = findSpecialCauses([10, 10, 11, 11, 11, 11, 11, 11, 11], flat);
  expect(signals.map(({ isOutside, isClose, isShift }) => [isOutside, isClose, isShift]).slice(1, 3)).toEqual([[false, false, false], [false, false, true]]);
});

test('what comes first: outside, trend, two of three, shift', () => {
  expect(causesOf([11, 12, 13, 13.5, 15, 15.5, 17])).toEqual([...new Array<string>(6).fill('rising_trend'), 'above_upper_limit']);
  expect(causesOf([11, 12, 11, 15, 12, 15, 11])).toEqual(['shift_above', 'shift_above', 'shift_above', 'two_in_three_above', 'shift_above', 'two_in_three_above', 'shift_above']);
});

test('whether high is good depends on the measure', () => {
  const meaningOf = (better: 'higher' | 'lower' | 'neither') => classifyPoints(findSpecialCauses([17, 3], limits), better).map(({ meaning }) => meaning);
  expect(meaningOf('higher')).toEqual(['improvement', 'concern']);
  expect(meaningOf('lower')).toEqual(['concern', 'improvement']);
  expect(meaningOf('neither')).toEqual(['neutral_high', 'neutral_low']);
});
