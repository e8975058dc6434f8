import { expect, test } from '@jest/globals';
import { importPath } from '@waymark/plans/web';
import { importDraftPath } from './interchange.paths';
import { interchangeRoutes, readImportSearch } from './interchange.routes';

test('every address of interchange', () => {
  expect({
    choose: importPath('harbour'),
    chooseFor: importPath('harbour', 'p1'),
    draft: importDraftPath('harbour', 'i1'),
    pages: interchangeRoutes.map(({ path }) => path),
  }).toEqual({
    choose: '/harbour/import',
    chooseFor: '/harbour/import?plan=p1',
    draft: '/harbour/import/i1',
    pages: ['/$organisation/import', '/$organisation/import/$importId'],
  });
});

test('the plan a file is meant for is taken from the address', () => {
  expect(readImportSearch(Object.fromEntries(new URL(importPath('harbour', 'p1'), 'http://x').searchParams))).toEqual({ planId: 'p1' });
});
