import { censusEthnic2021, nhsEthnic2001 } from './ethnic-schemes';
import { type CategoryGroup, type Grouping, type GroupSubtotal, toFullGrouping } from './grouping';
import type { CategoryScheme } from './scheme';

const group = (code: string, name: string, categories: readonly string[]): CategoryGroup => ({ code, name, kind: 'known', categories });

/** Which categories of a scheme belong to which broad group. `chinese` stands apart; where it goes differs between censuses. */
interface EthnicMap {
  readonly scheme: CategoryScheme;
  readonly prefix: string;
  readonly whiteBritish: string;
  readonly white: readonly string[];
  readonly mixed: readonly string[];
  readonly asian: readonly string[];
  readonly black: readonly string[];
  readonly chinese: string;
  readonly other: readonly string[];
  /** In 2001 Chinese people were counted with the other groups, in 2021 with the Asian ones. */
  readonly chineseIsWith: 'asian' | 'other';
}

const MINORITY = 'ethnic_minority';
const asMinority = (groups: readonly string[]): GroupSubtotal => ({ code: MINORITY, name: 'All ethnic minority groups', groups });
const COUNTED_AS_WHITE = 'White minorities, such as White Irish or Roma people, are counted as White.';
const COUNTED_AS_MINORITY = 'White minorities, such as White Irish or Roma people, are counted among the ethnic minority groups.';
/** Said under every grouping that keeps White together. */
const NOTE = `Ethnic minority groups are all but White and those not known. ${COUNTED_AS_WHITE}`;

function makeGroupings(map: EthnicMap): Grouping[] {
  const { scheme, prefix, whiteBritish, white, mixed, asian, black, chinese, other, chineseIsWith } = map;
  const unknown: CategoryGroup = { code: 'unknown', name: 'Not stated or not known', kind: 'unknown', categories: scheme.categories.filter(({ kind }) => kind === 'unknown').map(({ code }) => code) };
  const minority = scheme.categories.filter(({ code, kind }) => kind === 'known' && !white.includes(code)).map(({ code }) => code);
  const asianName = 'Asian or Asian British';
  const blackName = 'Black, Black British, Caribbean or African';
  const first = [group('white', 'White', white), group('mixed', 'Mixed or multiple ethnic groups', mixed)];
  const isOther = chineseIsWith === 'other';
  const base = { revision: 1, schemeKey: scheme.key, dimension: scheme.dimension };
  const five = `${prefix}-five-v1`;
  const two = `${prefix}-white-v1`;
  return [
    {
      ...toFullGrouping(scheme, { key: `${prefix}-full-v1`, coarser: five, subtotals: [{ code: 'white', name: 'All White groups', groups: white }, asMinority(minority)] }),
      note: NOTE,
    },
    {
      ...base,
      key: `${prefix}-six-v1`,
      name: 'Six groups, Chinese apart',
      groups: [...first, group('asian', `${asianName}, not Chinese`, asian), group('black', blackName, black), group('chinese', 'Chinese', [chinese]), group('other', 'Other ethnic group', other), unknown],
      subtotals: [asMinority(['mixed', 'asian', 'black', 'chinese', 'other'])],
      coarser: five,
      note: NOTE,
    },
    {
      ...base,
      key: five,
      name: 'Five groups',
      groups: [
        ...first,
        group('asian', asianName, isOther ? asian : [...asian, chinese]),
        group('black', blackName, black),
        group('other', isOther ? 'Chinese or other ethnic group' : 'Other ethnic group', isOther ? [chinese, ...other] : other),
        unknown,
      ],
      subtotals: [asMinority(['mixed', 'asian', 'black', 'other'])],
      coarser: two,
      note: `${NOTE} ${isOther ? 'Chinese people are counted with the other ethnic groups, as in the 2001 census.' : 'Chinese people are counted with the Asian groups, as in the 2021 census.'}`,
    },
    {
      ...base,
      key: two,
      name: 'Two groups: White, and ethnic minority groups',
      groups: [group('white', 'White', white), group(MINORITY, 'All ethnic minority groups', minority), unknown],
      subtotals: [],
      coarser: null,
      note: NOTE,
    },
    {
      ...base,
      key: `${prefix}-white-british-v1`,
      name: 'Two groups: White British, and all other ethnic groups',
      groups: [group('white_british', 'White British', [whiteBritish]), group(MINORITY, 'All ethnic minority groups, with White minorities', [...white.filter((code) => code !== whiteBritish), ...minority]), unknown],
      subtotals: [],
      coarser: null,
      note: COUNTED_AS_MINORITY,
    },
  ];
}

/**
 * The groupings of ethnic groups. "Ethnic minority" has two meanings in use: all but White (A, B and C of the NHS list), as the
 * Workforce Race Equality Standard has it, and all but White British. Every figure names its grouping, so that no two are mixed up.
 */
export const ethnicGroupings: readonly Grouping[] = [
  ...makeGroupings({
    scheme: nhsEthnic2001,
    prefix: 'ethnic-2001',
    whiteBritish: 'A',
    white: ['A', 'B', 'C'],
    mixed: ['D', 'E', 'F', 'G'],
    asian: ['H', 'J', 'K', 'L'],
    black: ['M', 'N', 'P'],
    chinese: 'R',
    other: ['S'],
    chineseIsWith: 'other',
  }),
  ...makeGroupings({
    scheme: censusEthnic2021,
    prefix: 'ethnic-2021',
    whiteBritish: 'white_british',
    white: ['white_british', 'white_irish', 'white_gypsy_traveller', 'white_roma', 'white_other'],
    mixed: ['mixed_white_caribbean', 'mixed_white_african', 'mixed_white_asian', 'mixed_other'],
    asian: ['asian_indian', 'asian_pakistani', 'asian_bangladeshi', 'asian_other'],
    black: ['black_african', 'black_caribbean', 'black_other'],
    chinese: 'asian_chinese',
    other: ['other_arab', 'other_any'],
    chineseIsWith: 'asian',
  }),
];
