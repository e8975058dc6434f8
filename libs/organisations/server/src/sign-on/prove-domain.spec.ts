import { problemOf, txtNameOf, txtValueOf } from './prove-domain';

test('a text at a name of ours proves a domain, wherever it stands among others', () => {
  expect(txtNameOf('northmoor.example')).toBe('_waymark.northmoor.example');
  expect(problemOf(['v=spf1 -all', ' waymark-domain=abc '], 'abc')).toBeNull();
  expect(txtValueOf('abc')).toBe('waymark-domain=abc');
});

test.each([
  [null, 'unreachable'],
  [[], 'absent'],
  [['v=spf1 -all'], 'absent'],
  [['abc'], 'absent'],
  [['waymark-domain=abcd'], 'other'],
  [['waymark-domain=ABC'], 'other'],
  [['x waymark-domain=abc'], 'absent'],
] as const)('%j does not: %s', (texts, problem) => {
  expect(problemOf(texts, 'abc')).toBe(problem);
});
