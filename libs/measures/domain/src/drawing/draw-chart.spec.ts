import { reportChartPalette } from './chart-palette';
import { drawnMeanings } from './chart-picture';
import { drawChart, toChartHeight } from './draw-chart';
import { everyElement, groupOf, numberOf, placeOf, readSvg, type ReadElement } from './testing/read-svg';
import { samplePicture, samplePoint } from './testing/sample-picture';

const room = { width: 860, height: 380, id: 'chart' };
const read = (changes: Parameters<typeof samplePicture>[0] = {}, width = 860) =>
  readSvg(drawChart(samplePicture(changes), { ...room, width }));
const marksOf = (chart: ReadElement) => groupOf(chart, 'chart-points').children;
/** How many corners each piece of the line has. */
const linesOf = (chart: ReadElement) =>
  groupOf(chart, 'chart-series')
    .children.filter(({ name }) => name === 'path')
    .map(({ attributes }) => attributes.d!.split(/[ML]/).length - 1);
const labelsOf = (chart: ReadElement) => groupOf(chart, 'chart-labels').children.filter(({ name }) => name === 'text');
const titled = (marks: readonly ReadElement[], start: string) =>
  marks.find(({ children }) => children[0]?.text.startsWith(start))!;

test('it is a picture with a name and a description', () => {
  const chart = read();
  expect(chart.attributes).toMatchObject({
    role: 'img',
    'aria-labelledby': 'chart-title chart-description',
    viewBox: '0 0 860 380',
  });
  const [title, description] = chart.children;
  expect([title!.name, title!.attributes.id, title!.text]).toEqual([
    'title',
    'chart-title',
    'Staff who feel confident',
  ]);
  expect([description!.name, description!.attributes.id, description!.text]).toEqual([
    'desc',
    'chart-description',
    'The latest figure is 61%.',
  ]);
});

test('time and value are to scale', () => {
  const points = [samplePoint(0, 10), samplePoint(1, 20), samplePoint(4, 40)];
  const [first, second, third] = marksOf(read({ points })).map(placeOf) as [
    { x: number; y: number },
    { x: number; y: number },
    { x: number; y: number },
  ];
  expect((second.x - first.x) / (third.x - first.x)).toBeCloseTo(1 / 4, 3);
  expect((first.y - second.y) / (first.y - third.y)).toBeCloseTo(1 / 3, 3);
});

test('a figure lies at the height its axis says, and so do target, mean and limits', () => {
  const chart = read();
  const ticks = groupOf(chart, 'chart-grid').children.filter(
    ({ name, attributes }) => name === 'text' && attributes['text-anchor'] === 'end',
  );
  const [high, low] = [ticks.at(-1)!, ticks[0]!];
  const [highValue, lowValue] = [high, low].map(({ text }) => Number(text.replace('%', ''))) as [number, number];
  const levelOf = (value: number) =>
    numberOf(low, 'y') - 5 + ((value - lowValue) / (highValue - lowValue)) * (numberOf(high, 'y') - numberOf(low, 'y'));
  const latest = placeOf(titled(marksOf(chart), 'P11 2025'));
  expect(latest.y).toBeCloseTo(levelOf(61), 1);
  const [upper, lower, mean] = groupOf(chart, 'chart-stretches').children.map((line) => numberOf(line, 'y1'));
  expect([upper, lower, mean].map((y) => y!.toFixed(0))).toEqual(
    [54.4, 39.6, 47].map((value) => levelOf(value).toFixed(0)),
  );
  expect(numberOf(groupOf(chart, 'chart-targets').children[0]!, 'y1')).toBeCloseTo(levelOf(75), 1);
});

test('the lines are named at the right, in the order of their values', () => {
  expect(labelsOf(read()).map(({ text }) => text)).toEqual([
    'Target 75%',
    'Latest 61%',
    'Upper limit 54%',
    'Expected 54%',
    'Mean 47%',
    'Lower limit 40%',
  ]);
  expect(labelsOf(read({}, 358)).map(({ text }) => text)).toContain('Upper 54%');
});

test('a figure is not called the latest when a later period has none to show', () => {
  const hidden = { ...samplePoint(12, 0), on: '2026-02-28', label: 'Feb 2026' };
  const labels = labelsOf(read({ gaps: [{ on: hidden.on, label: hidden.label }] })).map(({ text }) => text);
  expect(labels).toContain('P11 2025 61%');
  expect(labels.join()).not.toContain('Latest');
});

test('the line crosses neither a period without a figure nor a new start, and passes over what was left out', () => {
  expect(linesOf(read())).toEqual([12]);
  const points = samplePicture().points;
  const withGap = read({ points: points.filter((_, at) => at !== 4), gaps: [points[4]!] });
  expect(linesOf(withGap)).toEqual([4, 7]);
  expect(groupOf(withGap, 'chart-gaps').children[0]!.children[0]!.text).toBe('P4 2025: no figure to show');
  const event = (kind: 'break' | 'note' | 'new_limits') =>
    read({ events: [{ on: points[5]!.on, text: 'New survey', kind }] });
  expect(linesOf(event('break'))).toEqual([5, 7]);
  expect(linesOf(event('note'))).toEqual([12]);
  expect(linesOf(event('new_limits'))).toEqual([12]);
  const withExcluded = read({
    points: points.map((point, at) => (at === 4 ? { ...point, meaning: 'excluded' as const } : point)),
  });
  expect(linesOf(withExcluded)).toEqual([11]);
  expect(marksOf(withExcluded)).toHaveLength(12);
});

test('single dots are not joined', () => {
  expect(linesOf(read({ style: 'dots' }))).toEqual([]);
});

test('each meaning has a shape of its own without its colour', () => {
  const points = drawnMeanings.map((meaning, at) => samplePoint(at * 2, 50, meaning));
  const shapes = marksOf(read({ points })).map(({ name, attributes }) =>
    [
      name,
      attributes.r,
      attributes['stroke-dasharray'],
      attributes.d?.replace(/[\d. ]+/g, ' ').concat(attributes.d.split(/[LHz]/).length.toString()),
    ].join(),
  );
  const up = placeOf(titled(marksOf(read({ points })), 'P6')).y;
  const down = placeOf(titled(marksOf(read({ points })), 'P8')).y;
  expect(new Set(shapes).size).toBeGreaterThanOrEqual(5);
  expect(up).toBeLessThan(down);
});

test('a mark says its period, its figure and why it stands out', () => {
  const points = [samplePoint(0, 50), { ...samplePoint(1, 70, 'improvement'), reason: 'Above the upper limit' }];
  expect(marksOf(read({ points })).map(({ children }) => children[0]!.text)).toEqual([
    'P0 2025: 50%',
    'P1 2025: 70%. Above the upper limit',
  ]);
});

test('limits belong to their stretch, and trial ones are dashed otherwise and called so', () => {
  const [old, trial] = [samplePoint(0, 0), samplePoint(6, 0)];
  const stretches = [
    { startsOn: old.on, endsOn: samplePoint(5, 0).on, mean: 47, lower: 40, upper: 54, isTrial: false },
    { startsOn: trial.on, endsOn: samplePoint(11, 0).on, mean: 52, lower: 44, upper: 60, isTrial: true },
  ];
  const chart = read({ stretches });
  const [oldUpper, , oldMean, newUpper, , newMean] = groupOf(chart, 'chart-stretches').children as [
    ReadElement,
    ReadElement,
    ReadElement,
    ReadElement,
    ReadElement,
    ReadElement,
  ];
  const boundary = (placeOf(titled(marksOf(chart), 'P5 ')).x + placeOf(titled(marksOf(chart), 'P6 ')).x) / 2;
  expect(numberOf(oldMean, 'x2')).toBeCloseTo(boundary, 1);
  expect(numberOf(newMean, 'x1')).toBeCloseTo(boundary, 1);
  expect(oldUpper.attributes['stroke-dasharray']).not.toBe(newUpper.attributes['stroke-dasharray']);
  expect(oldMean.attributes['stroke-dasharray']).toBeUndefined();
  expect(newMean.attributes['stroke-dasharray']).toBeDefined();
  expect(labelsOf(chart).map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Trial upper 60%', 'Trial mean 52%', 'Trial lower 44%']),
  );
});

test('the expected path ends with the figures and is interpolated there', () => {
  const points = [samplePoint(0, 0), samplePoint(10, 100)];
  const chart = read({
    points,
    stretches: [],
    targets: [],
    trajectory: [points[0]!, { on: samplePoint(20, 0).on, value: 100 }],
  });
  const [start, end] = groupOf(chart, 'chart-trajectory')
    .children[0]!.attributes.d!.slice(1)
    .split('L')
    .map((pair) => pair.split(',').map(Number));
  const [low, high] = marksOf(chart).map(placeOf) as [{ x: number; y: number }, { x: number; y: number }];
  expect(start![0]).toBeCloseTo(low.x, 1);
  expect(end![0]).toBeCloseTo(high.x, 1);
  expect(end![1]).toBeCloseTo((low.y + high.y) / 2, 1);
});

test('a waypoint is a small flag at its day and value', () => {
  const day = samplePoint(5, 0).on;
  const chart = read({ targets: [{ on: day, value: 48, text: '48% by June' }, ...samplePicture().targets] });
  const flag = groupOf(chart, 'chart-targets').children[1]!;
  expect(flag.children[0]!.text).toBe('48% by June');
  expect(placeOf(flag).x).toBeCloseTo(placeOf(titled(marksOf(chart), 'P5 ')).x, 0);
});

test('without figures it says so', () => {
  const chart = read({ points: [] });
  expect(everyElement(chart).find(({ name }) => name === 'text')!.text).toBe('No figures to show yet');
});

test('a number that is none, or beyond all sense, is no figure and spoils nothing', () => {
  const broken = [Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_VALUE].map((value, at) =>
    samplePoint(at + 20, value),
  );
  const points = samplePicture().points;
  expect(marksOf(read({ points: [...points, ...broken] }))).toHaveLength(points.length);
  expect(everyElement(read({ points: broken })).some(({ text }) => text === 'No figures to show yet')).toBe(true);
  expect(marksOf(read({ points: [{ ...points[0]!, on: 'no day' }, ...points.slice(1)] }))).toHaveLength(
    points.length - 1,
  );
});

test('reports have real colours, pages those of their theme; the words of another language can be given', () => {
  const report = drawChart(samplePicture(), { ...room, palette: reportChartPalette });
  expect(report).not.toContain('var(');
  expect(drawChart(samplePicture(), room)).not.toMatch(/"#[0-9a-f]{3}/);
  const welsh = drawChart(samplePicture(), { ...room, words: { ...englishLike, latest: 'Diweddaraf' } });
  expect(welsh).toContain('Diweddaraf 61%');
});
const englishLike = Object.fromEntries(
  [
    'latest',
    'expected',
    'target',
    'mean',
    'upperLimit',
    'lowerLimit',
    'upper',
    'lower',
    'trialMean',
    'trialUpper',
    'trialLower',
    'noFigure',
    'noFigures',
  ].map((word) => [word, word]),
) as unknown as typeof import('./chart-words').englishChartWords;

test('ten thousand figures stay readable: no extreme and no unusual figure is lost', () => {
  const points = Array.from({ length: 10_000 }, (_, at) => ({
    ...samplePoint(0, 50 + (at % 7)),
    on: new Date(Date.UTC(1995, 0, 1 + at)).toISOString().slice(0, 10),
    label: `D${at} 1995`,
  }));
  points[5000] = { ...points[5000]!, value: 95, meaning: 'improvement' };
  points[6000] = { ...points[6000]!, value: 5 };
  const chart = read({ points, trajectory: [] });
  const corners = groupOf(chart, 'chart-series')
    .children.filter(({ name }) => name === 'path')
    .flatMap(({ attributes }) =>
      attributes
        .d!.slice(1)
        .split('L')
        .map((pair) => Number(pair.split(',')[1])),
    );
  const mark = titled(marksOf(chart), 'D5000 ');
  expect(Math.min(...corners)).toBeCloseTo(placeOf(mark).y, 1);
  expect(Math.max(...corners)).toBeGreaterThan(placeOf(mark).y + 100);
  expect(corners.length).toBeLessThan(4 * 860);
  expect(titled(marksOf(chart), 'D9999 ')).toBeDefined();
});

test('a phone gets a chart of its own height', () => {
  expect(toChartHeight(358)).toBeLessThan(toChartHeight(860));
});
