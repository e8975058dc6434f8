import type { StoryFigures } from './story-figures';
import { shares, toldCounts } from './told-counts';

const PERCENTS = [46, 49, 45, 48, 50, 47, 44, 48, 46, 49, 47, 45, 48, 46, 50, 47, 52, 54, 53, 56, 58, 57, 60, 62];
const REPLIES = [248, 251, 246, 255, 250, 258, 247, 252, 249, 256, 251, 263, 254, 250, 247, 259, 262, 273, 258, 261, 263, 257, 226, 280];

/** The monthly pulse survey: two years of it, a change that is unlikely to be chance, and answers by ethnic group. */
export const confidence: StoryFigures = {
  unit: 'percent', people: 'different_each_time', every: 'monthly', graceDays: 7, headline: 2,
  question: 'I feel able to talk about race and ethnic background at work.',
  definition: 'The share of replies that agree or agree strongly.',
  numerator: 'replies that agree or agree strongly', denominator: 'replies to the question',
  source: 'Monthly pulse survey',
  caveats: 'About six in ten staff reply. Those who do not may feel otherwise.',
  from: '2024-11-01', figures: shares(PERCENTS, REPLIES),
  corrected: [{ toOn: '2026-06-30', first: [151, 261], reason: 'Five replies of July had been counted in June.' }],
  start: { from: '2024-11-01', to: '2025-10-31', reason: 'The twelve months before the leadership training began' },
  targets: [{ on: '2026-10-31', value: 57, waypoint: true, words: 'Half the way once every leader has been trained' }, { on: '2028-03-31', value: 75 }],
  marks: [
    { kind: 'note', on: '2026-02-01', words: 'First leaders finish their training', action: '1.1.1' },
    { kind: 'note', on: '2026-09-30', words: 'Fewer replies: the survey moved to a new system in the middle of the month' },
  ],
  breakdowns: {
    dimension: 'ethnic_group', scheme: 'nhs-ethnic-2001', grouping: 'ethnic-2001-five-v1', shape: 'rate', compares: 'ratio', comparator: 'white',
    told: [
      { toOn: '2025-10-31', cells: toldCounts('A 77/158 B 4/8 C 8/15 D 1/2 E 1/2 F 1/2 G 1/2 H 4/12 J 3/9 K 1/4 L 2/6 M 2/9 N 3/13 P 1/2 R 2/4 S 1/3 Z 4/8 99 2/4') },
      { toOn: '2026-04-30', cells: toldCounts('A 93/160 B 5/9 C 9/16 D 1/2 E 1/2 F 1/2 G 1/2 H 7/13 J 4/9 K 2/4 L 3/7 M 4/10 N 5/15 P 1/2 R 2/4 S 1/3 Z 4/8 99 3/5') },
      { toOn: '2026-10-31', cells: toldCounts('A 110/163 B 5/8 C 11/17 D 1/2 E 1/2 F 1/2 G 1/2 H 8/13 J 5/10 K 2/4 L 4/7 M 5/11 N 7/16 P 1/2 R 2/4 S 1/3 Z 6/9 99 3/5') },
    ],
  },
};

/** Twice a year: what people know of the staff group. */
export const knowsTheGroup: StoryFigures = {
  unit: 'percent', people: 'different_each_time', every: 'six_monthly', question: 'I know what the staff group does and how to reach it.',
  definition: 'The share of replies that agree or agree strongly.', numerator: 'replies that agree', denominator: 'replies', source: 'Pulse survey, April and October',
  from: '2024-10-01', figures: [[82, 241], [101, 249], [128, 256], [150, 262]],
  start: { from: '2024-10-01', to: '2025-03-31', reason: 'The last survey before the plan' }, targets: [{ on: '2028-03-31', value: 80 }],
};

/** Once a year: too few figures to claim a trend from. */
export const satisfiedWithDevelopment: StoryFigures = {
  unit: 'percent', people: 'different_each_time', every: 'yearly', graceDays: 30, headline: 5,
  question: 'I am satisfied with the chances I have to learn and develop.',
  definition: 'The share of staff from ethnic minority backgrounds who agree or agree strongly.', numerator: 'replies that agree', denominator: 'replies from staff of ethnic minority backgrounds',
  source: 'Annual staff survey, October', caveats: 'Between 110 and 130 people are asked each year, so a few points up or down may be chance.',
  from: '2023-11-01', figures: [[57, 112], [66, 119], [79, 130]],
  start: { from: '2023-11-01', to: '2024-10-31', reason: 'The last survey before the plan' }, targets: [{ on: '2028-03-31', value: 70 }],
};
