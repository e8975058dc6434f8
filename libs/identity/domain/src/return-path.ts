const LONGEST_PATH = 1000;
/** Blanks, control characters and backslashes: browsers drop some of them, and take a backslash for a slash. */
const NOT_IN_A_PATH = /[\s\\\p{Cc}\p{Cf}]/u;
const NOWHERE = 'https://waymark.invalid';

/**
 * Where somebody goes on after signing in: a path of our own pages, or the first page when it is anything else. Whoever makes a link
 * to the sign-in must not be able to send people on to a site of theirs.
 */
export function toReturnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > LONGEST_PATH || NOT_IN_A_PATH.test(wanted)) return '/';
  if (!wanted.startsWith('/') || wanted.startsWith('//')) return '/';
  if (!URL.canParse(wanted, NOWHERE)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, NOWHERE);
  // A path with dots in it may come out with two slashes in front.
  return origin === NOWHERE && !pathname.startsWith('//') && !/^\/(auth|graphql)(\/|$)/.test(pathname) ? `${pathname}${search}${hash}` : '/';
}
