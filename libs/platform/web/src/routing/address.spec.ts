import { expect, test } from '@jest/globals';
import { address, safeAddress } from './address';
import { organisationInAddress, reservedSegments } from './organisation-in-address';

test('parts are escaped, and empty words are left out', () => {
  expect(address(['harbour', 'plan'], { status: 'AT_RISK', q: '', owner: null })).toBe('/harbour/plan?status=AT_RISK');
  expect(address(['a b', 'c/d'], { q: 'pay & bands' }, 'update-1')).toBe('/a%20b/c%2Fd?q=pay+%26+bands#update-1');
  expect(address([])).toBe('/');
  expect(address(['x'], { status: ['A', 'B'], none: [] })).toBe('/x?status=A%2CB');
});

const elsewhere = [
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  'https://evil.example',
  'https:evil.example',
  'HTTPS://evil.example',
  'http://127.0.0.1@evil.example',
  'evil.example',
  '@evil.example',
  '.evil.example',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  '/harbour\\@evil.example',
  '',
  undefined,
  '/a\tb',
];

test.each(elsewhere)('after signing in nobody is sent to %s', (word) => {
  expect(safeAddress(word, '/')).toBe('/');
});

test('whatever is let through stays here, as a browser reads it', () => {
  for (const word of elsewhere.flatMap((one) => [one ?? '', `/${one}`, `/x/..${one}`, `/%2e%2e${one}`])) {
    expect([word, new URL(safeAddress(word, '/'), 'https://waymark.example').origin]).toEqual([
      word,
      'https://waymark.example',
    ]);
  }
});

test('a page of Waymark is a safe address', () => {
  expect(safeAddress('/harbour/plan?x=1', '/')).toBe('/harbour/plan?x=1');
});

test('the first part of an address is the organisation, unless it is a page of the installation', () => {
  expect(organisationInAddress('/harbour/plan')).toBe('harbour');
  expect(
    ['/', ...reservedSegments.map((segment) => `/${segment}/x`)]
      .map(organisationInAddress)
      .every((one) => one === null),
  ).toBe(true);
});
