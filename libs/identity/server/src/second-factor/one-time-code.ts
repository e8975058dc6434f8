import { Secret, TOTP } from 'otpauth';

const SECONDS_A_STEP = 30;
const SECRET_BYTES = 20;
/** A clock may be half a minute off either way. */
const STEPS_OFF = 1;

const generator = (secret: Secret, label: string) => new TOTP({ issuer: 'Waymark', label, secret, algorithm: 'SHA1', digits: 6, period: SECONDS_A_STEP });

/** What an authenticator app is given once. */
export interface SharedSecret {
  readonly bytes: Buffer;
  /** To be typed: groups of four letters and digits. */
  readonly text: string;
  /** To be scanned. */
  readonly address: string;
}

/** A new secret for an account. */
export function newSecret(email: string): SharedSecret {
  const secret = new Secret({ size: SECRET_BYTES });
  const text = secret.base32.match(/.{1,4}/g)!.join(' ');
  return { bytes: Buffer.from(secret.bytes), text, address: generator(secret, email).toString() };
}

/** Whether a word can be a one-time code at all, blanks aside. */
export const isOneTimeCode = (word: string): boolean => /^\d{6}$/.test(word.replace(/\s/g, ''));

/** The number of the half minute that a code belongs to, or null when it is not one of about now. */
export function stepOf(code: string, secret: Buffer, now: Date): number | null {
  const shared = new Secret({ buffer: new Uint8Array(secret).buffer });
  const off = generator(shared, '').validate({ token: code.replace(/\s/g, ''), timestamp: now.getTime(), window: STEPS_OFF });
  return off === null ? null : Math.floor(now.getTime() / 1000 / SECONDS_A_STEP) + off;
}
