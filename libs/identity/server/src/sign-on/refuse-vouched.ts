import { currentAccount } from '@waymark/platform/server';
import { identityError } from '../identity.errors';

/**
 * Codes and passkeys open every organisation of an account. Whoever one organisation's provider vouched for neither makes nor removes
 * them: the provider would get into the others by them.
 * @throws identity.sign_on.vouched
 */
export async function refuseWhereVouched(): Promise<void> {
  if ((await currentAccount()).vouchedBy) throw identityError('identity.sign_on.vouched');
}
