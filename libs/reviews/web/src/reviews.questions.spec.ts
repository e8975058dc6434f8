import { expect, test } from '@jest/globals';
import { reviewsQuestions } from './reviews.questions';

test.each(['/$organisation/reviews/$number', '/$organisation/reviews/$number/report'])('of %s is asked only what has a number', (path) => {
  const asked = (number: string) => reviewsQuestions[path]!({ organisation: 'harbour', number }).map(({ variables }) => variables);
  expect(asked('3')).toEqual([{ number: 3 }]);
  for (const other of ['cycles', '', '3a', '-1']) expect(asked(other)).toEqual([]);
});
