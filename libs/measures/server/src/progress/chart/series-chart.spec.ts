import type { PublishedFigure } from '../../publication';
import { toSeries } from '../course/series';
import type { MeasureFacts } from '../reading/measure-facts.queries';
import type { MarkRecord } from '../reading/measure-records.queries';
import { captionOf } from './caption-of';
import { gapsOf } from './gaps-of';
import { findLimitsAdvice } from './limits-advice';
import { toSeriesChart } from './series-chart';

const facts: MeasureFacts = {
  planId: 'a-plan', id: 'm', statement: 'Share', kind: 'numeric', baselineText: null, targetText: null, unit: 'percent', unitLabel: null, decimals: 0, better: 'higher', frequency: 'monthly', graceDays: 14, firstPeriodOn: null,
  screensOutliers: true, fixedAfter: 12, headlinePosition: null, withdrawnAt: null, ownerId: null, ownerName: null, planState: 'active', planApprovedOn: '2025-01-01',
};

const period = (month: number) => ({ fromOn: new Date(Date.UTC(2024, month, 1)).toISOString().slice(0, 10), toOn: new Date(Date.UTC(2024, month + 1, 0)).toISOString().slice(0, 10) });

/** Monthly figures from January 2024; null is hidden, and nothing at all is missing. */
const published = (values: readonly (number | null | undefined)[]): PublishedFigure[] =>
  values.flatMap((value, month) => (value === undefined ? [] : [{
    measureId: 'm', ...period(month), state: value === null ? ('hidden' as const) : ('shown' as const), value, numerator: null, denominator: null,
  }]));

const mark = (kind: MarkRecord['kind'], markedOn: string): MarkRecord => ({ kind, markedOn, words: 'Because' });

function read(values: readonly (number | null | undefined)[], marks: MarkRecord[] = [], changed: Partial<MeasureFacts> = {}) {
  const series = toSeries(published(values), marks);
  const seriesChart = toSeriesChart(series, marks, { ...facts, ...changed }, null);
  return { series, seriesChart, advice: findLimitsAdvice(seriesChart, series, marks) };
}

const level = (base: number, count: number) => Array.from({ length: count }, (_, index) => base + (index % 2 === 0 ? 1 : -1));

test.each([
  [2, 'monthly', 'dots'],
  [3, 'monthly', 'run'],
  [11, 'quarterly', 'run'],
  [12, 'quarterly', 'process'],
  [12, 'yearly', 'run'],
  [30, 'six_monthly', 'run'],
  [30, null, 'run'],
] as const)('%d figures that come %s make %s', (count, frequency, style) => {
  expect(read(level(50, count), [], { frequency }).seriesChart.claims.level).toBe(style);
});

test('a single wild figure is told of a monthly process, and of nothing that comes seldom', () => {
  const wild = [...level(50, 14), 90];
  const latestOf = (frequency: MeasureFacts['frequency']) => read(wild, [], { frequency }).seriesChart.claims.points.at(-1)!.cause;
  expect(latestOf('monthly')).toBe('above_upper_limit');
  expect(latestOf('yearly')).toBe('common');
});

test('seven in a row are told however seldom they come', () => {
  expect(read([...level(50, 12), 60, 61, 62, 61, 60, 63, 61], [], { frequency: 'yearly' }).seriesChart.claims.points.at(-1)!.meaning).toBe('improvement');
});

describe('advice to set new limits', () => {
  const shifted = (count: number) => [...level(50, 12), ...level(60, count)];

  test('comes with the eighth figure beyond, and says from where', () => {
    expect(read(shifted(7)).advice).toBeNull();
    expect(read(shifted(8)).advice).toEqual({ fromOn: '2025-01-01', text: expect.stringMatching(/^Consider setting new limits from January 2025\. The last 8 figures are all above the average/) });
  });

  test('falls silent once limits have been set anew, also before a figure has come after them', () => {
    expect(read(shifted(10), [mark('new_limits', '2025-01-01')]).advice).toBeNull();
    expect(read(shifted(8), [mark('new_limits', '2026-01-01')]).advice).toBeNull();
    expect(read(shifted(8), [mark('new_limits', '2024-01-01')]).advice).not.toBeNull();
  });

  test('is not given where there are no limits to mend', () => {
    expect(read(shifted(9), [], { frequency: 'yearly' }).advice).toBeNull();
    expect(read([]).advice).toBeNull();
  });
});

test('hidden figures and months without one are gaps, and no run of them is endless', () => {
  const { series } = read([50, null, undefined, 51]);
  expect(gapsOf(series, facts)).toEqual([{ on: '2024-02-29', label: 'Feb 2024' }, { on: '2024-03-31', label: 'Mar 2024' }]);
  expect(gapsOf(series, { ...facts, frequency: null })).toEqual([{ on: '2024-02-29', label: 'Feb 2024' }]);
  const far = published([50, ...Array.from({ length: 400 }, () => undefined), 51]);
  expect(gapsOf(toSeries(far, []), facts)).toHaveLength(24);
});

test('a break and new limits both begin a stretch; only a break parts what can be compared', () => {
  const values = [...level(50, 4), ...level(60, 4)];
  const broken = read(values, [mark('break', '2024-05-15')]);
  expect(broken.seriesChart.chart.groups.map(({ startsOn }) => startsOn)).toEqual(['2024-01-31', '2024-05-31']);
  expect(broken.series.comparable.map(({ toOn }) => toOn)[0]).toBe('2024-05-31');
  const renewed = read(values, [mark('new_limits', '2024-05-15')]);
  expect(renewed.seriesChart.chart.groups).toHaveLength(2);
  expect(renewed.series.comparable).toHaveLength(8);
  // Nothing has been measured the new way yet: what there is still stands.
  expect(read(values, [mark('break', '2025-01-01')]).series.comparable).toHaveLength(8);
});

test('a figure left out counts for nothing but is still a point', () => {
  const { series, seriesChart } = read([50, 51, 99], [mark('exclusion', '2024-03-31')]);
  expect(series.comparable.map(({ value }) => value)).toEqual([50, 51]);
  expect(seriesChart.chart.excluded).toEqual([{ on: '2024-03-31', value: 99, reason: 'Because' }]);
});

test('the caption says how limits were worked out, and what they mean for the target', () => {
  const none = { kind: 'none' } as const;
  expect(captionOf('process', facts, none)).toBe('The average and limits are worked out from the first 12 figures of each stretch; unusually large steps are left out of the limits.');
  expect(captionOf('process', { ...facts, fixedAfter: null, screensOutliers: false }, none)).toBe('The average and limits are worked out from all figures of each stretch.');
  expect(captionOf('run', { ...facts, frequency: 'yearly' }, none)).not.toContain('Limits');
  const told = (target: number, changed: Partial<MeasureFacts> = {}) => {
    const asked = { ...facts, ...changed };
    const { claims } = toSeriesChart(toSeries(published(level(50, 14)), []), [], asked, target);
    return captionOf(claims.level, asked, claims.assurance);
  };
  expect(told(75)).toMatch(/ By these limits this measure will consistently miss its target unless the process changes\.$/);
  expect(told(51)).toMatch(/ By these limits this measure may or may not meet its target, by chance, unless the process changes\.$/);
  expect(told(75, { frequency: 'yearly' })).not.toContain('target');
  expect(told(75, { better: 'neither' })).not.toContain('target');
});
