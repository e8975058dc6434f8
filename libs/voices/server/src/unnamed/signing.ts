import { constants, createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, privateDecrypt, publicEncrypt, verify } from 'node:crypto';
import { promisify } from 'node:util';
import { platformError } from '@waymark/platform/domain';

const SALT_BYTES = 48;
const MODULUS_BITS = 3_072;
const RAW = constants.RSA_NO_PADDING;

/** A pair of keys, for one conversation and one round. */
export interface KeyPair {
  /** base64url of the SPKI. */
  readonly publicKey: string;
  readonly privateKey: Buffer;
}

/** Makes a pair of keys; takes a second or so, outside the event loop. */
export async function makeKeyPair(): Promise<KeyPair> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_BITS });
  return { publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'), privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }) };
}

const readPublic = (publicKey: string): KeyObject => createPublicKey({ key: Buffer.from(publicKey, 'base64url'), type: 'spki', format: 'der' });

/**
 * Signs without seeing what (RFC 9474). What comes out is checked, because a fault in the arithmetic would give the key away.
 * @throws platform.bad_input when it is no number below the modulus.
 */
export function signBlindly(blinded: Buffer, { publicKey, privateKey }: KeyPair): Buffer {
  const key = createPrivateKey({ key: privateKey, type: 'pkcs8', format: 'der' });
  let signed: Buffer;
  try {
    signed = privateDecrypt({ key, padding: RAW }, blinded);
  } catch {
    throw platformError('platform.bad_input', { fields: { blinded: 'This cannot be signed. Reload the page and try again.' } });
  }
  if (!publicEncrypt({ key: readPublic(publicKey), padding: RAW }, signed).equals(blinded)) throw new Error('A blind signature came out wrong.');
  return signed;
}

/** Whether a tag was signed by a key. */
export const isSigned = (tag: string, signature: string, publicKey: string): boolean =>
  verify('sha384', Buffer.from(tag, 'base64url'), { key: readPublic(publicKey), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES }, Buffer.from(signature, 'base64url'));
