import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { Plan } from '../plans/plan.model';
import { PlanReader } from '../plans/plan-reader';
import { AddObjectiveArgs, MoveObjectiveArgs, ReviseObjectiveInput, WithdrawObjectiveArgs } from './objective.inputs';
import { Objective, ObjectivePayload } from './objective.model';
import { ObjectivesService } from './objectives.service';

@Resolver(() => ObjectivePayload)
export class ObjectivesResolver {
  constructor(
    @Inject(ObjectivesService) private readonly objectives: ObjectivesService,
    @Inject(PlanReader) private readonly reader: PlanReader,
  ) {}

  @Mutation(() => ObjectivePayload, { description: 'Adds an objective at the end of a plan.' })
  @Requires('plans.structure.change')
  addObjective(@Args() given: AddObjectiveArgs): Promise<ObjectivePayload> {
    return this.objectives.add(given);
  }

  @Mutation(() => ObjectivePayload, { description: 'Rewords an objective.' })
  @Requires('plans.structure.change')
  reviseObjective(@Args('input', { description: 'What to change.' }) input: ReviseObjectiveInput): Promise<ObjectivePayload> {
    return this.objectives.revise(input);
  }

  @Mutation(() => ObjectivePayload, { description: 'Moves an objective to another place in its plan; labels follow.' })
  @Requires('plans.structure.change')
  moveObjective(@Args() given: MoveObjectiveArgs): Promise<ObjectivePayload> {
    return this.objectives.move(given);
  }

  @Mutation(() => ObjectivePayload, { description: 'Withdraws an objective with all beneath it. In a draft they leave the plan; once active they stay, shown as withdrawn.' })
  @Requires('plans.structure.change')
  withdrawObjective(@Args() given: WithdrawObjectiveArgs): Promise<ObjectivePayload> {
    return this.objectives.withdraw(given);
  }

  @ResolveField(() => Objective, { description: 'The objective.' })
  objective({ planId, objectiveId }: ObjectivePayload): Promise<Objective> {
    return this.reader.getObjective(planId, objectiveId);
  }

  @ResolveField(() => Plan, { description: 'Its plan.' })
  plan({ planId }: ObjectivePayload): Promise<Plan> {
    return this.reader.getPlan(planId);
  }
}
