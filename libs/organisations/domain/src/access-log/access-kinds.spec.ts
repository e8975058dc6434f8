import { accessGroupOf, accessGroups, accessKinds, accessPrecisionOf, toAccessWords } from './access-kinds';

test('each group has kinds, but for the rest', () => {
  const used = new Set([...accessKinds.values()].map(({ group }) => group));
  expect(accessGroups.filter((group) => !used.has(group))).toEqual(['other']);
});

test('no two kinds are told in the same words', () => {
  const words = [...accessKinds.values()].map((kind) => kind.words);
  expect(new Set(words).size).toBe(words.length);
});

test('sign-ins are told to the hour and failures to the day; all else happened when it says', () => {
  expect(['identity.signed_in', 'identity.sign_in_failed', 'organisations.joined', 'what.ever'].map(accessPrecisionOf)).toEqual(['hour', 'day', 'exact', 'exact']);
});

test('a kind that nobody has words for is shown all the same', () => {
  expect([accessGroupOf('gardens.dug_over'), toAccessWords('gardens.dug_over')]).toEqual(['other', 'gardens dug over']);
});
