import fc from 'fast-check';
import type { BreakdownFacts } from './breakdown-facts';
import { breakdownHeadingOf } from './breakdown-heading';
import { breakdownNotesOf, toFourFifthsText } from './breakdown-notes';
import { compareGroups, type ComparisonSettings, groupComparisons } from './compare-groups';
import type { ShownRow } from './shown-row';

const rate = (code: string, events: number | null, of: number | null, kind: ShownRow['kind'] = 'group'): ShownRow => ({ code, kind, counts: events === null || of === null ? [null, null] : [events, of - events], of });
const tiers = (code: string, ...counts: number[]): ShownRow => ({ code, kind: 'group', counts, of: counts.reduce((sum, count) => sum + count, 0) });

const white = rate('white', 122, 188);
const rows = [white, rate('asian', 19, 34), rate('black', 13, 29), rate('mixed', null, null), rate('other', null, null), rate('ethnic_minority', 44, 83, 'subtotal'), rate('unknown', 6, 12, 'unknown'), rate('total', 172, 283, 'total')];
const ratio: ComparisonSettings = { rows, compares: 'ratio', comparator: 'white', onTop: false, shape: 'rate' };
const lineOf = (settings: ComparisonSettings, code: string) => compareGroups(settings).find((row) => row.code === code)!;

describe('a ratio', () => {
  test('of each group to the one compared with, with its interval and verdict', () => {
    // By hand: 44/83 over 122/188 = 0.8169; SE of the logarithm 0.1167.
    const { value, interval, verdict, isLower } = lineOf(ratio, 'ethnic_minority');
    expect(value).toBeCloseTo(0.8169, 4);
    expect([interval!.lower, interval!.upper].map((end) => end.toFixed(2))).toEqual(['0.65', '1.03']);
    expect([verdict, isLower]).toEqual(['no_clear_difference', true]);
    expect(lineOf(ratio, 'black').verdict).toBe('possible_difference');
  });

  test('turned about where the other one stands on top', () => {
    const { value, interval, isLower } = lineOf({ ...ratio, onTop: true }, 'ethnic_minority');
    expect(value).toBeCloseTo(1 / 0.8169, 3);
    expect(interval!.lower).toBeCloseTo(1 / lineOf(ratio, 'ethnic_minority').interval!.upper, 9);
    expect(isLower).toBe(true);
  });

  test('parity for the one compared with; nothing for hidden rows, those not known and the total', () => {
    const nothing = { value: null, interval: null, verdict: null, isLower: null };
    expect(lineOf(ratio, 'white')).toEqual({ ...nothing, code: 'white', value: 1 });
    for (const code of ['mixed', 'unknown', 'total']) expect(lineOf(ratio, code)).toEqual({ ...nothing, code });
    expect(compareGroups({ ...ratio, comparator: 'mixed' }).every(({ value }) => value === null)).toBe(true);
    expect(compareGroups({ ...ratio, comparator: 'nobody' }).every(({ value }) => value === null)).toBe(true);
    expect(compareGroups({ ...ratio, within: ['asian'] }).find(({ code }) => code === 'asian')).toEqual({ ...nothing, code: 'asian' });
  });

  test('not calculable where it never happened in the group below the line', () => {
    const settings = { ...ratio, rows: [rate('white', 0, 100), rate('asian', 9, 60)] };
    expect(lineOf(settings, 'asian')).toMatchObject({ value: null, interval: null, verdict: 'too_few' });
  });
});

test('a gap in points, either way about', () => {
  expect(lineOf({ ...ratio, compares: 'gap' }, 'ethnic_minority').value).toBeCloseTo(-11.88, 2);
  expect(lineOf({ ...ratio, compares: 'gap', onTop: true }, 'ethnic_minority').value).toBeCloseTo(11.88, 2);
});

describe('an index against everybody', () => {
  const board: ComparisonSettings = { rows: [rate('white', 7, 600), rate('minority', 1, 400), rate('total', 8, 1000, 'total')], compares: 'index', comparator: null, onTop: false, shape: 'rate' };

  test('1 of 8 on the board against 40% of all', () => {
    expect(lineOf(board, 'minority')).toMatchObject({ value: 31.25, verdict: 'too_few', isLower: true });
    expect(lineOf(board, 'white').value).toBeCloseTo(145.83, 2);
    expect(lineOf(board, 'total').value).toBeNull();
  });

  test('with enough people there is a verdict', () => {
    const larger = { ...board, rows: [rate('white', 90, 600), rate('minority', 10, 400), rate('total', 100, 1000, 'total')] };
    expect(lineOf(larger, 'minority')).toMatchObject({ value: 25, verdict: 'clear_difference' });
    expect(lineOf({ ...larger, rows: [rate('minority', 36, 400), rate('total', 100, 1000, 'total')] }, 'minority').verdict).toBe('no_clear_difference');
    expect(lineOf({ ...larger, rows: [rate('minority', 10, 400), rate('total', null, null, 'total')] }, 'minority').value).toBeNull();
  });
});

test('tiers: the race disparity ratio from the lower to the upper one', () => {
  const settings: ComparisonSettings = { rows: [tiers('white', 1000, 600, 300), tiers('minority', 500, 150, 30)], compares: 'ratio', comparator: 'white', onTop: true, shape: 'parts' };
  const { value, interval, verdict, isLower } = lineOf(settings, 'minority');
  expect(value).toBeCloseTo(5, 12);
  // SE of the logarithm: √(1/500 + 1/30 + 1/1000 + 1/300) = 0.19916.
  expect(interval!.lower).toBeCloseTo(5 * Math.exp(-1.959964 * 0.199165), 3);
  expect([verdict, isLower]).toEqual(['clear_difference', true]);
  expect(lineOf({ ...settings, onTop: false }, 'minority').value).toBeCloseTo(0.2, 12);
  expect(lineOf({ ...settings, rows: [settings.rows[0]!, tiers('minority', 50, 3, 0)] }, 'minority')).toMatchObject({ value: null, verdict: 'too_few' });
  expect(lineOf({ ...settings, compares: 'gap' }, 'minority').value).toBeNull();
});

test('nothing is compared by counts that are not shown, and no counts make it fail', () => {
  const cell = fc.option(fc.nat({ max: 60 }), { freq: 4 });
  const row = fc.tuple(cell, cell).map(([events, rest]) => rate('', events, events === null || rest === null ? null : events + rest));
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), fc.constantFrom(...groupComparisons), fc.boolean(), (list, compares, onTop) => {
      const named = list.map((entry, index) => ({ ...entry, code: `g${index}` }));
      const compared = compareGroups({ rows: [...named, rate('total', 30, 90, 'total')], compares, comparator: 'g0', onTop, shape: 'rate' });
      for (const [index, line] of compared.entries()) {
        if (named[index]?.of === null) expect(line).toEqual({ code: line.code, value: null, interval: null, verdict: null, isLower: null });
        if (line.value !== null) expect(Number.isFinite(line.value)).toBe(true);
        if (line.interval) expect(line.interval.lower <= line.interval.upper && Number.isFinite(line.interval.upper)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

describe('in words', () => {
  const names: Record<string, string> = { white: 'White', asian: 'Asian or Asian British', black: 'Black, Black British, Caribbean or African', mixed: 'Mixed or multiple ethnic groups', other: 'Other ethnic group', ethnic_minority: 'All ethnic minority groups', unknown: 'Not stated or not known', total: 'Total' };
  const facts = (settings: ComparisonSettings, changes: Partial<BreakdownFacts> = {}): BreakdownFacts => {
    const compared = compareGroups(settings);
    return {
      dimensionName: 'Ethnic group',
      isShown: true,
      isRolledUp: false,
      groupingName: 'Five groups',
      groupingNote: null,
      rows: settings.rows.map((row, index) => ({ ...row, name: names[row.code] ?? row.code, comparison: compared[index]! })),
      compares: settings.compares,
      comparatorName: settings.comparator && (names[settings.comparator] ?? settings.comparator),
      roundedTo: 1,
      shape: settings.shape,
      ...changes,
    };
  };
  const withRows = (...list: ShownRow[]): ComparisonSettings => ({ ...ratio, rows: list });

  test('the heading claims no more than the verdicts', () => {
    expect(breakdownHeadingOf(facts(ratio))).toBe('Possible difference, numbers too small to be sure');
    expect(breakdownHeadingOf(facts(withRows(white, rate('asian', 64, 100))))).toBe('No clear difference between groups');
    expect(breakdownHeadingOf(facts(withRows(white, rate('asian', 3, 6))))).toBe('Numbers too small to compare groups');
    expect(breakdownHeadingOf(facts(withRows(white, rate('asian', null, null))))).toBe('No comparison can be shown, to protect people');
    expect(breakdownHeadingOf(facts({ ...ratio, compares: 'none' }))).toBe('By ethnic group');
    expect(breakdownHeadingOf(facts(ratio, { isShown: false }))).toBe('Too few people to show this by ethnic group');
  });

  test('one group is named only where its difference is clear and the only one', () => {
    expect(breakdownHeadingOf(facts(withRows(white, rate('asian', 64, 100), rate('black', 30, 100))))).toBe('Clear difference: a lower share for Black, Black British, Caribbean or African than for White');
    expect(breakdownHeadingOf(facts(withRows(white, rate('asian', 30, 100), rate('black', 30, 100), rate('mixed', 64, 100))))).toBe('Clear differences in 2 of 3 groups');
  });

  test('all together come before one alone', () => {
    const settings = withRows(white, rate('asian', 64, 100), rate('black', 30, 100), rate('ethnic_minority', 94, 200, 'subtotal'));
    expect(breakdownHeadingOf(facts(settings))).toBe('Clear difference: a lower share for all ethnic minority groups than for White');
    expect(breakdownHeadingOf(facts({ ...settings, onTop: true }))).toBe('Clear difference: a lower share for all ethnic minority groups than for White');
  });

  test('an index and tiers have their own words', () => {
    const index: ComparisonSettings = { ...ratio, compares: 'index', comparator: null, rows: [rate('black', 10, 400), rate('total', 100, 1000, 'total')] };
    expect(breakdownHeadingOf(facts(index))).toBe('Clear difference: fewer from Black, Black British, Caribbean or African than their share of everybody counted');
    const upper: ComparisonSettings = { ...ratio, shape: 'parts', onTop: true, rows: [tiers('white', 1000, 600, 300), tiers('black', 500, 150, 30)] };
    expect(breakdownHeadingOf(facts(upper))).toBe('Clear difference: fewer reach the upper tier from Black, Black British, Caribbean or African than from White');
  });

  test('notes say what is hidden, how sure it is, and what one person comes to', () => {
    expect(breakdownNotesOf(facts(ratio))).toEqual([
      'Small groups are hidden to protect people: Mixed or multiple ethnic groups and Other ethnic group. Where hiding one would not be enough a second is hidden, so that nobody can work it out from the total.',
      'The 95% interval of the ratio for all ethnic minority groups, 0.82, is between 0.65 and 1.03, so this period alone may be chance.',
      'In the smallest group shown, one person more or fewer is 3.4 points.',
      'Of 283 people, 12 did not say or are not known; they are in none of the other groups.',
    ]);
  });

  test('notes on a gap, rounding, rolling up and many groups', () => {
    const gap = facts({ ...withRows(white, rate('ethnic_minority', 60, 200, 'subtotal')), compares: 'gap' }, { isRolledUp: true, roundedTo: 5, groupingNote: 'Who is counted where.' });
    expect(breakdownNotesOf(gap)).toEqual([
      'Shown as five groups, because some of the groups chosen are too small to show.',
      'Counts are rounded to the nearest 5, so they may not add up to their totals.',
      'The 95% interval of the gap for all ethnic minority groups, −35 points, is between −44 and −25 points, so chance alone is unlikely to explain it.',
      'Who is counted where.',
    ]);
    const many = facts(withRows(white, ...['a', 'b', 'c', 'd', 'e'].map((code) => rate(code, 60, 100))));
    expect(breakdownNotesOf(many)).toEqual(['5 groups are compared here. Among 20 groups that do not differ, about one would still seem to, by chance.']);
  });

  test('a small board, and a table that is hidden whole', () => {
    const board = facts({ ...ratio, compares: 'index', comparator: null, rows: [rate('white', 7, 600), rate('total', 8, 1000, 'total')] });
    expect(breakdownNotesOf(board)).toContain('There are few people in this role: one person more or fewer is 12.5 points.');
    expect(breakdownNotesOf(facts(withRows(rate('total', null, null, 'total')), { isShown: false }))).toEqual(['There are too few people to show any group without showing who they are.']);
  });

  test('the four-fifths rule is never called more than it is', () => {
    for (const isBelow of [true, false]) expect(toFourFifthsText(isBelow)).toMatch(/rule of thumb, not a legal test/);
  });
});
