import type { StoryFigures } from './story-figures';
import { toldCounts } from './told-counts';

const WORKFORCE = { people: 'same_people', source: 'Workforce records', every: 'quarterly', graceDays: 21 } as const;

/** Who holds senior posts: few people, the same ones each time, so a change of one or two is not shown. */
export const seniorPosts: StoryFigures = {
  ...WORKFORCE, unit: 'percent', headline: 3,
  definition: 'The share of posts at grade 8a and above held by people from ethnic minority backgrounds.', numerator: 'senior posts held by people from ethnic minority backgrounds', denominator: 'senior posts that are filled',
  from: '2025-01-01', figures: [[9, 112], [9, 112], [10, 113], [12, 113], [13, 114], [16, 114], [16, 115]],
  start: { from: '2025-01-01', to: '2025-03-31', reason: 'The quarter before the plan' }, targets: [{ on: '2028-03-31', value: 24, words: 'As many as among all our staff' }],
};

/** How white applicants fare against others, with groups too small to show. */
export const appointment: StoryFigures = {
  unit: 'ratio', decimals: 2, better: 'lower', people: 'different_each_time', every: 'six_monthly', graceDays: 30, headline: 4,
  definition: 'How many times as likely white applicants are to be appointed from shortlisting as applicants from ethnic minority backgrounds. 1.00 is equal; above it white applicants fare better.',
  numerator: 'white: appointed of those shortlisted', denominator: 'ethnic minority: appointed of those shortlisted', source: 'Recruitment system',
  caveats: 'Counts people who told us their ethnic group. Posts filled without a shortlist are not in it.',
  from: '2024-10-01', figures: [1.62, 1.57, 1.61, 1.63],
  start: { from: '2024-10-01', to: '2025-03-31', reason: 'The six months before the plan' }, targets: [{ on: '2028-03-31', value: 1 }],
  breakdowns: {
    dimension: 'ethnic_group', scheme: 'nhs-ethnic-2001', grouping: 'ethnic-2001-five-v1', shape: 'rate', compares: 'ratio', comparator: 'white', comparatorOnTop: true,
    told: [
      { toOn: '2025-03-31', cells: toldCounts('A 55/371 B 3/13 C 6/46 D 1/8 E 1/10 F 2/9 G 1/6 H 3/42 J 2/31 K 1/16 L 2/19 M 2/27 N 3/47 P 1/8 R 1/6 S 2/11 Z 6/34 99 2/10') },
      { toOn: '2025-09-30', cells: toldCounts('A 57/381 B 3/14 C 6/46 D 1/8 E 1/11 F 2/9 G 1/7 H 4/44 J 3/32 K 1/17 L 1/20 M 2/28 N 4/49 P 1/8 R 1/6 S 2/12 Z 6/36 99 2/10') },
      { toOn: '2026-03-31', cells: toldCounts('A 54/369 B 3/13 C 6/46 D 1/8 E 1/11 F 2/10 G 1/7 H 4/46 J 3/34 K 1/17 L 1/21 M 2/29 N 4/52 P 1/8 R 1/6 S 2/13 Z 7/38 99 2/10') },
      { toOn: '2026-09-30', cells: toldCounts('A 60/400 B 3/14 C 6/48 D 1/9 E 1/12 F 2/11 G 1/8 H 5/49 J 3/37 K 2/19 L 2/22 M 2/31 N 3/56 P 1/9 R 1/7 S 2/14 Z 8/41 99 2/11') },
    ],
  },
};

export const board: StoryFigures = {
  unit: 'percent', people: 'none', every: 'yearly', graceDays: 60,
  definition: 'The share of board members, with and without a vote, from ethnic minority backgrounds.', numerator: 'board members from ethnic minority backgrounds', denominator: 'board members',
  source: 'Board register', caveats: 'Each board member agreed that this is published. One person is 8 points.',
  from: '2023-04-01', figures: [[1, 11], [1, 12], [2, 12]],
  start: { from: '2024-04-01', to: '2025-03-31', reason: 'The year before the plan' },
  targets: [{ on: '2028-03-31', sameAs: 'Senior posts held by people from ethnic minority backgrounds', words: 'At least as high as in senior posts' }],
};

export const trainedManagers: StoryFigures = {
  unit: 'percent', people: 'none', every: 'quarterly', headline: 1, definition: 'Managers in post who have finished all four sessions.', source: 'Learning system',
  from: '2025-01-01', figures: [0, 6, 21, 44, 58, 74, 82],
  start: { from: '2025-01-01', to: '2025-03-31', reason: 'Before the first session' }, targets: [{ on: '2026-12-31', value: 100 }],
};

export const stretchAssignments: StoryFigures = {
  unit: 'score', unitLabel: 'points', better: 'lower', people: 'different_each_time', every: 'six_monthly', definition: 'The share of white staff with a stretch assignment less that of ethnic minority staff.', source: 'Appraisals',
  from: '2025-04-01', figures: [12, 11, 9], start: { from: '2025-04-01', to: '2025-09-30', reason: 'The first half year that was counted' }, targets: [{ on: '2028-03-31', value: 0 }],
};

export const staffRecords: StoryFigures = {
  ...WORKFORCE, unit: 'percent', definition: 'Staff records with an ethnic group, or with the answer that somebody would rather not say.', numerator: 'records with an answer', denominator: 'staff records',
  from: '2025-01-01', figures: [[319, 449], [322, 451], [331, 452], [345, 455], [361, 458], [372, 460]],
  start: { from: '2025-01-01', to: '2025-03-31', reason: 'The quarter before the plan' }, targets: [{ on: '2027-12-31', value: 95 }],
};

/** Each year begins anew, so the chart does too. */
export const yearsTraining: StoryFigures = {
  unit: 'percent', people: 'none', every: 'quarterly', definition: 'Staff in post who have done the training of the year so far.', source: 'Learning system',
  from: '2025-04-01', figures: [21, 47, 70, 93, 24, 52], start: { from: '2025-04-01', to: '2025-06-30', reason: 'The first quarter of the new training' }, targets: [{ on: '2027-03-31', value: 95 }],
  marks: [{ kind: 'break', on: '2026-04-01', words: 'A new training year: everybody starts again' }],
};
