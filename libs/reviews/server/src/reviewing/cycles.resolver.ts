import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadPeople, PersonLink } from '@waymark/organisations/server';
import { findPlan, PlanLink } from '@waymark/plans/server';
import { addDays, platformError } from '@waymark/platform/domain';
import { Clock, currentMember, GraphQLDay, isUuid, Requires } from '@waymark/platform/server';
import { PlanCycleInput, ReviseCycleInput, StopCycleArgs } from './cycle.inputs';
import { PlannedReview, ReviewCycle, ReviewCyclePayload } from './cycle.model';
import { CyclesService } from './cycles.service';
import { listCycles } from './cycles.queries';
import { readForwardPlan } from './forward-plan';
import { Review } from './review.model';

/** Nobody plans further ahead. */
const FURTHEST_DAYS = 5 * 366;

const findCycle = async (id: string | null): Promise<ReviewCycle | null> => (id ? ((await listCycles()).find((cycle) => cycle.id === id) ?? null) : null);

@Resolver(() => ReviewCycle)
export class CyclesResolver {
  constructor(
    @Inject(CyclesService) private readonly service: CyclesService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Query(() => [ReviewCycle], { description: 'How often plans are reviewed: the cycles that go on, those of the organisation’s own plan first.' })
  @Requires('reviews.read')
  async reviewCycles(@Args('planId', { type: () => ID, nullable: true, description: 'Only those of this plan.' }) planId: string | null): Promise<ReviewCycle[]> {
    if (typeof planId === 'string' && !isUuid(planId)) throw platformError('platform.not_found');
    return (await listCycles()).filter((cycle) => !cycle.isStopped && (!planId || cycle.planId === planId));
  }

  @Query(() => [PlannedReview], { description: 'The forward plan: reviews that go on, and those that are to come until a day, by the day on which they open.' })
  @Requires('reviews.read')
  async forwardPlan(@Args('until', { type: () => GraphQLDay, nullable: true, description: 'Until which day; a year ahead unless said.' }) until: string | null): Promise<PlannedReview[]> {
    const today = this.clock.today((await currentMember()).timeZone);
    const [usual, furthest] = [addDays(today, 366), addDays(today, FURTHEST_DAYS)];
    return readForwardPlan(today, until ? (until < furthest ? until : furthest) : usual);
  }

  @Mutation(() => ReviewCyclePayload, { description: 'Plans how often a plan is reviewed; each review then opens by itself on its day.' })
  @Requires('reviews.run')
  planCycle(@Args('input', { description: 'The cycle.' }) input: PlanCycleInput): Promise<ReviewCyclePayload> {
    return this.service.plan(input);
  }

  @Mutation(() => ReviewCyclePayload, { description: 'Changes a cycle; reviews that are open keep their dates.' })
  @Requires('reviews.run')
  reviseCycle(@Args('input', { description: 'The change.' }) input: ReviseCycleInput): Promise<ReviewCyclePayload> {
    return this.service.revise(input);
  }

  @Mutation(() => ReviewCyclePayload, { description: 'Stops a cycle: nothing opens by itself any more, and reviews that are open go on.' })
  @Requires('reviews.run')
  stopCycle(@Args() { id, version }: StopCycleArgs): Promise<ReviewCyclePayload> {
    return this.service.stop(id, version);
  }

  @ResolveField(() => PlanLink, { description: 'The plan that is reviewed.' })
  async plan(@Parent() { planId }: ReviewCycle): Promise<PlanLink> {
    return (await findPlan(planId))!;
  }

  @ResolveField(() => PersonLink, { nullable: true, description: 'Who presents its reviews to the sub-group.' })
  async presentedBy(@Parent() { presentedById }: ReviewCycle): Promise<PersonLink | null> {
    return presentedById ? loadPeople().load(presentedById) : null;
  }
}

@Resolver(() => PlannedReview)
export class PlannedReviewResolver {
  @ResolveField(() => PlanLink, { description: 'The plan that is reviewed.' })
  async plan(@Parent() { planId }: PlannedReview): Promise<PlanLink> {
    return (await findPlan(planId))!;
  }

  @ResolveField(() => ReviewCycle, { nullable: true, description: 'The cycle it belongs to; null for one that was opened on its own.' })
  cycle(@Parent() { cycleId }: PlannedReview): Promise<ReviewCycle | null> {
    return findCycle(cycleId);
  }
}

@Resolver(() => Review)
export class CycleOfReviewResolver {
  @ResolveField(() => ReviewCycle, { nullable: true, description: 'The cycle it belongs to; null for one that was opened on its own.' })
  cycle(@Parent() { cycleId }: Review): Promise<ReviewCycle | null> {
    return findCycle(cycleId);
  }
}
