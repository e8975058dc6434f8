import fc from 'fast-check';
import { writeHistory } from './attack/histories';
import { Random } from './attack/random';
import { tryHistories } from './attack/try-histories';
import { without } from './attack/weakened';
import { AUDIENCES } from './audience';
import { type Counts, sumOf } from './count-table';
import { latestOf } from './kept';
import { type BreakdownToProtect, protectBreakdown } from './protect-breakdown';
import { FLOOR_RULES, tightenRules } from './rules';
import type { SafeRow, SafeTable } from './safe-table';
import type { TableGrouping } from './table-grouping';

const seeds = fc.noShrink(fc.integer({ min: 1, max: 1_000_000 }));
const hidden = (row: SafeRow) => row.counts.map((count) => count === null);

test('1,500 random tables attacked by every reader: no hidden number recovered', () => {
  const { tables, hidden: attacked, recovered } = tryHistories(1500, 20261122);
  expect(recovered).toEqual([]);
  expect(tables >= 1500 && attacked > 5000).toBe(true);
});

test('the attack recovers numbers where partners are not hidden, and where small counts are not', () => {
  expect(tryHistories(150, 3, without('secondary')).recovered.length).toBeGreaterThan(5);
});

/** Counts behind each cell of groups that a table shows. */
function shownCells(table: SafeTable, counts: Counts, grouping: TableGrouping): Map<string, number> {
  const cells = table.rows.flatMap((row) => {
    const group = grouping.groups.find(({ code }) => code === row.code);
    return group ? table.parts.flatMap((part, at) => (row.counts[at] === null ? [] : [[`${grouping.key} ${row.code} ${part}`, sumOf(counts, group.categories, [part])] as const])) : [];
  });
  return new Map(cells);
}

test('a shown cell of two releases of a period, or of neighbours that count the same people, differs by nothing or by several', () => {
  let compared = 0;
  fc.assert(
    fc.property(seeds, (seed) => {
      const { releases, people, rules } = writeHistory(new Random(seed));
      for (const [at, one] of releases.entries()) {
        for (const other of releases.slice(at + 1)) {
          const isComparable = one.period === other.period || (people === 'same_people' && Math.abs(one.period - other.period) === 1);
          if (one.audience !== other.audience || !isComparable) continue;
          const before = shownCells(one.table, one.counts, one.grouping);
          for (const [cell, count] of shownCells(other.table, other.counts, other.grouping)) {
            const difference = Math.abs(count - (before.get(cell) ?? count));
            compared += difference > 0 ? 1 : 0;
            expect(difference === 0 || difference >= rules[one.audience].smallestMove).toBe(true);
          }
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(compared).toBeGreaterThan(100);
});

test('what was hidden from those for the plan is hidden from the public, and what was hidden of a period stays hidden', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { releases } = writeHistory(new Random(seed));
      for (const [at, one] of releases.entries()) {
        const next = releases.slice(at + 1).find((other) => other.audience === one.audience && other.period === one.period && !other.isHeld);
        const better = releases.slice(0, at).findLast((other) => other.period === one.period && other.audience === AUDIENCES[AUDIENCES.indexOf(one.audience) - 1]);
        if (better?.table.state === 'hidden') expect(one.table.state).toBe('hidden');
        for (const row of one.table.rows) {
          const same = better?.table.groupingKey === one.table.groupingKey ? better.table.rows.find(({ code }) => code === row.code) : undefined;
          if (same) for (const [index, isHidden] of hidden(same).entries()) expect(isHidden && row.counts[index] !== null).toBe(false);
          const later = next?.table.groupingKey === one.table.groupingKey ? next.table.rows.find(({ code }) => code === row.code) : undefined;
          if (later) for (const [index, isHidden] of hidden(row).entries()) expect(isHidden && later.counts[index] !== null).toBe(false);
        }
      }
    }),
    { numRuns: 150 },
  );
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
    { numRuns: 200 },
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
    { numRuns: 150 },
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
    { numRuns: 200 },
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
    { numRuns: 100 },
  );
  expect(hiddenNumbers).toBeGreaterThan(100);
});
