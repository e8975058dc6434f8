/** A noun of an organisation's own, as it stands in the middle of a sentence. */
export interface OwnTerm {
  readonly one: string;
  readonly many: string;
}

/** Nouns of ours for which an organisation may have words of its own. */
export const termKinds = ['objective', 'outcome', 'action', 'measure', 'group'] as const;
export type TermKind = (typeof termKinds)[number];

/** The words of an organisation; what is absent stays as we have it. `minority` stands for "ethnic minority". */
export type OwnTerms = Readonly<Partial<Record<TermKind, OwnTerm>>> & { readonly minority?: string };

/** Our own words, in both numbers. A longer name stands before a shorter one that is part of it. */
const ours: readonly { readonly kind: TermKind | 'minority'; readonly one: string; readonly many: string }[] = [
  { kind: 'measure', one: 'measure of success', many: 'measures of success' },
  { kind: 'group', one: 'staff group', many: 'staff groups' },
  { kind: 'minority', one: 'ethnic minority', many: 'ethnic minority' },
  { kind: 'objective', one: 'objective', many: 'objectives' },
  { kind: 'outcome', one: 'outcome', many: 'outcomes' },
  { kind: 'action', one: 'action', many: 'actions' },
  { kind: 'measure', one: 'measure', many: 'measures' },
];

/** What we call it ourselves. */
export const ourTerm = (kind: TermKind): OwnTerm => {
  const { one, many } = ours.find((each) => each.kind === kind)!;
  return { one, many };
};

/** Words that begin with a sound other than their first letter says. */
const AS_CONSONANT = /^(?:uni(?!n|m)|us[aeu]|ut[io]|eu|one\b|once\b)/i;
const SILENT_H = /^(?:hour|honest|honour|heir)/i;
/** A word in capitals is spelt out: an NHS priority, a KPI. */
const SPELT_OUT = /^[A-Z]{2,}s?(?![\p{L}])/u;

/** Whether "an" stands before a word. */
export function takesAn(word: string): boolean {
  if (SPELT_OUT.test(word)) return 'AEFHILMNORSX'.includes(word[0]!);
  return SILENT_H.test(word) || (/^[aeiou]/i.test(word.normalize('NFD')) && !AS_CONSONANT.test(word));
}

/** Renames words in text of ours; undefined where there is nothing to rename. Text that a person wrote never goes through it. */
export type Rename = (text: string) => string;

const wordsOf = (terms: OwnTerms, kind: TermKind | 'minority'): OwnTerm | undefined =>
  kind === 'minority' ? (terms.minority === undefined ? undefined : { one: terms.minority, many: terms.minority }) : terms[kind];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Makes the function that puts an organisation's words in place of ours: number, capital and article are kept right. Null where it has none. */
export function toRename(terms: OwnTerms): Rename | null {
  const own = new Map<string, string>();
  for (const { kind, one, many } of ours) {
    const term = wordsOf(terms, kind);
    if (term === undefined) continue;
    own.set(many, term.many);
    own.set(one, term.one);
  }
  if (own.size === 0) return null;
  const words = [...own.keys()].sort((a, b) => b.length - a.length).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:(an?)(\\s+))?(${words})(?![\\p{L}\\p{N}_])`, 'giu');
  return (text) =>
    text.replace(pattern, (_, article: string | undefined, blank: string | undefined, found: string) => {
      const word = own.get(found.toLowerCase())!;
      const said = /^\p{Lu}/u.test(found) ? capital(word) : word;
      if (article === undefined) return said;
      const right = takesAn(word) ? 'an' : 'a';
      return `${/^A/.test(article) ? capital(right) : right}${blank}${said}`;
    });
}

/** The words as they are kept, `actionOne` and `actionMany`, as those who rename sentences take them; a word without its other number does not count. */
export function toOwnTerms(words: Readonly<Partial<Record<string, string | null>>>): OwnTerms {
  const terms: Partial<Record<TermKind, OwnTerm>> = {};
  for (const kind of termKinds) {
    const [one, many] = [words[`${kind}One`], words[`${kind}Many`]];
    if (one && many) terms[kind] = { one, many };
  }
  return words['minority'] ? { ...terms, minority: words['minority'] } : terms;
}
