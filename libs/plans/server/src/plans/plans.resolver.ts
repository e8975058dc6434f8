import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { ApprovePlanArgs, EndPlanArgs, OpenPlanArgs, RevisePlanInput } from './plan.inputs';
import { Plan } from './plan.model';
import { PlanPayload } from './plan.payload';
import { PlanReader } from './plan-reader';
import { PlansService } from './plans.service';

@Resolver(() => PlanPayload)
export class PlansResolver {
  constructor(
    @Inject(PlansService) private readonly plans: PlansService,
    @Inject(PlanReader) private readonly reader: PlanReader,
  ) {}

  @Mutation(() => PlanPayload, { description: "Opens a plan as a draft: the whole organisation's, or with a parent and a team a team's beneath it." })
  @Requires('plans.structure.change')
  openPlan(@Args() given: OpenPlanArgs): Promise<PlanPayload> {
    return this.plans.open(given);
  }

  @Mutation(() => PlanPayload, { description: "Changes a plan's own title, summary, dates or team." })
  @Requires('plans.structure.change')
  revisePlan(@Args('input', { description: 'What to change.' }) input: RevisePlanInput): Promise<PlanPayload> {
    return this.plans.revise(input);
  }

  @Mutation(() => PlanPayload, { description: 'Records that a named body approved a draft. From then on each change needs a reason and is kept.' })
  @Requires('plans.plan.approve')
  approvePlan(@Args() given: ApprovePlanArgs): Promise<PlanPayload> {
    return this.plans.approve(given);
  }

  @Mutation(() => PlanPayload, { description: 'Closes an active plan; nothing in it changes any more.' })
  @Requires('plans.plan.approve')
  closePlan(@Args() given: EndPlanArgs): Promise<PlanPayload> {
    return this.plans.close(given);
  }

  @Mutation(() => PlanPayload, { description: 'Makes a closed plan active again.' })
  @Requires('plans.plan.approve')
  reopenPlan(@Args() given: EndPlanArgs): Promise<PlanPayload> {
    return this.plans.reopen(given);
  }

  @ResolveField(() => Plan, { description: 'The plan.' })
  plan({ planId }: PlanPayload): Promise<Plan> {
    return this.reader.getPlan(planId);
  }
}
