import { addDays, daysBetween, isDay, toDay, toWords } from './days';

test('a day must exist in the calendar', () => {
  expect(isDay('2028-02-29')).toBe(true);
  expect(isDay('2026-02-29')).toBe(false);
  expect(isDay('2026-13-01')).toBe(false);
  expect(isDay('3 November 2026')).toBe(false);
  expect(isDay('0000-01-01')).toBe(false);
});

test('days are counted across the change to summer time', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-11-22', '2026-09-30')).toBe(-53);
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
});

test('an instant falls on different days in different places', () => {
  const lateEvening = new Date('2026-06-30T23:30:00Z');
  expect(toDay(lateEvening, 'Europe/London')).toBe('2026-07-01');
  expect(toDay(lateEvening, 'UTC')).toBe('2026-06-30');
});

test('days are written as people write them', () => {
  expect(toWords('2026-11-03')).toBe('3 November 2026');
});
