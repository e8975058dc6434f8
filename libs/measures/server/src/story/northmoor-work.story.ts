import type { StoryFigures } from './story-figures';

const QUARTERS = { people: 'none', every: 'quarterly', from: '2025-01-01' } as const;
const BEFORE_THE_PLAN = { from: '2025-01-01', to: '2025-03-31', reason: 'The quarter before the plan' } as const;

export const policiesChecked: StoryFigures = {
  ...QUARTERS, unit: 'count', unitLabel: 'policies', source: 'Policy register', figures: [0, 4, 9, 14, 20, 26, 31], start: BEFORE_THE_PLAN, targets: [{ on: '2027-03-31', value: 46 }],
};

export const boardPapers: StoryFigures = { ...QUARTERS, unit: 'percent', source: 'Read by the board secretary', figures: [22, 31, 38, 47, 55, 58, 64], start: BEFORE_THE_PLAN, targets: [{ on: '2027-03-31', value: 100 }] };

export const contracts: StoryFigures = { ...QUARTERS, unit: 'percent', source: 'Contract register', figures: [0, 0, 25, 40, 33, 50, 60], start: BEFORE_THE_PLAN, targets: [{ on: '2027-12-31', value: 100 }] };

export const startingFigures: StoryFigures = { ...QUARTERS, unit: 'count', unitLabel: 'measures', source: 'This plan', figures: [0, 5, 11, 16, 19, 22, 24], start: BEFORE_THE_PLAN, targets: [{ on: '2026-12-31', value: 31 }] };

export const policyTeams: StoryFigures = { ...QUARTERS, unit: 'count', unitLabel: 'teams', source: 'Work plans', figures: [1, 2, 2, 4, 5, 5, 6], start: BEFORE_THE_PLAN, targets: [{ on: '2027-03-31', value: 8 }] };

export const comparableAnswers: StoryFigures = { ...QUARTERS, unit: 'count', unitLabel: 'questions', source: 'Members’ survey', figures: [0, 0, 4, 6, 6, 8, 8], start: BEFORE_THE_PLAN, targets: [{ on: '2027-12-31', value: 12 }] };

export const meetings: StoryFigures = { ...QUARTERS, unit: 'count', unitLabel: 'meetings', better: 'lower', source: 'Attendance lists', figures: [4, 3, 4, 2, 3, 3, 4], start: BEFORE_THE_PLAN, targets: [{ on: '2027-03-31', value: 0 }] };

/** Twelve points and more, and a jump early on: limits set anew with a reason. */
export const piecesPlanned: StoryFigures = {
  unit: 'percent', people: 'none', every: 'monthly', graceDays: 10, source: 'Content planner', from: '2025-04-01',
  figures: [0, 3, 5, 2, 6, 41, 44, 39, 46, 43, 47, 42, 45, 49, 44, 48, 51, 46, 50],
  start: { from: '2025-04-01', to: '2025-04-30', reason: 'The first month of the plan' }, targets: [{ on: '2027-09-30', value: 95 }],
  marks: [{ kind: 'new_limits', on: '2025-09-01', words: 'The five questions became part of the form for every piece', action: '3.1.1' }],
};

export const contributors: StoryFigures = {
  unit: 'percent', people: 'different_each_time', every: 'quarterly', headline: 6, source: 'Bylines and programmes', from: '2025-01-01',
  numerator: 'people from ethnic minority backgrounds', denominator: 'people who wrote or spoke', caveats: 'Counts people who told us; one in ten does not.',
  figures: [[11, 64], [13, 69], [14, 66], [16, 71], [17, 70], [18, 73], [20, 77]], start: BEFORE_THE_PLAN, targets: [{ on: '2028-03-31', value: 30 }],
};

export const outlets: StoryFigures = { ...QUARTERS, unit: 'count', unitLabel: 'outlets', source: 'Press cuttings', figures: [0, 2, 3, 3, 5, 8, 9], start: BEFORE_THE_PLAN, targets: [{ on: '2028-03-31', value: 15 }] };

export const programmes: StoryFigures = { ...QUARTERS, unit: 'percent', source: 'Programme files', figures: [0, 20, 50, 40, 67, 75, 80], start: BEFORE_THE_PLAN, targets: [{ on: '2027-03-31', value: 100 }] };

export const trainers: StoryFigures = {
  unit: 'percent', people: 'different_each_time', every: 'six_monthly', graceDays: 30, headline: 7, source: 'Event bookings', from: '2024-10-01',
  numerator: 'trainers, speakers and facilitators from ethnic minority backgrounds', denominator: 'trainers, speakers and facilitators',
  figures: [[18, 95], [22, 101], [26, 104], [31, 110]], start: { from: '2024-10-01', to: '2025-03-31', reason: 'The six months before the plan' }, targets: [{ on: '2028-03-31', value: 33 }],
};

export const raisingConcerns: StoryFigures = {
  people: 'none', targets: [{ on: '2027-01-29', words: 'In force, and people say they would use it' }],
  judgements: [{ on: '2026-09-08', strength: null, words: 'The draft has been with the staff group since July. The union has two questions left.', by: 'martin.hale' }],
};

export const readTwiceAYear: StoryFigures = {
  people: 'none', targets: [{ on: '2026-10-31', words: 'Read for the second time' }],
  judgements: [{ on: '2026-10-08', strength: null, words: 'Not done: too few leavers answered to read them by ethnic group without naming people.', by: 'lin.zhao' }],
};

export const changesWon: StoryFigures = {
  people: 'none', targets: [{ on: '2027-03-31', words: 'Independently assured' }],
  judgements: [
    { on: '2025-06-18', strength: 'asserted', words: 'We say that two changes in national policy were ours.', by: 'priya.nair' },
    { on: '2026-03-20', strength: 'documented', isMet: false, words: 'Five changes, each with the letter or paper that shows our part.', source: 'File of changes, March 2026', by: 'priya.nair' },
  ],
};

export const usefulPapers: StoryFigures = {
  people: 'none', targets: [{ on: '2026-12-31', words: 'Documented' }],
  judgements: [
    { on: '2025-05-14', strength: 'asserted', words: 'Authors say that most papers do.', by: 'priya.nair' },
    { on: '2026-10-27', strength: 'documented', isMet: true, words: 'Two readers marked all 23 papers of the year: 19 say something a reader could act on.', source: 'Reading of policy papers, October 2026', by: 'priya.nair' },
  ],
};
