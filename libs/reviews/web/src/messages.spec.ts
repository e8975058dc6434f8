import { expect, test } from '@jest/globals';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import cy from './messages.cy.json' with { type: 'json' };
import en from './messages.en.json' with { type: 'json' };

test('every sentence can be read, and is written as we write', () => {
  for (const sentence of Object.values<string>(en)) {
    expect(compileMessageOrThrow(sentence)).toBeTruthy();
    expect(sentence).not.toMatch(/&|!|\bBAME\b|\bBME\b|non-white/);
  }
});

test('nothing is said in Welsh alone', () => {
  expect(Object.keys(cy).filter((id) => !(id in en))).toEqual([]);
});
