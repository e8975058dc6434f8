import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { isOpen } from '@waymark/plans/domain';
import { Requires } from '@waymark/platform/server';
import { Action } from '../actions/action.model';
import { ActionPayload } from '../actions/action.payload';
import { ActionReader } from '../actions/action-reader';
import { AddMilestoneArgs, ReachMilestoneArgs, ReviseMilestoneArgs, WithdrawMilestoneArgs } from './milestone.inputs';
import { Milestone } from './milestone.model';
import { loadMilestones } from './milestones.queries';
import { MilestonesService } from './milestones.service';

@Resolver(() => Action)
export class MilestonesResolver {
  constructor(
    @Inject(MilestonesService) private readonly milestones: MilestonesService,
    @Inject(ActionReader) private readonly reader: ActionReader,
  ) {}

  @Mutation(() => ActionPayload, { description: 'Adds a milestone to an action, where it comes last.' })
  @Requires('plans.action.update')
  addMilestone(@Args() given: AddMilestoneArgs): Promise<ActionPayload> {
    return this.milestones.add(given);
  }

  @Mutation(() => ActionPayload, { description: "Changes a milestone's words or day." })
  @Requires('plans.action.update')
  reviseMilestone(@Args() given: ReviseMilestoneArgs): Promise<ActionPayload> {
    return this.milestones.revise(given);
  }

  @Mutation(() => ActionPayload, { description: 'Records that a milestone is reached, or that it is not after all.' })
  @Requires('plans.action.update')
  reachMilestone(@Args() given: ReachMilestoneArgs): Promise<ActionPayload> {
    return this.milestones.reach(given);
  }

  @Mutation(() => ActionPayload, { description: 'Withdraws a milestone.' })
  @Requires('plans.action.update')
  withdrawMilestone(@Args() given: WithdrawMilestoneArgs): Promise<ActionPayload> {
    return this.milestones.withdraw(given);
  }

  @ResolveField(() => [Milestone], { name: 'milestones', description: 'The steps on its way, in order.' })
  async milestonesOf({ id, status, planState }: Action): Promise<Milestone[]> {
    const [rows, today] = [await loadMilestones().load(id), await this.reader.today()];
    const isExpected = isOpen(status) && planState !== 'closed';
    return rows.map((row) => ({ ...row, isOverdue: isExpected && !row.reachedOn && row.dueOn !== null && row.dueOn < today }));
  }
}
