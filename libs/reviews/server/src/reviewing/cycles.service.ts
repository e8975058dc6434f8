import { Inject, Injectable } from '@nestjs/common';
import { getOrganisation } from '@waymark/organisations/server';
import { findPlan } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { Clock, currentMember, insert, isUuid, saveVersioned, take, tx } from '@waymark/platform/server';
import { reviewsError } from '../reviews.errors';
import { ReviewCycleRow } from './cycle.entity';
import type { PlanCycleInput, ReviseCycleInput } from './cycle.inputs';
import type { ReviewCycle, ReviewCyclePayload } from './cycle.model';
import { forgetCycles, listCycles } from './cycles.queries';
import { requirePresenter } from './open-review';
import type { CycleKind } from './review.enums';
import { usualStageDays } from './stage-dates';

const USUAL = { graceDays: 7, teamLeadDays: 7, subGroupName: 'Board sub-group', boardName: 'Board' } as const;
/** What is not said here is as the organisation has set it for reviews. */
const usualMonths: Readonly<Partial<Record<CycleKind, number>>> = { stocktake: 3, look_back: 12 };

/** How often plans are reviewed. */
@Injectable()
export class CyclesService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** @throws reviews.cycle.there_already when the plan has a cycle of this sort. */
  async plan({ planId, kind, startsOn, name, presentedById, ...terms }: PlanCycleInput): Promise<ReviewCyclePayload> {
    const plan = isUuid(planId) ? await findPlan(planId) : null;
    if (!plan) throw platformError('platform.not_found');
    if (plan.state === 'closed') throw reviewsError('reviews.cycle.plan_closed');
    if (!startsOn) throw reviewsError('reviews.cycle.start_needed', { field: 'startsOn' });
    if (kind === 'other' && !name) throw reviewsError('reviews.review.name_needed', { field: 'name' });
    const called = kind === 'other' ? name! : null;
    if (presentedById) await requirePresenter(presentedById, this.clock.now());
    await tx().query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`cycles of ${planId}`]);
    if ((await listCycles()).some((cycle) => !cycle.isStopped && cycle.planId === planId && cycle.kind === kind && cycle.name === called)) throw reviewsError('reviews.cycle.there_already');
    const row = await insert(ReviewCycleRow, {
      planId, kind, name: called, startsOn, presentedById: presentedById ?? null, monthsEach: terms.monthsEach ?? usualMonths[kind] ?? (await getOrganisation()).reviewMonths, graceDays: terms.graceDays ?? USUAL.graceDays,
      stageDays: { ...usualStageDays, ...terms.stageDays }, teamLeadDays: terms.teamLeadDays ?? USUAL.teamLeadDays,
      subGroupName: terms.subGroupName ?? USUAL.subGroupName, boardName: terms.boardName ?? USUAL.boardName,
    });
    return this.answer(row.id);
  }

  /** Changes what is to come; reviews that are open keep their dates. */
  async revise({ id, version, presentedById, ...given }: ReviseCycleInput): Promise<ReviewCyclePayload> {
    const cycle = await this.take(id);
    if (presentedById && presentedById !== cycle.presentedById) await requirePresenter(presentedById, this.clock.now());
    cycle.revise({ ...given, presentedById });
    await saveVersioned(cycle, version);
    return this.answer(id);
  }

  /** Nothing opens by itself any more; reviews that are open go on. */
  async stop(id: string, version: number): Promise<ReviewCyclePayload> {
    const cycle = await this.take(id);
    cycle.stoppedAt = this.clock.now();
    await saveVersioned(cycle, version);
    return this.answer(id);
  }

  private async take(id: string): Promise<ReviewCycleRow> {
    await currentMember();
    const cycle = await take(ReviewCycleRow, id);
    if (cycle.stoppedAt) throw reviewsError('reviews.cycle.stopped');
    return cycle;
  }

  private async answer(id: string): Promise<ReviewCyclePayload> {
    forgetCycles();
    return { cycle: (await listCycles()).find((cycle) => cycle.id === id) as ReviewCycle };
  }
}
