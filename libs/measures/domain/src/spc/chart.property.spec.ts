import fc from 'fast-check';
import { addDays } from '@waymark/platform/domain';
import { betterDirections } from '../direction';
import { type ChartSettings, chartOf, type ProcessChart } from './chart';
import { claimsOf } from './claims';
import type { Observation } from './observations';

/** For a longer run: WAYMARK_SERIES=1000000. */
const runs = Number(process.env['WAYMARK_SERIES'] ?? 5000);

const anyValue = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 1000 }).map((value) => value / 10) },
  { weight: 3, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 1, arbitrary: fc.double({ min: -1e100, max: 1e100, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: -1e-300, max: 1e-300, noNaN: true }) },
);
const anyObservation = (index: number) =>
  fc.record({
    on: fc.constant(addDays('2020-01-01', index)),
    value: fc.oneof({ weight: 12, arbitrary: anyValue }, { weight: 1, arbitrary: fc.constant(null) }),
    excludedBecause: fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant('Counted twice') }),
  });
const anySeries: fc.Arbitrary<Observation[]> = fc.integer({ min: 0, max: 40 }).chain((length) => fc.tuple(...Array.from({ length }, (_, index) => anyObservation(index))));
const anySettings: fc.Arbitrary<ChartSettings> = fc.record({
  better: fc.constantFrom(...betterDirections),
  target: fc.option(anyValue),
  rebasedOn: fc.array(fc.integer({ min: -2, max: 45 }).map((days) => addDays('2020-01-01', days)), { maxLength: 3 }),
  fixedAfter: fc.option(fc.integer({ min: 12, max: 30 })),
  screensOutliers: fc.boolean(),
});

const numbersOf = ({ points, groups }: ProcessChart) => [
  ...points.flatMap(({ value, movingRange }) => [value, movingRange ?? 0]),
  ...groups.flatMap(({ limits: { mean, bounds } }) => [mean, ...(bounds ? [bounds.lower, bounds.upper, bounds.nearLower, bounds.nearUpper, bounds.meanMovingRange] : [])]),
];

test(`no series makes a chart fail or gives it a limit that is not a number (${runs} series)`, () => {
  fc.assert(
    fc.property(anySeries, anySettings, (series, settings) => {
      const chart = chartOf(series, settings);
      expect(numbersOf(chart).every(Number.isFinite)).toBe(true);
      expect(chart.points.length + chart.excluded.length + chart.missing.length).toBe(series.length);
      for (const { limits } of chart.groups) if (limits.bounds) expect(limits.bounds.lower <= limits.mean && limits.mean <= limits.bounds.upper).toBe(true);
      const claims = claimsOf(chart, settings);
      expect(claims.points).toHaveLength(chart.points.length);
      const latest = chart.groups.at(-1);
      if (!latest || latest.count < 12) expect(claims.assurance.kind).not.toBe('assurance');
    }),
    { numRuns: runs },
  );
}, 600_000);

test('turned upside down, what was high is low and nothing else changes', () => {
  const mirrored = { above_upper_limit: 'below_lower_limit', rising_trend: 'falling_trend', two_in_three_above: 'two_in_three_below', shift_above: 'shift_below' };
  const other = new Map([...Object.entries(mirrored), ...Object.entries(mirrored).map(([high, low]) => [low, high] as const)]);
  fc.assert(
    fc.property(anySeries, anySettings, (series, settings) => {
      const chart = chartOf(series, settings);
      const turned = chartOf(series.map((one) => ({ ...one, value: one.value === null ? null : -one.value })), settings);
      expect(turned.points.map(({ cause }) => cause)).toEqual(chart.points.map(({ cause }) => other.get(cause) ?? cause));
    }),
    { numRuns: 500 },
  );
});

test('a chart of 10,000 figures takes a moment', () => {
  const series = Array.from({ length: 10_000 }, (_, index) => ({ on: addDays('1995-01-01', index), value: (index * 7919) % 101 }));
  const settings: ChartSettings = { better: 'higher', target: 60, rebasedOn: ['2001-01-01'], fixedAfter: 12, screensOutliers: true };
  chartOf(series, settings);
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    claimsOf(chartOf(series, settings), settings);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});
