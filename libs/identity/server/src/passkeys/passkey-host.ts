import { isIP } from 'node:net';

/** What passkeys are made for and what a browser must be at to use one. */
export interface PasskeyPlace {
  /** The name of the host alone: WebAuthn's "RP ID". */
  readonly host: string;
  /** Scheme, host and port exactly as browsers say them. */
  readonly origin: string;
}

/**
 * Where passkeys of this installation belong, or null where there can be none: browsers make them for names, not for numbers,
 * and only where nobody can listen in.
 */
export function passkeyPlaceOf(publicUrl: string): PasskeyPlace | null {
  const { hostname, origin, protocol } = new URL(publicUrl);
  const isNumber = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
  const isSafe = protocol === 'https:' || hostname === 'localhost';
  return isNumber || !isSafe ? null : { host: hostname, origin };
}
