import { expect, test } from '@jest/globals';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import cy from './messages.cy.json' with { type: 'json' };
import en from './messages.en.json' with { type: 'json' };

test.each(Object.entries(en))('%s can be read, and is written as we write', (_, sentence) => {
  expect(compileMessageOrThrow(sentence)).toBeTruthy();
  expect(sentence).not.toMatch(/&|!|\bBAME\b|\bBME\b|non-white|percent\b/);
});

test('nothing is said in Welsh alone', () => {
  expect(Object.keys(cy).filter((id) => !(id in en))).toEqual([]);
});
