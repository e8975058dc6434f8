import { page, type PageRoute, type SearchWords } from '@waymark/platform/web';

/** What the address of the page that takes a file says: the plan the file is to bring up to date, if one was chosen. */
export const readImportSearch = (words: SearchWords) => ({ planId: words['plan'] });

/** The pages on which a file becomes a plan. */
export const interchangeRoutes: readonly PageRoute[] = [
  page('/$organisation/import', () => import('./upload/import.page'), readImportSearch),
  page('/$organisation/import/$importId', () => import('./imports/import-draft.page')),
];
