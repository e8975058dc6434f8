/** A place in a report that a question is put to: a paragraph, or the part of the plan that it is about. */
export interface ParagraphKey {
  readonly kind: string;
  readonly id: string | null;
}

const KEY = /^([a-z][a-z0-9_-]{0,39})(?::([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?$/;

/** Reads the key of a paragraph, such as 'exceptions' or 'measure:<id>'; null when it is none. */
export function readParagraphKey(key: string): ParagraphKey | null {
  const found = KEY.exec(key);
  return found ? { kind: found[1]!, id: found[2] ?? null } : null;
}

/** What a paragraph is called by its key alone: 'what_we_learned' is "What we learned". */
export function titleOfKey(kind: string): string {
  const words = kind.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
