import { organisationsRoutes } from '../organisations.routes';

/** One page of settings. `id` names its words: `organisations.settings.<id>` and `organisations.settings.<id>.does`. */
export interface SettingsPage {
  readonly id: 'people' | 'waiting' | 'access_log' | 'organisation' | 'words' | 'plan' | 'data' | 'sign_on' | 'programs' | 'export';
  /** What stands in the address after `/settings/`. */
  readonly segment: string;
  /** True for a page of another context: it is offered without asking this context's routes. */
  readonly isElsewhere?: boolean;
  /** Offered only to whoever holds one of these; absent, to everybody. What is allowed is decided by the server. */
  readonly permissions?: readonly string[];
}

export interface SettingsGroup {
  readonly id: 'people' | 'organisation' | 'figures' | 'sign_in' | 'programs';
  readonly pages: readonly SettingsPage[];
}

const MANAGES = ['organisations.settings.manage'];

/** The pages of settings in their groups. A page whose route does not stand yet is not offered, so its line may be here already. */
export const settingsGroups: readonly SettingsGroup[] = [
  {
    id: 'people',
    pages: [
      { id: 'people', segment: 'people' },
      { id: 'waiting', segment: 'waiting', permissions: MANAGES },
      { id: 'access_log', segment: 'access-log', permissions: [...MANAGES, 'organisations.access_log.read', 'measures.access_log.read'] },
    ],
  },
  {
    id: 'organisation',
    pages: [
      { id: 'organisation', segment: 'organisation' },
      { id: 'words', segment: 'words' },
    ],
  },
  {
    id: 'figures',
    pages: [
      { id: 'plan', segment: 'plan', isElsewhere: true },
      { id: 'data', segment: 'data', isElsewhere: true },
    ],
  },
  { id: 'sign_in', pages: [{ id: 'sign_on', segment: 'sign-on', permissions: MANAGES }] },
  {
    id: 'programs',
    pages: [
      { id: 'programs', segment: 'programs' },
      { id: 'export', segment: 'export', permissions: MANAGES },
    ],
  },
];

/** The groups as one person is offered them: pages that stand, and that they may open; no empty group. */
export function offeredGroups(permissions: readonly string[]): readonly SettingsGroup[] {
  const standing = new Set(organisationsRoutes.map(({ path }) => path));
  const isOffered = ({ segment, isElsewhere = false, permissions: needed }: SettingsPage) =>
    (isElsewhere || standing.has(`/$organisation/settings/${segment}`)) && (needed === undefined || needed.some((one) => permissions.includes(one)));
  return settingsGroups.map((group) => ({ ...group, pages: group.pages.filter(isOffered) })).filter(({ pages }) => pages.length > 0);
}
