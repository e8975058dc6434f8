import fc from 'fast-check';
import { attack } from './attack/attacker';
import { Possible } from './attack/simplex';
import { toBounder } from './linear-bounds';
import { protectBreakdown } from './protect-breakdown';
import { FLOOR_RULES, toProtectionWidth } from './rules';

/** A table of whole numbers with the sums of its rows and columns, of which some cells are seen. */
const anySystem = fc.record({
  cells: fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 3 }),
  seen: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
});

function toEquations(cells: number[][], seen: boolean[]) {
  const at = (row: number, column: number) => 3 * row + column;
  const rows = cells.map((values, row) => ({ of: values.map((_, column) => at(row, column)), value: values.reduce((sum, value) => sum + value, 0) }));
  const columns = [0, 1, 2].map((column) => ({ of: cells.map((_, row) => at(row, column)), value: cells.reduce((sum, values) => sum + values[column]!, 0) }));
  const known = cells.flatMap((values, row) => values.flatMap((value, column) => (seen[at(row, column)] ? [{ of: [at(row, column)], value }] : [])));
  return [...rows, ...columns, ...known];
}

/** The bounds of every unknown by trying all numbers that agree with the equations. */
function enumerate(equations: { of: number[]; value: number }[], unknowns: number) {
  const bounds = Array.from({ length: unknowns }, () => ({ least: Infinity, most: -Infinity }));
  const values = new Array<number>(unknowns).fill(0);
  const place = (at: number): void => {
    if (at === unknowns) return values.forEach((value, unknown) => (bounds[unknown] = { least: Math.min(bounds[unknown]!.least, value), most: Math.max(bounds[unknown]!.most, value) }));
    const room = equations.filter(({ of }) => of.includes(at)).map(({ of, value }) => ({ left: of.reduce((rest, unknown) => (unknown < at ? rest - values[unknown]! : rest), value), isLast: of.every((unknown) => unknown <= at) }));
    const most = Math.min(...room.map(({ left }) => left));
    const fixed = room.filter(({ isLast }) => isLast).map(({ left }) => left);
    for (let value = fixed[0] ?? 0; value <= (fixed[0] ?? most); value += 1) {
      if (value < 0 || value > most || fixed.some((one) => one !== value)) continue;
      values[at] = value;
      place(at + 1);
    }
  };
  place(0);
  return bounds;
}

test('the bounds are those found by trying every table, and those of the other solver', () => {
  fc.assert(
    fc.property(anySystem, ({ cells, seen }) => {
      const equal = toEquations(cells, seen);
      const unknowns = 3 * cells.length;
      const all = enumerate(equal, unknowns);
      const boundsOf = toBounder({ equal, atMost: [] });
      const possible = new Possible(equal, unknowns);
      for (let unknown = 0; unknown < unknowns; unknown += 1) {
        expect({ ...boundsOf([unknown]) }).toEqual(all[unknown]);
        const { least, most } = possible.boundsOf([unknown]);
        expect([least + 0, most]).toEqual([all[unknown]!.least, all[unknown]!.most]);
      }
    }),
    { numRuns: 150 },
  );
});

test('a ceiling narrows, and nothing known leaves everything open', () => {
  const boundsOf = toBounder({ equal: [{ of: [0, 1], value: 12 }], atMost: [{ of: [0], value: 4 }, { of: [0], value: 7 }] });
  expect([boundsOf([0]), boundsOf([1]), boundsOf([2])]).toEqual([{ least: 0, most: 4 }, { least: 8, most: 12 }, { least: 0, most: Infinity }]);
});

test('small tables of two tiers: trying all numbers that agree with what is shown, nothing hidden is found', () => {
  const parts = ['lower', 'upper'];
  const codes = ['a', 'b', 'c', 'd'];
  const grouping = { key: 'each', groups: codes.map((code) => ({ code, categories: [code], kind: 'known' as const })), subtotals: [] };
  const width = toProtectionWidth(FLOOR_RULES.internal);
  let hidden = 0;
  for (let number = 0; number < 4 ** 8; number += 151) {
    const sizes = [0, 3, 9, 14];
    const counts = Object.fromEntries(codes.map((code, row) => [code, Object.fromEntries(parts.map((part, at) => [part, sizes[Math.floor(number / 4 ** (2 * row + at)) % 4]!]))]));
    const { table } = protectBreakdown({ counts, parts, shape: 'parts', chain: [grouping], people: 'same_people', isSurvey: false, rules: FLOOR_RULES, earlier: {}, neighbours: {}, audiences: ['internal'] }).internal!;
    if (table.state === 'hidden') continue;
    const at = (row: number, column: number) => 2 * row + column;
    const valueOf = (code: string) => parts.map((part) => counts[code]![part]!);
    const equations = table.rows.flatMap((row, index) => [
      ...(row.of === null ? [] : [{ of: [at(index, 0), at(index, 1)], value: row.of }]),
      ...row.counts.flatMap((count, column) => (count === null ? [] : [{ of: [at(index, column)], value: count }])),
    ]);
    const totals = table.total.counts.flatMap((count, column) => (count === null ? [] : [{ of: codes.map((_, row) => at(row, column)), value: count }]));
    const all = enumerate([...equations, ...totals, { of: [0, 1, 2, 3, 4, 5, 6, 7], value: codes.flatMap(valueOf).reduce((sum, value) => sum + value, 0) }], 8);
    for (const [index, row] of table.rows.entries()) {
      for (const [column, count] of row.counts.entries()) {
        if (count !== null || table.total.counts[column] === 0) continue;
        hidden += 1;
        const { least, most } = all[at(index, column)]!;
        expect(most - least).toBeGreaterThanOrEqual(width);
      }
    }
  }
  expect(hidden).toBeGreaterThan(50);
});

test('the attacker finds a lone hidden cell from its total', () => {
  const grouping = { key: 'each', groups: ['a', 'b'].map((code) => ({ code, categories: [code], kind: 'known' as const })), subtotals: [] };
  const row = (code: string, count: number | null) => ({ code, kind: 'group' as const, state: count === null ? ('hidden' as const) : ('shown' as const), counts: [count], of: count, share: null });
  const table = { state: 'shown' as const, groupingKey: 'each', isRolledUp: false, parts: ['people'], rows: [row('a', 40), row('b', null)], total: { ...row('total', 43), kind: 'total' as const } };
  expect(attack([{ table, counts: { a: { people: 40 }, b: { people: 3 } }, grouping, width: 5 }]).recovered).toEqual([expect.objectContaining({ code: 'b', least: 3, most: 3 }), expect.objectContaining({ part: 'people', least: 3 })]);
});
