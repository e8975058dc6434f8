import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import * as measures from '@waymark/measures/domain';
import { adjust } from './spc-differences.mjs';
import { workOut } from './spc-plain.mjs';
import { compare, toOutcome } from './spc-vectors.mjs';
import { readVectors } from './spc.mjs';

const golden = path.resolve(import.meta.dirname, '../../../shared/golden/spc');
const hasGolden = fs.existsSync(golden);

function runOn(folder: string) {
  const { stdout, status } = spawnSync(process.execPath, [path.resolve(import.meta.dirname, 'spc.mjs'), folder], { encoding: 'utf8' });
  return { last: stdout.trim().split('\n').at(-1), stdout, status };
}

/** Writes vectors to a folder of their own, checks them and removes the folder. */
function check(...vectors: object[]) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-vectors-'));
  try {
    for (const [index, vector] of vectors.entries()) fs.writeFileSync(path.join(folder, `${index}.json`), JSON.stringify(vector));
    return runOn(folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

const inputOf = (values: (number | null)[], rest: object = {}) => ({
  dates: values.map((_, index) => new Date(Date.UTC(2025, index, 1)).toISOString().slice(0, 10)),
  values,
  improvement_direction: 'increase',
  target: null,
  rebase_dates: [],
  fix_after_n_points: null,
  screen_outliers: true,
  ...rest,
});

/** Three points by hand: mean 22, moving ranges 6 and 3, so limits 22 ± 2.66 × 4.5. */
const point = (date: string, value: number, step: number | null, side: number, type = 'Common Cause') => ({
  ...{ date, value, rebase_group: 0, n_in_group: 3, short_group_warning: true, mean: 22, lpl: 10.03, upl: 33.97, near_lpl: 14.02, near_upl: 29.98 },
  ...{ moving_range: step, moving_range_screened_out: false, mean_moving_range: 4.5, relative_to_mean: side, outside_limits: false, close_to_limits: false },
  ...{ rule_outside: false, rule_trend: false, rule_two_in_three: false, rule_shift: false, special_cause_type: type, special_cause_flag: false },
  ...{ point_type: 'common_cause', target: null },
});
const byHand = {
  id: 'by_hand',
  input: inputOf([19, 25, 22]),
  points: [point('2025-01-01', 19, null, -1), point('2025-02-01', 25, 6, 1), point('2025-03-01', 22, 3, 0)],
  summary: {
    ...{ latest_date: '2025-03-01', latest_value: 22, latest_mean: 22, latest_lpl: 10.03, latest_upl: 33.97, variation_type: 'common_cause' },
    ...{ variation_icon: 'common_cause', assurance_type: null, assurance_icon: null, n: 3, n_common_cause: 3, n_improvement: 0, n_concern: 0, n_neutral: 0 },
  },
};

test('vectors that agree pass, in files of one and of many; those with a wrong figure or word fail', () => {
  const wrongLimit = { ...byHand, points: byHand.points.map((one) => ({ ...one, upl: 33.970001 })) };
  const wrongWord = { ...byHand, points: byHand.points.map((one, index) => (index === 1 ? { ...one, special_cause_type: 'Above UCL' } : one)) };
  const wrongSummary = { ...byHand, summary: { ...byHand.summary, n_concern: 1 } };
  expect(check(byHand, [byHand, byHand])).toMatchObject({ last: '3 passed, 0 failed', status: 0 });
  expect(check(byHand, wrongLimit, wrongWord, wrongSummary, { id: 'empty' })).toMatchObject({ last: '1 passed, 4 failed', status: 1 });
});

test('a folder without vectors does not pass', () => {
  expect(check()).toMatchObject({ last: '0 passed, 1 failed', status: 1 });
});

test('limits fixed too early are refused, as the package does', () => {
  const input = inputOf([1, 2, 3], { fix_after_n_points: 6 });
  expect(check({ id: 'fixed', input, error: 'must be 12 or more' }).last).toBe('1 passed, 0 failed');
  expect(check({ id: 'not', input: inputOf([1, 2, 3]), error: 'must be 12 or more' }).last).toBe('0 passed, 1 failed');
});

test('a deliberate difference is told with its reason, and all other fields must still agree', () => {
  const flat = (value: number) => ({
    ...byHand.points[0]!,
    ...{ value, n_in_group: 2, mean: 5, lpl: null, upl: null, near_lpl: null, near_upl: null, mean_moving_range: null, relative_to_mean: 0 },
  });
  const points = [flat(5), { ...flat(5), date: '2025-02-01', moving_range: 0, moving_range_screened_out: true }];
  const vector = { id: 'flat', input: inputOf([5, 5]), points };
  const passed = check(vector);
  expect(passed.last).toBe('1 passed, 0 failed');
  expect(passed.stdout).toContain('a base that does not vary has its mean as limits');
  expect(check({ ...vector, points: points.map((one) => ({ ...one, relative_to_mean: 1 })) }).last).toBe('0 passed, 1 failed');
});

test('what we expect at the edges, by hand', () => {
  const constant = workOut(inputOf([5, 5, 5], { target: 4 }));
  expect(constant.summary).toMatchObject({ latest_lpl: 5, latest_upl: 5, assurance_type: 'consistent_pass', n_common_cause: 3 });
  const zeros = workOut(inputOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5]));
  expect(zeros.points[13]).toMatchObject({ special_cause_type: 'Above UCL', moving_range_screened_out: false });
  expect(zeros.points[13]!.upl).toBeCloseTo(5 / 14 + (2.66 * 5) / 13, 12);
  expect(zeros.points[0]!.point_type).toBe('special_cause_concern');
  const gap = workOut(inputOf([4, null, 7]));
  expect(gap.points.map(({ moving_range }) => moving_range)).toEqual([null, 3]);
  const late = workOut(inputOf([4, 6, 8, 9], { rebase_dates: ['2025-02-15'] }));
  expect(late.points.map(({ rebase_group }) => rebase_group)).toEqual([0, 0, 1, 1]);
});

test('charts and the plain reading of the rules agree on random series, gaps and rebases included', () => {
  const value = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 12 }) }, { weight: 1, arbitrary: fc.constant(null) });
  const anyInput = fc.record({
    values: fc.array(value, { minLength: 1, maxLength: 40 }).filter((values) => values.some((one) => one !== null)),
    rest: fc.record({
      improvement_direction: fc.constantFrom('increase', 'decrease', 'neutral'),
      target: fc.option(fc.integer({ min: 0, max: 12 })),
      rebase_dates: fc.uniqueArray(fc.constantFrom('2024-12-31', '2025-09-15', '2026-04-01', '2030-01-01'), { maxLength: 3 }),
      fix_after_n_points: fc.option(fc.integer({ min: 12, max: 20 })),
      screen_outliers: fc.boolean(),
    }),
  });
  fc.assert(
    fc.property(anyInput, ({ values, rest }) => {
      const input = inputOf(values, rest);
      expect(compare(workOut(input), toOutcome(input, measures))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

// The reference vectors are handed out beside the project and are not part of it.
(hasGolden ? describe : describe.skip)('the reference vectors beside the project (skipped where they are not)', () => {
  test('all of them pass', () => {
    const { last, status } = runOn(golden);
    expect([last, status]).toEqual([`${readVectors(golden).length} passed, 0 failed`, 0]);
  });

  test('our own plain reading of the rules agrees with the package wherever we do not differ on purpose', () => {
    const plain = readVectors(golden).filter(({ vector }) => !vector.error && adjust(vector).reasons.length === 0);
    expect(plain.length).toBeGreaterThan(100);
    for (const { vector } of plain) {
      const typesOf = (points: { special_cause_type: string }[]) => points.map(({ special_cause_type }) => special_cause_type);
      expect([vector.id, typesOf(workOut(vector.input).points)]).toEqual([vector.id, typesOf(vector.points)]);
    }
  });
});
