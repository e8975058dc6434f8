import { currentScope, PLAIN_COOKIE, SECURE_COOKIE } from '@waymark/platform/server';
import { LONGEST_SESSION_HOURS } from './session-life';

const write = (value: string, seconds: number, secure: boolean) =>
  `${secure ? SECURE_COOKIE : PLAIN_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`;

/** Hands the browser its session. `secure` when people reach us by https. */
export const giveCookie = (token: string, secure: boolean): void => void currentScope().cookies.push(write(token, LONGEST_SESSION_HOURS * 3600, secure));

/** Makes the browser forget its session. */
export const takeCookie = (secure: boolean): void => void currentScope().cookies.push(write('', 0, secure));
