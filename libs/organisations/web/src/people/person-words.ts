import { formatDay, type Translate } from '@waymark/platform/web';
import type en from '../messages.en.json';
import type { Person, Role } from './use-people';

type Text = Translate<keyof typeof en>;

/** Where somebody stands in the organisation, in words. */
export function placeWords({ membershipState, membershipEndsOn, leftOn }: Person, t: Text): string {
  if (leftOn !== null) return t('organisations.place.left_on', { date: formatDay(leftOn) });
  if (membershipState === 'ENDED' && membershipEndsOn !== null) return t('organisations.place.ended_on', { date: formatDay(membershipEndsOn) });
  if (membershipState === 'ACTIVE' && membershipEndsOn !== null) return t('organisations.place.until', { date: formatDay(membershipEndsOn) });
  return t(`organisations.place.${membershipState}`);
}

/** Roles in words, one after the other. */
export const roleWords = (roles: readonly Role[], t: Text): string =>
  roles.length === 0 ? t('organisations.people.no_roles') : roles.map((role) => t(`organisations.role.${role}`)).join(', ');
