/** A person whom a text speaks to, as the page shows them: `@Lin Zhao`. */
export interface Mention {
  id: string;
  name: string;
}

const mention = /@\[([^\]\n]{1,120})\]\(person:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/g;

/** A text as the server keeps it, as somebody would type it, and whom it speaks to. */
export function toTyped(markdown: string): { text: string; mentions: Mention[] } {
  const mentions = [...markdown.matchAll(mention)].map(([, name, id]) => ({ name: name!, id: id! }));
  return { text: markdown.replace(mention, '@$1'), mentions: onceEach(mentions) };
}

/** A text as somebody typed it, as the server keeps it. Names that were only typed, not chosen, stay words. */
export function toMarkdown(text: string, mentions: readonly Mention[]): string {
  const known = new Map(mentions.map((one) => [one.name, one.id]));
  // The longer name first, so that "@Ann Lee" is not found in "@Ann Leeming".
  const names = [...known.keys()].sort((one, other) => other.length - one.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (names.length === 0) return text;
  return text.replace(new RegExp(`@(${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu'), (_, name: string) => `@[${name}](person:${known.get(name)})`);
}

/** Each person once; of two people of one name the one who was chosen last. */
export const onceEach = (mentions: readonly Mention[]): Mention[] => [...new Map(mentions.map((one) => [one.name, one])).values()];

/** What somebody is typing after an @, up to the cursor; null when they are writing something else. */
export function typedName(text: string, cursor: number): { from: number; name: string } | null {
  const found = /(?:^|[\s(])@([\p{L}\p{N}'’.-]{0,30}(?: [\p{L}\p{N}'’.-]{0,30})?)$/u.exec(text.slice(0, cursor));
  return found === null ? null : { from: cursor - found[1]!.length - 1, name: found[1]! };
}
