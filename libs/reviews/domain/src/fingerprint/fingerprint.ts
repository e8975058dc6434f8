/** What a fingerprint looks like: SHA-256 in hexadecimal, 64 small letters and figures. */
export const isFingerprint = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** A fingerprint as people type or copy it: with spaces or hyphens between, in capitals, with "sha256:" before it. */
export const toPlainFingerprint = (typed: string): string => typed.trim().toLowerCase().replace(/^sha-?256\s*:?/, '').replaceAll(/[\s-]/g, '');

/** In groups of eight, as it is printed, so that two can be compared by eye. */
export const toGroups = (fingerprint: string): string => fingerprint.match(/.{1,8}/g)?.join(' ') ?? '';

/** The SHA-256 of a text's bytes in UTF-8, in hexadecimal. The same in Node and in browsers, which offer it on secure pages and on this machine. */
export async function toFingerprint(text: string): Promise<string> {
  return toFingerprintOfBytes(new TextEncoder().encode(text));
}

/** The SHA-256 of bytes, in hexadecimal. */
export async function toFingerprintOfBytes(bytes: Uint8Array): Promise<string> {
  // A copy, because the digest takes no view on memory that is shared with others.
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
