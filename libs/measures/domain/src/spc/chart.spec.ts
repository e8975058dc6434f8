import { addDays } from '@waymark/platform/domain';
import { assessTarget } from './assurance';
import { type ChartSettings, chartOf } from './chart';
import { toAssuranceWords, variationWords } from './chart-words';
import { claimsOf } from './claims';

const settings: ChartSettings = { better: 'higher', target: null, rebasedOn: [], fixedAfter: null, screensOutliers: true };
const onDay = (index: number) => addDays('2024-01-01', index * 30);
const seriesOf = (values: readonly (number | null)[]) => values.map((value, index) => ({ on: onDay(index), value }));
const steady = (count: number) => Array.from({ length: count }, (_, index) => (index % 2 ? 52 : 48));

test('figures come in any order; two of one day are refused', () => {
  const series = seriesOf([48, 52, 47]);
  expect(chartOf([...series].reverse(), settings).points.map(({ value }) => value)).toEqual([48, 52, 47]);
  expect(() => chartOf([...series, series[0]!], settings)).toThrow('two figures for 2024-01-01');
});

test('a rebase begins at its day, or at the next point, and works out limits and runs afresh', () => {
  const values = [...steady(8), ...steady(8).map((value) => value + 20)];
  const chart = chartOf(seriesOf(values), { ...settings, rebasedOn: [addDays(onDay(8), -5)] });
  expect(chart.groups.map(({ startsOn, count, limits }) => [startsOn, count, limits.mean])).toEqual([[onDay(0), 8, 50], [onDay(8), 8, 70]]);
  expect(chartOf(seriesOf(values), { ...settings, rebasedOn: [onDay(8)] })).toEqual(chart);
  expect(chart.points.map(({ cause }) => cause)).toEqual(new Array(16).fill('common'));
  expect(chart.points[8]!.movingRange).toBeNull();
  expect(chartOf(seriesOf(values), settings).points.at(-1)!.isShift).toBe(true);
  expect(chartOf(seriesOf(values), { ...settings, rebasedOn: [onDay(40)] }).groups).toHaveLength(1);
});

test('an excluded point is shown, and counts for nothing; it needs a reason', () => {
  const series = seriesOf([...steady(12), 500, ...steady(3)]);
  const excluded = series.map((one) => (one.value === 500 ? { ...one, excludedBecause: 'Typed twice' } : one));
  const chart = chartOf(excluded, settings);
  expect(chart.excluded).toEqual([{ on: onDay(12), value: 500, reason: 'Typed twice' }]);
  expect(chart).toMatchObject({ ...chartOf(series.filter(({ value }) => value !== 500), settings), excluded: chart.excluded });
  expect(() => chartOf(series.map((one) => ({ ...one, excludedBecause: ' ' })), settings)).toThrow('Say why');
});

test('a run goes on over a missing figure, and the gap is known', () => {
  const chart = chartOf(seriesOf([...steady(8).map((value) => value - 20), 50, 51, 52, null, 53, 54, 55, 56]), settings);
  expect(chart.missing).toEqual([onDay(11)]);
  expect(chart.points.at(-1)!.trend).toBe(1);
});

test('a value that is no number is refused', () => {
  for (const value of [NaN, Infinity, -Infinity, 1e300]) expect(() => chartOf(seriesOf([1, value]), settings)).toThrow('not a number');
});

test('the target is compared with the limits of the latest stretch; on a limit is between', () => {
  const bounds = { lower: 40, upper: 60, nearLower: 43, nearUpper: 57, meanMovingRange: 3.7, hasWidth: true };
  const assess = (target: number) => [assessTarget({ bounds }, target, 'higher'), assessTarget({ bounds }, target, 'lower')];
  expect(assess(61)).toEqual(['consistent_fail', 'consistent_pass']);
  expect(assess(39)).toEqual(['consistent_pass', 'consistent_fail']);
  for (const target of [40, 50, 60]) expect(assess(target)).toEqual(['inconsistent', 'inconsistent']);
  expect(assessTarget({ bounds }, 61, 'neither')).toBeNull();
  expect(assessTarget({ bounds: null }, 61, 'higher')).toBeNull();
  expect(chartOf(seriesOf(new Array<number>(12).fill(5)), { ...settings, target: 6 }).assurance).toBe('consistent_fail');
});

test('under twelve points nothing is claimed that needs limits: no single point, no assurance', () => {
  const eleven = [...steady(10), 90];
  const asked = { ...settings, target: 50 };
  const chart = chartOf(seriesOf(eleven), asked);
  expect(chart.points.at(-1)!.cause).toBe('above_upper_limit');
  const claims = claimsOf(chart, asked);
  expect(claims).toMatchObject({ level: 'run', variation: 'common_cause', assurance: { kind: 'not_enough_data', points: 11, needed: 12 } });
  expect(toAssuranceWords(claims.assurance)).toBe('not enough data yet (11 of 12)');
  const twelve = claimsOf(chartOf(seriesOf([48, ...eleven]), asked), asked);
  expect(twelve).toMatchObject({ level: 'process', variation: 'improvement_high', assurance: { kind: 'assurance', assurance: 'inconsistent' } });
});

test('a trend of seven may be told below twelve points; one or two points are dots', () => {
  const rising = claimsOf(chartOf(seriesOf([1, 2, 3, 4, 5, 6, 7]), { ...settings, better: 'lower' }), { better: 'lower', target: null });
  expect(rising.variation).toBe('concern_high');
  expect(variationWords[rising.variation!]).toBe('getting worse');
  expect(rising.assurance).toEqual({ kind: 'none' });
  expect(claimsOf(chartOf(seriesOf([1, 2]), settings), settings)).toMatchObject({ level: 'dots', variation: null });
  expect(claimsOf(chartOf([], settings), { ...settings, target: 3 })).toMatchObject({ level: 'dots', points: [], assurance: { points: 0 } });
});
