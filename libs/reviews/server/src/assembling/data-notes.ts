import { readDataNotes } from '@waymark/measures/server';
import type { PaperAudience, PaperMeasure } from '@waymark/reviews/domain';
import { listOf } from './list-of';

/** A figure that is there, and that nobody of this audience may see. */
const isHidden = ({ kind, latest }: PaperMeasure): boolean => latest !== null && latest.value === null && kind !== 'milestone' && kind !== 'evidence';

/** What readers must know about the figures: how small numbers are protected, and where that hides the latest one. */
export async function tellDataNotes(audience: PaperAudience, measures: readonly PaperMeasure[]): Promise<string[]> {
  const hidden = measures.filter(isHidden).map(({ reference }) => reference);
  return [
    'Each figure is as at the day given beside it, from the source named there.',
    ...(await readDataNotes(audience)),
    ...(hidden.length > 0 ? [`The latest figure of ${listOf(hidden)} is not shown as a number, to protect people.`] : []),
  ];
}
