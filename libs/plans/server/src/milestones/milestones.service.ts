import { Inject, Injectable } from '@nestjs/common';
import { platformError } from '@waymark/platform/domain';
import { Clock, currentMember, insert, isUuid, saveVersioned, take, tx } from '@waymark/platform/server';
import type { ActionPayload } from '../actions/action.payload';
import { factsOfTaken } from '../actions/action-facts';
import { permitUpdate } from '../actions/action.policy';
import { requireOpen, type TakenAction, takeToRevise } from '../actions/take-action';
import { type RecordedChange, recordChange, recordChanges, requireReason } from '../changes/record-change';
import { requirePermit } from '../require-permit';
import { MilestoneRow } from './milestone.entity';
import type { AddMilestoneArgs, ReachMilestoneArgs, ReviseMilestoneArgs, WithdrawMilestoneArgs } from './milestone.inputs';
import { nextPosition } from './milestones.queries';

/** The steps of an action, kept by whoever may update it. In an active plan, a step that changes is a change of the plan. */
@Injectable()
export class MilestonesService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async add({ actionId, title, dueOn = null, reason }: AddMilestoneArgs): Promise<ActionPayload> {
    const taken = await this.takeAction(actionId);
    const why = requireReason(taken.plan, reason);
    const milestone = await insert(MilestoneRow, { actionId, title, dueOn, reachedOn: null, position: await nextPosition(actionId), keepsPlace: true });
    await recordChange({ ...subjectOf(milestone, taken), kind: 'added', to: title, reason: why });
    return { actionId };
  }

  async revise({ id, version, title, dueOn, reason }: ReviseMilestoneArgs): Promise<ActionPayload> {
    const { taken, milestone } = await this.takeMilestone(id);
    const before = { title: milestone.title, dueOn: milestone.dueOn };
    const slippedDays = milestone.revise({ title, dueOn });
    const told = [
      { kind: 'reworded', field: 'title', from: before.title, to: milestone.title } as const,
      { kind: 'date_changed', field: 'dueOn', from: before.dueOn, to: milestone.dueOn, slippedDays } as const,
    ].filter(({ from, to }) => from !== to);
    if (told.length === 0) return { actionId: milestone.actionId };
    const reasonKept = requireReason(taken.plan, reason);
    await saveVersioned(milestone, version);
    await recordChanges(told.map((change): RecordedChange => ({ ...subjectOf(milestone, taken), ...change, reason: reasonKept })));
    return { actionId: milestone.actionId };
  }

  /** That a step is reached is progress, not a change of the plan. */
  async reach({ id, version, reachedOn = null }: ReachMilestoneArgs): Promise<ActionPayload> {
    const { milestone } = await this.takeMilestone(id);
    milestone.reach(reachedOn, this.clock.today((await currentMember()).timeZone));
    await saveVersioned(milestone, version);
    return { actionId: milestone.actionId };
  }

  async withdraw({ id, version, reason }: WithdrawMilestoneArgs): Promise<ActionPayload> {
    const { taken, milestone } = await this.takeMilestone(id);
    const why = requireReason(taken.plan, reason);
    milestone.withdraw({ by: (await currentMember()).personId, at: this.clock.now(), reason: why, planState: taken.plan.state });
    await saveVersioned(milestone, version);
    await recordChange({ ...subjectOf(milestone, taken), kind: 'withdrawn', reason: why });
    return { actionId: milestone.actionId };
  }

  private async takeAction(actionId: string): Promise<TakenAction> {
    const taken = await takeToRevise(actionId);
    requireOpen(taken);
    requirePermit(permitUpdate(await factsOfTaken(taken), await currentMember()));
    return taken;
  }

  /** The action first, always, so that two changes of its steps wait for each other rather than for ever. */
  private async takeMilestone(id: string): Promise<{ taken: TakenAction; milestone: MilestoneRow }> {
    const sql = 'select action_id as "actionId" from plans.milestone where organisation_id = $1 and id = $2';
    const [row] = isUuid(id) ? await tx().query<{ actionId: string }>(sql, [tx().organisationId, id]) : [];
    if (!row) throw platformError('platform.not_found');
    const taken = await this.takeAction(row.actionId);
    return { taken, milestone: await take(MilestoneRow, id) };
  }
}

const subjectOf = (milestone: MilestoneRow, { plan }: TakenAction) =>
  ({ planId: plan.id, subject: 'milestone', subjectId: milestone.id, subjectTitle: milestone.title, actionId: milestone.actionId }) as const;
