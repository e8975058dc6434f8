import { dropPasskeysOf } from '../passkeys/passkeys.queries';
import { dropResetsOf } from '../password-reset/password-reset.queries';
import { spoilPassword } from '../passwords/spoil-password';
import { dropFactor } from '../second-factor/second-factor.queries';
import { revokeAllOf } from '../sessions/sessions.queries';
import { dropHalfSessionsOf } from '../sign-in/half-session.queries';

/** Takes from an account every way in that it has, and signs it out everywhere. */
export async function dropCredentialsOf(accountId: string, now: Date): Promise<void> {
  await spoilPassword(accountId, now);
  await dropFactor(accountId);
  await dropPasskeysOf(accountId);
  await dropResetsOf(accountId);
  await dropHalfSessionsOf(accountId);
  await revokeAllOf(accountId, now);
}
