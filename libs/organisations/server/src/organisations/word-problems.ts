import type { WordProblem } from '@waymark/organisations/domain';

/** What to do about a word that cannot be used. */
export const wordProblems: Readonly<Record<WordProblem, string>> = {
  markup: 'Use letters, digits, blanks, hyphens and apostrophes only.',
  pair_needed: 'Say both: the word for one, and the word for several.',
  same_name: 'Choose another word: something else has this name already.',
  nothing_to_see: 'Enter a word that can be read.',
};
