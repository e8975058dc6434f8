import { expect, test } from '@jest/globals';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import cy from './messages.cy.json' with { type: 'json' };
import en from './messages.en.json' with { type: 'json' };

const placeholders = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]))].sort();

test.each(Object.entries(en))('%s can be read', (_, sentence) => {
  expect(compileMessageOrThrow(sentence)).toBeTruthy();
  expect(sentence).not.toMatch(/&|!|\bBAME\b|non-white/);
});

test.each(Object.entries(cy))(
  'the Welsh of %s belongs to an English sentence and uses the same values',
  (id, sentence) => {
    expect(placeholders(sentence)).toEqual(placeholders((en as Record<string, string>)[id] ?? 'missing'));
  },
);
