import { hashToken } from '../sessions/session-token';

/** Who must answer a challenge: a browser that is nobody yet, or a session, for one thing and no other. */
export const heldByBrowser = (token: string): string => `browser:${hashToken(token)}`;
export const heldBySession = (sessionId: string, aim: 'add' | 'prove'): string => `${aim}:${sessionId}`;
