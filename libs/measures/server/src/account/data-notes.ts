import type { DisclosureRules } from '@waymark/measures/domain';
import { type ReaderAudience, readRulesInForce } from '../publication';

const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`;

/** How small numbers are protected, as sentences for readers. */
export function toProtectionNotes({ hiddenUpTo, roundedTo, smallestBase, smallestPart, smallestSurveyBase }: DisclosureRules): string[] {
  return [
    `Small numbers of people are hidden to protect them: counts from 1 to ${hiddenUpTo}, percentages of fewer than ${people(smallestBase)} or with fewer than ${smallestPart} on either side, and answers from fewer than ${people(smallestSurveyBase)}.`,
    ...(roundedTo > 1 ? [`Counts of people are rounded to the nearest ${roundedTo}.`] : []),
  ];
}

/** How small numbers are protected for an audience by the rules of now. */
export async function readDataNotes(audience: ReaderAudience): Promise<string[]> {
  return toProtectionNotes((await readRulesInForce()).rules[audience]);
}
