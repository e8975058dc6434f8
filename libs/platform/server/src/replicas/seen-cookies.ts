import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { laterOfEach, type Positions } from './log-position';
import type { SeenTokens } from './seen-token';

/** What programs without cookies read in an answer, and send back. */
export const SEEN_HEADER = 'waymark-seen';
const PLAIN_NAME = 'waymark-seen-';
const SECURE_NAME = '__Host-waymark-seen-';

/** How far somebody has seen, as their request tells. */
export interface Seen {
  /** The latest position of each database among all that were sent. */
  readonly positions: Positions;
  /** Something was sent that is not ours, or no longer: nothing is known then, and only the first server will do. */
  readonly isUnreadable: boolean;
  /** Names of the cookies that told it. */
  readonly cookies: readonly string[];
}

export interface LogOfRequest {
  /** How far this person had seen before; null while there are no replicas. */
  before: Seen | null;
  /** How far it has come in what this request has written or shown: to be told with the answer. */
  seen: Positions | null;
}

/**
 * Reads it from cookies and header. Each answer gives a cookie of a name of its own, because answers of two requests that were under
 * way at once may arrive in any order: with one name, the earlier position could take the place of the later one.
 */
export function readSeen(request: Pick<FastifyRequest, 'headers'>, secure: boolean, tokens: SeenTokens): Seen {
  const prefix = secure ? SECURE_NAME : PLAIN_NAME;
  const pairs = (request.headers.cookie ?? '').split(';').map((part) => part.trim().split('=', 2) as [string, string?]);
  const sent = pairs.filter(([name, value]) => name.startsWith(prefix) && value);
  const header = request.headers[SEEN_HEADER];
  const given = [...sent.map(([, value]) => value!), ...(typeof header === 'string' && header ? [header] : [])];
  const opened = given.map((token) => tokens.open(token));
  return { positions: opened.reduce<Positions>(laterOfEach, new Map()), isUnreadable: opened.includes(null), cookies: sent.map(([name]) => name) };
}

const cookie = (name: string, value: string, seconds: number, secure: boolean) => `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`;

/** What an answer tells of it, together with what was told before: a header, a cookie, and an end to the cookies that are now outdone. */
export function tellSeen(seen: Positions, { cookies, positions }: Pick<Seen, 'cookies' | 'positions'>, how: { tokens: SeenTokens; secure: boolean; seconds: number }): { header: string; cookies: string[] } {
  const header = how.tokens.seal(laterOfEach(positions, seen));
  const name = `${how.secure ? SECURE_NAME : PLAIN_NAME}${randomBytes(6).toString('hex')}`;
  const outdone = cookies.map((old) => cookie(old, '', 0, how.secure));
  return { header, cookies: [...outdone, cookie(name, header, how.seconds, how.secure)] };
}
