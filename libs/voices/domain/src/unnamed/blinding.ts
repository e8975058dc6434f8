import { type Bytes, fromBase64, fromNumber, join, toNumber } from './bytes';

/**
 * RSABSSA-SHA384-PSS-Deterministic of RFC 9474: the client's half. Only public numbers and numbers made up here are worked with,
 * in plain arithmetic; the server's half, where time could tell something, is done by OpenSSL.
 */
const HASH_BYTES = 48;
const SALT_BYTES = 48;

export interface RsaPublicKey {
  readonly modulus: bigint;
  readonly exponent: bigint;
  /** Bytes of the modulus. */
  readonly length: number;
}

/** What goes to the server, and what undoes the blinding of its answer. */
export interface Blinded {
  readonly message: Bytes;
  readonly inverse: bigint;
}

const PSS = { name: 'RSA-PSS', hash: 'SHA-384' } as const;
const importKey = (spki: string) => crypto.subtle.importKey('spki', fromBase64(spki), PSS, true, ['verify']);

/** Reads a public key (base64url of its SPKI). */
export async function readPublicKey(spki: string): Promise<RsaPublicKey> {
  const { n, e } = await crypto.subtle.exportKey('jwk', await importKey(spki));
  const modulus = fromBase64(n ?? '');
  return { modulus: toNumber(modulus), exponent: toNumber(fromBase64(e ?? '')), length: modulus.length };
}

const sha384 = async (bytes: Bytes) => new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let square = base % modulus, rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % modulus) if (rest & 1n) result = (result * square) % modulus;
  return result;
}

/** @throws when there is none: for the modulus of an RSA key that means it was factored by chance. */
function inverseOf(number: bigint, modulus: bigint): bigint {
  let [previous, current, previousFactor, factor] = [modulus, number % modulus, 0n, 1n];
  while (current > 0n) {
    const quotient = previous / current;
    [previous, current] = [current, previous - quotient * current];
    [previousFactor, factor] = [factor, previousFactor - quotient * factor];
  }
  if (previous !== 1n) throw new Error('This number has no inverse.');
  return ((previousFactor % modulus) + modulus) % modulus;
}

/** The mask of PSS: a hash, counted on. */
async function maskOf(seed: Bytes, length: number): Promise<Bytes> {
  const blocks: Bytes[] = [];
  for (let at = 0; blocks.length * HASH_BYTES < length; at += 1) blocks.push(await sha384(join(seed, fromNumber(BigInt(at), 4))));
  return join(...blocks).slice(0, length);
}

/** EMSA-PSS-ENCODE of RFC 8017 with a salt given. */
async function encode(message: Bytes, salt: Bytes, length: number): Promise<Bytes> {
  const hash = await sha384(join(new Uint8Array(8), await sha384(message), salt));
  const data = join(new Uint8Array(length - SALT_BYTES - HASH_BYTES - 2), Uint8Array.of(1), salt);
  const mask = await maskOf(hash, data.length);
  const masked = data.map((byte, at) => byte ^ mask[at]!);
  masked[0]! &= 0x7f;
  return join(masked, hash, Uint8Array.of(0xbc));
}

/** How much randomness one blinding takes: the salt, and a number that is even among all below the modulus. */
export const blindnessBytes = ({ length }: RsaPublicKey): number => SALT_BYTES + length + 16;

/** Blinds a message, so that whoever signs it cannot know it again. */
export async function blind(message: Bytes, key: RsaPublicKey, randomness: Bytes): Promise<Blinded> {
  const encoded = toNumber(await encode(message, randomness.slice(0, SALT_BYTES), key.length));
  const factor = (toNumber(randomness.slice(SALT_BYTES)) % (key.modulus - 1n)) + 1n;
  return { message: fromNumber((encoded * power(factor, key.exponent, key.modulus)) % key.modulus, key.length), inverse: inverseOf(factor, key.modulus) };
}

/**
 * Takes the blinding off.
 * @throws when what came is not a signature of the message by this key: a server that answers so must not be believed.
 */
export async function finalise(message: Bytes, { inverse }: Blinded, signed: Bytes, spki: string): Promise<Bytes> {
  const key = await readPublicKey(spki);
  const signature = fromNumber((toNumber(signed) * inverse) % key.modulus, key.length);
  const isGood = await crypto.subtle.verify({ name: PSS.name, saltLength: SALT_BYTES }, await importKey(spki), signature, message);
  if (!isGood) throw new Error('The server did not sign what it was asked to sign.');
  return signature;
}
