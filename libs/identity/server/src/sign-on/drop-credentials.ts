import { dropPasskeysOf } from '../passkeys/passkeys.queries';
import { dropResetsOf } from '../password-reset/password-reset.queries';
import { spoilPassword } from '../passwords/spoil-password';
import { dropFactor } from '../second-factor/second-factor.queries';
import { revokeAllOf } from '../sessions/sessions.queries';
import { dropHalfSessionsOf } from '../sign-in/half-session.queries';

/**
 * Takes from an account every way in that it has, and signs it out everywhere. Where it has a place in other organisations as well, its
 * codes and passkeys stay: they guard those, and are not for the provider of one to take.
 */
export async function dropCredentialsOf(accountId: string, { now, isElsewhere }: { now: Date; isElsewhere: boolean }): Promise<void> {
  await spoilPassword(accountId, now);
  if (!isElsewhere) {
    await dropFactor(accountId);
    await dropPasskeysOf(accountId);
  }
  await dropResetsOf(accountId);
  await dropHalfSessionsOf(accountId);
  await revokeAllOf(accountId, now);
}
