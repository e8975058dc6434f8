import { Inject, Injectable } from '@nestjs/common';
import { claim, confirm, daysOverdue, findConfirmationProblem, findForecastProblem, findNoteCause, findUndoProblem, forecastAfter, isClaim, type Standing } from '@waymark/plans/domain';
import { Clock, currentMember, type Member, requireUnchanged } from '@waymark/platform/server';
import { factsOfTaken } from '../actions/action-facts';
import { type ActionInHand, takeInHand } from '../actions/action-in-hand';
import { permitClaim, permitUndoing, permitUpdate } from '../actions/action.policy';
import { requireOpen, type TakenAction } from '../actions/take-action';
import { ActionReader } from '../actions/action-reader';
import { hasEvidence, recordEvidence } from '../evidence/record-evidence';
import { plansError } from '../plans.errors';
import { requirePermit } from '../require-permit';
import { getStatusUpdate } from './status-update.queries';
import type { ConfirmCompletionArgs, DeclineCompletionArgs, RecordNoChangeInput, RecordStatusUpdateInput } from './update.inputs';
import type { StatusUpdatePayload } from './update.payload';
import { holdUpdate } from './hold-update';
import { writeUndo, writeUpdate, type WrittenUpdate } from './write-update';

/** What an update is judged by: when others have changed any of it, whoever records another must see that first. */
const JUDGED = ['status', 'forecastOn', 'forecastStatus', 'claimedBy', 'confirmedBy'];

/** Recording how actions go. Each act keeps a record and brings its action's row up to date, in one transaction. */
@Injectable()
export class UpdatesService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ActionReader) private readonly reader: ActionReader,
  ) {}

  async record(input: RecordStatusUpdateInput): Promise<StatusUpdatePayload> {
    const { taken, member, on, at } = await this.begin(input.actionId);
    const { action, plan } = taken;
    const before: Standing = { ...action.standing, isClaimed: action.claimedBy !== null, daysOverdue: daysOverdue({ ...action, planState: plan.state }, on) };
    const claims = isClaim(before, input);
    requirePermit((claims ? permitClaim : permitUpdate)(await factsOfTaken(taken), member));
    await requireUnchanged(action, input.version, JUDGED);
    const { note = null } = input;
    const evidence = input.evidence ?? [];
    refuseIncomplete(before, { ...input, note }, on);
    if (claims && evidence.length === 0 && !(await hasEvidence(action.id))) throw plansError('plans.update.evidence_needed', { field: 'evidence' });
    const isComplete = input.status === 'complete';
    const next = {
      status: input.status,
      statusSince: input.status === action.status ? (action.statusSince ?? on) : on,
      forecastOn: forecastAfter(before, input),
      forecastStatus: isComplete ? null : input.forecastStatus === undefined ? action.forecastStatus : input.forecastStatus,
      completion: claims ? claim(member.personId, at, on) : isComplete ? action.completion : null,
    };
    const entry = await writeUpdate(action, next, { kind: 'update', note, by: member.personId, at });
    await recordEvidence({ actionId: action.id, statusUpdateId: entry.id, evidence, by: member.personId, at });
    return this.answer(taken, entry, on);
  }

  async recordNoChange({ actionId, version, note = null }: RecordNoChangeInput): Promise<StatusUpdatePayload> {
    const { taken, member, on, at } = await this.begin(actionId);
    const { action } = taken;
    requirePermit(permitUpdate(await factsOfTaken(taken), member));
    await requireUnchanged(action, version, JUDGED);
    const next = { ...action.standing, statusSince: action.statusSince ?? on };
    return this.answer(taken, await writeUpdate(action, next, { kind: 'update', note, noChange: true, by: member.personId, at }), on);
  }

  async undo(updateId: string): Promise<StatusUpdatePayload> {
    const update = await getStatusUpdate(updateId);
    const { actionId, kind, recordedBy } = update;
    const { taken, member, at, on } = await this.begin(actionId);
    requirePermit(permitUndoing({ kind, recordedBy: recordedBy.id }, member));
    const problem = findUndoProblem({ ...update, isUndone: update.undoneById !== null, isNewest: taken.action.lastUpdateId === updateId }, at);
    if (problem) throw plansError(`plans.update.${problem}`);
    return this.answer(taken, await writeUndo(taken.action, update, { by: member.personId, at }), on);
  }

  async confirmCompletion({ actionId, version, note = null }: ConfirmCompletionArgs): Promise<StatusUpdatePayload> {
    const { taken, member, at, on } = await this.begin(actionId);
    const { action } = taken;
    refuseConfirmation(taken, member);
    await requireUnchanged(action, version, JUDGED);
    const next = { ...action.standing, completion: confirm(action.completion, member.personId, at) };
    return this.answer(taken, await writeUpdate(action, next, { kind: 'completion_confirmed', note, by: member.personId, at }), on);
  }

  async declineCompletion({ actionId, version, reason }: DeclineCompletionArgs): Promise<StatusUpdatePayload> {
    const { taken, member, on, at } = await this.begin(actionId);
    const { action } = taken;
    refuseConfirmation(taken, member);
    await requireUnchanged(action, version, JUDGED);
    const next = { ...action.standing, status: 'on_track', statusSince: on, completion: null } as const;
    return this.answer(taken, await writeUpdate(action, next, { kind: 'completion_declined', note: reason, by: member.personId, at }), on);
  }

  private answer(taken: ActionInHand, entry: WrittenUpdate, on: string): StatusUpdatePayload {
    holdUpdate(taken, entry, this.reader, on);
    return { updateId: entry.id, actionId: entry.actionId };
  }

  private async begin(actionId: string): Promise<{ taken: ActionInHand; member: Member; at: Date; on: string }> {
    const member = await currentMember();
    const taken = await takeInHand(actionId);
    requireOpen(taken);
    return { taken, member, at: this.clock.now(), on: this.clock.today(member.timeZone) };
  }
}

/** @throws what an update lacks: a note, or the day on which it should be back on track. */
function refuseIncomplete(before: Standing, declared: Pick<RecordStatusUpdateInput, 'status' | 'forecastOn' | 'forecastStatus' | 'note'>, today: string): void {
  if (declared.status === 'withdrawn') throw plansError('plans.update.withdraw_instead', { field: 'status' });
  if (declared.forecastStatus === 'withdrawn') throw plansError('plans.update.withdraw_instead', { field: 'forecastStatus' });
  const cause = declared.note ? null : findNoteCause(before, declared);
  if (cause) throw plansError('plans.update.note_needed', { field: 'note', cause });
  const problem = findForecastProblem(before, declared, today);
  if (problem === 'needed') throw plansError('plans.update.forecast_needed', { field: 'forecastOn' });
  if (problem === 'past') throw plansError('plans.update.forecast_past', { field: 'forecastOn', today });
}

function refuseConfirmation({ action }: TakenAction, member: Member): void {
  const problem = action.status === 'complete' ? findConfirmationProblem(action.completion, member.personId) : 'not_claimed';
  if (problem) throw plansError(`plans.completion.${problem}`);
}
