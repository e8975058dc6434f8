import { randomBytes } from 'node:crypto';
import { setPassword } from './passwords.queries';

/** Base64 as Argon2 writes it. */
const letters = (bytes: number): string => randomBytes(bytes).toString('base64').replace(/=+$/, '');

/**
 * Puts in the place of an account's password one that nobody knows: drawn, not made from any. The account still counts as one that
 * could ask for a new password, where its organisation lets it.
 */
export const spoilPassword = (accountId: string, at: Date): Promise<number> => setPassword(accountId, `$argon2id$v=19$m=19456,t=2,p=1$${letters(16)}$${letters(32)}`, at);
