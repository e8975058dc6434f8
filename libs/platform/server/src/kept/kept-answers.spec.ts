import { KeptAnswers } from './kept-answers';

const answer = (bytes: number) => ({ type: 'application/json', body: Buffer.alloc(bytes) });
const kept = (answers: KeptAnswers, keys: readonly string[]) => keys.filter((key) => answers.find(key) !== null);

test('the answer asked for least lately goes first', () => {
  const answers = new KeptAnswers(40_000);
  for (const key of ['a', 'b', 'c']) answers.keep(key, `question ${key}`, answer(10_000));
  answers.find('a');
  answers.keep('d', 'question d', answer(10_000));
  expect(kept(answers, ['a', 'b', 'c', 'd'])).toEqual(['a', 'c', 'd']);
});

test('a question has one answer: the one under the state before makes room', () => {
  const answers = new KeptAnswers(40_000);
  for (const state of ['a', 'b', 'c', 'd', 'e']) answers.keep(state, 'question', answer(10_000));
  answers.keep('other', 'other question', answer(10_000));
  expect(kept(answers, ['a', 'b', 'c', 'd', 'e', 'other'])).toEqual(['e', 'other']);
  expect([answers.expects('question'), answers.expects('other question'), answers.expects('a third')]).toEqual([true, true, false]);
});

test('one that would push out too many others is not kept, and pushes out none', () => {
  const answers = new KeptAnswers(3_000_000);
  answers.keep('small', 'small question', answer(10));
  answers.keep('large', 'large question', answer(1_000_001));
  expect(kept(answers, ['small', 'large'])).toEqual(['small']);
  const none = new KeptAnswers(500);
  none.keep('small', 'small question', answer(10));
  expect(kept(none, ['small'])).toEqual([]);
});

test('what two sessions were given counts once, and goes once', () => {
  const answers = new KeptAnswers(40_000);
  for (const session of ['one', 'two']) answers.keep('same', session, answer(10_000));
  for (const session of ['one', 'two']) answers.keep('later', session, answer(10_000));
  for (const key of ['b', 'c']) answers.keep(key, `question ${key}`, answer(10_000));
  expect(kept(answers, ['same', 'later', 'b', 'c'])).toEqual(['later', 'b', 'c']);
});

test('however small they are, there is an end to how many are kept', () => {
  const answers = new KeptAnswers(100_000);
  const keys = Array.from({ length: 5_000 }, (_, place) => `key ${place}`);
  for (const key of keys) answers.keep(key, `question ${key}`, answer(1));
  const found = kept(answers, keys);
  expect(found.length).toBeGreaterThan(10);
  expect(found.length).toBeLessThan(101);
  expect(found).toContain('key 4999');
});
