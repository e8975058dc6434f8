/** Google's one issuer, for everybody. */
export const GOOGLE_ISSUER = 'https://accounts.google.com';

const DIRECTORY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The issuer of one directory of Microsoft Entra. Never that of all directories at once, which anybody may have an account in. */
export const entraIssuer = (directoryId: string): string => `https://login.microsoftonline.com/${directoryId.toLowerCase()}/v2.0`;

/** The id of an Entra directory, in small letters; null when it is none. */
export function toDirectoryId(text: string): string | null {
  const id = text.trim().toLowerCase();
  return DIRECTORY.test(id) ? id : null;
}

/** The address of an issuer as its provider must name it; null when it is none. The path says where to ask, so nothing may follow it. */
export function toIssuer(text: string): string | null {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return null;
  const { protocol, username, password, search, hash, pathname, hostname } = new URL(trimmed);
  const isPlain = !username && !password && !search && !hash && !trimmed.endsWith('?') && !trimmed.endsWith('#') && !pathname.includes('/.well-known');
  return protocol === 'https:' && isPlain && hostname !== 'login.microsoftonline.com' && hostname !== 'accounts.google.com' ? trimmed : null;
}
