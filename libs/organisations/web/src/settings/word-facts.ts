import { findWordProblems, meaningFields, type MeaningField, type OwnWords, toKept, type WordField, wordFields, type WordProblem } from '@waymark/organisations/domain';
import { ourTerm, termKinds } from '@waymark/platform/domain';
import type { DeliveryStatusName } from '@waymark/platform/web';
import type { useOrganisationsText } from '../organisations.text';

export type WordsField = WordField | MeaningField;
export type WordFacts = Record<WordsField, string>;

const fields: readonly WordsField[] = [...wordFields, ...meaningFields];

export const toWordFact = (_: WordsField, value: unknown): string => (typeof value === 'string' ? value : '');

export const toWordFacts = (words: OwnWords): WordFacts => Object.fromEntries(fields.map((field) => [field, words[field] ?? ''])) as WordFacts;

/** As the server would find it, so that nobody waits to hear it. */
export function findProblemsOf(facts: WordFacts, t: ReturnType<typeof useOrganisationsText>): Partial<Record<WordsField, string>> {
  const words = Object.fromEntries(fields.map((field) => [field, toKept(facts[field])])) as OwnWords;
  const found = Object.entries(findWordProblems(words)) as [WordsField, WordProblem][];
  const tooLong = fields.filter((field) => (words[field] ?? '').length > (isMeaning(field) ? 300 : 40));
  return {
    ...Object.fromEntries(found.map(([field, problem]) => [field, t(`organisations.words.problem.${problem}`)])),
    ...Object.fromEntries(tooLong.map((field) => [field, t(isMeaning(field) ? 'organisations.words.problem.long_meaning' : 'organisations.words.problem.long')])),
  };
}

export const isMeaning = (field: string): field is MeaningField => field.endsWith('Means');

/** `onTrackMeans` is about ON_TRACK. */
export const statusOf = (field: MeaningField): DeliveryStatusName => field.replace(/Means$/, '').replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as DeliveryStatusName;

/** What Waymark calls it: shown as it is, whatever the organisation's own word. */
export function ourNameOf(field: WordField): string {
  if (field === 'minority') return 'ethnic minority';
  const kind = termKinds.find((each) => field.startsWith(each))!;
  return ourTerm(kind)[field.endsWith('One') ? 'one' : 'many'];
}
