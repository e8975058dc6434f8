import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { Plan } from '../plans/plan.model';
import { PlanReader } from '../plans/plan-reader';
import { AssignActionsInput } from './action.inputs';
import { Action } from './action.model';
import { ActionsPayload } from './action.payload';
import { ActionReader } from './action-reader';
import { ReviseActionsService } from './revise-actions.service';

@Resolver(() => ActionsPayload)
export class AssignActionsResolver {
  constructor(
    @Inject(ReviseActionsService) private readonly revisions: ReviseActionsService,
    @Inject(ActionReader) private readonly reader: ActionReader,
    @Inject(PlanReader) private readonly plans: PlanReader,
  ) {}

  @Mutation(() => ActionsPayload, { description: 'Gives many actions of a plan an owner and dates at once, all or none.' })
  @Requires('plans.structure.change')
  assignActions(@Args('input', { description: 'Which actions, and what they get.' }) input: AssignActionsInput): Promise<ActionsPayload> {
    return this.revisions.assign(input);
  }

  @ResolveField(() => [Action], { description: 'The actions.' })
  actions({ actionIds }: ActionsPayload): Promise<Action[]> {
    return this.reader.listActions(actionIds);
  }

  @ResolveField(() => Plan, { description: 'Their plan.' })
  plan({ planId }: ActionsPayload): Promise<Plan> {
    return this.plans.getPlan(planId);
  }
}
