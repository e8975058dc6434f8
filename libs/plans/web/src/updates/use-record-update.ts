import { offerUndo, statusWord, useMutationOf, type MutationOptions } from '@waymark/platform/web';
import { useRef } from 'react';
import { planReaders } from '../plans/plan-readers';
import { PlanDocument } from '../plans/plan.generated';
import type { PlanAction } from '../plans/use-plan';
import { plansText } from '../plans.text';
import { changeActionInPlan } from './action-in-plan';
import {
  RecordUpdateOnPlanDocument,
  UndoUpdateOnPlanDocument,
  type RecordUpdateOnPlanMutation,
  type RecordUpdateOnPlanMutationVariables,
} from './plan-updates.generated';

export type RecordUpdateInput = RecordUpdateOnPlanMutationVariables['input'];
type Options = MutationOptions<RecordUpdateOnPlanMutation, RecordUpdateOnPlanMutationVariables>;

/** How an action looks as soon as somebody has pressed Save. */
export function asUpdated(action: PlanAction, input: RecordUpdateInput, today: string): PlanAction {
  const isSame = input.status === action.status;
  return {
    ...action,
    status: input.status,
    statusSince: isSame ? action.statusSince : today,
    forecastOn: input.status === 'COMPLETE' ? null : input.forecastOn === undefined ? action.forecastOn : input.forecastOn,
    completion: input.status === 'COMPLETE' ? { claimedOn: today, confirmedAt: null } : null,
    daysOverdue: input.status === 'COMPLETE' ? 0 : action.daysOverdue,
    flags: action.flags.filter((flag) => flag !== 'STALE' && (input.status !== 'COMPLETE' || flag !== 'OVERDUE')),
  };
}

/** Takes an update back by a new entry; the row shows what it showed before at once. */
export function useUndoUpdate() {
  const before = useRef<PlanAction | null>(null);
  const { mutateAsync } = useMutationOf(UndoUpdateOnPlanDocument, {
    refreshes: planReaders,
    showAtOnce: (cache) => {
      const was = before.current;
      if (was === null) return;
      cache.change(PlanDocument, (answer) => changeActionInPlan(answer, was.id, ({ version }) => ({ ...was, version })));
    },
  });
  return {
    remember: (action: PlanAction) => {
      before.current = action;
    },
    undo: (updateId: string) =>
      mutateAsync({ updateId }).then(
        () => undefined,
        (failure: Error) => offerUndo({ message: failure.message }),
      ),
  };
}

/** Records how an action is going. The row shows it at once, and it can be taken back for a while. */
export function useRecordUpdate(action: PlanAction, today: string, onDone: NonNullable<Options['onDone']>) {
  const { remember, undo } = useUndoUpdate();
  return useMutationOf(RecordUpdateOnPlanDocument, {
    refreshes: planReaders,
    showAtOnce: (cache, { input }) => {
      remember(action);
      cache.change(PlanDocument, (answer) => changeActionInPlan(answer, action.id, (shown) => asUpdated(shown, input, today)));
    },
    onDone: (answer, variables, cache) => {
      const { update, action: saved } = answer.recordStatusUpdate;
      // With its new version, so that another update may follow at once.
      cache.change(PlanDocument, (shown) => changeActionInPlan(shown, saved.id, () => saved));
      onDone(answer, variables, cache);
      offerUndo({
        message: plansText('plans.update.done', {
          reference: action.reference,
          status: statusWord(variables.input.status).toLowerCase(),
        }),
        undo: () => undo(update.id),
      });
    },
  });
}
