import type { Day } from '@waymark/platform/domain';

/** That an action is complete: claimed by somebody who works on it, confirmed by somebody else. */
export interface CompletionFacts {
  readonly claimedBy: string;
  readonly claimedAt: Date;
  readonly claimedOn: Day;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
}

/** Why a claim cannot be confirmed or declined by somebody. */
export type ConfirmationProblem = 'not_claimed' | 'confirmed_already' | 'own_claim';

/** A fresh claim, which awaits confirmation. */
export const claim = (by: string, at: Date, on: Day): CompletionFacts => ({ claimedBy: by, claimedAt: at, claimedOn: on, confirmedBy: null, confirmedAt: null });

/** What keeps a person from confirming or declining a claim, or null when nothing does. Nobody judges their own claim. */
export function findConfirmationProblem(completion: CompletionFacts | null, personId: string): ConfirmationProblem | null {
  if (!completion) return 'not_claimed';
  if (completion.confirmedBy !== null) return 'confirmed_already';
  return completion.claimedBy === personId ? 'own_claim' : null;
}

/** The claim, confirmed. @throws when it may not be: whoever calls has asked `findConfirmationProblem` first. */
export function confirm(completion: CompletionFacts | null, by: string, at: Date): CompletionFacts {
  const problem = findConfirmationProblem(completion, by);
  if (problem || !completion) throw new Error(`A claim cannot be confirmed: ${problem}.`);
  return { ...completion, confirmedBy: by, confirmedAt: at };
}
