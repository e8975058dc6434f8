import { toMean } from './mean';
import { toProcessLimits } from './process-limits';

const all = { fixedAfter: null, screensOutliers: true };

test('limits are the mean and 2.66 mean moving ranges to either side', () => {
  const { mean, bounds, movingRanges } = toProcessLimits([4, 7, 5, 8], all);
  expect(mean).toBe(6);
  expect(movingRanges).toEqual([null, 3, 2, 3]);
  expect(bounds!.upper).toBeCloseTo(6 + (2.66 * 8) / 3, 12);
  expect(bounds!.lower).toBeCloseTo(6 - (2.66 * 8) / 3, 12);
  expect(bounds!.nearUpper).toBeCloseTo(6 + ((2 / 3) * 2.66 * 8) / 3, 12);
});

test('one large step is left out of the limits, once, but its value stays in the mean', () => {
  const values = [10, 11, 10, 11, 10, 11, 10, 11, 10, 41];
  const screened = toProcessLimits(values, all);
  expect(screened.screenedOut).toEqual([...new Array<boolean>(9).fill(false), true]);
  expect(screened.bounds!.meanMovingRange).toBe(1);
  expect(screened.mean).toBe(13.5);
  expect(toProcessLimits(values, { ...all, screensOutliers: false }).bounds!.meanMovingRange).toBeCloseTo(39 / 9, 12);
});

test('a step of exactly 3.267 times the mean step is left out too', () => {
  const { bounds, screenedOut } = toProcessLimits([0, 433.25, 0, 433.25, 0, 3267], all);
  expect([screenedOut.at(-1), bounds!.meanMovingRange]).toEqual([true, 433.25]);
});

test('fixed limits look at the first points only, and need twelve of them', () => {
  const values = [...[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3], 90, 70];
  const { mean, bounds, movingRanges } = toProcessLimits(values, { ...all, fixedAfter: 12 });
  expect([mean, bounds!.meanMovingRange]).toEqual([2, 2]);
  expect(movingRanges.slice(-2)).toEqual([null, null]);
  for (const fixedAfter of [11, 0, -1, 12.5]) expect(() => toProcessLimits(values, { ...all, fixedAfter })).toThrow('12 points or more');
});

test('values that do not vary have their mean as limits, whether screened or not', () => {
  for (const screensOutliers of [true, false]) {
    const { mean, bounds } = toProcessLimits(new Array<number>(24).fill(0.1), { fixedAfter: null, screensOutliers });
    expect([mean, bounds!.lower, bounds!.upper, bounds!.hasWidth]).toEqual([0.1, 0.1, 0.1, false]);
  }
});

test('where screening would leave only zeros nothing is screened', () => {
  const { bounds, screenedOut } = toProcessLimits([2, 2, 2, 2, 2, 2, 2, 2, 9], all);
  expect(bounds!.meanMovingRange).toBe(7 / 8);
  expect(screenedOut).not.toContain(true);
});

test('a single point has a mean and no limits', () => {
  expect(toProcessLimits([7], all)).toEqual({ mean: 7, bounds: null, movingRanges: [null], screenedOut: [false] });
});

test('a mean is the nearest there is, so that equal values lie on it', () => {
  expect(toMean(new Array<number>(10).fill(0.1))).toBe(0.1);
  expect(toMean([0.1, 0.2, 0.3])).toBe(0.2);
  expect(toMean([1e16, 1, -1e16])).toBeCloseTo(1 / 3, 12);
});
