import { expect, test } from '@jest/globals';
import { compileMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { setMessageCompiler } from '@waymark/platform/web';
import cy from './messages.cy.json' with { type: 'json' };
import en from './messages.en.json' with { type: 'json' };
import { voicesText as t } from './voices.text';

test.each(Object.entries(en))('%s can be read, and is written as we write', (_, sentence) => {
  expect(compileMessageOrThrow(sentence)).toBeTruthy();
  expect(sentence).not.toMatch(/&|!|\bBAME\b|\bBME\b|non-white/);
});

test('nothing is said in Welsh alone', () => {
  expect(Object.keys(cy).filter((id) => !(id in en))).toEqual([]);
});

test('how many wait is a sentence, whatever the numbers are', () => {
  setMessageCompiler(compileMessage);
  expect(t('voices.challenges.sentence', { waiting: 0, overdue: 0 })).toBe('No challenge waits for an answer.');
  expect(t('voices.challenges.sentence', { waiting: 1, overdue: 0 })).toBe('One challenge waits for an answer, and there is still time.');
  expect(t('voices.challenges.sentence', { waiting: 3, overdue: 2 })).toBe('3 challenges wait for an answer, and 2 of the answers are overdue.');
  expect(t('voices.said.sentence', { total: 0, unanswered: 0 })).toBe('Nothing has been said yet.');
  expect(t('voices.said.sentence', { total: 5, unanswered: 1 })).toBe('5 voices, and one still waits for an answer.');
});
