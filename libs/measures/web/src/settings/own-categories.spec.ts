import { expect, test } from '@jest/globals';
import { toCategories, toFreeKey, toGroups, toKey } from './own-categories';

test.each([
  ['North and East', 'north_and_east'],
  ['  Café (main site) ', 'cafe_main_site'],
  ['A/B – C', 'a_b_c'],
])('%j has the key %s', (name, key) => {
  expect(toKey(name)).toBe(key);
});

test('a key begins with a letter and is nobody else’s', () => {
  expect(toFreeKey('2024 wards', [], 'list')).toBe('list_2024_wards');
  expect(toFreeKey('Wards', ['wards', 'wards_2'], 'list')).toBe('wards_3');
});

test('lines become categories, empty and repeated ones are left out, and somebody unknown always has a place', () => {
  expect(toCategories('North\n\n South \nNorth', [], 'Not known')).toEqual([
    { code: 'north', name: 'North', kind: 'KNOWN' },
    { code: 'south', name: 'South', kind: 'KNOWN' },
    { code: 'unknown', name: 'Not known', kind: 'UNKNOWN' },
  ]);
});

test('a name that was there keeps its code, and no new name takes an old code', () => {
  const before = [
    { code: 'n1', name: 'North', kind: 'KNOWN' as const },
    { code: 'south', name: 'South side', kind: 'KNOWN' as const },
    { code: 'x', name: 'Not stated', kind: 'UNKNOWN' as const },
  ];
  expect(toCategories('north\nSouth', before, 'Not known')).toEqual([
    { code: 'n1', name: 'north', kind: 'KNOWN' },
    { code: 'south_2', name: 'South', kind: 'KNOWN' },
    { code: 'x', name: 'Not stated', kind: 'UNKNOWN' },
  ]);
});

test('each category is in exactly one group, and those not known are never put with others', () => {
  const scheme = {
    categories: [
      { code: 'a', name: 'Ward A', kind: 'KNOWN' as const, aliases: [] },
      { code: 'b', name: 'Ward B', kind: 'KNOWN' as const, aliases: [] },
      { code: 'c', name: 'Office', kind: 'KNOWN' as const, aliases: [] },
      { code: 'x', name: 'Not known', kind: 'UNKNOWN' as const, aliases: [] },
    ],
  };
  const groups = toGroups(scheme, (code) => ({ a: 'Wards', b: 'wards ', x: 'Wards' })[code] ?? '', 'Not known');
  expect(groups.map(({ name, kind, categories }) => [name, kind, categories])).toEqual([
    ['Wards', 'KNOWN', ['a', 'b']],
    ['Office', 'KNOWN', ['c']],
    ['Not known', 'UNKNOWN', ['x']],
  ]);
  expect(new Set(groups.map(({ code }) => code)).size).toBe(3);
});
