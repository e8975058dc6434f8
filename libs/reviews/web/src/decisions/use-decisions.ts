import { useMutationOf, useQueryOf, type AnyDocument } from '@waymark/platform/web';
import { reviewReaders } from '../workspace/use-review';
import {
  ActionsToDecideOnDocument,
  ActionToDateDocument,
  AskForDecisionDocument,
  FollowUpDecisionDocument,
  GiveAgreedDateDocument,
  ReviseDecisionAskedDocument,
  TakeDecisionDocument,
  WithdrawDecisionAskedDocument,
} from './decisions.generated';

const refreshes = reviewReaders;
const named = (name: string): AnyDocument => ({ name, kind: 'query', sent: { query: '' } });

export const useAskForDecision = () => useMutationOf(AskForDecisionDocument, { refreshes });
export const useReviseAsked = () => useMutationOf(ReviseDecisionAskedDocument, { refreshes });
export const useWithdrawAsked = () => useMutationOf(WithdrawDecisionAskedDocument, { refreshes });
export const useTakeDecision = () => useMutationOf(TakeDecisionDocument, { refreshes });
export const useFollowUp = () => useMutationOf(FollowUpDecisionDocument, { refreshes });

/** The live actions of a plan, each once. */
export function useActionsOf(planId: string) {
  const { data } = useQueryOf(ActionsToDecideOnDocument, { planId });
  const all = (data?.plan?.objectives ?? []).flatMap(({ outcomes }) => outcomes.flatMap(({ actions }) => actions));
  return [...new Map(all.filter(({ status }) => status !== 'WITHDRAWN').map((action) => [action.id, action])).values()];
}

/** An action that was given a new date by a decision, as it is now. */
export const useActionToDate = (id: string) => useQueryOf(ActionToDateDocument, { id });

/** Gives the action its new date: a change of the plan like any other, with a reason. */
export const useGiveAgreedDate = () => useMutationOf(GiveAgreedDateDocument, { refreshes: [...refreshes, ActionToDateDocument, ...['Action', 'Plan', 'PlanChanges', 'Overview'].map(named)] });
