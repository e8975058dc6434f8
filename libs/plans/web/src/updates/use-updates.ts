import { dayOf, offerUndo, statusWord, useMutationOf, type Cache, type DeliveryStatusName } from '@waymark/platform/web';
import { useRef } from 'react';
import { ActionDocument } from '../actions/action.generated';
import { MyWorkDocument } from '../my-work/my-work.generated';
import { plansText } from '../plans.text';
import { planReaders } from '../plans/plan-readers';
import { PlanDocument } from '../plans/plan.generated';
import type { PlanAction } from '../plans/use-plan';
import { changeActionInPlan } from './action-in-plan';
import {
  ConfirmCompletionDocument,
  DeclineCompletionDocument,
  RecordNoChangeDocument,
  RecordUpdateDocument,
  UndoUpdateDocument,
  type RecordUpdateMutationVariables,
} from './updates.generated';

export type UpdateInput = RecordUpdateMutationVariables['input'];

const refreshes = planReaders;

/** The organisation's today. */
export const today = (): string => dayOf(new Date());

/** What an update changes of an action, as far as any page shows it at once. */
function standingAfter(
  before: { status: DeliveryStatusName; statusSince: string | null; forecastOn: string | null; daysOverdue: number },
  input: UpdateInput,
  day: string,
) {
  const isComplete = input.status === 'COMPLETE';
  return {
    status: input.status,
    statusSince: input.status === before.status ? before.statusSince : day,
    forecastOn: isComplete ? null : input.forecastOn === undefined ? before.forecastOn : input.forecastOn,
    daysOverdue: isComplete ? 0 : before.daysOverdue,
  };
}

/** How an action of the plan looks as soon as somebody has pressed Save. */
export function asUpdated(action: PlanAction, input: UpdateInput, day: string): PlanAction {
  const isComplete = input.status === 'COMPLETE';
  return {
    ...action,
    ...standingAfter(action, input, day),
    completion: isComplete ? (action.completion ?? { claimedOn: day, confirmedAt: null }) : null,
    flags: action.flags.filter((flag) => flag !== 'STALE' && (!isComplete || flag !== 'OVERDUE')),
  };
}

/** In My work an updated action goes from what is due to what is done. */
function showDone(cache: Cache, actionId: string, input: UpdateInput | null): void {
  cache.change(MyWorkDocument, (answer) => {
    const { due, done } = answer.myWork;
    const item = [...due, ...done].find(({ action }) => action.id === actionId);
    if (item === undefined) return answer;
    const action = input === null ? item.action : { ...item.action, ...standingAfter(item.action, input, today()) };
    const others = (items: typeof due) => items.filter((one) => one !== item);
    const isDue = due.includes(item);
    const updated = { ...item, action, reason: plansText('plans.work.saved_now') };
    return {
      myWork: {
        ...answer.myWork,
        due: others(due),
        // The latest stands first, as the server has it; one that is changed again keeps its place.
        done: isDue ? [updated, ...done] : done.map((one) => (one === item ? updated : one)),
      },
    };
  });
}

/** Takes an update back by a new entry; nothing is erased. Where the plan is shown, its row is as before at once. */
export function useUndoUpdate() {
  const before = useRef<PlanAction | null>(null);
  const { mutateAsync } = useMutationOf(UndoUpdateDocument, {
    refreshes,
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

/**
 * Records how an action is going: every page shows it at once, and for a while it can be taken back. `onSaved` is told even
 * when the page was left.
 */
export function useRecordUpdate(onSaved?: (saved: PlanAction) => void) {
  const { remember, undo } = useUndoUpdate();
  return useMutationOf(RecordUpdateDocument, {
    refreshes,
    showAtOnce: (cache, { input }) => {
      cache.change(ActionDocument, (answer) =>
        answer.action.id === input.actionId
          ? { action: { ...answer.action, ...standingAfter(answer.action, input, today()) } }
          : answer,
      );
      cache.change(PlanDocument, (answer) =>
        changeActionInPlan(answer, input.actionId, (shown) => {
          remember(shown);
          return asUpdated(shown, input, answer.plan?.asAt ?? today());
        }),
      );
      showDone(cache, input.actionId, input);
    },
    onDone: ({ recordStatusUpdate: { update, action } }, { input }, cache) => {
      // With its new version, so that another update may follow at once.
      cache.change(PlanDocument, (shown) => changeActionInPlan(shown, action.id, () => action));
      onSaved?.(action);
      offerUndo({
        message: plansText('plans.update.done', {
          reference: action.reference,
          status: statusWord(input.status).toLowerCase(),
        }),
        undo: () => undo(update.id),
      });
    },
  });
}

/** Says that nothing has changed. It is one press, and counts as an update. */
export function useRecordNoChange(onSaved?: () => void) {
  const { undo } = useUndoUpdate();
  return useMutationOf(RecordNoChangeDocument, {
    refreshes,
    showAtOnce: (cache, { input }) => showDone(cache, input.actionId, null),
    onDone: ({ recordNoChange: { update, action } }) => {
      onSaved?.();
      offerUndo({
        message: plansText('plans.update.no_change_done', { reference: action.reference }),
        undo: () => undo(update.id),
      });
    },
  });
}

/** Confirms that an action is complete. Never shown before the server has said so. */
export function useConfirmCompletion(reference: string) {
  const { undo } = useUndoUpdate();
  return useMutationOf(ConfirmCompletionDocument, {
    refreshes,
    onDone: ({ confirmCompletion: { update } }) =>
      offerUndo({ message: plansText('plans.completion.confirmed_now', { reference }), undo: () => undo(update.id) }),
  });
}

/** Says that an action is not complete yet, and why. */
export const useDeclineCompletion = () => useMutationOf(DeclineCompletionDocument, { refreshes });
