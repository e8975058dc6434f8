import { expect, test } from '@jest/globals';
import { address, safeAddress } from './address';
import { organisationInAddress, reservedSegments } from './organisation-in-address';

test('parts are escaped, and empty words are left out', () => {
  expect(address(['harbour', 'plan'], { status: 'AT_RISK', q: '', owner: null })).toBe('/harbour/plan?status=AT_RISK');
  expect(address(['a b', 'c/d'], { q: 'pay & bands' }, 'update-1')).toBe('/a%20b/c%2Fd?q=pay+%26+bands#update-1');
  expect(address([])).toBe('/');
  expect(address(['x'], { status: ['A', 'B'], none: [] })).toBe('/x?status=A%2CB');
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', undefined, '/a\tb'])(
  'after signing in nobody is sent to %s',
  (word) => {
    expect(safeAddress(word, '/')).toBe('/');
  },
);

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
