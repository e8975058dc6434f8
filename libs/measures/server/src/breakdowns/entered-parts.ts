import { RATE_PARTS } from '@waymark/measures/domain';
import type { BreakdownShape } from './breakdown.words';

/** How the counts of a rate are entered: how many with it, of how many. Kept are how many with and how many without. */
export const ENTERED_RATE_PARTS = ['with', 'of'] as const;

/** The parts as they are entered. */
export const toEnteredParts = ({ shape, parts }: { readonly shape: BreakdownShape; readonly parts: readonly string[] }): string[] =>
  shape === 'rate' ? [...ENTERED_RATE_PARTS] : [...parts];

/** The parts as they are kept: they share nobody. */
export const toKeptParts = (shape: BreakdownShape, parts: readonly string[]): string[] => (shape === 'rate' ? [...RATE_PARTS] : [...parts]);
