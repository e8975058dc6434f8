import type { FindingModel } from './finding.model';

/** What the figures of a measure say. */
export const findingOf = (standingText: string): FindingModel => ({ headline: standingText, sentences: [] });
