import { expect, test } from '@jest/globals';
import { toNumber, toTyped } from './figure-number';

test.each([
  ['61', 61],
  ['61%', 61],
  [' 61 % ', 61],
  ['1,204', 1204],
  ['1,204,001.5', 1204001.5],
  ['0.82', 0.82],
  ['.5', 0.5],
  ['−3', -3],
  ['£1,000', 1000],
])('%j is read as %d', (typed, value) => {
  expect(toNumber(typed)).toBe(value);
});

test.each(['', ' ', '%', '-', '0,5', '12,34', '1.2.3', '14 of 58', 'about 60', '1e3', '--2'])('%j is no number', (typed) => {
  expect(toNumber(typed)).toBeNull();
});

test('a number comes back as it went', () => {
  for (const value of [0, 61, 0.82, -3, 1204.5]) expect(toNumber(toTyped(value))).toBe(value);
  expect(toTyped(null)).toBe('');
});
