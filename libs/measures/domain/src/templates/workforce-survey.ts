import type { BetterDirection } from '../direction';
import { byEthnicGroup, type MeasureTemplate } from './measure-template';

/** What differs between the four indicators that come from a staff survey. */
interface SurveyIndicator {
  readonly key: string;
  readonly name: string;
  readonly statement: string;
  readonly definition: string;
  readonly question: string;
  readonly answer: string;
  readonly better: BetterDirection;
}

const indicators: readonly SurveyIndicator[] = [
  {
    key: 'workforce-race-5-harassment-by-public',
    name: '5. Harassment by the public',
    statement: 'Fewer staff are harassed, bullied or abused by patients, families or the public, and no ethnic group more than another',
    definition: 'Share of staff who say that patients, their families or other members of the public harassed, bullied or abused them in the last 12 months.',
    question: 'In the last 12 months, have patients, their families or other members of the public harassed, bullied or abused you at work?',
    answer: 'Staff who answered that it happened at least once',
    better: 'lower',
  },
  {
    key: 'workforce-race-6-harassment-by-staff',
    name: '6. Harassment by staff',
    statement: 'Fewer staff are harassed, bullied or abused by people they work with, and no ethnic group more than another',
    definition: 'Share of staff who say that managers or colleagues harassed, bullied or abused them in the last 12 months.',
    question: 'In the last 12 months, have managers or colleagues harassed, bullied or abused you at work?',
    answer: 'Staff who answered that it happened at least once',
    better: 'lower',
  },
  {
    key: 'workforce-race-7-career-progression',
    name: '7. Fair chances of promotion',
    statement: 'More staff believe that careers and promotion are fair here, whatever their ethnic group',
    definition: 'Share of staff who believe that the organisation gives everybody a fair chance of career progression or promotion.',
    question: 'Does this organisation act fairly over career progression and promotion, whatever somebody’s background?',
    answer: 'Staff who answered yes',
    better: 'higher',
  },
  {
    key: 'workforce-race-8-discrimination',
    name: '8. Discrimination at work',
    statement: 'Fewer staff are discriminated against by a manager or colleague, and no ethnic group more than another',
    definition: 'Share of staff who say that they were discriminated against at work by a manager, team leader or other colleague in the last 12 months.',
    question: 'In the last 12 months, has a manager, team leader or other colleague discriminated against you at work?',
    answer: 'Staff who answered yes',
    better: 'lower',
  },
];

/** Indicators 5 to 8 of the Workforce Race Equality Standard, asked of staff. The wording of the questions is our own. */
export const workforceSurvey: readonly MeasureTemplate[] = indicators.map(({ key, name, statement, definition, question, answer, better }) => ({
  key,
  set: 'workforce_race_equality',
  name,
  statement,
  kind: 'perception',
  definition,
  numeratorWords: answer,
  denominatorWords: 'Staff who answered the question',
  unit: 'percent',
  unitLabel: null,
  decimals: 0,
  better,
  frequency: 'yearly',
  people: 'different_each_time',
  dataSource: 'Yearly staff survey',
  caveats: 'Only those who answered are counted: say how many were asked. If the question or its answers are reworded, mark a break: figures from before and after cannot be compared.',
  question,
  parity: null,
  breakdown: byEthnicGroup('gap', false),
}));
