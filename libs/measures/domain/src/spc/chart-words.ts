import type { Assurance, Variation } from './assurance';
import type { AssuranceClaim } from './claims';

/** What the latest point shows, in plain words that complete "This measure shows / is …". */
export const variationWords: Readonly<Record<Variation, string>> = {
  common_cause: 'no significant change',
  improvement_high: 'improving',
  improvement_low: 'improving',
  concern_high: 'getting worse',
  concern_low: 'getting worse',
  neutral_high: 'rising',
  neutral_low: 'falling',
};

/** What to expect of the target, in plain words that complete "This measure …". */
export const assuranceWords: Readonly<Record<Assurance, string>> = {
  consistent_pass: 'will consistently meet its target unless the process changes',
  consistent_fail: 'will consistently miss its target unless the process changes',
  inconsistent: 'may or may not meet its target, by chance, unless the process changes',
};

/** What may be said of the target, in words; null where there is nothing to say. */
export function toAssuranceWords(claim: AssuranceClaim): string | null {
  if (claim.kind === 'none') return null;
  if (claim.kind === 'not_enough_data') return `not enough data yet (${claim.points} of ${claim.needed})`;
  return assuranceWords[claim.assurance];
}
