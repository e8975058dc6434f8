import { useQueryOf } from '@waymark/platform/web';
import { ActionChoicesDocument } from './action-details.generated';
import {
  ActionDocument,
  ActionHistoryDocument,
  ActionMeasuresDocument,
  type ActionHistoryQuery,
  type ActionQuery,
  type EvidenceOfActionFragment,
  type LinkOfActionFragment,
  type UpdateOfActionFragment,
} from './action.generated';

export type Action = ActionQuery['action'];
export type ActionLink = LinkOfActionFragment;
export type ActionEvidence = EvidenceOfActionFragment;
export type ActionMilestone = Action['milestones'][number];
export type ActionUpdate = UpdateOfActionFragment;
export type History = ActionHistoryQuery['action']['timeline'];
export type HistoryItem = History['items'][number];
export type HistoryChange = NonNullable<HistoryItem['change']>;

/** One action, without its history. */
export const useAction = (id: string) => useQueryOf(ActionDocument, { id });

/** A page of an action's history, the latest first, beginning after a place. */
export const useHistory = (id: string, after: string | null = null) => useQueryOf(ActionHistoryDocument, { id, after });

/** The measures of a plan's outcomes. */
export const useMeasuresOf = (planId: string) => useQueryOf(ActionMeasuresDocument, { planId });

/** What can be chosen for an action: teams, and the other actions of a plan. Without a plan it waits. */
export const useActionChoices = (planId: string | null) =>
  useQueryOf(ActionChoicesDocument, { planId: planId ?? '' }, { enabled: planId !== null });
