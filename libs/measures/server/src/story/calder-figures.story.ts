import type { StoryFigures } from './story-figures';
import { toldCounts } from './told-counts';

/** Clients, set against the people of the valley: a target that is a share of the census. */
export const clients: StoryFigures = {
  unit: 'percent', people: 'different_each_time', every: 'quarterly', headline: 1, definition: 'The share of new clients from ethnic minority backgrounds.',
  numerator: 'new clients from ethnic minority backgrounds', denominator: 'new clients who told us', source: 'Client records', caveats: 'The valley is 21% (Census 2021).',
  from: '2025-07-01', figures: [[34, 372], [41, 389], [47, 401], [56, 412], [61, 420]],
  start: { from: '2025-07-01', to: '2025-09-30', reason: 'The quarter before the plan' }, targets: [{ on: '2027-12-31', value: 21, words: 'The share of the valley, Census 2021' }],
  breakdowns: {
    dimension: 'ethnic_group', scheme: 'nhs-ethnic-2001', grouping: 'ethnic-2001-five-v1', shape: 'parts', parts: ['clients'], compares: 'none', comparator: null,
    told: [{ toOn: '2026-09-30', cells: toldCounts('A 331 B 12 C 16 D 2 E 1 F 3 G 2 H 8 J 24 K 5 L 3 M 2 N 6 P 1 R 2 S 2') }],
  },
};

export const comeBack: StoryFigures = {
  unit: 'percent', people: 'different_each_time', every: 'monthly', headline: 2, definition: 'Clients of the month who had been here before.', source: 'Client records', from: '2025-08-01',
  figures: [[38, 121], [41, 130], [36, 118], [43, 127], [39, 124], [44, 131], [40, 126], [47, 133], [45, 128], [50, 135], [48, 129], [52, 134], [51, 131], [56, 138], [55, 136]],
  start: { from: '2025-08-01', to: '2025-10-31', reason: 'The three months before the plan' }, targets: [{ on: '2027-12-31', value: 50 }],
};

export const daysToAdvice: StoryFigures = {
  unit: 'count', unitLabel: 'days', better: 'lower', people: 'none', every: 'monthly', headline: 3, definition: 'Working days from a first call to advice in one’s own language; the middle one of the month.', source: 'Call log', from: '2025-08-01',
  figures: [11, 12, 10, 11, 13, 11, 10, 12, 11, 10, 9, 8, 7, 7, 6], start: { from: '2025-08-01', to: '2025-10-31', reason: 'The three months before the plan' }, targets: [{ on: '2027-06-30', value: 2 }],
  marks: [{ kind: 'note', on: '2026-06-01', words: 'Six volunteer interpreters began' }],
};

/** A team of 34: nearly everything about so few people is hidden outside it. */
export const ourPeople: StoryFigures = {
  unit: 'percent', people: 'same_people', every: 'quarterly', headline: 4, definition: 'The share of staff, volunteers and trustees from ethnic minority backgrounds.', numerator: 'from ethnic minority backgrounds', denominator: 'staff, volunteers and trustees',
  source: 'Our own list', from: '2025-07-01', figures: [[3, 34], [3, 34], [4, 35], [6, 36], [7, 36]],
  start: { from: '2025-07-01', to: '2025-09-30', reason: 'The quarter before the plan' }, targets: [{ on: '2027-12-31', value: 23, words: '8 of 34' }],
};

export const citedDecisions: StoryFigures = {
  people: 'none', targets: [{ on: '2027-12-31', words: 'Documented, twice a year' }],
  judgements: [{ on: '2026-05-12', strength: 'asserted', words: 'Two councillors told us that they used our figures. The minutes do not say so.', by: 'blessing.eze' }],
};
