import { isWithinBudget, pageOf, summarise, tableOf } from './interactions/page.mjs';

const rounds = (...waits: number[]) => waits.map((toNextPaint) => ({ toNextPaint, longestTask: toNextPaint / 2 }));
const quick = summarise('filter', rounds(40, 16, 96));
const slow = summarise('save', rounds(240, 208, 64));

test('median and worst are of the waits until something is painted', () => {
  expect(quick).toEqual({ name: 'filter', rounds: 3, median: 40, worst: 96, longestTask: 20 });
  expect(summarise('one', rounds(16))).toMatchObject({ median: 16, worst: 16 });
});

test('one act over its budget is told, by how much, and fails the run; a single slow round does not', () => {
  expect(isWithinBudget([quick])).toBe(true);
  expect(isWithinBudget([summarise('open', rounds(40, 400, 40))])).toBe(true);
  expect(isWithinBudget([quick, slow])).toBe(false);
  expect(tableOf([quick, slow])).toContain('| save | 208 | 240 | 104 | missed by 8 ms |');
  expect(tableOf([quick, slow])).toContain('| filter | 40 | 96 | 20 | met |');
});

test('the page says what was measured, where and when', () => {
  const machine = { cores: 2, processor: 'A processor', system: 'Linux x64', load: 0.1, node: '20.20.2' };
  const page = pageOf({ on: '2026-11-22', commit: 'abc1234', machine, browser: 'Chromium 140', slowdown: 4, rounds: 7, plans: [{ title: 'A plan', acts: [quick] }] });
  for (const words of ['2026-11-22', 'abc1234', '2 cores of A processor', 'Chromium 140', 'slowed down 4 times', '## A plan', '| filter |']) expect(page).toContain(words);
});
