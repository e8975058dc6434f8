import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import type { ActionFlag, DeliveryStatus, PlanState } from '@waymark/plans/domain';
import { GraphQLDay, GraphQLInstant } from '@waymark/platform/server';
import { DeliveryStatusEnum, PlanStateEnum } from '../plans.enums';
import { OutcomeLink } from './action-links.model';

/**
 * An action with what the dates say about it. Fields without a decorator are facts for the fields that a resolver adds
 * (contributors, flags, completion ...), which need others' rows and are read in batches.
 */
@ObjectType({ description: 'What somebody does to bring an outcome about. One person is accountable for it.' })
export class Action {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'Label computed from its place in the plan, such as 1.2.2; it can change. Empty once it has left a draft.' })
  reference: string;

  @Field(() => String, { description: 'Readable end of its address.' })
  slug: string;

  @Field(() => String, { description: 'What is to be done.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  detail: string | null;

  @Field(() => String, { nullable: true, description: 'What the document it came from called it.' })
  originalReference: string | null;

  @Field(() => Int, { description: 'Grows with each change; a change names the version it has seen.' })
  version: number;

  @Field(() => ID, { description: 'Id of its plan.' })
  planId: string;

  @Field(() => String, { description: 'Title of its plan.' })
  planTitle: string;

  @Field(() => PlanStateEnum, { description: 'State of its plan.' })
  planState: PlanState;

  @Field(() => [OutcomeLink], { description: 'The outcomes it serves. The first is where it is printed.' })
  outcomes: OutcomeLink[];

  @Field(() => PersonLink, { nullable: true, description: 'The one person accountable for it.' })
  owner: PersonLink | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it starts.' })
  startOn: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it is due.' })
  dueOn: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it was due when the plan was approved, or the first one set after that.' })
  originalDueOn: string | null;

  @Field(() => Int, { description: 'How often its due date has moved later since the plan was approved.' })
  timesSlipped: number;

  @Field(() => Int, { description: 'By how many days in all.' })
  daysSlipped: number;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day to look again at work that is ongoing.' })
  reviewOn: string | null;

  @Field(() => Boolean, { description: 'Work without an end by nature: it needs a day of review instead of a due date.' })
  ongoing: boolean;

  @Field(() => DeliveryStatusEnum, { description: 'How it stands, as its owner declares it.' })
  status: DeliveryStatus;

  @Field(() => GraphQLDay, { nullable: true, description: 'Since when it has stood so; null when it never had an update.' })
  statusSince: string | null;

  @Field(() => DeliveryStatusEnum, { nullable: true, description: 'How it is expected to stand next.' })
  forecastStatus: DeliveryStatus | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it is expected to be done, or back on track.' })
  forecastOn: string | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When its last update was recorded.' })
  lastUpdateAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'Whole days since then; null when it never had an update.' })
  daysSinceUpdate: number | null;

  @Field(() => Int, { description: 'Days since its due date while it is open; 0 when it is not overdue.' })
  daysOverdue: number;

  teamId: string | null;
  /** All flags but the one that measures decide. */
  scheduleFlags: Exclude<ActionFlag, 'no_measure'>[];
  lastUpdateId: string | null;
  supportsId: string | null;
  claimedBy: string | null;
  claimedAt: Date | null;
  claimedOn: string | null;
  confirmedBy: string | null;
  confirmedAt: Date | null;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  successorId: string | null;
}
