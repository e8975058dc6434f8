import { currentScope, PLAIN_COOKIE, PLAIN_HALF_COOKIE, PLAIN_PASSKEY_COOKIE, SECURE_COOKIE, SECURE_HALF_COOKIE, SECURE_PASSKEY_COOKIE } from '@waymark/platform/server';
import { CHALLENGE_MINUTES } from '../passkeys/challenges.queries';
import { HALF_SESSION_MINUTES } from '../sign-in/half-session.queries';
import { LONGEST_SESSION_HOURS } from './session-life';

const push = (name: string, value: string, seconds: number, secure: boolean): void =>
  void currentScope().cookies.push(`${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`);

const nameOf = (secure: boolean) => (secure ? SECURE_COOKIE : PLAIN_COOKIE);
const halfNameOf = (secure: boolean) => (secure ? SECURE_HALF_COOKIE : PLAIN_HALF_COOKIE);
const passkeyNameOf = (secure: boolean) => (secure ? SECURE_PASSKEY_COOKIE : PLAIN_PASSKEY_COOKIE);

/** Hands the browser its session. `secure` when people reach us by https. */
export const giveCookie = (token: string, secure: boolean): void => push(nameOf(secure), token, LONGEST_SESSION_HOURS * 3600, secure);

/** Makes the browser forget its session. */
export const takeCookie = (secure: boolean): void => push(nameOf(secure), '', 0, secure);

/** Hands the browser what lets it try a second step, and nothing else. */
export const giveHalfCookie = (token: string, secure: boolean): void => push(halfNameOf(secure), token, HALF_SESSION_MINUTES * 60, secure);

export const takeHalfCookie = (secure: boolean): void => push(halfNameOf(secure), '', 0, secure);

/** Marks the browser that is asked for a passkey, so that the answer counts in no other. */
export const givePasskeyCookie = (token: string, secure: boolean): void => push(passkeyNameOf(secure), token, CHALLENGE_MINUTES * 60, secure);

export const takePasskeyCookie = (secure: boolean): void => push(passkeyNameOf(secure), '', 0, secure);
