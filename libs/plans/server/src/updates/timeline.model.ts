import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLInstant } from '@waymark/platform/server';
import { PlanChange } from '../changes/plan-change.model';
import { Evidence } from '../evidence/evidence.model';
import { StatusUpdate } from './status-update.model';

@ObjectType({ description: 'Something that happened to an action: exactly one of an update, evidence added by itself, or a change of the plan.' })
export class TimelineEntry {
  @Field(() => ID, { description: 'Permanent id of what happened.' })
  id: string;

  @Field(() => GraphQLInstant, { description: 'When.' })
  at: string;

  @Field(() => StatusUpdate, { nullable: true, description: 'A status update, with the evidence added with it.' })
  update: StatusUpdate | null;

  @Field(() => Evidence, { nullable: true, description: 'Evidence that was added by itself.' })
  evidence: Evidence | null;

  @Field(() => PlanChange, { nullable: true, description: 'A change of what the plan says about the action.' })
  change: PlanChange | null;
}

@ObjectType({ description: 'A page of the time line of an action, the latest first.' })
export class TimelinePage {
  @Field(() => [TimelineEntry], { description: 'What happened.' })
  items: TimelineEntry[];

  @Field(() => Int, { description: 'How much happened in all.' })
  total: number;

  @Field(() => String, { nullable: true, description: 'Give this as `after` for the next page; null on the last one.' })
  nextCursor: string | null;

  @Field(() => Int, { description: 'How many of all are status updates.' })
  updateCount: number;
}
