import { page, type PageRoute, type SearchWords } from '@waymark/platform/web';
import type { AccessLogFilter, PeopleFilter } from './organisations.paths';

/** What the address of the people page says. */
export const readPeopleFilter = (words: SearchWords): PeopleFilter => ({ search: words['q'] ?? '', includesLeft: words['left'] === 'yes', endsSoon: words['ending'] === 'yes' });

/** What the address of the access log says. */
export const readAccessLogFilter = (words: SearchWords): AccessLogFilter => ({ group: words['group'] ?? '', personId: words['person'] ?? '', fromOn: words['from'] ?? '', untilOn: words['until'] ?? '', after: words['after'] ?? '' });

/** The pages of the organisation itself. */
export const organisationsRoutes: readonly PageRoute[] = [
  page('/$organisation/settings', () => import('./settings/settings.page')),
  page('/$organisation/settings/people', () => import('./people/people.page'), readPeopleFilter),
  page('/$organisation/settings/people/invite', () => import('./people/invite.page')),
  page('/$organisation/settings/people/$person/leaving', () => import('./people/leaving.page')),
  page('/$organisation/settings/people/$person/erase', () => import('./erasing/erase-person.page')),
  page('/$organisation/settings/waiting', () => import('./second-person/waiting.page')),
  page('/$organisation/settings/access-log', () => import('./access-log/access-log.page'), readAccessLogFilter),
  page('/$organisation/settings/organisation', () => import('./settings/organisation.page')),
  page('/$organisation/settings/words', () => import('./settings/words.page')),
  page('/$organisation/settings/sign-on', () => import('./sign-on/sign-on.page')),
  page('/$organisation/settings/programs', () => import('./settings/programs.page')),
  page('/$organisation/settings/export', () => import('./exporting/export.page')),
];
