import { page, type PageRoute, type SearchWords } from '@waymark/platform/web';
import type { PeopleFilter } from './organisations.paths';

/** What the address of the people page says. */
export const readPeopleFilter = (words: SearchWords): PeopleFilter => ({ search: words['q'] ?? '', includesLeft: words['left'] === 'yes' });

/** The pages of the organisation itself. */
export const organisationsRoutes: readonly PageRoute[] = [
  page('/$organisation/settings', () => import('./settings/settings.page')),
  page('/$organisation/settings/people', () => import('./people/people.page'), readPeopleFilter),
  page('/$organisation/settings/waiting', () => import('./second-person/waiting.page')),
  page('/$organisation/settings/organisation', () => import('./settings/organisation.page')),
  page('/$organisation/settings/words', () => import('./settings/words.page')),
  page('/$organisation/settings/programs', () => import('./settings/programs.page')),
];
