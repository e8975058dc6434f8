import { type BreakdownToProtect, protectBreakdown } from './protect-breakdown';
import { FLOOR_RULES, tightenRules } from './rules';
import type { SafeTable } from './safe-table';
import type { TableGrouping } from './table-grouping';

const group = (code: string, categories: string[], kind: 'known' | 'unknown' = 'known') => ({ code, categories, kind });
const plain = (codes: string[]): TableGrouping => ({ key: 'each', groups: codes.map((code) => group(code, [code], code === 'unknown' ? 'unknown' : 'known')), subtotals: [] });
const toCounts = (rows: Record<string, number[]>, parts: string[]) => Object.fromEntries(Object.entries(rows).map(([code, values]) => [code, Object.fromEntries(parts.map((part, at) => [part, values[at]!]))]));

function given(rows: Record<string, number[]>, more: Partial<BreakdownToProtect> = {}): BreakdownToProtect {
  const parts = [...(more.parts ?? ['with', 'rest'])];
  const shape = parts[0] === 'with' ? 'rate' : 'parts';
  return { counts: toCounts(rows, parts), shape, parts, chain: [plain(Object.keys(rows))], people: 'different_each_time', isSurvey: false, rules: FLOOR_RULES, earlier: {}, neighbours: {}, ...more };
}

const states = (table: SafeTable) => Object.fromEntries(table.rows.map(({ code, state }) => [code, state]));
const rows = (table: SafeTable) => Object.fromEntries(table.rows.map(({ code, counts, of }) => [code, [...counts, of]]));

test('a small group is hidden with the smallest other one; the public sees fives', () => {
  const { internal, public: board } = protectBreakdown(given({ a: [41, 162], b: [33, 70], c: [3, 9], d: [20, 60] }));
  expect(rows(internal!.table)).toEqual({ a: [41, 162, 203], b: [33, 70, 103], c: [null, null, null], d: [null, null, null] });
  expect(rows(board!.table)).toEqual({ a: [40, 160, 205], b: [35, 70, 105], c: [null, null, null], d: [null, null, null] });
  expect(board!.table.rows[0]!.share).toBeCloseTo((100 * 40) / 205, 12);
  expect(internal!.codes).toEqual({ c: 'small_count', d: 'secondary' });
  expect(internal!.table.total).toMatchObject({ counts: [97, 301], of: 398, state: 'shown' });
});

test('nobody, or everybody, in a large group is a band; in a smaller group it is hidden', () => {
  const { internal } = protectBreakdown(given({ a: [0, 200], b: [60, 200], c: [9, 60], d: [70, 0], e: [50, 50] }));
  expect(states(internal!.table)).toEqual({ a: 'under', b: 'shown', c: 'hidden', d: 'hidden', e: 'shown' });
  expect(internal!.table.rows[0]).toMatchObject({ counts: [null, null], of: 200, share: null });
  const board = protectBreakdown(given({ a: [300, 0], b: [60, 200], c: [30, 60], d: [40, 90], e: [50, 50] })).public!;
  expect(states(board.table)).toMatchObject({ a: 'over', b: 'shown' });
});

test('a group of nobody is shown, and is no partner for a small one', () => {
  const { internal } = protectBreakdown(given({ a: [400], b: [0], c: [3], d: [30], e: [90] }, { parts: ['people'] }));
  expect(rows(internal!.table)).toEqual({ a: [400, 400], b: [0, 0], c: [null, null], d: [null, null], e: [90, 90] });
});

test('a table of tiers hides cells in rows and columns, so that none can be worked out from totals', () => {
  const parts = ['lower', 'middle', 'upper'];
  const { internal } = protectBreakdown(given({ a: [100, 60, 20], b: [40, 20, 3], c: [50, 30, 12], d: [45, 25, 15] }, { parts }));
  const shown = internal!.table.rows.map(({ counts }) => counts.map((count) => Number(count !== null)));
  expect(shown[1]![2]).toBe(0);
  for (const line of [...shown, ...parts.map((_, at) => shown.map((row) => row[at]!))]) expect(line.filter((isShown) => !isShown).length).not.toBe(1);
  expect(internal!.table.total.counts).toEqual([235, 135, 50]);
});

test('a group that is all in one tier is hidden, because that tells the tier of each', () => {
  const { internal } = protectBreakdown(given({ a: [100, 60], b: [30, 0], c: [50, 30], d: [45, 25] }, { parts: ['lower', 'upper'] }));
  expect(internal!.table.rows[1]!.counts).toEqual([null, null]);
});

test('coarser groups are shown rather than hiding; two groups only where fewer than three would be shown', () => {
  const counts = { a: [40, 60], b: [3, 20], c: [12, 20], d: [2, 30], e: [30, 44], unknown: [6, 14] };
  const pairs: TableGrouping = { key: 'pairs', groups: [group('a', ['a']), group('bc', ['b', 'c']), group('de', ['d', 'e']), group('unknown', ['unknown'], 'unknown')], subtotals: [{ code: 'others', of: ['bc', 'de'] }] };
  const two: TableGrouping = { key: 'two', groups: [group('a', ['a']), group('others', ['b', 'c', 'd', 'e']), group('unknown', ['unknown'], 'unknown')], subtotals: [] };
  const rolled = protectBreakdown(given(counts, { chain: [plain(Object.keys(counts)), pairs, two] })).internal!.table;
  expect([rolled.groupingKey, rolled.isRolledUp, states(rolled)]).toEqual(['pairs', true, { a: 'shown', bc: 'shown', de: 'shown', unknown: 'shown', others: 'shown' }]);
  const small = { a: [40, 60], b: [3, 20], c: [1, 20], d: [2, 10], e: [2, 9], unknown: [6, 14] };
  expect(protectBreakdown(given(small, { chain: [plain(Object.keys(small)), pairs, two] })).internal!.table.groupingKey).toBe('two');
});

test('where too few would be shown there is only the total, and a total too small is hidden as well', () => {
  const { internal } = protectBreakdown(given({ a: [6, 30], b: [1, 12] }));
  expect(internal!.table).toMatchObject({ state: 'hidden', rows: [], total: { state: 'shown', of: 49 } });
  expect(protectBreakdown(given({ a: [2, 3], b: [1, 1] })).internal!.table.total).toMatchObject({ state: 'hidden', of: null, counts: [null, null] });
});

const base = { a: [41, 162], b: [33, 70], c: [3, 9], d: [20, 60] };
const again = (changed: Record<string, number[]>, more: Partial<BreakdownToProtect> = {}) => {
  const first = protectBreakdown(given(base));
  const earlier = { internal: first.internal!.kept, public: first.public!.kept };
  return protectBreakdown(given({ ...base, ...changed }, { earlier, ...more }));
};

test('a correction by one or two people changes nothing; by several it is shown', () => {
  expect(rows(again({ a: [43, 162] }).internal!.table)).toMatchObject({ a: [41, 162, 203] });
  expect(rows(again({ a: [45, 162] }).internal!.table)).toMatchObject({ a: [45, 162, 207] });
  expect(rows(again({ a: [45, 162] }).public!.table)).toMatchObject({ a: [40, 160, 205] });
  expect(again({ a: [45, 162] }).internal!.kept.releases).toHaveLength(2);
});

test('a correction that would hide what was shown is held, and what was hidden stays hidden', () => {
  const held = again({ a: [61, 162], b: [2, 70] }).internal!;
  expect([held.isHeld, rows(held.table)]).toEqual([true, { a: [41, 162, 203], b: [33, 70, 103], c: [null, null, null], d: [null, null, null] }]);
  const grown = again({ c: [30, 90] }).internal!;
  expect([grown.isHeld, states(grown.table)]).toEqual([false, { a: 'shown', b: 'shown', c: 'hidden', d: 'hidden' }]);
});

/** As a database may give it back: the same data, with the fields of every object in another order. */
const turned = <T>(data: T): T =>
  JSON.parse(JSON.stringify(data), (_, value) => (value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value)) as T;

test('what the ledger gives back means the same in whatever order its fields come', () => {
  const first = protectBreakdown(given(base));
  const earlier = { internal: turned(first.internal!.kept), public: turned(first.public!.kept) };
  const held = protectBreakdown(given({ ...base, a: [61, 162], b: [2, 70] }, { earlier }));
  expect([held.internal!.isHeld, held.public!.isHeld]).toEqual([true, true]);
  expect(protectBreakdown(given(base, { earlier })).internal!.kept.releases).toHaveLength(1);
});

test('a neighbour counts only where the same people are counted', () => {
  const first = protectBreakdown(given(base)).internal!.kept;
  const next = (people: 'same_people' | 'different_each_time') => rows(protectBreakdown(given({ ...base, a: [42, 163] }, { people, neighbours: { internal: [first] } })).internal!.table);
  expect(next('same_people')).toMatchObject({ a: [41, 162, 203] });
  expect(next('different_each_time')).toMatchObject({ a: [42, 163, 205] });
});

test('tightened rules hide what was shown under the old ones', () => {
  const rules = tightenRules(FLOOR_RULES, { internal: { hiddenUpTo: 40 } });
  const tightened = again({}, { rules }).internal!;
  expect([tightened.isHeld, tightened.table.rows.find(({ code }) => code === 'b')?.state ?? 'hidden']).toEqual([false, 'hidden']);
});

test('a measure that counts no people is shown as it is', () => {
  const { public: board } = protectBreakdown(given({ a: [1, 2], b: [0, 3] }, { people: 'none' }));
  expect(rows(board!.table)).toEqual({ a: [1, 2, 3], b: [0, 3, 3] });
});

test('counts that cannot be, and groups that lose somebody, are refused', () => {
  expect(() => protectBreakdown(given({ a: [1.5, 2] }))).toThrow(RangeError);
  expect(() => protectBreakdown(given({ a: [-1, 2] }))).toThrow(RangeError);
  expect(() => protectBreakdown(given(base, { chain: [plain(['a', 'b', 'c'])] }))).toThrow('has no group for d');
  expect(() => protectBreakdown(given(base, { chain: [{ ...plain(['a', 'b', 'c', 'd']), groups: [group('x', ['a', 'b', 'c', 'd']), group('y', ['a'])] }] }))).toThrow('in two groups');
});
