import type { DimensionToFillQuery } from './breakdown.generated';
import type { GroupingOfScheme, Scheme, ShownBreakdown } from './use-breakdown';

/** A short list of categories, for specs. */
export const oneScheme = (facts: Partial<Scheme> = {}): Scheme => ({
  key: 'nhs-ethnic-2001',
  revision: 1,
  dimension: 'ethnic_group',
  dimensionName: 'Ethnic group',
  name: 'Ethnic categories',
  isOwn: false,
  categories: [
    { code: 'A', name: 'White British', kind: 'KNOWN', aliases: [] },
    { code: 'H', name: 'Indian', kind: 'KNOWN', aliases: [] },
    { code: 'M', name: 'Caribbean', kind: 'KNOWN', aliases: [] },
    { code: 'Z', name: 'Not stated', kind: 'UNKNOWN', aliases: [] },
  ],
  ...facts,
});

export const oneGrouping = (facts: Partial<GroupingOfScheme> = {}): GroupingOfScheme => ({
  key: 'nhs-five-v1',
  schemeKey: 'nhs-ethnic-2001',
  dimension: 'ethnic_group',
  name: 'Broad groups',
  isOwn: false,
  coarserKey: null,
  note: null,
  groups: [
    { code: 'white', name: 'White', kind: 'KNOWN', categories: ['A'] },
    { code: 'asian', name: 'Asian', kind: 'KNOWN', categories: ['H'] },
    { code: 'black', name: 'Black', kind: 'KNOWN', categories: ['M'] },
    { code: 'unknown', name: 'Not stated', kind: 'UNKNOWN', categories: ['Z'] },
  ],
  subtotals: [{ code: 'minority', name: 'All ethnic minority groups', groups: ['asian', 'black'] }],
  ...facts,
});

const floor = { hiddenUpTo: 4, roundedTo: 1, smallestBase: 10, smallestPart: 3, smallestSurveyBase: 10, smallestMove: 3 };

export const oneProtection = (): DimensionToFillQuery['protection'] => {
  const rules = [
    { audience: 'INTERNAL' as const, ...floor },
    { audience: 'PUBLIC' as const, ...floor, hiddenUpTo: 7, roundedTo: 5, smallestBase: 20, smallestPart: 5, smallestMove: 5 },
  ];
  return { revision: 0, inForce: rules, floor: rules, reason: null, setAt: null, setBy: null };
};

/** A breakdown of which two groups are hidden. */
export const oneShown = (facts: Partial<ShownBreakdown> = {}): ShownBreakdown => ({
  dimension: 'ethnic_group',
  dimensionName: 'Ethnic group',
  toOn: '2026-09-30',
  periodText: 'September 2026',
  groupingName: 'Broad groups',
  isRolledUp: false,
  heading: 'No clear difference between groups',
  note: 'Small groups are hidden.',
  rows: [
    { code: 'white', name: 'White', kind: 'GROUP', isHidden: false, counts: [100], of: 150, share: { text: '67%' } },
    { code: 'asian', name: 'Asian', kind: 'GROUP', isHidden: true, counts: null, of: null, share: null },
    { code: 'black', name: 'Black', kind: 'GROUP', isHidden: true, counts: null, of: null, share: null },
    { code: 'total', name: 'Everybody', kind: 'TOTAL', isHidden: false, counts: [122], of: 200, share: { text: '61%' } },
  ],
  parts: ['with', 'of'],
  asAtOn: '2026-09-30',
  source: null,
  periods: ['2026-08-31'],
  revisions: [3],
  ...facts,
});
