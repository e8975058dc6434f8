import * as measures from '@waymark/measures/domain';
import { runStorm, timeChart } from './chart-storm.mjs';

type Measures = Parameters<typeof runStorm>[1];

const broken = (change: object) => ({ ...measures, ...change }) as Measures;

test('of 20,000 random series none makes a chart fail, and every number of it is one', () => {
  const { seen, fault } = runStorm({ series: 20_000, seed: 7 }, measures as Measures);
  expect(fault).toBeNull();
  expect(seen.series).toBe(20_000);
  // The storm must reach everything that a chart can be.
  expect(Math.min(seen.dots, seen.run, seen.process, seen.changes)).toBeGreaterThan(500);
}, 60_000);

test('the storm finds a limit that is no number, a lost figure and a claim on too few', () => {
  const chartOf: typeof measures.chartOf = (observations, settings) => {
    const chart = measures.chartOf(observations, settings);
    return chart.points.length === 30 ? { ...chart, groups: chart.groups.map((group) => ({ ...group, limits: { ...group.limits, mean: Number.NaN } })) } : chart;
  };
  expect(runStorm({ series: 2000, seed: 7 }, broken({ chartOf })).fault).toContain('no number');
  expect(runStorm({ series: 2000, seed: 7 }, broken({ chartOf: (observations: never[], settings: never) => measures.chartOf(observations.slice(1), settings) })).fault).toContain('lost');
  const claimsOf: typeof measures.claimsOf = (chart, settings) => {
    const claims = measures.claimsOf(chart, settings);
    return { ...claims, points: claims.points.map((point) => ({ ...point, cause: 'shift_above' as const })) };
  };
  expect(runStorm({ series: 2000, seed: 7 }, broken({ claimsOf })).fault).toContain('fewer than seven');
});

test('the same seed gives the same storm', () => {
  const seen = (seed: number) => runStorm({ series: 300, seed }, measures as Measures).seen;
  expect(seen(3)).toEqual(seen(3));
  expect(seen(3)).not.toEqual(seen(4));
});

test('ten times the figures take about ten times as long, not a hundred times', () => {
  timeChart(20_000, measures as Measures);
  const few = timeChart(20_000, measures as Measures);
  expect(timeChart(200_000, measures as Measures)).toBeLessThan(40 * few);
});
