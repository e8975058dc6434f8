import { useQueryOf } from '@waymark/platform/web';
import { PlanChangesDocument, type PlanChangesQuery } from './changes.generated';

export type PlanChangePage = PlanChangesQuery['planChanges'];
export type PlanChangeEntry = PlanChangePage['items'][number];

/** One page of the change record, the latest first. */
export const useChanges = (planId: string, since: string | null, after: string | null) =>
  useQueryOf(PlanChangesDocument, { planId, since, first: 50, after });
