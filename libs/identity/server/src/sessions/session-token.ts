import { createHash, randomBytes } from 'node:crypto';

/** 256 bits nobody can guess: what a session cookie or an invitation's link carries. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token: enough to recognise it, not enough to use it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
