import { type TermKind, termKinds, ourTerm } from '@waymark/platform/domain';
import { nameKey, SOMETHING_TO_SEE, tidy } from './tidy';

/** The columns in which an organisation keeps its words for things, and what each status means there. */
export const wordFields = ['objectiveOne', 'objectiveMany', 'outcomeOne', 'outcomeMany', 'actionOne', 'actionMany', 'measureOne', 'measureMany', 'groupOne', 'groupMany', 'minority'] as const;
export const meaningFields = ['completeMeans', 'onTrackMeans', 'atRiskMeans', 'offTrackMeans', 'notStartedMeans', 'pausedMeans', 'withdrawnMeans'] as const;
export type WordField = (typeof wordFields)[number];
export type MeaningField = (typeof meaningFields)[number];
export type OwnWords = Readonly<Record<WordField | MeaningField, string | null>>;

/** What may be wrong with a word, by the field to blame. */
export type WordProblem = 'markup' | 'pair_needed' | 'same_name' | 'nothing_to_see';

const fieldsOf = (kind: TermKind): readonly [WordField, WordField] => [`${kind}One`, `${kind}Many`];

/** Signs that mean something to a program that shows text: a word needs none of them. */
const MARKUP = /[<>{}[\]\\`|*_#&]|[\p{Cc}\p{Cf}\p{Co}]/u;

/** What a person typed, as it is kept: blanks tidied, empty is no word. */
export const toKept = (typed: string | null): string | null => (typed === null || tidy(typed) === '' ? null : tidy(typed));

/** Finds what is wrong with an organisation's words. Two things of the same name could not be told apart, whether the name is ours or theirs. */
export function findWordProblems(words: OwnWords): Partial<Record<WordField | MeaningField, WordProblem>> {
  const problems: Partial<Record<WordField | MeaningField, WordProblem>> = {};
  for (const field of [...wordFields, ...meaningFields]) {
    const word = words[field];
    if (word === null) continue;
    if (!SOMETHING_TO_SEE.test(word)) problems[field] = 'nothing_to_see';
    else if (MARKUP.test(word) && !(field.endsWith('Means') && !/[<>{}\p{Cc}\p{Cf}\p{Co}]/u.test(word))) problems[field] = 'markup';
  }
  const taken = new Map<string, TermKind>();
  for (const kind of termKinds) {
    const [one, many] = fieldsOf(kind);
    if (words[one] !== null && words[many] === null) problems[many] ??= 'pair_needed';
    if (words[many] !== null && words[one] === null) problems[one] ??= 'pair_needed';
    for (const [field, name] of [[one, words[one] ?? ourTerm(kind).one], [many, words[many] ?? ourTerm(kind).many]] as const) {
      const owner = taken.get(nameKey(name));
      if (owner === undefined) taken.set(nameKey(name), kind);
      else if (owner !== kind) blame(field, owner, name);
    }
  }
  return problems;

  /** The field that somebody filled in is to blame, not the one that stands as we have it. */
  function blame(field: WordField, owner: TermKind, name: string): void {
    const other = fieldsOf(owner).find((each) => nameKey(words[each] ?? '') === nameKey(name));
    problems[words[field] !== null ? field : (other ?? field)] ??= 'same_name';
  }
}
