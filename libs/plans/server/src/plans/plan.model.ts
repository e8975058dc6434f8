import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PlanState } from '@waymark/plans/domain';
import { GraphQLDay, Permit } from '@waymark/platform/server';
import { PlanStateEnum } from '../plans.enums';

@ObjectType({ description: 'What the viewer may do with a plan.' })
export class PlanViewerCan {
  @Field(() => Permit, { description: 'Add, reword, move and withdraw its parts, and change its own title and dates.' })
  changeStructure: Permit;

  @Field(() => Permit, { description: 'Record which body approved it, and when.' })
  approve: Permit;

  @Field(() => Permit, { description: 'Close it, or reopen it once closed.' })
  close: Permit;

  @Field(() => Permit, { description: 'Take it out as a file.' })
  exportPlan: Permit;

  @Field(() => Permit, { description: 'Bring a file into it.' })
  importPlan: Permit;
}

/** What measures lack is hung on by the context that keeps measures. */
@ObjectType({ description: 'Work to do on the plan itself: what is missing. Counts of live parts.' })
export class PlanGaps {
  /** For the fields that other contexts hang on. */
  planId: string;

  @Field(() => Int, { description: 'Open actions for which nobody is accountable, or whose owner has left.' })
  withoutOwner: number;

  @Field(() => Int, { description: 'Open actions without a due date that are not ongoing by nature.' })
  withoutDueDate: number;

  @Field(() => Int, { description: 'Open actions without a day on which they start.' })
  withoutStartDate: number;

  @Field(() => Int, { description: 'Ongoing actions that need a day on which to look at them again.' })
  reviewDateNeeded: number;

  @Field(() => Int, { description: 'Outcomes without a measure of success.' })
  outcomesWithoutMeasure: number;

  @Field(() => Int, { description: 'Outcomes that no action serves.' })
  outcomesWithoutAction: number;
}

/** The facts of the plan's own row. Everything beneath it is read at once, when a field asks for it. */
@ObjectType({ description: "A public commitment as a plan: the organisation's own, or a team's beneath it." })
export class Plan {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What it is about, in a few sentences.' })
  summary: string | null;

  @Field(() => PlanStateEnum, { description: 'Draft, active or closed.' })
  state: PlanState;

  @Field(() => GraphQLDay, { nullable: true, description: 'Its first day.' })
  startsOn: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'Its last day.' })
  endsOn: string | null;

  @Field(() => Int, { description: 'Grows with each change; a change names the version it has seen.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'The body that approved it, by name.' })
  approvedBy: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it was approved.' })
  approvedOn: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it was closed.' })
  closedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was closed.' })
  closeReason: string | null;

  parentId: string | null;
  teamId: string | null;
  teamName: string | null;
}
