import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { type ActivityGroup, Evidence, PlanChange, StatusUpdate, type Subject } from '@waymark/plans/server';
import { GraphQLDay, GraphQLInstant } from '@waymark/platform/server';
import { Challenge } from '../challenges/challenge.model';
import { Comment } from '../comments/comment.model';
import { ActivityGroupEnum, type ActivityKind, ActivityKindEnum } from './activity.enums';

@ObjectType({ description: 'Something that happened, in a line.' })
export class ToldInALine {
  @Field(() => String, { description: 'What happened.' })
  words: string;

  @Field(() => PersonLink, { nullable: true, description: 'Who did it; null when that is not known.' })
  by: PersonLink | null;
}

@ObjectType({ description: 'Something that happened to what the page is about. Its kind says which of its fields holds it.' })
export class ActivityEntry {
  @Field(() => ID, { description: 'Permanent id of what happened.' })
  id: string;

  @Field(() => ActivityKindEnum, { description: 'What sort of thing it is.' })
  kind: ActivityKind;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When; null for the words of a staff group, of which only the day is known.' })
  at: string | null;

  @Field(() => GraphQLDay, { description: 'The day.' })
  on: string;

  @Field(() => StatusUpdate, { nullable: true, description: 'A status update, with the evidence added with it.' })
  update: StatusUpdate | null;

  @Field(() => Evidence, { nullable: true, description: 'Evidence that was added by itself.' })
  evidence: Evidence | null;

  @Field(() => PlanChange, { nullable: true, description: 'A change of what the plan says.' })
  change: PlanChange | null;

  @Field(() => Comment, { nullable: true, description: 'What began a thread, with its replies.' })
  comment: Comment | null;

  @Field(() => Challenge, { nullable: true, description: 'A challenge, with its answers.' })
  challenge: Challenge | null;

  @Field(() => ToldInALine, { nullable: true, description: 'Something else, in a line.' })
  told: ToldInALine | null;
}

@ObjectType({ description: 'How much of a sort happened in all.' })
export class ActivityCount {
  @Field(() => ActivityGroupEnum, { description: 'The sort.' })
  group: ActivityGroup;

  @Field(() => Int, { description: 'How much.' })
  count: number;
}

@ObjectType({ description: 'Some of what happened, the latest first.' })
export class ActivityPage {
  @Field(() => [ActivityEntry], { description: 'What happened.' })
  items: ActivityEntry[];

  @Field(() => String, { nullable: true, description: 'Give this as `after` for the next page; null on the last one.' })
  nextCursor: string | null;

  subject: Subject;
}
