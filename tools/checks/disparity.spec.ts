import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const golden = path.resolve(import.meta.dirname, '../../../shared/golden/disparity/disparity_golden.json');

function runOn(file: string) {
  const { stdout, status } = spawnSync(process.execPath, [path.resolve(import.meta.dirname, 'disparity.mjs'), file], { encoding: 'utf8' });
  return [stdout.trim().split('\n').at(-1), status];
}

function check(content: object) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-examples-'));
  try {
    fs.writeFileSync(path.join(folder, 'examples.json'), JSON.stringify(content));
    return runOn(path.join(folder, 'examples.json'));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** 30 of 100 against 60 of 300: by hand a ratio of 1.5 and a gap of 10 points; expected events 90 / 400 × 100. */
const byHand = {
  ...{ id: 'by_hand', group_events: 30, group_n: 100, comparator_events: 60, comparator_n: 300, group_rate: 0.3, comparator_rate: 0.2 },
  ...{ ratio: 1.5, ci95: [1.030620015880162, 2.183151855515316], gap_percentage_points: 10, min_expected_count: 22.5, four_fifths_flag: false },
};

test('examples that agree pass; a wrong figure, end or flag fails', () => {
  const wrong = [{ ratio: 1.500001 }, { ci95: [1.03, 2.18] }, { four_fifths_flag: true }, { published: { ratio: 1.6 } }].map((part) => ({ ...byHand, ...part }));
  expect(check({ ratios: [byHand] })).toEqual(['1 passed, 0 failed', 0]);
  expect(check({ ratios: [byHand, ...wrong] })).toEqual(['1 passed, 4 failed', 1]);
});

test('a figure in print must be the rounding of its counts, unless the file says that it is not', () => {
  const row = { id: 'print', n: 1, N: 8, pct: 12.5, published_pct: 12.5 };
  const wrong = { ...row, published_pct: 14.2 };
  const noticed = { ...wrong, note: 'PUBLISHED FIGURE IS WRONG: 1/8 = 12.5%' };
  expect(check({ percentages: [row, noticed, wrong, { ...noticed, published_pct: 12.5 }] })).toEqual(['2 passed, 2 failed', 1]);
});

test('ratios of rates follow the names of the rates', () => {
  expect(check({ ratio_from_rates: [{ id: 'a', white_pct: 10, bme_pct: 20, ratio: 0.5 }, { id: 'b', old_pct: 5, young_pct: 10, ratio_young_over_old: 2 }] })).toEqual([
    '2 passed, 0 failed',
    0,
  ]);
});

test('a file without examples does not pass', () => {
  expect(check({})).toEqual(['0 passed, 1 failed', 1]);
});

// The reference examples are handed out beside the project and are not part of it.
(fs.existsSync(golden) ? test : test.skip)('all reference examples beside the project pass (skipped where they are not)', () => {
  expect(runOn(golden)).toEqual([expect.stringMatching(/^\d+ passed, 0 failed$/), 0]);
});
