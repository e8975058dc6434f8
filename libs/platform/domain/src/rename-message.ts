import type { Rename } from './own-terms';

/** A message as the build compiles it: words, and places for values; a plural or a choice holds messages for its cases. */
export type CompiledMessage = string | readonly (string | readonly [name: string, type?: string, cases?: unknown])[];

const hasCases = (type: string | undefined): boolean => type === 'plural' || type === 'select' || type === 'selectordinal';

/** Renames words in a compiled message, never the values that fill its places. */
export function renameCompiled(message: CompiledMessage, rename: Rename): CompiledMessage {
  if (typeof message === 'string') return rename(message);
  return message.map((token) => {
    if (typeof token === 'string') return rename(token);
    const [name, type, cases] = token;
    if (!hasCases(type)) return token;
    const renamed = Object.entries(cases as Record<string, unknown>).map(([key, inner]) => [key, key === 'offset' ? inner : renameCompiled(inner as CompiledMessage, rename)]);
    return [name, type, Object.fromEntries(renamed)] as const;
  });
}

/** Renames words in a message as it is written: its text and the cases of plurals and choices, never the names of values. */
export function renameSource(source: string, rename: Rename): string {
  let text = '';
  let at = 0;
  const told: string[] = [];
  const tell = () => {
    if (text !== '') told.push(rename(text));
    text = '';
  };
  while (at < source.length) {
    if (source[at] !== '{') {
      text += source[at];
      at += 1;
      continue;
    }
    tell();
    const end = endOf(source, at);
    told.push(renamePlace(source.slice(at, end), rename));
    at = end;
  }
  tell();
  return told.join('');
}

/** Where the place that begins here ends, after its bracket. */
function endOf(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    if (source[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return source.length;
}

/** `{count, plural, one {# action} other {# actions}}`: what stands in the inner brackets is text. */
function renamePlace(place: string, rename: Rename): string {
  const head = /^\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/.exec(place)?.[0];
  if (head === undefined) return place;
  let told = head;
  for (let at = head.length; at < place.length; ) {
    if (place[at] !== '{') {
      told += place[at];
      at += 1;
      continue;
    }
    const end = endOf(place, at);
    told += `{${renameSource(place.slice(at + 1, end - 1), rename)}}`;
    at = end;
  }
  return told;
}

/** A message either way. */
export const renameMessage = (message: unknown, rename: Rename): unknown => (typeof message === 'string' ? renameSource(message, rename) : renameCompiled(message as CompiledMessage, rename));

const PLACES = { first: 0xe000, last: 0xf8ff };

/** Renames words in a sentence of ours into which people's words have been filled already: those stay as they are. */
export function renameFilled(sentence: string, filled: readonly string[], rename: Rename): string {
  const values = [...new Set(filled)].filter((value) => value !== '').sort((a, b) => b.length - a.length).slice(0, PLACES.last - PLACES.first);
  const mark = (at: number) => String.fromCharCode(PLACES.first + at);
  const marked = values.reduce((text, value, at) => text.split(value).join(mark(at)), sentence);
  return rename(marked).replace(/[\ue000-\uf8ff]/g, (sign) => values[sign.charCodeAt(0) - PLACES.first] ?? sign);
}
