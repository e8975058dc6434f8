import fc from 'fast-check';
import { commentaryFields, countWords, wordLimitOf } from './commentary-fields';
import { bodyFor, followUpStandings, isFollowed, isSettled, opensReview, type ToldStanding } from './decisions';
import { DEFAULT_SCALE, SCALE_SIZE } from './opinion-scale';
import { readParagraphKey, titleOfKey } from './paragraphs';

test.each([['', 0], ['  ', 0], ['One', 1], ['One two\n\nthree', 3], ['well-being is one – dashes are none', 6], ['£4 and 10%', 3], ['Ddôl Ŵyl', 2]])('%j has %d words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test('every field has a limit', () => {
  for (const field of [...commentaryFields, 'sub_group_comment', 'board_comment'] as const) expect(wordLimitOf(field)).toBeGreaterThan(20);
});

test('the first scale has levels of different names, each with what it means', () => {
  expect(new Set(DEFAULT_SCALE.map(({ level }) => level)).size).toBe(DEFAULT_SCALE.length);
  expect(DEFAULT_SCALE.length).toBeGreaterThanOrEqual(SCALE_SIZE.fewest);
  for (const { meaning } of DEFAULT_SCALE) expect(meaning).toMatch(/^[A-Z].+\.$/);
});

test('approving is the board’s; what was only noted, not agreed or not decided is not followed up', () => {
  expect([bodyFor('agree'), bodyFor('note'), bodyFor('approve')]).toEqual(['sub_group', 'sub_group', 'board']);
  expect((['open', 'agreed', 'agreed_with_changes', 'not_agreed', 'deferred', 'noted'] as const).filter(isFollowed)).toEqual(['agreed', 'agreed_with_changes', 'deferred']);
});

const told = fc.array(fc.record({ standing: fc.constantFrom(...followUpStandings), sealedBefore: fc.integer({ min: 1, max: 5 }) }), { maxLength: 6 })
  .map((said): ToldStanding[] => said.toSorted((one, other) => one.sealedBefore - other.sealedBefore));

test('whatever is not settled now opens the next review', () => {
  fc.assert(fc.property(told, fc.integer({ min: 1, max: 6 }), (said, sealedBefore) => {
    const last = said.at(-1);
    if (!last || !isSettled(last.standing)) expect(opensReview(said, sealedBefore)).toBe(true);
  }));
});

test('what was settled is shown by the first review after that, and by none later', () => {
  for (const standing of ['done', 'dropped'] as const) {
    expect([1, 2, 3, 4].map((sealedBefore) => opensReview([{ standing: 'on_track', sealedBefore: 1 }, { standing, sealedBefore: 2 }], sealedBefore))).toEqual([true, true, false, false]);
  }
});

const ID = '00000000-0000-4000-8000-00000000feed';

test('a paragraph has a key, with the id of what it is about or without', () => {
  expect(readParagraphKey('exceptions')).toEqual({ kind: 'exceptions', id: null });
  expect(readParagraphKey(`measure:${ID}`)).toEqual({ kind: 'measure', id: ID });
  for (const key of ['', 'measure:', 'measure:1', `measure:${ID} `, ':', 'Not a key', `${'a'.repeat(60)}`]) expect(readParagraphKey(key)).toBeNull();
  expect(titleOfKey('what_we-learned')).toBe('What we learned');
});
