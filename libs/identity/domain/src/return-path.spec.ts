import { toReturnPath } from './return-path';

test.each([
  ['/', '/'],
  ['/northmoor', '/northmoor'],
  ['/northmoor/plan/actions?state=late#notes', '/northmoor/plan/actions?state=late#notes'],
  ['/northmoor/people/../settings', '/northmoor/settings'],
  ['/a%2F%2Fb', '/a%2F%2Fb'],
])('%s is a page of ours', (wanted, expected) => {
  expect(toReturnPath(wanted)).toBe(expected);
});

test.each([
  '//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', '/\n/evil.example', '\t//evil.example', ' //evil.example', '/\u200b/evil.example', '/\u0000/evil.example',
  'https://evil.example', 'http:evil.example', 'HTTPS://evil.example', 'javascript:alert(1)', 'data:text/html,x', 'evil.example', '.evil.example', '@evil.example', '', '?x', '#x',
  '/.//evil.example', '/..//evil.example', '/x/..//evil.example', '/%2e//evil.example', '/%2e%2e//evil.example', `/${'a'.repeat(1001)}`,
  '/auth/start/1', '/auth', '/graphql?query=x', '/x/../auth/callback/1', '/\u202eevil', '/ evil',
  null, undefined, 7, ['/northmoor'], { toString: () => '/northmoor' },
])('%j is not, and leads to the first page', (wanted) => {
  expect(toReturnPath(wanted)).toBe('/');
});
