import type { InvitedPersonInput } from './inviting.generated';
import type { Previewed } from './use-inviting';

/** Somebody on the page before the invitations are sent: what was found, and what was changed of it. */
export interface InviteRow extends Previewed {
  /** Permanent while the page is open. */
  readonly key: string;
  readonly isMarked: boolean;
  /** The address that the standing was found for. */
  readonly checked: string;
}

/** As many as are invited at once; the server says so too. */
export const MOST = 200;

/** Whether somebody can be invited once what is wrong is put right. */
export const canInvite = ({ standing }: Pick<InviteRow, 'standing'>): boolean => standing === 'NEW' || standing === 'NAMED' || standing === 'WRONG';

/** Everybody who was found; those who can be invited are marked, the others only told. */
export const toRows = (found: readonly Previewed[]): InviteRow[] =>
  found.map((person, at) => ({ ...person, key: `${at}`, isMarked: canInvite(person) && person.standing !== 'WRONG', checked: person.email }));

/** The rows that are to be invited, as they are sent. */
export const markedOf = (rows: readonly InviteRow[]): InviteRow[] => rows.filter((row) => row.isMarked && canInvite(row));

export const toInput = ({ personId, email, name, title, teamId, role, membershipEndsOn }: InviteRow): InvitedPersonInput => ({
  personId, name: name.trim(), email: email.trim(), title: title.trim() || null, teamId, roles: [role], membershipEndsOn: membershipEndsOn || null,
});

/** What the server says of an address that was typed, in place of what it said of the one before. */
export function rechecked({ email }: InviteRow, found: Previewed | undefined): Partial<InviteRow> {
  if (!found) return { checked: email };
  const { standing, problem, personId } = found;
  return { standing, problem, personId, checked: email, isMarked: canInvite({ standing }) && standing !== 'WRONG' };
}

/** Names of fields as the page has them, for rows that are sent in another order than they stand. */
export const fieldId = (key: string, field: string): string => `invite-${key}-${field}`;

/** What is missing in rows that are to be sent: sentences by the id of the field. */
export function findMissing(rows: readonly InviteRow[], say: { name: string; email: string; repeated: string; endsOn: string }): Record<string, string> {
  const missing: Record<string, string> = {};
  const seen = new Set<string>();
  for (const { key, name, email, role, membershipEndsOn, standing } of rows) {
    const address = email.trim().toLowerCase();
    if (name.trim() === '') missing[fieldId(key, 'name')] = say.name;
    if (address === '' || standing === 'WRONG') missing[fieldId(key, 'email')] = say.email;
    else if (seen.has(address)) missing[fieldId(key, 'email')] = say.repeated;
    if (role === 'ADVISER' && !membershipEndsOn) missing[fieldId(key, 'endsOn')] = say.endsOn;
    seen.add(address);
  }
  return missing;
}
