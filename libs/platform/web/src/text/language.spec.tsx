import { afterEach, expect, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { act, render, screen } from '@testing-library/react';
import { createText } from './create-text';
import { chooseLanguage, restoreLanguage, setMessageCompiler } from './language';
import cy from './messages.cy.json' with { type: 'json' };
import en from './messages.en.json' with { type: 'json' };
import { usePlatformText } from './platform.text';

setMessageCompiler(compileMessage);
afterEach(() => act(() => chooseLanguage('en')));

const words = {
  'spec.due': 'Due {date}',
  'spec.actions': '{count, plural, =0 {No actions} one {# action} other {# actions}}',
  'spec.english_only': 'Only in English',
};
const welsh = {
  'spec.due': 'Erbyn {date}',
  'spec.actions': '{count, plural, zero {dim camau} one {# cam} two {# gam} few {# cham} many {# cham} other {# cam}}',
};
const { text } = createText(words, async () => ({ default: welsh }));

test('fills in values and chooses the plural', () => {
  expect(text('spec.due', { date: '3 November 2026' })).toBe('Due 3 November 2026');
  expect([0, 1, 2, 1200].map((count) => text('spec.actions', { count }))).toEqual([
    'No actions',
    '1 action',
    '2 actions',
    '1,200 actions',
  ]);
});

test('an id that is not in the English file does not compile', () => {
  // @ts-expect-error: there is no such message
  expect(text('spec.nothing')).toBe('spec.nothing');
});

test('Welsh has its own plurals, and English stands in where a sentence is missing', async () => {
  await chooseLanguage('cy');
  expect([0, 1, 2, 3, 6, 10].map((count) => text('spec.actions', { count }))).toEqual([
    'dim camau',
    '1 cam',
    '2 gam',
    '3 cham',
    '6 cham',
    '10 cam',
  ]);
  expect(text('spec.english_only')).toBe('Only in English');
  expect(document.documentElement.lang).toBe('cy');
});

test('what is on screen changes with the language, and the choice is remembered', async () => {
  const Skip = () => <p>{usePlatformText()('platform.skip')}</p>;
  render(<Skip />);
  expect(screen.getByText('Skip to main content')).toBeTruthy();
  await act(() => chooseLanguage('cy'));
  expect(screen.getByText("Neidio i'r prif gynnwys")).toBeTruthy();
  expect(document.documentElement.lang).toBe('cy');
  expect(localStorage.getItem('waymark.language')).toBe('cy');
  await act(() => restoreLanguage());
  expect(screen.getByText("Neidio i'r prif gynnwys")).toBeTruthy();
});

const placeholders = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]))].sort();

test.each(Object.entries(cy))(
  'the Welsh of %s belongs to an English sentence and uses the same values',
  (id, sentence) => {
    const english = (en as Record<string, string>)[id];
    expect(english).toBeDefined();
    expect(placeholders(sentence)).toEqual(placeholders(english!));
  },
);
