import { type BreakdownToProtect, protectBreakdown } from './protect-breakdown';
import { FLOOR_RULES } from './rules';
import type { TableGrouping } from './table-grouping';

const group = (code: string, categories: string[], kind: 'known' | 'unknown' = 'known') => ({ code, categories, kind });
const plain = (codes: string[]): TableGrouping => ({ key: 'each', groups: codes.map((code) => group(code, [code], code === 'unknown' ? 'unknown' : 'known')), subtotals: [] });

function given(rows: Record<string, [number, number]>, more: Partial<BreakdownToProtect> = {}): BreakdownToProtect {
  const counts = Object.fromEntries(Object.entries(rows).map(([code, [some, rest]]) => [code, { with: some, rest }]));
  return { counts, shape: 'rate', parts: ['with', 'rest'], chain: [plain(Object.keys(rows))], people: 'different_each_time', isSurvey: false, rules: FLOOR_RULES, earlier: {}, neighbours: {}, ...more };
}

test('a small group is hidden with the smallest other one', () => {
  const { internal, public: board } = protectBreakdown(given({ a: [40, 160], b: [30, 70], c: [3, 9], d: [20, 60] }));
  expect(internal!.table.rows.map(({ code, state }) => [code, state])).toEqual([['a', 'shown'], ['b', 'shown'], ['c', 'hidden'], ['d', 'hidden']]);
  expect(board!.table.rows.map(({ counts, of }) => [counts, of])).toEqual([[[40, 160], 200], [[30, 70], 100], [[null, null], null], [[null, null], null]]);
  expect(internal!.codes).toEqual({ c: 'small_count', d: 'secondary' });
});
