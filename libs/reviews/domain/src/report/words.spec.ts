import { expect, test } from '@jest/globals';
import { dayOf, toCounted, toList, toParagraphs, toPeriod, toReadable, toSentence, toSentenceMiddle } from './words';

test('periods are said as people say them', () => {
  expect(toPeriod('2026-04-01', '2026-09-30')).toBe('April to September 2026');
  expect(toPeriod('2026-10-01', '2027-03-31')).toBe('October 2026 to March 2027');
  expect(toPeriod('2026-04-01', '2026-04-30')).toBe('April 2026');
  expect(toPeriod('2026-04-02', '2026-09-30')).toBe('2 April 2026 to 30 September 2026'.replace(' 2026 to', ' to'));
});

test('an instant falls on the day of the country, not of the clock', () => {
  expect(dayOf('2026-06-30T23:30:00.000Z')).toBe('2026-07-01');
  expect(dayOf('2026-12-31T23:30:00.000Z')).toBe('2026-12-31');
});

test('sentences end, names stay in capitals, and empty lines begin a paragraph', () => {
  expect([toSentence('Done'), toSentence('Done.'), toSentence('“Really?”')]).toEqual(['Done.', 'Done.', '“Really?”']);
  expect([toSentenceMiddle('On track'), toSentenceMiddle('NHS figures'), toSentenceMiddle('2 actions')]).toEqual(['on track', 'NHS figures', '2 actions']);
  expect(toParagraphs(' One\nline.\n\n \nTwo. ')).toEqual(['One line.', 'Two.']);
  expect([toCounted(1, 'action'), toCounted(0, 'action')]).toEqual(['1 action', '0 actions']);
  expect(toList(['a', 'b', 'c'])).toBe('a, b and c');
  // A title may look like a day and be none.
  expect([toReadable('2026-11-03'), toReadable('2026-99-99'), toReadable('Femi'), toReadable(null)]).toEqual(['3 November 2026', '2026-99-99', 'Femi', '']);
});
