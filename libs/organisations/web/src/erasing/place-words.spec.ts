import { expect, test } from '@jest/globals';
import { inWords } from './place-words';

test('several tables are one place, but what can be changed stands apart from what cannot', () => {
  const places = [
    { table: 'reviews.paper', count: 12, isFixed: true },
    { table: 'reviews.record', count: 2, isFixed: true },
    { table: 'reviews.commentary', count: 1, isFixed: false },
    { table: 'elsewhere.unknown', count: 3, isFixed: false },
  ];
  expect(inWords(places)).toEqual([
    { words: 'organisations.erase.place.records', count: 14, isFixed: true },
    { words: 'organisations.erase.place.reviews', count: 1, isFixed: false },
    { words: 'organisations.erase.place.organisations', count: 3, isFixed: false },
  ]);
});
