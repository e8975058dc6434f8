import type { PlanState } from '@waymark/plans/domain';
import { plansError } from '@waymark/plans/server';
import { allow, deny, type Permit } from '@waymark/platform/domain';
import { measuresPermissions } from '../measures.permissions';

export interface MeasureFacts {
  readonly planState: PlanState;
  readonly withdrawnAt: Date | null;
}

export interface OwnedMeasureFacts extends MeasureFacts {
  readonly ownerId: string | null;
}

/** What a policy asks about whoever wants to act. */
export interface Holder {
  readonly permissions: ReadonlySet<string>;
}

/** The same, where it matters who they are. */
export interface Recorder extends Holder {
  readonly personId: string;
}

const CLOSED = deny('This plan is closed, so it can no longer be changed.');
const WITHDRAWN = deny('This measure has been withdrawn.');
const NOT_OWN = deny('Only its owner or an executive can record how this measure goes.');

function stillStands({ planState, withdrawnAt }: MeasureFacts): Permit {
  if (planState === 'closed') return CLOSED;
  return withdrawnAt ? WITHDRAWN : allow;
}

/** Whether somebody may reword, define, move, assign or withdraw a measure. */
export function canRevise(measure: MeasureFacts, member: Holder): Permit {
  if (!member.permissions.has('measures.structure.change')) return deny(measuresPermissions['measures.structure.change'].refusal);
  return stillStands(measure);
}

/** Whether somebody is one of those who may record how this measure goes: its owner, or whoever may change any measure. */
export function canSpeakFor({ ownerId }: Pick<OwnedMeasureFacts, 'ownerId'>, member: Recorder): Permit {
  if (!member.permissions.has('measures.observations.record')) return deny(measuresPermissions['measures.observations.record'].refusal);
  return member.permissions.has('measures.structure.change') || ownerId === member.personId ? allow : NOT_OWN;
}

/** Whether somebody may record figures, breakdowns and notes of a measure now. */
export function canRecord(measure: OwnedMeasureFacts, member: Recorder): Permit {
  const permit = canSpeakFor(measure, member);
  return permit.allowed ? stillStands(measure) : permit;
}

/** Judging a milestone or evidence goes with recording. */
export const canJudge = canRecord;

/** Refuses in the words of the errors. @throws plans.plan.closed or plans.part.already_withdrawn */
export function requireStanding({ planState, withdrawnAt }: MeasureFacts): void {
  if (planState === 'closed') throw plansError('plans.plan.closed');
  if (withdrawnAt) throw plansError('plans.part.already_withdrawn');
}
