export interface FoundPath {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What the parts of an address fill in a path, or null where they do not fit. */
function fill(path: string, parts: readonly string[]): Record<string, string> | null {
  const names = path.split('/').filter(Boolean);
  if (names.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [at, name] of names.entries()) {
    if (name.startsWith('$')) params[name.slice(1)] = parts[at]!;
    else if (name !== parts[at]) return null;
  }
  return params;
}

/** Fixed words sort before names, part by part. */
const inOrder = (path: string) => path.replaceAll('$', '~');

/** The path that an address belongs to, as the router would find it; null where there is none. */
export function findPath(paths: readonly string[], address: string): FoundPath | null {
  let parts: string[];
  try {
    parts = address.split(/[?#]/)[0]!.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
  const fitting = paths.flatMap((path) => {
    const params = fill(path, parts);
    return params === null ? [] : [{ path, params }];
  });
  return fitting.sort((a, b) => (inOrder(a.path) < inOrder(b.path) ? -1 : 1))[0] ?? null;
}
