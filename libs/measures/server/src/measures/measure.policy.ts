import type { PlanState } from '@waymark/plans/domain';
import { allow, deny, type Permit } from '@waymark/platform/domain';
import { measuresPermissions } from '../measures.permissions';

export interface MeasureFacts {
  readonly planState: PlanState;
  readonly withdrawnAt: Date | null;
}

/** What a policy asks about whoever wants to act. */
export interface Holder {
  readonly permissions: ReadonlySet<string>;
}

/** Whether somebody may reword, move, assign or withdraw a measure. */
export function canRevise(measure: MeasureFacts, member: Holder): Permit {
  if (!member.permissions.has('measures.structure.change')) return deny(measuresPermissions['measures.structure.change'].refusal);
  if (measure.planState === 'closed') return deny('This plan is closed, so it can no longer be changed.');
  if (measure.withdrawnAt) return deny('This measure has been withdrawn.');
  return allow;
}
