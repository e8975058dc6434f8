import { tx } from '@waymark/platform/server';

/** Removes an account with all that belongs to it: password, passkeys, codes, sessions. @returns false while it belongs to an organisation. */
export async function eraseAccount(accountId: string): Promise<boolean> {
  const [erased] = await tx().query<{ isErased: boolean }>('select identity.erase_account($1) as "isErased"', [accountId]);
  return erased!.isErased;
}

/** Whether an account is still there: it may have been erased in another organisation. */
export async function hasAccount(accountId: string): Promise<boolean> {
  const [found] = await tx().query('select from identity.account where id = $1', [accountId]);
  return found !== undefined;
}

/** Removes what invitations of an organisation keep of somebody: to them, by them, to their address. */
export const eraseInvitations = (organisationId: string, personId: string, email: string | null): Promise<number> =>
  tx().execute('delete from identity.invitation where organisation_id = $1 and (person_id = $2 or invited_by = $2 or lower(email) = lower($3))', [organisationId, personId, email]);
