type Part = string | number;
type SearchValue = string | number | boolean | null | undefined | readonly Part[];

/**
 * Builds an address from its parts, escaped. Path functions are made of it, and links are only made of path functions.
 *
 *   address([organisation, 'plan'], { status: 'OFF_TRACK' })   ->  /northmoor/plan?status=OFF_TRACK
 */
export function address(parts: readonly Part[], search: Record<string, SearchValue> = {}, fragment?: string): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value === null || value === undefined || value === '' || value === false) continue;
    const text = Array.isArray(value) ? value.join(',') : String(value);
    if (text !== '') words.set(name, text);
  }
  const query = words.toString();
  const path = parts.map((part) => encodeURIComponent(part)).join('/');
  return `/${path}${query === '' ? '' : `?${query}`}${fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`}`;
}

/** An address inside Waymark from a word somebody else supplied, or the fallback: never another site. */
export function safeAddress(word: string | undefined, fallback: string): string {
  return word !== undefined && /^\/(?![/\\])/.test(word) && !/[\\\s]/.test(word) ? word : fallback;
}
