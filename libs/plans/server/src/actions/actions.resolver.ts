import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { EvidenceService } from '../evidence/evidence.service';
import { RecordEvidenceArgs } from '../evidence/evidence.inputs';
import { Plan } from '../plans/plan.model';
import { PlanReader } from '../plans/plan-reader';
import { AddActionArgs, MoveActionArgs, ReviseActionInput, WithdrawActionArgs } from './action.inputs';
import { Action } from './action.model';
import { takeAhead } from './action-in-hand';
import { ActionPayload } from './action.payload';
import { ActionReader } from './action-reader';
import { ActionsService } from './actions.service';
import { ReviseActionsService } from './revise-actions.service';

@Resolver(() => ActionPayload)
export class ActionsResolver {
  constructor(
    @Inject(ActionsService) private readonly actions: ActionsService,
    @Inject(ReviseActionsService) private readonly revisions: ReviseActionsService,
    @Inject(EvidenceService) private readonly evidence: EvidenceService,
    @Inject(ActionReader) private readonly reader: ActionReader,
    @Inject(PlanReader) private readonly plans: PlanReader,
  ) {}

  @Mutation(() => ActionPayload, { description: 'Adds an action under an outcome, where it comes last.' })
  @Requires('plans.structure.change')
  addAction(@Args() given: AddActionArgs): Promise<ActionPayload> {
    return this.actions.add(given);
  }

  @Mutation(() => ActionPayload, { description: "Changes an action's words, dates, people or outcomes." })
  @Requires('plans.structure.change')
  reviseAction(@Args('input', { description: 'What to change.' }) input: ReviseActionInput): Promise<ActionPayload> {
    return this.revisions.revise(input);
  }

  @Mutation(() => ActionPayload, { description: 'Moves an action to a place under an outcome; ids and links stay, labels follow.' })
  @Requires('plans.structure.change')
  moveAction(@Args() given: MoveActionArgs): Promise<ActionPayload> {
    return this.actions.move(given);
  }

  @Mutation(() => ActionPayload, { description: 'Withdraws an action, with what takes its place if anything does.' })
  @Requires('plans.structure.change')
  withdrawAction(@Args() given: WithdrawActionArgs): Promise<ActionPayload> {
    return this.actions.withdraw(given);
  }

  @Mutation(() => ActionPayload, { description: 'Adds evidence to an action, without an update.' })
  @Requires('plans.action.update', { ahead: ({ actionId }) => takeAhead(actionId) })
  recordEvidence(@Args() given: RecordEvidenceArgs): Promise<ActionPayload> {
    return this.evidence.record(given);
  }

  @ResolveField(() => Action, { description: 'The action.' })
  action({ actionId }: ActionPayload): Promise<Action> {
    return this.reader.getAction(actionId);
  }

  @ResolveField(() => Plan, { description: 'Its plan.' })
  async plan({ actionId }: ActionPayload): Promise<Plan> {
    return this.plans.getPlan((await this.reader.getAction(actionId)).planId);
  }
}
