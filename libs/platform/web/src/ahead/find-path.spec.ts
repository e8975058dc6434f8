import { expect, test } from '@jest/globals';
import { findPath } from './find-path';

const paths = ['/', '/account', '/$organisation', '/$organisation/plan', '/$organisation/plan/$reference', '/$organisation/plan/changes', '/$organisation/$word'];

test.each([
  ['/', '/', {}],
  ['/account', '/account', {}],
  ['/harbour/', '/$organisation', { organisation: 'harbour' }],
  ['/harbour/plan?status=AT_RISK#outcome-1', '/$organisation/plan', { organisation: 'harbour' }],
  ['/harbour/plan/changes', '/$organisation/plan/changes', { organisation: 'harbour' }],
  ['/harbour/plan/1%2F2', '/$organisation/plan/$reference', { organisation: 'harbour', reference: '1/2' }],
  ['/harbour/other', '/$organisation/$word', { organisation: 'harbour', word: 'other' }],
])('%s belongs to %s, whatever order the paths stand in', (address, path, params) => {
  expect(findPath(paths, address)).toEqual({ path, params });
  expect(findPath([...paths].reverse(), address)).toEqual({ path, params });
});

test('an address that no page has, or that nobody can read, belongs to none', () => {
  expect(findPath(paths, '/harbour/plan/1/2')).toBeNull();
  expect(findPath(paths, '/harbour/%E0%A4%A')).toBeNull();
});
