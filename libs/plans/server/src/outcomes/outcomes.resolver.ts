import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { Plan } from '../plans/plan.model';
import { PlanReader } from '../plans/plan-reader';
import { AddOutcomeArgs, MoveOutcomeArgs, ReviseOutcomeInput, WithdrawOutcomeArgs } from './outcome.inputs';
import { Outcome, OutcomePayload } from './outcome.model';
import { OutcomesService } from './outcomes.service';

@Resolver(() => OutcomePayload)
export class OutcomesResolver {
  constructor(
    @Inject(OutcomesService) private readonly outcomes: OutcomesService,
    @Inject(PlanReader) private readonly reader: PlanReader,
  ) {}

  @Mutation(() => OutcomePayload, { description: 'Adds an outcome at the end of an objective.' })
  @Requires('plans.structure.change')
  addOutcome(@Args() given: AddOutcomeArgs): Promise<OutcomePayload> {
    return this.outcomes.add(given);
  }

  @Mutation(() => OutcomePayload, { description: 'Rewords an outcome.' })
  @Requires('plans.structure.change')
  reviseOutcome(@Args('input', { description: 'What to change.' }) input: ReviseOutcomeInput): Promise<OutcomePayload> {
    return this.outcomes.revise(input);
  }

  @Mutation(() => OutcomePayload, { description: 'Moves an outcome within its objective or to another one of the same plan; its actions go with it and labels follow.' })
  @Requires('plans.structure.change')
  moveOutcome(@Args() given: MoveOutcomeArgs): Promise<OutcomePayload> {
    return this.outcomes.move(given);
  }

  @Mutation(() => OutcomePayload, { description: 'Withdraws an outcome, with the actions that serve no other one; actions that do find their home there.' })
  @Requires('plans.structure.change')
  withdrawOutcome(@Args() given: WithdrawOutcomeArgs): Promise<OutcomePayload> {
    return this.outcomes.withdraw(given);
  }

  @ResolveField(() => Outcome, { description: 'The outcome.' })
  outcome({ planId, outcomeId }: OutcomePayload): Promise<Outcome> {
    return this.reader.getOutcome(planId, outcomeId);
  }

  @ResolveField(() => Plan, { description: 'Its plan.' })
  plan({ planId }: OutcomePayload): Promise<Plan> {
    return this.reader.getPlan(planId);
  }
}
