// `npm run check:disparity -- <file>`: runs every comparison, percentage and ratio of a file of worked examples through the
// public functions of measures and says how many agree. Series of published figures hold nothing to work out.
import fs from 'node:fs';
import { expect, openChecklist } from './checklist.mjs';
import { loadMeasures } from './spc.mjs';

/** What is not in the file is not checked; null in the file says that it cannot be worked out. */
function expectSame(what, expected, actual) {
  if (expected === undefined || (expected === null && actual === null)) return;
  const isSame = typeof actual === 'number' && Math.abs(expected - actual) <= 1e-9 * Math.max(Math.abs(expected), Math.abs(actual));
  expect(isSame, `${what}: expected ${expected}, got ${actual}`);
}

/** Published figures that contradict their own counts. We must notice; the file says so in a note. */
const isWrongInPrint = ({ note = '' }) => note.startsWith('PUBLISHED FIGURE IS WRONG');

function checkRatio(row, measures) {
  const group = { events: row.group_events, of: row.group_n };
  const comparator = { events: row.comparator_events, of: row.comparator_n };
  expect(row.ratio !== undefined || row.ci95 !== undefined, 'it has neither a ratio nor an interval');
  const likelihood = measures.toRelativeLikelihood(group, comparator);
  const gap = measures.toPercentagePointGap(group, comparator);
  const worked = {
    group_rate: measures.toRate(group),
    comparator_rate: measures.toRate(comparator),
    ratio: likelihood.ratio,
    se_log: likelihood.standardErrorOfLog,
    gap_percentage_points: gap.gap,
    min_expected_count: measures.toMinimumExpected(group, comparator),
  };
  for (const [field, value] of Object.entries(worked)) expectSame(field, row[field], value);
  for (const [index, end] of ['lower', 'upper'].entries()) {
    expectSame(`ci95 ${end}`, row.ci95?.[index], likelihood.interval[end]);
    expectSame(`gap_pp_ci95_newcombe ${end}`, row.gap_pp_ci95_newcombe?.[index], gap.interval[end]);
    const published = row.published?.ci95?.[index];
    if (published !== undefined) expect(measures.isRoundingOf(published, likelihood.interval[end]), `published ci95 ${end} ${published}`);
  }
  if (row.published?.ratio !== undefined) expect(measures.isRoundingOf(row.published.ratio, likelihood.ratio), `published ratio ${row.published.ratio}`);
  const [{ isBelowFourFifths }] = measures.toImpactRatios([group, comparator]);
  if (row.four_fifths_flag !== undefined) expect(isBelowFourFifths === row.four_fifths_flag, `four_fifths_flag: got ${isBelowFourFifths}`);
}

function checkPercentage(row, measures) {
  if (row.implied_N !== undefined) expectSame('implied_N', row.implied_N, measures.toImpliedBase(row.n, row.published_pct));
  if (row.N === undefined) return '';
  const percentage = 100 * measures.toRate({ events: row.n, of: row.N });
  expectSame('pct', row.pct, percentage);
  const agrees = measures.isRoundingOf(row.published_pct, percentage);
  expect(agrees !== isWrongInPrint(row), agrees ? 'the published figure is said to be wrong and was not noticed' : `published ${row.published_pct}`);
  return agrees ? '' : `differs on purpose: the figure in print, ${row.published_pct}%, is not what its counts come to`;
}

/** Rates without counts: `white_pct` over `bme_pct`, or as the name `ratio_…_over_…` says. */
function checkRatesOnly(row, measures) {
  const named = Object.keys(row).flatMap((field) => /^(ratio)_(\w+)_over_(\w+)$/.exec(field) ?? []);
  const [field, , above, below] = named.length > 0 ? named : ['ratio', null, 'white', 'bme'];
  const ratio = measures.toRateRatio(row[`${above}_pct`], row[`${below}_pct`]);
  expect(row[field] !== undefined, 'it has no ratio');
  expectSame(field, row[field], ratio);
  if (row.published_ratio !== undefined) expect(measures.isRoundingOf(row.published_ratio, ratio), `published ratio ${row.published_ratio}`);
}

/** Every check of a file: its name and what does it. */
export function checksOf(file, measures) {
  const each = (rows = [], work) => rows.map((row) => ({ name: row.id, run: () => work(row, measures) }));
  const z = { name: 'z', run: () => expectSame('z', file.z, measures.Z95) };
  return [
    ...(file.z === undefined ? [] : [z]),
    ...each(file.ratios, checkRatio),
    ...each(file.percentages, checkPercentage),
    ...each(file.ratio_from_rates, checkRatesOnly),
  ];
}

if (process.argv[1] === import.meta.filename) {
  const file = process.argv[2];
  if (!file || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
    console.error('Say which file holds the worked examples: npm run check:disparity -- <file>');
    process.exit(2);
  }
  const measures = await loadMeasures();
  const { check, close } = openChecklist();
  const checks = checksOf(JSON.parse(fs.readFileSync(file, 'utf8')), measures);
  if (checks.length === 0) await check('there are examples in the file', () => Promise.reject(new Error('found none')));
  for (const { name, run } of checks) await check(name, run);
  process.exit(close());
}
