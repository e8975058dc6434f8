/** What the access log is narrowed to. */
export const accessGroups = ['sign_in', 'people', 'second_person', 'settings', 'plan', 'figures', 'reading', 'other'] as const;
export type AccessGroup = (typeof accessGroups)[number];

/** How exactly it is known when something happened: sign-ins to the hour, failed ones to the day. */
export type AccessPrecision = 'exact' | 'hour' | 'day';

export interface AccessKind {
  readonly group: AccessGroup;
  /** What happened, in plain words that follow somebody's name. */
  readonly words: string;
  readonly precision?: AccessPrecision;
}

const inGroup = (group: AccessGroup, kinds: Readonly<Record<string, string>>, precision?: AccessPrecision): [string, AccessKind][] =>
  Object.entries(kinds).map(([kind, words]) => [kind, { group, words, ...(precision ? { precision } : {}) }]);

/** The kinds of entries of the audit chain that have words of their own. Others are shown by their kind: nothing is left out. */
export const accessKinds: ReadonlyMap<string, AccessKind> = new Map([
  ...inGroup('sign_in', {
    'identity.signed_in': 'signed in',
    'identity.second_factor_changed': 'changed their codes for signing in',
    'identity.passkey_added': 'added a passkey',
    'identity.passkey_removed': 'removed a passkey',
    'identity.password_changed': 'changed their password',
    'identity.sessions_ended': 'signed out other browsers',
  }, 'hour'),
  ...inGroup('sign_in', { 'identity.sign_in_failed': 'a sign-in failed' }, 'day'),
  ...inGroup('people', {
    'organisations.invited': 'invited somebody',
    'organisations.joined': 'joined',
    'organisations.roles_changed': 'changed the roles of somebody',
    'organisations.membership_ended': 'ended the place of somebody',
    'organisations.reassigned': 'handed work over to somebody else',
    'organisations.person_erased': 'erased the data of somebody',
    'measures.data_steward_named': 'named a data steward',
    'measures.data_steward_ended': 'ended the work of a data steward',
  }),
  ...inGroup('second_person', {
    'organisations.change_proposed': 'asked for a change that needs a second admin',
    'organisations.change_confirmed': 'confirmed a change as the second admin',
    'organisations.change_refused': 'refused a change as the second admin',
    'organisations.change_withdrawn': 'withdrew a change they had asked for',
    'organisations.change_made_alone': 'made a change alone, with no second admin to ask',
  }),
  ...inGroup('settings', {
    'organisations.settings_changed': 'changed the settings',
    'organisations.provider_changed': 'changed single sign-on',
    'organisations.domain_proved': 'proved an email domain',
    'organisations.domain_removed': 'removed an email domain',
    'organisations.sign_on_enforced': 'changed whether single sign-on is a must',
    'organisations.anchor_addresses_changed': 'changed who gets the daily seal of the record',
    'reviews.listing_changed': 'changed whether the organisation is listed among published plans',
    'voices.group_opened': 'opened a staff group',
  }),
  ...inGroup('plan', {
    'plans.approved': 'approved a plan',
    'plans.closed': 'closed a plan',
    'plans.reopened': 'opened a plan again',
    'interchange.imported': 'brought a file into a plan',
    'reviews.sealed': 'approved and sealed a review',
  }),
  ...inGroup('figures', {
    'measures.protection_tightened': 'made the protection of small numbers stricter',
    'measures.exact_looked': 'looked at exact figures',
  }),
  ...inGroup('reading', {
    'organisations.exported': 'downloaded the data of the organisation',
    'organisations.access_log_read': 'looked at the access log',
    'organisations.access_log_downloaded': 'downloaded the access log',
  }),
]);

export const accessGroupOf = (kind: string): AccessGroup => accessKinds.get(kind)?.group ?? 'other';

export const accessPrecisionOf = (kind: string): AccessPrecision => accessKinds.get(kind)?.precision ?? 'exact';

/** What happened, in words; a kind without words by its own name. */
export const toAccessWords = (kind: string): string => accessKinds.get(kind)?.words ?? kind.replaceAll(/[._]/g, ' ');
