import { toWords } from '@waymark/platform/domain';
import type { DraftAction, PlanDraft } from '@waymark/interchange/domain';

/**
 * Takes out of a draft what a plan cannot hold, and says so: nothing is dropped silently, and what is shown is what is saved.
 * @param isTeam whether the organisation has a team of this name.
 */
export function settleDraft(draft: PlanDraft, isTeam: (name: string) => boolean): PlanDraft {
  const outcomes = draft.objectives.flatMap((objective) => objective.outcomes);
  for (const action of outcomes.flatMap((outcome) => outcome.actions)) {
    settleDates(action, draft);
    settleTeam(action, draft, isTeam);
  }
  for (const measure of outcomes.flatMap((outcome) => outcome.measures)) {
    if (!measure.note) continue;
    draft.unplaced.push({ ...measure.source, text: measure.note });
    measure.note = null;
  }
  return draft;
}

function settleDates(action: DraftAction, { doubtful }: PlanDraft): void {
  const { startOn, dueOn, reference } = action;
  if (!startOn || !dueOn || startOn <= dueOn) return;
  doubtful.push({ kind: 'date', ...action.source, sentence: `Action ${reference} is due on ${toWords(dueOn)}, before it starts on ${toWords(startOn)}. We left out the start.` });
  action.startOn = null;
}

function settleTeam(action: DraftAction, { unplaced }: PlanDraft, isTeam: (name: string) => boolean): void {
  if (!action.team || isTeam(action.team)) return;
  unplaced.push({ ...action.source, text: action.team });
  action.team = null;
}
