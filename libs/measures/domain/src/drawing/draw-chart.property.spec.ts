import { addDays } from '@waymark/platform/domain';
import fc from 'fast-check';
import { chartKeyOf, numberedEventsOf } from './chart-key';
import { type ChartPicture, chartStyles, drawnMeanings } from './chart-picture';
import { drawChart } from './draw-chart';
import { everyElement, groupOf, numberOf, placeOf, readSvg } from './testing/read-svg';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
const value = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: -1e300, max: 1e300, noNaN: true }),
  fc.constantFrom(0, -0, 1e-300, -1e-12, 1e15, 1e15 + 1, 1e300, -1e300),
);
const words = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('Oct 2026', '2025 to 2026', '61%'),
);
const point = fc.record({
  on: day,
  label: words,
  value,
  text: words,
  meaning: fc.constantFrom(...drawnMeanings),
  reason: fc.option(words),
});
const anyPicture: fc.Arbitrary<ChartPicture> = fc.record({
  title: words,
  description: words,
  format: fc.record({
    unit: fc.constantFrom('count' as const, 'percent' as const, 'ratio' as const, 'score' as const, null),
    unitLabel: fc.option(fc.constantFrom('£', 'hours')),
    decimals: fc.integer({ min: 0, max: 4 }),
  }),
  better: fc.constantFrom('higher' as const, 'lower' as const, 'neither' as const),
  style: fc.constantFrom(...chartStyles),
  points: fc.array(point, { minLength: 1, maxLength: 40 }),
  gaps: fc.array(fc.record({ on: day, label: words }), { maxLength: 5 }),
  stretches: fc.array(
    fc.record({
      startsOn: day,
      endsOn: day,
      mean: value,
      lower: fc.option(value),
      upper: fc.option(value),
      isTrial: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  targets: fc.array(fc.record({ on: day, value, text: words }), { maxLength: 3 }),
  trajectory: fc.array(fc.record({ on: day, value }), { maxLength: 4 }),
  events: fc.array(
    fc.record({
      on: day,
      text: words,
      kind: fc.constantFrom('note' as const, 'break' as const, 'new_limits' as const),
    }),
    { maxLength: 10 },
  ),
  latestText: words,
  expectedText: fc.option(words),
});
const room = fc.record({
  width: fc.integer({ min: 260, max: 1400 }),
  height: fc.integer({ min: 240, max: 500 }),
  id: fc.constant('chart'),
});

const numeric = /^(x|y|x1|x2|y1|y2|cx|cy|r|width|height|stroke-width)$/;

test('whatever the figures, the picture is whole, all within its frame, and its names keep apart', () => {
  fc.assert(
    fc.property(anyPicture, room, (picture, options) => {
      const markup = drawChart(picture, options);
      const chart = readSvg(markup);
      const attributes = everyElement(chart).flatMap((element) => Object.entries(element.attributes));
      expect(attributes.filter(([key, content]) => numeric.test(key) && !Number.isFinite(Number(content)))).toEqual([]);
      expect(attributes.filter(([key, content]) => key === 'd' && /NaN|Infinity|undefined/.test(content))).toEqual([]);
      const marks = groupOf(chart, 'chart-points').children;
      expect(marks.length).toBeGreaterThan(0);
      const isOutside = ({ x, y }: { x: number; y: number }) =>
        !(x >= 0 && x <= options.width && y >= 0 && y <= options.height);
      expect(marks.map(placeOf).filter(isOutside)).toEqual([]);
      const labels = groupOf(chart, 'chart-labels').children.filter(({ name }) => name === 'text');
      const levels = labels.map((label) => numberOf(label, 'y')).sort((one, other) => one - other);
      for (const [at, level] of levels.entries()) {
        expect(level).toBeGreaterThan(8);
        expect(level).toBeLessThan(options.height);
        if (at > 0) expect(level - levels[at - 1]!).toBeGreaterThanOrEqual(16);
      }
      expect(drawChart(picture, options)).toBe(markup);
      expect(new Set(chartKeyOf(picture)).size).toBe(chartKeyOf(picture).length);
      expect(numberedEventsOf(picture, options).length).toBeLessThanOrEqual(picture.events.length);
    }),
    { numRuns: 300 },
  );
});

test('an axis holds whatever it is drawn for, and a percentage stays between 0 and 100', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 20 }),
      room,
      (values, options) => {
        const points = values.map((one, at) => ({
          on: addDays('2026-01-31', at * 31),
          label: `P${at}`,
          value: one,
          text: `${one}%`,
          meaning: 'normal' as const,
          reason: null,
        }));
        const picture = { ...empty, points, latestText: points.at(-1)!.text };
        const grid = groupOf(readSvg(drawChart(picture, options)), 'chart-grid').children.filter(
          ({ name, attributes }) => name === 'text' && attributes['text-anchor'] === 'end',
        );
        const ticks = grid.map(({ text }) => Number(text.replace('%', '')));
        expect(Math.min(...ticks)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...ticks)).toBeLessThanOrEqual(100);
        expect(Math.min(...ticks)).toBeLessThanOrEqual(Math.min(...values));
        expect(Math.max(...ticks)).toBeGreaterThanOrEqual(Math.max(...values));
        expect(new Set(ticks).size).toBe(ticks.length);
      },
    ),
    { numRuns: 300 },
  );
});

const empty: ChartPicture = {
  title: 'Title',
  description: 'Description',
  format: { unit: 'percent', unitLabel: null, decimals: 0 },
  better: 'higher',
  style: 'run',
  points: [],
  gaps: [],
  stretches: [],
  targets: [],
  trajectory: [],
  events: [],
  latestText: '',
  expectedText: null,
};
