import fc from 'fast-check';
import { builtInGroupings, builtInSchemes, findBuiltInGrouping, findBuiltInScheme, toGroupingChain } from './built-in';
import { checkGrouping } from './check-grouping';
import { checkScheme, findTwice } from './check-scheme';
import { toDimensionName } from './dimensions';
import { type Grouping, groupCells, isCoarser } from './grouping';
import type { CategoryScheme } from './scheme';

const getGrouping = (key: string) => findBuiltInGrouping(key)!;
const codesOf = (key: string, group: string) => getGrouping(key).groups.find(({ code }) => code === group)?.categories.join('');

describe('what is built in', () => {
  test.each(builtInSchemes.map((scheme) => [scheme.key, scheme] as const))('%s would be accepted from anybody', (_key, scheme) => {
    expect(checkScheme(scheme)).toEqual(scheme);
  });

  test.each(builtInGroupings.map((grouping) => [grouping.key, grouping] as const))('%s puts each category of its scheme in one group', (_key, grouping) => {
    const coarser = grouping.coarser === null ? null : findBuiltInGrouping(grouping.coarser);
    expect(checkGrouping(grouping, findBuiltInScheme(grouping.schemeKey)!, coarser)).toEqual(grouping);
  });

  test('keys are there once, and each scheme can be read whole', () => {
    expect(findTwice([...builtInSchemes, ...builtInGroupings].map(({ key }) => key))).toBeNull();
    for (const { key, categories } of builtInSchemes) expect(builtInGroupings.some((grouping) => grouping.schemeKey === key && grouping.groups.length === categories.length)).toBe(true);
  });

  test('every name and other spelling leads to one category only', () => {
    for (const { categories } of builtInSchemes) {
      const spellings = categories.flatMap(({ code, name, aliases = [] }) => [...new Set([code, name, ...aliases].map((text) => text.toLowerCase()))]);
      expect(findTwice(spellings)).toBeNull();
    }
  });

  test('no acronym and no "non-white" stands on the screen', () => {
    const words = builtInGroupings.flatMap(({ name, note, groups, subtotals }) => [name, note ?? '', ...[...groups, ...subtotals].map((line) => line.name)]);
    for (const text of [...words, ...builtInSchemes.flatMap(({ categories }) => categories.map(({ name }) => name))]) expect(text).not.toMatch(/\b(BAME|BME|non-white)\b|&/i);
  });
});

describe('ethnic groups', () => {
  test('the letters of the NHS list, without I, O and Q', () => {
    expect(findBuiltInScheme('nhs-ethnic-2001')!.categories.map(({ code }) => code)).toEqual([...'ABCDEFGHJKLMNPRSZ', '99']);
    expect(findBuiltInScheme('census-ethnic-2021')!.categories.filter(({ kind }) => kind === 'known')).toHaveLength(19);
  });

  test('"ethnic minority" in both of its meanings', () => {
    expect(codesOf('ethnic-2001-white-v1', 'white')).toBe('ABC');
    expect(codesOf('ethnic-2001-white-v1', 'ethnic_minority')).toBe('DEFGHJKLMNPRS');
    expect(codesOf('ethnic-2001-white-british-v1', 'white_british')).toBe('A');
    expect(codesOf('ethnic-2001-white-british-v1', 'ethnic_minority')).toBe('BCDEFGHJKLMNPRS');
  });

  test('Chinese people are counted where the census of that year counted them', () => {
    expect(codesOf('ethnic-2001-five-v1', 'other')).toBe('RS');
    expect(codesOf('ethnic-2001-five-v1', 'asian')).toBe('HJKL');
    expect(codesOf('ethnic-2001-six-v1', 'chinese')).toBe('R');
    expect(getGrouping('ethnic-2021-five-v1').groups.find(({ code }) => code === 'asian')!.categories).toContain('asian_chinese');
    expect(getGrouping('ethnic-2021-six-v1').groups.find(({ code }) => code === 'chinese')!.categories).toEqual(['asian_chinese']);
  });

  test('small groups are rolled up to five groups, then to two; unknown stays apart throughout', () => {
    expect(toGroupingChain('ethnic-2001-full-v1', builtInGroupings).map(({ key }) => key)).toEqual(['ethnic-2001-full-v1', 'ethnic-2001-five-v1', 'ethnic-2001-white-v1']);
    expect(toGroupingChain('ethnic-2021-six-v1', builtInGroupings).map(({ groups }) => groups.length)).toEqual([7, 6, 3]);
    for (const grouping of builtInGroupings) expect(grouping.groups.some(({ kind }) => kind === 'unknown')).toBe(true);
    expect(toGroupingChain('no-such-key', builtInGroupings)).toEqual([]);
    const circle = { ...getGrouping('ethnic-2001-white-v1'), coarser: 'ethnic-2001-white-v1' };
    expect(toGroupingChain(circle.key, [circle])).toEqual([circle]);
  });
});

test('grouping keeps every total, by part, and lists every group', () => {
  const grouping = fc.constantFrom(...builtInGroupings);
  fc.assert(
    fc.property(grouping, fc.array(fc.nat({ max: 500 }), { minLength: 80, maxLength: 80 }), (chosen, counts) => {
      const { categories } = findBuiltInScheme(chosen.schemeKey)!;
      const cells = categories.flatMap(({ code }, index) => ['with', 'rest'].map((part, at) => ({ category: code, part, count: counts[2 * index + at]! })));
      const grouped = groupCells(cells, chosen);
      expect(grouped).toHaveLength(2 * chosen.groups.length);
      for (const part of ['with', 'rest']) {
        const sum = (list: readonly { part: string; count: number }[]) => list.reduce((total, cell) => total + (cell.part === part ? cell.count : 0), 0);
        expect(sum(grouped)).toBe(sum(cells));
      }
      for (const { code, categories: members } of chosen.groups) {
        const expected = cells.filter(({ category, part }) => members.includes(category) && part === 'with').reduce((total, { count }) => total + count, 0);
        expect(grouped.find(({ group, part }) => group === code && part === 'with')!.count).toBe(expected);
      }
    }),
  );
});

test('a count of a category without a place is an error, not dropped', () => {
  expect(() => groupCells([{ category: 'Q', part: 'with', count: 1 }], getGrouping('ethnic-2001-five-v1'))).toThrow(RangeError);
});

test('a grouping across another one is not coarser', () => {
  expect(isCoarser(getGrouping('ethnic-2001-white-british-v1'), getGrouping('ethnic-2001-five-v1'))).toBe(false);
  expect(isCoarser(getGrouping('ethnic-2001-five-v1'), getGrouping('ethnic-2001-white-v1'))).toBe(false);
});

test('dimensions in words', () => {
  expect([toDimensionName('ethnic_group'), toDimensionName('work_place')]).toEqual(['Ethnic group', 'Work place']);
});

describe('an organisation defines its own', () => {
  const scheme: CategoryScheme = {
    key: 'sites',
    revision: 1,
    name: ' Sites ',
    dimension: 'site',
    categories: [
      { code: 'n', name: 'North ', kind: 'known' },
      { code: 's', name: 'South', kind: 'known' },
      { code: 'e', name: 'East', kind: 'known' },
      { code: 'u', name: 'Not known', kind: 'unknown' },
    ],
  };
  const unknownGroup = { code: 'u', name: 'Not known', kind: 'unknown', categories: ['u'] } as const;
  const grouping: Grouping = {
    key: 'sites-two',
    revision: 1,
    name: 'Two sides',
    schemeKey: 'sites',
    dimension: 'site',
    groups: [{ code: 'ns', name: 'North and South', kind: 'known', categories: ['n', 's'] }, { code: 'e', name: 'East', kind: 'known', categories: ['e'] }, unknownGroup],
    subtotals: [{ code: 'all', name: 'All sites', groups: ['ns', 'e'] }],
    coarser: null,
    note: null,
  };
  const withGroups = (...groups: Grouping['groups']) => ({ ...grouping, groups, subtotals: [] });

  test('tidied', () => {
    expect(checkScheme(scheme)).toMatchObject({ name: 'Sites', categories: [{ name: 'North' }, {}, {}, {}] });
    expect(checkGrouping(grouping, scheme, null)).toEqual(grouping);
  });

  const [north, south, east, none] = scheme.categories as [CategoryScheme['categories'][number], ...CategoryScheme['categories'][number][]] as CategoryScheme['categories'][number][];
  test.each([
    ['name_needed', { ...scheme, name: ' ' }],
    ['too_few', { ...scheme, categories: [north!, none!] }],
    ['too_many', { ...scheme, categories: Array.from({ length: 61 }, (_, index) => ({ ...north!, code: `c${index}`, name: `${index}` })) }],
    ['unknown_needed', { ...scheme, categories: [north!, south!, east!] }],
    ['bad_code', { ...scheme, categories: [{ ...north!, code: 'a b' }, south!, none!] }],
    ['category_name_needed', { ...scheme, categories: [{ ...north!, name: ' ' }, south!, none!] }],
    ['code_twice', { ...scheme, categories: [north!, { ...south!, code: 'N' }, none!] }],
    ['name_twice', { ...scheme, categories: [north!, { ...south!, name: 'north' }, none!] }],
  ])('a list is refused: %s', (code, draft) => {
    expect(() => checkScheme(draft)).toThrow(expect.objectContaining({ code: `measures.scheme.${code}` }));
  });

  const [ns, e] = grouping.groups;
  test.each([
    ['name_needed', { ...grouping, name: '' }],
    ['too_few', withGroups({ ...ns!, categories: ['n', 's', 'e'] }, unknownGroup)],
    ['group_name_needed', withGroups({ ...ns!, name: '' }, e!, unknownGroup)],
    ['bad_code', withGroups({ ...ns!, code: '' }, e!, unknownGroup)],
    ['code_twice', { ...grouping, subtotals: [{ code: 'NS', name: 'All', groups: ['ns', 'e'] }] }],
    ['name_twice', withGroups(ns!, { ...e!, name: 'north and south' }, unknownGroup)],
    ['empty_group', withGroups(ns!, { ...e!, categories: [] }, unknownGroup)],
    ['category_missing', withGroups({ ...ns!, categories: ['n'] }, e!, unknownGroup)],
    ['category_twice', withGroups(ns!, { ...e!, categories: ['e', 's'] }, unknownGroup)],
    ['category_unknown', withGroups(ns!, { ...e!, categories: ['e', 'w'] }, unknownGroup)],
    ['mixed_kinds', withGroups(ns!, { ...e!, categories: ['e', 'u'] })],
    ['bad_subtotal', { ...grouping, subtotals: [{ code: 'all', name: 'All', groups: ['ns', 'u'] }] }],
    ['bad_subtotal', { ...grouping, subtotals: [{ code: 'all', name: 'All', groups: ['ns', 'ns'] }] }],
  ])('a grouping is refused: %s', (code, draft) => {
    expect(() => checkGrouping(draft, scheme, null)).toThrow(expect.objectContaining({ code: `measures.grouping.${code}` }));
  });

  test('it can only fall back to whole groups of its own', () => {
    const across = { ...withGroups({ code: 'x', name: 'North', kind: 'known', categories: ['n'] }, { code: 'y', name: 'South and East', kind: 'known', categories: ['s', 'e'] }, unknownGroup), key: 'across' };
    expect(() => checkGrouping(grouping, scheme, across)).toThrow(expect.objectContaining({ code: 'measures.grouping.not_coarser' }));
    const full = withGroups(...scheme.categories.map(({ code, name, kind }) => ({ code, name: name.trim(), kind, categories: [code] })));
    expect(checkGrouping(full, scheme, across).coarser).toBe('across');
  });
});
