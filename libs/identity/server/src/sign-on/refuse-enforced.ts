import { identityError } from '../identity.errors';
import { findWayOf } from './proved-domains.queries';

/**
 * Passwords, links for new ones and passkeys are for addresses whose organisation does not ask for single sign-on. It is the domain
 * that decides, so the answer is the same whether or not there is an account.
 * @throws identity.sign_on.must
 */
export async function refuseWhereSignOnIsEnforced(email: string): Promise<void> {
  if (await mustUseSignOn(email)) throw identityError('identity.sign_on.must');
}

/** Whether people of this address's domain sign in by their organisation, and in no other way. */
export const mustUseSignOn = async (email: string): Promise<boolean> => (await findWayOf(email))?.isEnforced ?? false;
