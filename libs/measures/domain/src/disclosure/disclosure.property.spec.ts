import fc from 'fast-check';
import { tryHistories } from './attack/try-histories';
import { latestOf } from './kept';
import { type BreakdownToProtect, protectBreakdown } from './protect-breakdown';
import { FLOOR_RULES, tightenRules } from './rules';
import type { SafeRow, SafeTable } from './safe-table';
import type { TableGrouping } from './table-grouping';

const hidden = (row: SafeRow) => row.counts.map((count) => count === null);

test('a handful of random tables keeps every promise; `npm run check:disclosure` tries as many as wanted', () => {
  const { tables, hidden: attacked, recovered, broken } = tryHistories(60, 20261122);
  expect({ recovered, broken }).toEqual({ recovered: [], broken: [] });
  expect(tables >= 60 && attacked > 200).toBe(true);
});

const size = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 900 }));
const codes = ['a', 'b', 'c', 'd', 'e', 'f'];
const each: TableGrouping = { key: 'each', groups: codes.map((code) => ({ code, categories: [code], kind: code === 'f' ? 'unknown' : 'known' })), subtotals: [{ code: 'most', of: ['b', 'c', 'd'] }] };
const three: TableGrouping = { key: 'three', groups: [['a'], ['b', 'c'], ['d', 'e'], ['f']].map((categories) => ({ code: categories.join(''), categories, kind: categories[0] === 'f' ? 'unknown' : 'known' })), subtotals: [] };

const anyTable: fc.Arbitrary<BreakdownToProtect> = fc.constantFrom(['with', 'rest'], ['people'], ['lower', 'middle', 'upper']).chain((parts) =>
  fc.array(fc.array(size, { minLength: parts.length, maxLength: parts.length }), { minLength: 6, maxLength: 6 }).map((rows) => ({
    ...{ parts, shape: parts[0] === 'with' ? ('rate' as const) : ('parts' as const), chain: [each, three], people: 'same_people' as const, isSurvey: false, rules: FLOOR_RULES, earlier: {}, neighbours: {} },
    counts: Object.fromEntries(codes.map((code, at) => [code, Object.fromEntries(parts.map((part, index) => [part, rows[at]![index]!]))])),
  })),
);

test('one person more moves each shown count by at most one step of rounding', () => {
  fc.assert(
    fc.property(anyTable, fc.constantFrom(...codes), fc.nat(2), (given, code, at) => {
      const part = given.parts[at % given.parts.length]!;
      const more = { ...given, counts: { ...given.counts, [code]: { ...given.counts[code], [part]: given.counts[code]![part]! + 1 } } };
      const [before, after] = [protectBreakdown(given), protectBreakdown(more)];
      for (const audience of ['internal', 'public'] as const) {
        const step = FLOOR_RULES[audience].roundedTo;
        const [one, other] = [before[audience]!.table, after[audience]!.table];
        for (const row of [...one.rows, one.total]) {
          const same = one.groupingKey === other.groupingKey || row.kind === 'total' ? [...other.rows, other.total].find((candidate) => candidate.code === row.code) : undefined;
          [row.of, ...row.counts].forEach((count, index) => {
            const now = same && [same.of, ...same.counts][index];
            if (count !== null && now !== null && now !== undefined) expect(Math.abs(now - count)).toBeLessThanOrEqual(step);
          });
        }
      }
    }),
    { numRuns: 80 },
  );
});

test('the order of groups and categories changes nothing but the order of rows', () => {
  fc.assert(
    fc.property(anyTable, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (given, order) => {
      const shuffled = given.chain.map((grouping) => ({ ...grouping, groups: order.flatMap((at) => grouping.groups[at] ?? []) }));
      const [one, other] = [protectBreakdown(given), protectBreakdown({ ...given, chain: shuffled })];
      const byCode = (table: SafeTable) => ({ ...table, rows: [...table.rows].sort((a, b) => (a.code < b.code ? -1 : 1)) });
      for (const audience of ['internal', 'public'] as const) expect(byCode(other[audience]!.table)).toEqual(byCode(one[audience]!.table));
    }),
    { numRuns: 60 },
  );
});

test('tightened rules never show what the rules they tighten hide', () => {
  const by = { internal: { hiddenUpTo: fc.integer({ min: 4, max: 15 }), smallestBase: fc.integer({ min: 10, max: 60 }) }, public: { hiddenUpTo: fc.integer({ min: 7, max: 20 }) } };
  fc.assert(
    fc.property(anyTable, fc.record({ internal: fc.record(by.internal), public: fc.record(by.public) }), (given, tighter) => {
      const [loose, tight] = [protectBreakdown(given), protectBreakdown({ ...given, rules: tightenRules(FLOOR_RULES, tighter) })];
      for (const audience of ['internal', 'public'] as const) {
        const [one, other] = [loose[audience]!.table, tight[audience]!.table];
        if (one.state === 'hidden') expect(other.state).toBe('hidden');
        expect(given.chain.findIndex(({ key }) => key === other.groupingKey) >= given.chain.findIndex(({ key }) => key === one.groupingKey) || other.state === 'hidden').toBe(true);
        if (one.groupingKey !== other.groupingKey) continue;
        for (const row of other.rows) expect(hidden(one.rows.find(({ code }) => code === row.code)!).every((isHidden, at) => !isHidden || row.counts[at] === null)).toBe(true);
      }
    }),
    { numRuns: 80 },
  );
});

test('no exact count of a hidden cell is in what is shown', () => {
  let hiddenNumbers = 0;
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 200, max: 999 }).map((hundreds) => 100 * hundreds + 37), { minLength: 18, maxLength: 18 }), fc.shuffledSubarray(codes, { minLength: 1, maxLength: 3 }), (numbers, small) => {
      const parts = ['lower', 'middle', 'upper'];
      const counts = Object.fromEntries(codes.map((code, at) => [code, Object.fromEntries(parts.map((part, index) => [part, small.includes(code) && index === 0 ? 1 + at % 4 : numbers[3 * at + index]!]))]));
      const given: BreakdownToProtect = { counts, parts, shape: 'parts', chain: [each], people: 'none', isSurvey: false, rules: FLOOR_RULES, earlier: {}, neighbours: {} };
      const outcome = protectBreakdown({ ...given, people: 'same_people' });
      for (const audience of ['internal', 'public'] as const) {
        const { table, kept } = outcome[audience]!;
        const text = JSON.stringify(table);
        const settled = latestOf(kept)!.counts;
        for (const row of table.rows.filter(({ kind }) => kind !== 'subtotal')) {
          row.counts.forEach((count, at) => {
            const exact = settled[row.code]![parts[at]!]!;
            if (count !== null || exact < 20_000) return;
            hiddenNumbers += 1;
            expect(text).not.toMatch(new RegExp(`\\b${exact}\\b`));
          });
        }
        if (audience === 'public') expect(text.match(/\b\d+\b/g)!.every((number) => Number(number) % 5 === 0)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
  expect(hiddenNumbers).toBeGreaterThan(100);
});
