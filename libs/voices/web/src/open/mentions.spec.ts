import { expect, test } from '@jest/globals';
import { toMarkdown, toTyped, typedName } from './mentions';

const lin = { id: '11111111-1111-4111-8111-111111111111', name: 'Lin Zhao' };
const ann = { id: '22222222-2222-4222-8222-222222222222', name: 'Ann Lee' };
const anneke = { id: '33333333-3333-4333-8333-333333333333', name: 'Ann Leeming (HR)' };

test('a text survives being kept and being typed again', () => {
  const typed = 'Ask @Lin Zhao, not @Ann Leeming (HR). @Ann Lee knows.';
  const kept = toMarkdown(typed, [lin, ann, anneke]);
  expect(kept).toBe(`Ask @[Lin Zhao](person:${lin.id}), not @[Ann Leeming (HR)](person:${anneke.id}). @[Ann Lee](person:${ann.id}) knows.`);
  expect(toTyped(kept)).toEqual({ text: typed, mentions: [lin, anneke, ann] });
});

test('a name that was not chosen, and one that goes on, stay words', () => {
  expect(toMarkdown('@Lin Zhaoming and @Somebody', [lin])).toBe('@Lin Zhaoming and @Somebody');
  expect(toMarkdown('lin@example.org', [])).toBe('lin@example.org');
});

test.each([
  ['@', { from: 0, name: '' }],
  ['Ask @Li', { from: 4, name: 'Li' }],
  ['Ask (@Lin Zh', { from: 5, name: 'Lin Zh' }],
  ['mail lin@exa', null],
  ['@Lin Zhao said', null],
  ['nothing', null],
])('while somebody types "%s"', (text, found) => {
  expect(typedName(text, text.length)).toEqual(found);
});
