import { findAccountByEmail } from '../accounts/accounts.queries';
import { tellOwner } from '../credential-mail/tell-owner';
import { noteForAccount } from '../notes/note-for-account';
import { dropPasskeysOf } from '../passkeys/passkeys.queries';
import { revokeAllOf } from '../sessions/sessions.queries';
import { dropHalfSessionsOf } from '../sign-in/half-session.queries';
import { dropFactor, dropRecoveryCodesOf } from './second-factor.queries';

/**
 * For somebody who has lost phone, passkeys and recovery codes: takes all second steps from the account of an address and signs it out
 * everywhere; its password stays. The owner is told, and so are the records of their organisations. In the writing transaction at hand.
 * @returns false when there is no such account.
 */
export async function forgetSecondSteps(email: string, now: Date): Promise<boolean> {
  const account = await findAccountByEmail(email.trim());
  if (!account) return false;
  await dropPasskeysOf(account.id);
  await dropFactor(account.id);
  await dropRecoveryCodesOf(account.id);
  await dropHalfSessionsOf(account.id);
  await revokeAllOf(account.id, now);
  await tellOwner(account.id, 'second_steps_removed');
  await noteForAccount('identity.second_factor_changed', account.id, { change: 'removed_by_operator' });
  return true;
}
