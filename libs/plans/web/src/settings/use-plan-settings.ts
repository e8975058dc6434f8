import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import { RevisePlanDocument } from '../plans/plan-acts.generated';
import { planReaders } from '../plans/plan-readers';
import { PlanSettingsDocument, ReviseStaleAfterDaysDocument, type PlanSettingsQuery } from './plan-settings.generated';

export type PlanSettings = PlanSettingsQuery;

const refreshes = [...planReaders, PlanSettingsDocument];

/** What can be set about plans: when an action is stale, and which plans there are. */
export const usePlanSettings = () => useQueryOf(PlanSettingsDocument, {});

export const useReviseStaleAfterDays = () => useMutationOf(ReviseStaleAfterDaysDocument, { refreshes });

export const useRevisePlan = () => useMutationOf(RevisePlanDocument, { refreshes });
