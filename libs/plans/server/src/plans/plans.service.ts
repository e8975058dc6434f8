import { Inject, Injectable } from '@nestjs/common';
import { loadTeams, noteAct } from '@waymark/organisations/server';
import { slippedDays } from '@waymark/plans/domain';
import { Clock, currentMember, insert, saveVersioned, take, tx } from '@waymark/platform/server';
import { recordChange, recordChanges, type RecordedChange, requireReason } from '../changes/record-change';
import { requireTeam } from '../actions/fitting.queries';
import { plansError } from '../plans.errors';
import { PlanRow, refuseBadPlan } from './plan.entity';
import type { PlanPayload } from './plan.payload';
import type { ApprovePlanArgs, EndPlanArgs, OpenPlanArgs, RevisePlanInput } from './plan.inputs';

/** The day each action was due when the plan was approved: slips are counted from there. */
const STAMP_DUE_DATES = `
  update plans.action set original_due_on = due_on, version = version + 1
  where organisation_id = $1 and plan_id = $2 and original_due_on is distinct from due_on`;

/** The life of a plan: opened as a draft, approved, revised, closed, reopened. Each answers which plan it was. */
@Injectable()
export class PlansService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async open({ title, summary = null, startsOn = null, endsOn = null, parentId = null, teamId = null }: OpenPlanArgs): Promise<PlanPayload> {
    refuseBadPlan({ startsOn, endsOn, parentId, teamId });
    if (parentId) await this.refuseBadParent(parentId);
    if (teamId) await requireTeam(teamId, null);
    const plan = await insert(PlanRow, { title, summary, state: 'draft', startsOn, endsOn, parentId, teamId });
    return { planId: plan.id };
  }

  async revise({ id, version, reason, ...values }: RevisePlanInput): Promise<PlanPayload> {
    const plan = await take(PlanRow, id);
    const why = requireReason(plan, reason);
    if (values.teamId && values.teamId !== plan.teamId) await requireTeam(values.teamId, null);
    const before = { ...plan };
    plan.revise(values);
    await saveVersioned(plan, version);
    await recordChanges(await changesOf(before, plan, why));
    return { planId: plan.id };
  }

  async approve({ id, version, approvedBy, approvedOn }: ApprovePlanArgs): Promise<PlanPayload> {
    const plan = await take(PlanRow, id);
    plan.approve(approvedBy, approvedOn, await this.today());
    await saveVersioned(plan, version);
    await tx().execute(STAMP_DUE_DATES, [plan.organisationId, plan.id]);
    await recordChange({ ...subjectOf(plan), kind: 'approved', field: 'approvedOn', from: null, to: `${approvedBy}, ${approvedOn}` });
    await noteAct('plans.approved', plan.id, this.clock.now(), { approvedOn });
    return { planId: plan.id };
  }

  async close({ id, version, reason }: EndPlanArgs): Promise<PlanPayload> {
    const plan = await take(PlanRow, id);
    plan.close(reason, await this.today());
    await saveVersioned(plan, version);
    await recordChange({ ...subjectOf(plan), kind: 'closed', reason });
    await noteAct('plans.closed', plan.id, this.clock.now());
    return { planId: plan.id };
  }

  async reopen({ id, version, reason }: EndPlanArgs): Promise<PlanPayload> {
    const plan = await take(PlanRow, id);
    plan.reopen();
    await saveVersioned(plan, version);
    await recordChange({ ...subjectOf(plan), kind: 'reopened', reason });
    await noteAct('plans.reopened', plan.id, this.clock.now());
    return { planId: plan.id };
  }

  private async today(): Promise<string> {
    return this.clock.today((await currentMember()).timeZone);
  }

  /** One level beneath, and no deeper: the plan above is a whole organisation's. */
  private async refuseBadParent(parentId: string): Promise<void> {
    const parent = await take(PlanRow, parentId);
    if (parent.parentId) throw plansError('plans.plan.nested_too_deep', { field: 'parentId' });
    if (parent.state === 'closed') throw plansError('plans.plan.closed', { field: 'parentId' });
  }
}

const subjectOf = (plan: PlanRow) => ({ planId: plan.id, subject: 'plan', subjectId: plan.id, subjectTitle: plan.title }) as const;

/** What the record says about a revision of the plan's own row, one entry a field. */
async function changesOf(before: Pick<PlanRow, 'title' | 'summary' | 'startsOn' | 'endsOn' | 'teamId'>, plan: PlanRow, reason: string | null): Promise<RecordedChange[]> {
  const words = (['title', 'summary'] as const).map((field) => ({ kind: 'reworded', field, from: before[field], to: plan[field], slippedDays: null }) as const);
  const days = (['startsOn', 'endsOn'] as const).map(
    (field) => ({ kind: 'date_changed', field, from: before[field], to: plan[field], slippedDays: field === 'endsOn' ? slippedDays(before[field], plan[field]) : null }) as const,
  );
  const nameOf = async (id: string | null) => (id ? (await loadTeams().load(id)).name : null);
  const team = before.teamId === plan.teamId ? [] : [{ kind: 'other', field: 'team', from: await nameOf(before.teamId), to: await nameOf(plan.teamId), slippedDays: null } as const];
  return [...words, ...days, ...team].filter(({ from, to }) => from !== to).map((change) => ({ ...subjectOf(plan), ...change, reason }));
}
