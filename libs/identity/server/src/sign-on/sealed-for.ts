import { hashToken } from '../sessions/session-token';

/** For which secret of a provider a seal is: it cannot be put in the place of another. */
export const sealedFor = (providerId: string, revision: number): string => `provider:${providerId}:${revision}`;

/** For which flow a verifier is sealed. */
export const sealedForFlow = (state: string): string => `flow:${hashToken(state)}`;
