import { Inject, Injectable } from '@nestjs/common';
import { addRows, Clock, currentMember, insert } from '@waymark/platform/server';
import { recordChange, requireReason } from '../changes/record-change';
import { OutcomeRow } from '../outcomes/outcome.entity';
import { plansError } from '../plans.errors';
import { takePart } from '../plans/take-plan';
import { ActionRow } from './action.entity';
import type { AddActionArgs, MoveActionArgs, WithdrawActionArgs } from './action.inputs';
import type { ActionPayload } from './action.payload';
import { requireOutcomes, requirePeople, requireSuccessor } from './fitting.queries';
import { saveAction } from './save-action';
import { findLabel, lastPositionIn, listServed, moveHome } from './served-outcomes';
import { requireOpen, takeToMove, takeToRevise } from './take-action';
import { withdrawAction } from './withdraw-action';

/** How an action begins. */
const NOTHING_YET = { status: 'not_started', ongoing: false, timesSlipped: 0, daysSlipped: 0, keepsPlace: true, contributorsVersion: 1, outcomesVersion: 1 } as const;

/** Adding, moving and withdrawing actions. */
@Injectable()
export class ActionsService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async add({ outcomeId, title, detail = null, ownerId = null, startOn, dueOn, reason }: AddActionArgs): Promise<ActionPayload> {
    const { plan, part: outcome } = await takePart(OutcomeRow, outcomeId);
    const why = requireReason(plan, reason);
    if (outcome.withdrawnAt) throw plansError('plans.outcome.withdrawn', { field: 'outcomeId' });
    await requirePeople(ownerId ? [ownerId] : [], [], 'ownerId');
    const dates = Object.assign(new ActionRow(), { startOn: null, dueOn: null, originalDueOn: null, timesSlipped: 0, daysSlipped: 0 });
    dates.setDates({ startOn, dueOn }, plan.state);
    const action = await insert(ActionRow, {
      ...NOTHING_YET, planId: plan.id, title, detail, ownerId, startOn: dates.startOn, dueOn: dates.dueOn, originalDueOn: dates.originalDueOn, addedAt: this.clock.now(),
    });
    await addRows('plans.action_outcome', [{ action_id: action.id, outcome_id: outcome.id, is_home: true, position: await lastPositionIn(outcome.id) }]);
    await recordChange({ planId: plan.id, subject: 'action', subjectId: action.id, subjectTitle: title, kind: 'added', to: title, reason: why });
    return { actionId: action.id };
  }

  async move({ id, version, outcomeId, position, reason }: MoveActionArgs): Promise<ActionPayload> {
    const taken = await takeToMove(id);
    requireOpen(taken);
    const { action, plan } = taken;
    const why = requireReason(plan, reason);
    await requireOutcomes([outcomeId], await listServed(id), plan.id, 'outcomeId');
    const from = await findLabel(id);
    if (!(await moveHome(id, outcomeId, position))) return { actionId: id };
    action.outcomesVersion += 1;
    await saveAction(action, version);
    await recordChange({ planId: plan.id, subject: 'action', subjectId: id, subjectTitle: action.title, kind: 'moved', field: 'position', from, to: await findLabel(id), reason: why });
    return { actionId: id };
  }

  async withdraw({ id, version, reason, successorId = null }: WithdrawActionArgs): Promise<ActionPayload> {
    const taken = await takeToRevise(id);
    requireOpen(taken);
    if (successorId) await requireSuccessor(successorId, taken.plan, id);
    const { personId, timeZone } = await currentMember();
    await withdrawAction(taken, { by: personId, at: this.clock.now(), on: this.clock.today(timeZone), reason, successorId }, version);
    return { actionId: id };
  }
}
