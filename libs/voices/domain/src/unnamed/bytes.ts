/** Bytes that lie in memory of their own, as the Web Crypto API wants them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Text as UTF-8. */
export const toBytes = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));

/** UTF-8 as text. @throws TypeError when it is none. */
export const toText = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Bytes as base64url without padding. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws when it is not base64url. */
export function fromBase64(text: string): Bytes {
  if (!/^[\w-]*$/.test(text)) throw new TypeError('This is not base64url.');
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

/** Puts bytes one after the other. */
export function join(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Big-endian bytes as a number. */
export const toNumber = (bytes: Uint8Array): bigint => bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);

/** A number as so many big-endian bytes. */
export function fromNumber(number: bigint, length: number): Bytes {
  const bytes = new Uint8Array(length);
  for (let at = length - 1, rest = number; at >= 0; at -= 1, rest >>= 8n) bytes[at] = Number(rest & 255n);
  return bytes;
}
