import { announce, offerUndo, useMutationOf } from '@waymark/platform/web';
import { useMemo } from 'react';
import { MoveActionDocument } from '../actions/plan-actions.generated';
import { MoveObjectiveDocument } from '../objectives/objectives.generated';
import { MoveMeasureDocument } from '../outcomes/measures.generated';
import { MoveOutcomeDocument } from '../outcomes/outcomes.generated';
import { plansText } from '../plans.text';
import type { PlanPart } from './plan-change';
import { planReaders } from './plan-readers';

export interface Move {
  part: PlanPart;
  id: string;
  version: number;
  parentId: string | null;
  position: number;
  reason?: string;
}

const refreshes = planReaders;

/** Moves any part of the plan to a place in a list. Answers its new reference once the plan has been read again. */
export function usePlanMoves(): (move: Move) => Promise<string> {
  const { mutateAsync: moveObjective } = useMutationOf(MoveObjectiveDocument, { refreshes });
  const { mutateAsync: moveOutcome } = useMutationOf(MoveOutcomeDocument, { refreshes });
  const { mutateAsync: moveAction } = useMutationOf(MoveActionDocument, { refreshes });
  const { mutateAsync: moveMeasure } = useMutationOf(MoveMeasureDocument, { refreshes });
  return useMemo(() => {
    const byPart: Record<PlanPart, (move: Omit<Move, 'part'>) => Promise<string>> = {
      objective: async ({ parentId: _, ...move }) => (await moveObjective(move)).moveObjective.objective.reference,
      outcome: async ({ parentId, ...move }) => (await moveOutcome({ ...move, objectiveId: parentId! })).moveOutcome.outcome.reference,
      action: async ({ parentId, ...move }) => (await moveAction({ ...move, outcomeId: parentId! })).moveAction.action.reference,
      measure: async ({ parentId, ...move }) => (await moveMeasure({ ...move, outcomeId: parentId! })).moveMeasure.measure.reference,
    };
    return ({ part, ...move }) => byPart[part](move);
  }, [moveObjective, moveOutcome, moveAction, moveMeasure]);
}

/** A move in a draft: made at once, spoken, and the focus stays with the part that moved. */
export async function moveNow(move: (move: Move) => Promise<string>, asked: Move, from: string): Promise<void> {
  try {
    const reference = await move(asked);
    announce(plansText('plans.moved', { from, to: reference }));
    requestAnimationFrame(() => document.getElementById(`change-${asked.id}`)?.focus());
  } catch (failure) {
    offerUndo({ message: (failure as Error).message });
  }
}
