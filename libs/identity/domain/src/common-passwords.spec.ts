import { commonPasswordBits } from './common-passwords.generated';
import { isCommonPassword } from './common-passwords';
import { WordFilter } from './word-filter';

/** The same on every run: a spec that fails must fail again. */
function* madeUp(count: number): Iterable<string> {
  let state = 20261122;
  const sign = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String.fromCharCode(97 + ((state >>> 16) % 26));
  };
  for (let word = 0; word < count; word += 1) yield Array.from({ length: 14 }, sign).join('');
}

test('a filter knows every word it was made of', () => {
  const filter = WordFilter.withRoom(20_000, 14);
  const words = [...madeUp(1000)];
  for (const word of words) filter.add(word);
  const read = WordFilter.of({ rounds: 14, base64: filter.toText() });
  expect(words.filter((word) => !read.has(word))).toEqual([]);
});

test('an empty filter knows none', () => expect([...madeUp(100)].some((word) => WordFilter.withRoom(100, 3).has(word))).toBe(false));

test('the list is of tens of thousands of passwords', () => expect(commonPasswordBits.words).toBeGreaterThan(49_000));

test.each(['123456', 'password', 'qwerty', 'dragon', 'letmein', 'michael', 'trustno1', 'iloveyou', 'sunshine', 'arsenal', 'blink182', 'liverpool'])('%s is common', (word) =>
  expect(isCommonPassword(word)).toBe(true),
);

test('hardly any other word is taken for a common one', () => {
  const taken = [...madeUp(50_000)].filter(isCommonPassword);
  expect(taken.length).toBeLessThan(20);
});

test('no words at all are not common', () => expect(isCommonPassword('')).toBe(false));
