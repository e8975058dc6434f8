import { type Clock, currentMember, type Member } from '@waymark/platform/server';
import { requirePermit } from '../require-permit';
import { canSpeakFor, requireStanding } from './measure.policy';
import { type MeasureToRecord, takeToRecord } from './take-measure';

/** Somebody about to record something of a measure: who, when, and the day it is where the organisation is. */
export interface Recording extends MeasureToRecord {
  readonly member: Member;
  readonly at: Date;
  readonly today: string;
}

/** Takes a measure for somebody who may speak for it. @throws platform.forbidden, plans.plan.closed or plans.part.already_withdrawn */
export async function beginRecording(measureId: string, clock: Clock): Promise<Recording> {
  const member = await currentMember();
  const taken = await takeToRecord(measureId);
  const { measure, planState } = taken;
  requirePermit(canSpeakFor(measure, member));
  requireStanding({ planState, withdrawnAt: measure.withdrawnAt });
  return { ...taken, member, at: clock.now(), today: clock.today(member.timeZone) };
}
