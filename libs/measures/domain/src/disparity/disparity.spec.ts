import { toBinomialProbability } from './binomial-test';
import { toImpactRatios } from './four-fifths';
import { toMedian, toPayGap } from './pay-gap';
import { toPercentagePointGap } from './percentage-point-gap';
import { toMinimumExpected, toWilsonInterval } from './proportion';
import { isRoundingOf, toImpliedBase } from './published-figures';
import { toRelativeLikelihood } from './relative-likelihood';
import { toRepresentation } from './representation';
import { toVerdict } from './verdict';

const p = (events: number, of: number) => ({ events, of });

test('the Wilson interval of a published example, and at 0% and 100%', () => {
  const { lower, upper } = toWilsonInterval(p(81, 263))!;
  expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(['0.2553', '0.3662']);
  expect(toWilsonInterval(p(0, 10))).toEqual({ lower: 0, upper: expect.closeTo(0.2775, 4) });
  expect(toWilsonInterval(p(10, 10))).toEqual({ lower: expect.closeTo(0.7225, 4), upper: 1 });
  expect(toWilsonInterval(p(0, 0))).toBeNull();
});

test('the gap in percentage points of a published example', () => {
  const { gap, interval } = toPercentagePointGap(p(56, 70), p(48, 80))!;
  expect(gap).toBeCloseTo(20, 12);
  expect([interval.lower.toFixed(2), interval.upper.toFixed(2)]).toEqual(['5.24', '33.39']);
  expect(toPercentagePointGap(p(0, 0), p(1, 2))).toBeNull();
});

test('the relative likelihood with its interval', () => {
  const { ratio, interval, isCorrected } = toRelativeLikelihood(p(30, 100), p(45, 300))!;
  const error = Math.sqrt(1 / 30 - 1 / 100 + 1 / 45 - 1 / 300);
  expect(ratio).toBeCloseTo(2, 12);
  expect(interval.lower).toBeCloseTo(2 * Math.exp(-1.959964 * error), 5);
  expect(interval.upper).toBeCloseTo(2 * Math.exp(1.959964 * error), 5);
  expect(isCorrected).toBe(false);
});

test('a group without any event has an interval all the same, and no made-up ratio', () => {
  const none = toRelativeLikelihood(p(20, 100), p(0, 100))!;
  expect([none.ratio, none.isCorrected]).toEqual([null, true]);
  expect([none.interval.lower, none.interval.upper]).toEqual([expect.closeTo(2.51370038, 7), expect.closeTo(668.73523, 4)]);
  const zero = toRelativeLikelihood(p(0, 40), p(8, 50))!;
  expect(zero.ratio).toBe(0);
  expect([zero.interval.lower, zero.interval.upper]).toEqual([expect.closeTo(0.00435104, 7), expect.closeTo(1.23050135, 7)]);
  const everybody = toRelativeLikelihood(p(10, 10), p(10, 10))!;
  expect(everybody.ratio).toBe(1);
  expect(everybody.interval.lower).toBeLessThan(0.9);
  expect(toRelativeLikelihood(p(0, 0), p(1, 2))).toBeNull();
});

test('counts that cannot be are refused', () => {
  for (const wrong of [p(3, 2), p(-1, 2), p(1.5, 2), p(NaN, 2), p(0, -1)]) expect(() => toRelativeLikelihood(wrong, p(1, 2))).toThrow(RangeError);
});

test('four fifths of the best rate: exactly four fifths is not below', () => {
  expect(toImpactRatios([p(12, 50), p(24, 80), p(0, 0), p(23, 100)])).toEqual([
    { ratio: expect.closeTo(0.8, 12), isBelowFourFifths: false },
    { ratio: 1, isBelowFourFifths: false },
    { ratio: null, isBelowFourFifths: false },
    { ratio: expect.closeTo(0.7667, 4), isBelowFourFifths: true },
  ]);
  expect(toImpactRatios([p(0, 5), p(0, 9)]).map(({ ratio }) => ratio)).toEqual([null, null]);
});

test('verdicts claim no more than the numbers bear', () => {
  expect(toVerdict(p(60, 200), p(200, 1000))).toBe('clear_difference');
  expect(toVerdict(p(12, 40), p(40, 200))).toBe('possible_difference');
  expect(toVerdict(p(2200, 10_000), p(2000, 10_000))).toBe('no_clear_difference');
  expect(toVerdict(p(4, 5), p(16, 20))).toBe('too_few');
  expect(toVerdict(p(20, 100), p(0, 100))).toBe('clear_difference');
  expect(toVerdict(p(1, 10), p(20, 1000))).toBe('too_few');
  expect(toVerdict(p(0, 0), p(20, 1000))).toBe('too_few');
});

test('0.80 and 1.25 themselves are inside the band', () => {
  expect(toVerdict(p(2400, 10_000), p(3000, 10_000))).toBe('no_clear_difference');
  expect(toVerdict(p(3000, 10_000), p(2400, 10_000))).toBe('no_clear_difference');
  expect(toVerdict(p(2399, 10_000), p(3000, 10_000))).toBe('clear_difference');
});

test('expected events are those of the smaller group at the common rate', () => {
  expect(toMinimumExpected(p(3, 30), p(7, 70))).toBeCloseTo(3, 12);
});

test('the exact binomial test', () => {
  expect(toBinomialProbability(p(9, 10), 0.5)).toBeCloseTo(22 / 1024, 12);
  expect(toBinomialProbability(p(1, 8), 0.3)).toBeCloseTo(0.44940268, 8);
  expect(toBinomialProbability(p(0, 8), 0.3)).toBeCloseTo(0.11561566, 8);
  expect(toBinomialProbability(p(30, 400), 0.12)).toBeCloseTo(0.0043098201, 9);
  expect([toBinomialProbability(p(0, 4), 0), toBinomialProbability(p(1, 4), 0), toBinomialProbability(p(4, 4), 1)]).toEqual([1, 0, 1]);
  expect(() => toBinomialProbability(p(1, 2), 1.2)).toThrow(RangeError);
});

test('representation on a board of eight', () => {
  const { index, gap, onePerson, probability, interval } = toRepresentation(p(1, 8), 0.25)!;
  expect([index, gap, onePerson]).toEqual([50, -12.5, 12.5]);
  expect(probability).toBeGreaterThan(0.5);
  expect(interval!.lower < 50 && interval!.upper > 100).toBe(true);
  expect(toRepresentation(p(0, 0), 0.25)).toBeNull();
  expect(toRepresentation(p(1, 8), 0)).toMatchObject({ index: null, interval: null, probability: 0 });
});

test('pay gap and median', () => {
  expect(toPayGap({ reference: 20, group: 17 })).toBeCloseTo(15, 12);
  expect(toPayGap({ reference: 16, group: 20 })).toBeCloseTo(-25, 12);
  expect(toPayGap({ reference: 0, group: 20 })).toBeNull();
  expect([toMedian([9, 1, 5]), toMedian([1, 10, 2, 3]), toMedian([])]).toEqual([5, 2.5, null]);
});

test('a published figure must be the rounding of its counts', () => {
  expect([isRoundingOf(12.5, 12.5499), isRoundingOf(12.5, 12.5501), isRoundingOf(13, 12.5), isRoundingOf(12, 12.5), isRoundingOf(12, 12.6)]).toEqual([true, false, true, true, false]);
  expect(isRoundingOf(12, 12.4, 1)).toBe(false);
  expect([toImpliedBase(30, 12.5), toImpliedBase(3, 0)]).toEqual([240, null]);
});
