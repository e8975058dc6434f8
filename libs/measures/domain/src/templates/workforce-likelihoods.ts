import { byEthnicGroup, type MeasureTemplate } from './measure-template';

const RATIO = { set: 'workforce_race_equality', kind: 'numeric', unit: 'ratio', unitLabel: null, decimals: 2, better: 'lower', frequency: 'yearly', question: null, parity: 1 } as const;
const UNKNOWN_DROPPED = 'People whose ethnic group is not known are in neither of the two groups; say how many they are.';
const WITH_INTERVAL = 'Read it with its interval: with few people the ratio swings widely by chance.';

/**
 * Indicators 2, 3 and 4 of the Workforce Race Equality Standard. Which group stands on top differs, so that above 1.00 always
 * means that people from ethnic minority groups fare worse.
 */
export const workforceLikelihoods: readonly MeasureTemplate[] = [
  {
    ...RATIO,
    key: 'workforce-race-2-appointment',
    name: '2. Appointment from shortlisting',
    statement: 'People from ethnic minority groups who are shortlisted are as likely to be appointed as White people',
    definition: 'How many times as likely shortlisted White applicants are to be appointed as shortlisted applicants from ethnic minority groups. 1.00 is equal; above 1.00 White applicants are appointed more often.',
    numeratorWords: 'White applicants appointed, as a share of White applicants shortlisted',
    denominatorWords: 'Ethnic minority applicants appointed, as a share of ethnic minority applicants shortlisted',
    people: 'different_each_time',
    dataSource: 'Recruitment system: all posts filled from outside and inside, over the year to 31 March',
    caveats: `${UNKNOWN_DROPPED} ${WITH_INTERVAL} It says nothing of who applied or who was shortlisted.`,
    breakdown: byEthnicGroup('ratio', true),
  },
  {
    ...RATIO,
    key: 'workforce-race-3-discipline',
    name: '3. Formal disciplinary process',
    statement: 'Staff from ethnic minority groups are no more likely than White staff to enter a formal disciplinary process',
    definition: 'How many times as likely staff from ethnic minority groups are to enter a formal disciplinary process as White staff, counted when a formal investigation begins. 1.00 is equal; above 1.00 staff from ethnic minority groups enter it more often.',
    numeratorWords: 'Ethnic minority staff who entered the process, as a share of ethnic minority staff',
    denominatorWords: 'White staff who entered the process, as a share of White staff',
    people: 'same_people',
    dataSource: 'Case records of the people team over one year; staff in post on 31 March',
    caveats: `One year of cases. Older figures may be an average of two years and must not be put on one line with these: mark a break. ${UNKNOWN_DROPPED} Cases are few, so ${WITH_INTERVAL.charAt(0).toLowerCase()}${WITH_INTERVAL.slice(1)}`,
    breakdown: byEthnicGroup('ratio', false),
  },
  {
    ...RATIO,
    key: 'workforce-race-4-training',
    name: '4. Training beyond what is required',
    statement: 'Staff from ethnic minority groups are as likely as White staff to take up training that is not mandatory',
    definition: 'How many times as likely White staff are to take up training or development that is not mandatory as staff from ethnic minority groups. 1.00 is equal; above 1.00 White staff take it up more often.',
    numeratorWords: 'White staff who took up such training, as a share of White staff',
    denominatorWords: 'Ethnic minority staff who took up such training, as a share of ethnic minority staff',
    people: 'same_people',
    dataSource: 'Learning records over one year; staff in post on 31 March',
    caveats: `Count people, not courses. What is recorded as training differs between teams: say what is left out. ${UNKNOWN_DROPPED}`,
    breakdown: byEthnicGroup('ratio', true),
  },
];
