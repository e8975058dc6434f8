import { type CategoryGroup, type Grouping, toFullGrouping } from './grouping';
import { known, unknown } from './make-category';
import type { CategoryScheme } from './scheme';

const NOT_KNOWN = unknown('unknown', 'Not known', ['Unknown', 'Not recorded', 'Missing', 'Blank']);
const PREFERS_NOT = unknown('not_stated', 'Prefer not to say', ['Not stated', 'Not declared', 'Declined', 'Undisclosed']);

/** Sex as staff records hold it. Gender identity is another question and not to be read from it. */
const sex: CategoryScheme = {
  key: 'sex',
  revision: 1,
  name: 'Sex, as in staff records',
  dimension: 'sex',
  categories: [known('female', 'Female', ['F', 'Women', 'Woman']), known('male', 'Male', ['M', 'Men', 'Man']), PREFERS_NOT, NOT_KNOWN],
};

const disability: CategoryScheme = {
  key: 'disability',
  revision: 1,
  name: 'Disability',
  dimension: 'disability',
  categories: [known('disabled', 'Disabled', ['Yes', 'Y', 'Disability']), known('not_disabled', 'Not disabled', ['No', 'N', 'No disability']), PREFERS_NOT, NOT_KNOWN],
};

const age: CategoryScheme = {
  key: 'age-bands',
  revision: 1,
  name: 'Age in bands of ten years',
  dimension: 'age',
  categories: [
    known('16_24', '16 to 24', ['16-24', 'Under 25']),
    known('25_34', '25 to 34', ['25-34']),
    known('35_44', '35 to 44', ['35-44']),
    known('45_54', '45 to 54', ['45-54']),
    known('55_64', '55 to 64', ['55-64']),
    known('65_and_over', '65 and over', ['65+', '65 or over']),
    PREFERS_NOT,
    NOT_KNOWN,
  ],
};

const band = (name: string) => known(`band_${name}`, `Band ${name}`, [name, `AfC ${name}`, `AfC band ${name}`]);

/** Grades of the National Health Service: the pay bands of Agenda for Change, doctors and dentists, and senior managers. */
const grade: CategoryScheme = {
  key: 'afc-bands',
  revision: 1,
  name: 'NHS pay bands',
  dimension: 'grade',
  categories: [
    ...['1', '2', '3', '4', '5', '6', '7', '8a', '8b', '8c', '8d', '9'].map(band),
    known('senior_manager', 'Very senior manager', ['VSM', 'Very senior managers']),
    known('doctor_consultant', 'Doctor or dentist: consultant', ['Consultant', 'Consultants']),
    known('doctor_career_grade', 'Doctor or dentist: career grade, not consultant', ['Career grade', 'Non-consultant career grade']),
    known('doctor_in_training', 'Doctor or dentist: in training', ['Trainee grade', 'Trainee grades', 'Doctor in training']),
    known('other_terms', 'Other pay terms', ['Other', 'Local pay']),
    NOT_KNOWN,
  ],
};

/** Who asks for funding. For charities and funders; who counts as led by a community is for each of them to say. */
const applicantKind: CategoryScheme = {
  key: 'applicant-kind',
  revision: 1,
  name: 'Kind of applicant',
  dimension: 'applicant_kind',
  categories: [
    known('led_by', 'Led by people from ethnic minority groups', ['Led by and for', 'Led by']),
    known('serving', 'Mostly serving ethnic minority communities, led by others', ['Serving']),
    known('all_other', 'All other applicants', ['Other', 'General']),
    unknown('unknown', 'Not known', ['Unknown', 'Not recorded', 'Missing', 'Blank']),
  ],
};

/** Lists of categories that are not about ethnic groups. A directorate is always an organisation's own list. */
export const staffSchemes: readonly CategoryScheme[] = [sex, disability, age, grade, applicantKind];

const UNKNOWN: CategoryGroup = { code: 'unknown', name: 'Not stated or not known', kind: 'unknown', categories: ['not_stated', 'unknown'] };
const group = (code: string, name: string, categories: readonly string[]): CategoryGroup => ({ code, name, kind: 'known', categories });

/** Their groupings. Which grade belongs to which tier is the race disparity ratio's; organisations can define their own. */
export const staffGroupings: readonly Grouping[] = [
  toFullGrouping(sex),
  toFullGrouping(disability),
  toFullGrouping(age, { coarser: 'age-three-v1' }),
  {
    key: 'age-three-v1',
    revision: 1,
    name: 'Three age groups',
    schemeKey: age.key,
    dimension: age.dimension,
    groups: [group('under_35', 'Under 35', ['16_24', '25_34']), group('35_54', '35 to 54', ['35_44', '45_54']), group('55_and_over', '55 and over', ['55_64', '65_and_over']), UNKNOWN],
    subtotals: [],
    coarser: null,
    note: null,
  },
  toFullGrouping(grade, { coarser: 'afc-tiers-v1' }),
  {
    key: 'afc-tiers-v1',
    revision: 1,
    name: 'Three tiers of pay bands',
    schemeKey: grade.key,
    dimension: grade.dimension,
    groups: [
      group('lower', 'Bands 1 to 5', ['1', '2', '3', '4', '5'].map((name) => `band_${name}`)),
      group('middle', 'Bands 6 and 7', ['band_6', 'band_7']),
      group('upper', 'Bands 8a to 9 and very senior managers', ['band_8a', 'band_8b', 'band_8c', 'band_8d', 'band_9', 'senior_manager']),
      group('doctors', 'Doctors and dentists', ['doctor_consultant', 'doctor_career_grade', 'doctor_in_training']),
      group('other_terms', 'Other pay terms', ['other_terms']),
      { ...UNKNOWN, name: 'Not known', categories: ['unknown'] },
    ],
    subtotals: [],
    coarser: null,
    note: null,
  },
  toFullGrouping(applicantKind, { coarser: 'applicant-two-v1' }),
  {
    key: 'applicant-two-v1',
    revision: 1,
    name: 'Led by people from ethnic minority groups, and all others',
    schemeKey: applicantKind.key,
    dimension: applicantKind.dimension,
    groups: [group('led_by', 'Led by people from ethnic minority groups', ['led_by']), group('all_other', 'All other applicants', ['serving', 'all_other']), { ...UNKNOWN, name: 'Not known', categories: ['unknown'] }],
    subtotals: [],
    coarser: null,
    note: null,
  },
];
