import { expect, test } from '@jest/globals';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import en from './messages.en.json' with { type: 'json' };

test.each(Object.entries(en))('%s can be read, and is written as we write', (_, sentence) => {
  expect(compileMessageOrThrow(sentence)).toBeTruthy();
  expect(sentence).not.toMatch(/&|!|\bBAME\b|non-white/);
});

test('nothing promises that it is impossible to find out who wrote', () => {
  for (const sentence of Object.values(en)) expect(sentence).not.toMatch(/\bimpossible\b|\banonym|100 ?%|guarantee/i);
});
