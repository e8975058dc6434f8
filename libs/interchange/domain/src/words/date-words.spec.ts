import { readDateWords, type DateReading } from './date-words';

const TODAY = '2026-11-22';
const due = (text: string) => readDateWords(text, { edge: 'end', today: TODAY });
const start = (text: string) => readDateWords(text, { edge: 'start', today: TODAY });

describe('a day that the file gives', () => {
  it.each([
    ['31/03/2025', '2025-03-31'], ['31.3.25', '2025-03-31'], ['31-03-2025', '2025-03-31'], ['2025-03-31', '2025-03-31'], ['2025-03-31T00:00:00.000Z', '2025-03-31'],
    ['31st March 2025', '2025-03-31'], ['31 Mar 25', '2025-03-31'], ['31-Mar-2025', '2025-03-31'], ['March 31, 2025', '2025-03-31'], ['Monday 31 March 2025', '2025-03-31'],
    ['by 31 March 2025', '2025-03-31'], ['Due: 1 June 2026', '2026-06-01'], ['01/02/2026', '2026-02-01'], ['29/02/2028', '2028-02-29'],
  ])('%s is %s', (text, on) => {
    expect(due(text)).toEqual({ meaning: 'day', on, guessed: false, sentence: null });
  });
});

describe('a stretch of time is due on its last day and starts on its first', () => {
  it.each([
    ['March 2025', '2025-03-31', '2025-03-01'], ['Mar-25', '2025-03-31', '2025-03-01'], ["Sept '26", '2026-09-30', '2026-09-01'], ['03/2025', '2025-03-31', '2025-03-01'],
    ['Feb 2028', '2028-02-29', '2028-02-01'], ['Q2 2025/26', '2025-09-30', '2025-07-01'], ['Q4 2025-26', '2026-03-31', '2026-01-01'], ['Quarter 1 2026/27', '2026-06-30', '2026-04-01'],
    ['2025/26 Q3', '2025-12-31', '2025-10-01'], ['Q1 FY26', '2025-06-30', '2025-04-01'], ['Q2 2026', '2026-06-30', '2026-04-01'], ['2025/26', '2026-03-31', '2025-04-01'],
    ['FY2025/26', '2026-03-31', '2025-04-01'], ['2026', '2026-12-31', '2026-01-01'], ['End of 2026', '2026-12-31', '2026-12-31'], ['by the end of March 2026', '2026-03-31', '2026-03-31'],
    ['Spring 2026', '2026-05-31', '2026-03-01'], ['Summer 2026', '2026-08-31', '2026-06-01'], ['autumn 2026', '2026-11-30', '2026-09-01'], ['Winter 2026', '2027-02-28', '2026-12-01'],
    ['mid 2026', '2026-06-30', '2026-06-30'], ['March to June 2026', '2026-06-30', '2026-03-01'], ['Jan 2026 - Mar 2027', '2027-03-31', '2026-01-01'], ['H1 2025/26', '2025-09-30', '2025-04-01'],
    ['2025/09', '2025-09-30', '2025-09-01'],
  ])('%s', (text, end, begin) => {
    expect(due(text)).toMatchObject({ meaning: 'day', on: end, guessed: true });
    expect(start(text).on).toBe(begin);
    expect(due(text).sentence).toContain(text);
  });
});

describe('guesses are told', () => {
  it.each([
    ['by end March', '2027-03-31', 'has no year'], ['31 December', '2026-12-31', 'has no year'], ['45747', '2025-03-31', 'a spreadsheet’s number'],
    ['03/31/2025', '2025-03-31', 'month before the day'], ['Complete by 31 March 2026, subject to funding', '2026-03-31', 'more than a date'],
  ])('%s', (text, on, why) => {
    expect(due(text)).toMatchObject({ on, guessed: true, sentence: expect.stringContaining(why) as string });
  });

  it('leaves a date without a year open when it does not know today', () => {
    expect(readDateWords('by end March', { edge: 'end' })).toMatchObject({ on: null, guessed: true, sentence: '“by end March” has no year. Choose a date.' });
  });
});

describe('what is no day', () => {
  it.each<[string, DateReading['meaning']]>([
    ['Ongoing', 'continuing'], ['On-going', 'continuing'], ['Continuous', 'continuing'], ['Annually', 'continuing'], ['Rolling programme', 'continuing'], ['Quarterly', 'continuing'],
    ['TBC', 'unknown'], ['tba', 'unknown'], ['To be confirmed', 'unknown'], ['N/A', 'unknown'], ['-', 'unknown'], ['ASAP', 'unknown'],
    ['31/02/2025', 'impossible'], ['45/45/2025', 'impossible'], ['0/0/00', 'impossible'], ['31 June 2026', 'impossible'],
    ['when funding allows', 'none'], ['', 'none'], ['12', 'none'], ['80%', 'none'], ['May', 'day'],
  ])('%s is %s', (text, meaning) => {
    expect(due(text).meaning).toBe(meaning);
  });

  it('says that an impossible date has to be chosen', () => {
    expect(due('31/02/2025').sentence).toBe('“31/02/2025” is not a day in the calendar. Choose a date.');
  });
});
