import type { FoundPerson } from './read-pasted';

/** What people put around an address without meaning it. */
const AROUND = /^[\s<(["'“‘{]+|[\s>)\]"'”’}.,;:!?]+$/gu;
const BEFORE = /^\s*(?:[-*•·▪–—]+\s+|\d{1,3}[.)]\s+|(?:to|cc|bcc|an|from)\s*:\s*)+/iu;

/** No address is longer; whatever is cut here is refused as none. */
const LONGEST = 400;

const bare = (address: string): string => address.slice(0, LONGEST).replace(AROUND, '').replace(/^mailto:/iu, '').replace(AROUND, '');

/** The first address in some words, and the words before it: “Ada ada@example.org” is Ada's. No address: all words are the name. */
export function addressIn(words: string): { readonly address: string; readonly name: string; readonly rest: string } {
  const parts = words.trim().split(/\s+/);
  const at = parts.findIndex((part) => part.includes('@'));
  if (at < 0) return { address: '', name: words.trim(), rest: '' };
  return { address: bare(parts[at]!), name: parts.slice(0, at).join(' '), rest: parts.slice(at + 1).join(' ') };
}

const found = (text: string, email: string, name: string, more: readonly string[] = []): FoundPerson =>
  ({ text: text.trim(), email, name: name.slice(0, LONGEST).replace(/[<(\s]+$/u, '').trim(), title: more[0] ?? '', team: more[1] ?? '', role: more[2] ?? '' });

const filled = (text: string): string[] => text.split(/[;,]/).map((piece) => piece.trim()).filter((piece) => piece !== '');

/** People in a line that is no table: one or many, as somebody types them or a mail program copies them. */
export function piecesOf(line: string): FoundPerson[] {
  const text = line.replace(BEFORE, '');
  const people = /<[^<>@]*@[^<>]*>/u.test(text) ? inBrackets(text) : withoutBrackets(text);
  return people.length > 0 ? people : [found(line, '', text)];
}

/** “Name <address>” again and again. Commas may part people, or stand in a name: “Lovelace, Ada <…>”. */
function inBrackets(text: string): FoundPerson[] {
  const people: FoundPerson[] = [];
  let from = 0;
  for (const match of text.matchAll(/<([^<>@]*@[^<>]*)>/gu)) {
    const before = text.slice(from, match.index).replace(/^[\s;,]+/u, '');
    const pieces = before.split(';');
    const own = pieces.pop()!;
    const loose = own.split(',');
    const last = loose.findLastIndex((piece) => piece.includes('@'));
    for (const piece of [...pieces, ...loose.slice(0, last + 1)]) if (piece.trim() !== '') people.push(...withoutBrackets(piece));
    people.push(found(`${loose.slice(last + 1).join(',')} <${match[1]!}>`, bare(match[1]!), loose.slice(last + 1).join(',')));
    from = match.index + match[0].length;
  }
  const rest = text.slice(from).replace(/^[\s;,]+/u, '');
  return bare(rest) === '' ? people : [...people, ...withoutBrackets(rest)];
}

/** One address with words around it, parted by commas or semicolons; or many addresses in a row. */
function withoutBrackets(text: string): FoundPerson[] {
  const pieces = filled(text);
  const withAddress = pieces.filter((piece) => piece.includes('@'));
  if (withAddress.length === 1) {
    const at = pieces.indexOf(withAddress[0]!);
    const several = addressesOf(pieces[at]!);
    if (several.length > 1) return [...pieces.slice(0, at).map((piece) => found(piece, '', piece)), ...several.map((address) => found(address, address, '')), ...pieces.slice(at + 1).map((piece) => found(piece, '', piece))];
    const { address, name, rest } = addressIn(pieces[at]!);
    const names = [...pieces.slice(0, at), name].filter((piece) => piece !== '');
    return [found(text, address, names.join(', '), [rest, ...pieces.slice(at + 1)].filter((piece) => bare(piece) !== ''))];
  }
  return pieces.flatMap((piece) => {
    const several = addressesOf(piece);
    if (several.length > 1) return several.map((address) => found(address, address, ''));
    const { address, name } = addressIn(piece);
    return [found(piece, address, name)];
  });
}

/** Addresses of a piece that has nothing else. */
function addressesOf(piece: string): string[] {
  const parts = piece.split(/\s+/).filter(Boolean);
  return parts.every((part) => part.includes('@')) ? parts.map(bare) : [];
}
