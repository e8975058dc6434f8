import type { CompletionFacts } from '@waymark/plans/domain';
import { type AtHand, whenAtHand } from '@waymark/platform/server';
import type { ActionFacts } from './action.policy';
import type { Action } from './action.model';
import { loadContributors } from './contributors';
import type { TakenAction } from './take-action';

/** The claim that an action is complete, if there is one. */
export const completionOf = ({ claimedBy, claimedAt, claimedOn, confirmedBy, confirmedAt }: Action): CompletionFacts | null =>
  claimedBy && claimedAt && claimedOn ? { claimedBy, claimedAt, claimedOn, confirmedBy, confirmedAt } : null;

const contributorIdsOf = (actionId: string): AtHand<string[]> => whenAtHand(loadContributors().take(actionId), (people) => people.map(({ id }) => id));

/** What policies look at, of an action that was read. */
export function factsOfAction(action: Action): AtHand<ActionFacts> {
  const { planState, withdrawnAt, owner, id } = action;
  return whenAtHand(contributorIdsOf(id), (contributorIds) => ({ planState, isWithdrawn: withdrawnAt !== null, ownerId: owner?.id ?? null, contributorIds, completion: completionOf(action) }));
}

/** What policies look at, of an action that was taken to change it. */
export async function factsOfTaken({ action, plan }: TakenAction): Promise<ActionFacts> {
  const { ownerId, withdrawnAt, completion, id } = action;
  return { planState: plan.state, isWithdrawn: withdrawnAt !== null, ownerId, contributorIds: await contributorIdsOf(id), completion };
}
