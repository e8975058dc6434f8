import { formatDay, formatInstant, type Translate } from '@waymark/platform/web';
import type en from '../messages.en.json';
import type { ProposedChange } from './use-second-person';

type Key = keyof typeof en;
type Text = Translate<Key>;
type Line = ProposedChange['lines'][number];

const kinds: Readonly<Record<string, Key>> = {
  'organisations.roles.raise': 'organisations.proposal.organisations_roles_raise',
  'organisations.sign_on.turn_on': 'organisations.proposal.organisations_sign_on_turn_on',
  'organisations.sign_on.revise': 'organisations.proposal.organisations_sign_on_revise',
  'organisations.sign_on.remove': 'organisations.proposal.organisations_sign_on_remove',
  'organisations.sign_on.enforce': 'organisations.proposal.organisations_sign_on_enforce',
  'organisations.sign_on.domain_remove': 'organisations.proposal.organisations_sign_on_domain_remove',
  'organisations.person.erase': 'organisations.proposal.organisations_person_erase',
  'reviews.listing.turn_on': 'organisations.proposal.reviews_listing_turn_on',
};

const fields: Readonly<Record<string, Key>> = {
  roles: 'organisations.proposal.field.roles',
  last_day: 'organisations.proposal.field.last_day',
  name: 'organisations.proposal.field.name',
  kind: 'organisations.proposal.field.kind',
  issuer: 'organisations.proposal.field.issuer',
  client_id: 'organisations.proposal.field.client_id',
  secret: 'organisations.proposal.field.secret',
  domain: 'organisations.proposal.field.domain',
  must_use_single_sign_on: 'organisations.proposal.field.must_use_single_sign_on',
  state: 'organisations.proposal.field.state',
};

/** What a change would do, in one line: "Give Sam Carter more power". */
export const titleOf = ({ kind, subjectName }: ProposedChange, t: Text): string => t(kinds[kind] ?? 'organisations.proposal.other', { name: subjectName });

/** What one line of a change is about. */
export const fieldOf = ({ field }: Line, t: Text): string => t(fields[field] ?? 'organisations.proposal.field.other');

/** What it was, or would be. */
export function valuesOf({ field }: Line, values: readonly string[], t: Text): string {
  if (field === 'last_day') return values.length === 0 ? t('organisations.proposal.no_end') : values.map(formatDay).join(', ');
  if (values.length === 0) return t('organisations.nothing');
  return values.map((value) => (field === 'roles' ? t(`organisations.role.${value.toUpperCase()}` as Key) : value)).join(', ');
}

/** What became of a change, who decided on it, and when. */
export function outcomeOf({ state, decidedBy, decidedAt, expiresAt }: ProposedChange, t: Text): string {
  const date = formatInstant(decidedAt ?? expiresAt);
  return t(`organisations.proposal.state.${state}`, { name: decidedBy?.name ?? t('organisations.somebody'), date });
}
