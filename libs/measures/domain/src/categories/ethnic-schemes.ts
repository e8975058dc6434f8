import { known, unknown } from './make-category';
import type { CategoryScheme } from './scheme';

/** The ways a category is written below a heading in a spreadsheet: "Asian or Asian British - Indian", "Asian: Indian". */
const under = (headings: readonly string[], ...names: string[]) => names.flatMap((name) => headings.map((heading) => `${heading} ${name}`));

const WHITE = ['White'];
const MIXED = ['Mixed', 'Mixed or multiple', 'Mixed or multiple ethnic groups', 'Mixed / multiple ethnic groups'];
const ASIAN = ['Asian', 'Asian or Asian British', 'Asian / Asian British'];
const BLACK = ['Black', 'Black or Black British', 'Black / Black British', 'Black, Black British, Caribbean or African'];
const OTHER = ['Other', 'Other ethnic groups', 'Other ethnic group', 'Any other ethnic group'];

/**
 * The ethnic categories of the National Health Service ("16+1"), of the 2001 census and still its national code. The letters are
 * those of the NHS Data Dictionary (ETHNIC CATEGORY CODE); I, O and Q are not used. Chinese stands among the other groups here.
 */
export const nhsEthnic2001: CategoryScheme = {
  key: 'nhs-ethnic-2001',
  revision: 1,
  name: 'NHS ethnic categories (2001)',
  dimension: 'ethnic_group',
  categories: [
    known('A', 'White British', under(WHITE, 'English, Welsh, Scottish, Northern Irish or British')),
    known('B', 'White Irish'),
    known('C', 'Any other White background', ['White other', 'Other White', ...under(WHITE, 'Any other White background', 'Any other background')]),
    known('D', 'White and Black Caribbean', under(MIXED, 'White and Black Caribbean')),
    known('E', 'White and Black African', under(MIXED, 'White and Black African')),
    known('F', 'White and Asian', under(MIXED, 'White and Asian')),
    known('G', 'Any other Mixed background', ['Mixed other', 'Other Mixed', ...under(MIXED, 'Any other Mixed background', 'Any other background')]),
    known('H', 'Indian', under(ASIAN, 'Indian')),
    known('J', 'Pakistani', under(ASIAN, 'Pakistani')),
    known('K', 'Bangladeshi', under(ASIAN, 'Bangladeshi')),
    known('L', 'Any other Asian background', ['Asian other', 'Other Asian', ...under(ASIAN, 'Any other Asian background', 'Any other background')]),
    known('M', 'Caribbean', ['Black Caribbean', ...under(BLACK, 'Caribbean')]),
    known('N', 'African', ['Black African', ...under(BLACK, 'African')]),
    known('P', 'Any other Black background', ['Black other', 'Other Black', ...under(BLACK, 'Any other Black background', 'Any other background')]),
    known('R', 'Chinese', under(OTHER, 'Chinese')),
    known('S', 'Any other ethnic group', ['Other', 'Other ethnic group', ...under(OTHER, 'Any other', 'Any other ethnic group')]),
    unknown('Z', 'Not stated', ['Prefer not to say', 'Declined', 'Undisclosed']),
    unknown('99', 'Not known', ['Unknown', 'Not recorded', 'Missing', 'Blank']),
  ],
};

/**
 * The 19 groups of the 2021 census of England and Wales, in the order of the Government Statistical Service's harmonised standard.
 * It has no codes, so these are ours. Chinese stands among the Asian groups; Gypsy or Irish Traveller, Roma and Arab are new.
 */
export const censusEthnic2021: CategoryScheme = {
  key: 'census-ethnic-2021',
  revision: 1,
  name: 'Census ethnic groups (England and Wales, 2021)',
  dimension: 'ethnic_group',
  categories: [
    known('white_british', 'White British', ['English, Welsh, Scottish, Northern Irish or British', ...under(WHITE, 'English, Welsh, Scottish, Northern Irish or British', 'English / Welsh / Scottish / Northern Irish / British')]),
    known('white_irish', 'White Irish', ['Irish']),
    known('white_gypsy_traveller', 'Gypsy or Irish Traveller', under(WHITE, 'Gypsy or Irish Traveller')),
    known('white_roma', 'Roma', under(WHITE, 'Roma')),
    known('white_other', 'Any other White background', ['White other', 'Other White', ...under(WHITE, 'Any other White background')]),
    known('mixed_white_caribbean', 'White and Black Caribbean', under(MIXED, 'White and Black Caribbean')),
    known('mixed_white_african', 'White and Black African', under(MIXED, 'White and Black African')),
    known('mixed_white_asian', 'White and Asian', under(MIXED, 'White and Asian')),
    known('mixed_other', 'Any other Mixed or multiple background', ['Mixed other', 'Other Mixed', 'Any other Mixed background', ...under(MIXED, 'Any other Mixed or multiple background', 'Any other Mixed or multiple ethnic background')]),
    known('asian_indian', 'Indian', under(ASIAN, 'Indian')),
    known('asian_pakistani', 'Pakistani', under(ASIAN, 'Pakistani')),
    known('asian_bangladeshi', 'Bangladeshi', under(ASIAN, 'Bangladeshi')),
    known('asian_chinese', 'Chinese', under(ASIAN, 'Chinese')),
    known('asian_other', 'Any other Asian background', ['Asian other', 'Other Asian', ...under(ASIAN, 'Any other Asian background')]),
    known('black_african', 'African', ['Black African', ...under(BLACK, 'African')]),
    known('black_caribbean', 'Caribbean', ['Black Caribbean', ...under(BLACK, 'Caribbean')]),
    known('black_other', 'Any other Black, Black British or Caribbean background', ['Black other', 'Other Black', 'Any other Black background', ...under(BLACK, 'Any other Black, Black British or Caribbean background')]),
    known('other_arab', 'Arab', under(OTHER, 'Arab')),
    known('other_any', 'Any other ethnic group', ['Other', 'Other ethnic group', ...under(OTHER, 'Any other ethnic group')]),
    unknown('not_stated', 'Prefer not to say', ['Not stated', 'Declined', 'Undisclosed']),
    unknown('not_known', 'Not known', ['Unknown', 'Not recorded', 'Missing', 'Blank']),
  ],
};
