import { afterEach, expect, test } from '@jest/globals';
import {
  dayOf,
  daysBetween,
  formatDay,
  formatDayWithoutYear,
  formatInstant,
  formatTime,
  formatWeekday,
  setTimeZone,
} from './dates';
import { chooseLanguage } from './language';

afterEach(async () => {
  setTimeZone('Europe/London');
  await chooseLanguage('en');
});

test('days are written as on GOV.UK', () => {
  expect(formatDay('2026-11-03')).toBe('3 November 2026');
  expect(formatDayWithoutYear('2026-11-03')).toBe('3 November');
  expect(formatWeekday('2026-11-03')).toBe('Tuesday 3 November 2026');
});

test('in Welsh too', async () => {
  await chooseLanguage('cy');
  expect(formatDay('2026-11-03')).toBe('3 Tachwedd 2026');
});

test('an instant is shown in the time zone of the organisation', () => {
  expect([formatInstant('2026-07-31T23:30:00Z'), formatTime('2026-07-31T23:30:00Z')]).toEqual([
    '1 August 2026',
    '00:30',
  ]);
  setTimeZone('America/New_York');
  expect([formatInstant('2026-07-31T23:30:00Z'), formatTime('2026-07-31T23:30:00Z')]).toEqual([
    '31 July 2026',
    '19:30',
  ]);
  expect(dayOf('2026-08-01T03:59:00Z')).toBe('2026-07-31');
});

test('days between count whole days, across the change of clocks', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  expect(daysBetween('2026-01-01', '2026-01-01')).toBe(0);
});
