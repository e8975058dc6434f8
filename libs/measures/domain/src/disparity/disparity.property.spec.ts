import fc from 'fast-check';
import { toBinomialProbability } from './binomial-test';
import { toPercentagePointGap } from './percentage-point-gap';
import { type Proportion, toRate } from './proportion';
import { toRaceDisparityRatios } from './race-disparity-ratio';
import { toRelativeLikelihood } from './relative-likelihood';
import { toRepresentation } from './representation';
import { toVerdict } from './verdict';

const anyProportion: fc.Arbitrary<Proportion> = fc.integer({ min: 1, max: 5000 }).chain((of) => fc.integer({ min: 0, max: of }).map((events) => ({ events, of })));
const count = fc.integer({ min: 1, max: 5000 });
const tiers = fc.record({ lower: count, middle: count, upper: count });
const runs = { numRuns: 2000 };

test('race disparity ratios of stages multiply to that of the whole', () => {
  fc.assert(
    fc.property(tiers, tiers, (group, reference) => {
      const { lowerToMiddle, middleToUpper, lowerToUpper } = toRaceDisparityRatios(group, reference);
      expect((lowerToMiddle! * middleToUpper!) / lowerToUpper!).toBeCloseTo(1, 10);
      expect(toRaceDisparityRatios(reference, reference)).toEqual({ lowerToMiddle: 1, middleToUpper: 1, lowerToUpper: 1 });
    }),
    runs,
  );
});

test('a race disparity ratio by hand, and none where a tier is empty', () => {
  expect(toRaceDisparityRatios({ lower: 300, middle: 60, upper: 6 }, { lower: 400, middle: 200, upper: 40 })).toEqual({
    lowerToMiddle: 2.5,
    middleToUpper: 2,
    lowerToUpper: 5,
  });
  expect(toRaceDisparityRatios({ lower: 300, middle: 60, upper: 0 }, { lower: 400, middle: 200, upper: 40 })).toMatchObject({ middleToUpper: null, lowerToUpper: null });
  expect(() => toRaceDisparityRatios({ lower: -1, middle: 60, upper: 0 }, { lower: 1, middle: 2, upper: 3 })).toThrow(RangeError);
});

test('intervals hold what they are about, are finite, and turn round with the groups', () => {
  fc.assert(
    fc.property(anyProportion, anyProportion, (group, comparator) => {
      const { ratio, interval, isCorrected } = toRelativeLikelihood(group, comparator)!;
      expect([interval.lower, interval.upper].every((end) => Number.isFinite(end) && end > 0)).toBe(true);
      if (!isCorrected) expect(interval.lower <= ratio! * (1 + 1e-12) && ratio! <= interval.upper * (1 + 1e-12)).toBe(true);
      const turned = toRelativeLikelihood(comparator, group)!;
      expect(turned.interval.lower * interval.upper).toBeCloseTo(1, 8);
      const { gap, interval: points } = toPercentagePointGap(group, comparator)!;
      expect(-100 <= points.lower && points.lower <= gap + 1e-9 && gap <= points.upper + 1e-9 && points.upper <= 100).toBe(true);
      expect(gap).toBeCloseTo(100 * (toRate(group)! - toRate(comparator)!), 9);
    }),
    runs,
  );
});

test('a verdict does not depend on which group is named first, and a clear one excludes 1', () => {
  fc.assert(
    fc.property(anyProportion, anyProportion, (group, comparator) => {
      const verdict = toVerdict(group, comparator);
      expect(toVerdict(comparator, group)).toBe(verdict);
      const { interval } = toRelativeLikelihood(group, comparator)!;
      if (verdict === 'clear_difference') expect(interval.lower > 1 || interval.upper < 1).toBe(true);
      expect(toVerdict(group, group)).toMatch(/^(no_clear_difference|too_few)$/);
    }),
    runs,
  );
});

test('a probability is one, is 1 for the likeliest count, and is the same seen from the other group', () => {
  const small = fc.integer({ min: 1, max: 300 }).chain((of) => fc.integer({ min: 0, max: of }).map((events) => ({ events, of })));
  fc.assert(
    fc.property(small, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (seen, share) => {
      const probability = toBinomialProbability(seen, share);
      expect(probability >= 0 && probability <= 1).toBe(true);
      expect(toBinomialProbability({ events: seen.of - seen.events, of: seen.of }, 1 - share)).toBeCloseTo(probability, 6);
      expect(toBinomialProbability({ events: Math.floor((seen.of + 1) * share), of: seen.of }, share)).toBeCloseTo(1, 9);
      const { index, interval } = toRepresentation(seen, share)!;
      expect(interval!.lower <= index! + 1e-9 && index! <= interval!.upper + 1e-9).toBe(true);
    }),
    { numRuns: 500 },
  );
});
