// `npm run check:charts -- --series 1000000 --seed 1`: draws random series from a seed, works out the chart of each with what
// may be claimed of it, draws some of them, and looks for failures and numbers that are none. Prints what it has seen.
import { parseArgs } from 'node:util';
import { loadMeasures } from './spc.mjs';

/** Drawing takes a hundred times as long as working out, so only one series in so many is drawn. */
const DRAWN_ONE_IN = 500;
const LONGEST = 60;
const FIRST_DAY = Date.UTC(2015, 0, 31);
const DAY = 86_400_000;

/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const dayAt = (days) => new Date(FIRST_DAY + days * DAY).toISOString().slice(0, 10);

/** Ways in which figures come: steady, drifting, constant, of very different size, tiny, huge, mostly nothing. */
const shapes = [
  (random) => Math.round(random() * 1000) / 10,
  (random, index) => index * (random() - 0.3),
  () => 42,
  (random) => (random() - 0.5) * 10 ** Math.round(random() * 40 - 20),
  (random) => Math.round(random() * 3),
  (random) => (random() < 0.05 ? 1e99 : 0),
  (random) => Math.round(random() * 6 - 3) / 10,
];

/** One random series with its settings. */
export function randomSeries(random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const shape = pick(shapes);
  const length = Math.floor(random() * LONGEST);
  let day = 0;
  const observations = Array.from({ length }, (_, index) => {
    day += 1 + Math.floor(random() * 40);
    return { on: dayAt(day), value: random() < 0.08 ? null : shape(random, index), excludedBecause: random() < 0.05 ? 'Counted twice' : null };
  });
  const rebasedOn = Array.from({ length: Math.floor(random() * 3) }, () => dayAt(Math.floor(random() * 1500)));
  const fixedAfter = random() < 0.5 ? null : 12 + Math.floor(random() * 10);
  const target = random() < 0.3 ? null : shape(random, 0);
  return { observations, settings: { better: pick(['higher', 'lower', 'neither']), target, rebasedOn, fixedAfter, screensOutliers: random() < 0.5 } };
}

const isNumber = (value) => value === null || Number.isFinite(value);

/** What is wrong with a chart; null where nothing is. */
function findFault(chart, claims, observations) {
  const { points, groups, excluded, missing } = chart;
  if (points.length + excluded.length + missing.length !== observations.length) return 'a figure is lost';
  if (!points.every(({ value, movingRange }) => isNumber(value) && isNumber(movingRange))) return 'a point is no number';
  for (const { limits } of groups) {
    const { mean, bounds } = limits;
    if (!isNumber(mean) || (bounds && !Object.values(bounds).every((value) => typeof value === 'boolean' || isNumber(value)))) return 'a limit is no number';
    if (bounds && !(bounds.lower <= mean && mean <= bounds.upper)) return 'limits do not hold the average';
  }
  if (claims.points.length !== points.length) return 'a point has no claim';
  const few = points.some(({ group }, index) => groups[group].count < 7 && claims.points[index].cause !== 'common');
  return few ? 'fewer than seven figures are said to show a change' : null;
}

/** A chart as it would be drawn, in the plainest words. */
function toPicture({ points, groups, missing }, claims, { better, target }) {
  const meanings = { common_cause: 'normal', improvement: 'improvement', concern: 'concern', neutral_high: 'rising', neutral_low: 'falling' };
  return {
    title: 'A series', description: 'Figures', format: { unit: 'score', unitLabel: null, decimals: 1 }, better, style: claims.level,
    points: points.map(({ on, value }, index) => ({ on, label: on, value, text: String(value), meaning: meanings[claims.points[index].meaning], reason: null })),
    gaps: missing.map((on) => ({ on, label: on })),
    stretches: groups.map(({ startsOn, endsOn, isTrial, limits: { mean, bounds } }) => ({ startsOn, endsOn, mean, isTrial, lower: bounds?.lower ?? null, upper: bounds?.upper ?? null })),
    targets: target === null ? [] : [{ on: '2030-03-31', value: target, text: String(target) }],
    trajectory: [], events: [], latestText: String(points.at(-1).value), expectedText: null,
  };
}

/**
 * Works out the charts of so many random series.
 * @returns how many there were, what they showed, and what was wrong with the first that failed; null when none did.
 */
export function runStorm({ series, seed }, measures, draw = null) {
  const random = randomFrom(seed);
  const seen = { series: 0, points: 0, drawn: 0, dots: 0, run: 0, process: 0, changes: 0 };
  for (let index = 0; index < series; index += 1) {
    const { observations, settings } = randomSeries(random);
    try {
      const chart = measures.chartOf(observations, settings);
      const claims = measures.claimsOf(chart, settings);
      const fault = findFault(chart, claims, observations);
      if (fault) return { seen, fault: `series ${index}: ${fault}` };
      seen.series += 1;
      seen.points += chart.points.length;
      seen[claims.level] += 1;
      if (claims.points.at(-1)?.meaning !== 'common_cause' && chart.points.length > 0) seen.changes += 1;
      if (draw && index % DRAWN_ONE_IN === 0 && chart.points.length > 0) {
        const svg = draw(toPicture(chart, claims, settings));
        if (/NaN|Infinity|undefined/.test(svg)) return { seen, fault: `series ${index}: the drawing has something that is no number` };
        seen.drawn += 1;
      }
    } catch (error) {
      return { seen, fault: `series ${index}: ${error.message}` };
    }
  }
  return { seen, fault: null };
}

/** Milliseconds for the chart of so many figures, the best of five. */
export function timeChart(count, { chartOf, claimsOf }) {
  const observations = Array.from({ length: count }, (_, index) => ({ on: dayAt(index), value: (index * 7919) % 101 }));
  const settings = { better: 'higher', target: 60, rebasedOn: [dayAt(Math.floor(count / 2))], fixedAfter: 12, screensOutliers: true };
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    claimsOf(chartOf(observations, settings), settings);
    return performance.now() - start;
  });
  return Math.min(...times);
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { series: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } } });
  const [series, seed] = [Number(values.series), Number(values.seed)];
  if (!Number.isSafeInteger(series) || series < 1 || !Number.isSafeInteger(seed)) {
    console.error('Say how many series, and from which seed: npm run check:charts -- --series 1000000 --seed 1');
    process.exit(2);
  }
  const measures = await loadMeasures();
  const draw = measures.drawChart ? (picture) => measures.drawChart(picture, { width: 720, palette: measures.reportChartPalette, id: 'storm' }) : null;
  const { seen, fault } = runStorm({ series, seed }, measures, draw);
  console.log(`${seen.series} series with ${seen.points} figures: ${seen.dots} only dots, ${seen.run} runs, ${seen.process} processes; ${seen.changes} end with a change that is unlikely to be chance; ${seen.drawn} drawn.`);
  console.log(`A chart of 10,000 figures takes ${timeChart(10_000, measures).toFixed(1)} ms.`);
  console.log(fault ?? 'None failed, and every number is one.');
  process.exitCode = fault ? 1 : 0;
}
