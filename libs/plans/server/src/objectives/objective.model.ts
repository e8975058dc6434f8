import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLInstant } from '@waymark/platform/server';
import { Outcome } from '../outcomes/outcome.model';
import { StatusCount } from '../plans/status-count.model';

@ObjectType({ description: 'What the organisation wants to become, under a theme.' })
export class Objective {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'Label computed from its place, such as 1; it can change.' })
  reference: string;

  @Field(() => String, { description: 'Its theme, in a word or two.' })
  theme: string;

  @Field(() => String, { nullable: true, description: 'What the organisation wants to become.' })
  statement: string | null;

  @Field(() => String, { nullable: true, description: 'What the document it came from called it.' })
  originalReference: string | null;

  @Field(() => Int, { description: 'Grows with each change; a change names the version it has seen.' })
  version: number;

  @Field(() => [StatusCount], { description: 'Live actions at home here, by status; the objectives add up to the plan.' })
  counts: StatusCount[];

  @Field(() => Int, { description: 'How many live actions are at home here.' })
  actionCount: number;

  @Field(() => [Outcome], { description: 'Its outcomes, in order.' })
  outcomes: Outcome[];

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was withdrawn; null while it stands.' })
  withdrawnAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null while it stands.' })
  withdrawnReason: string | null;

  planId: string;
}

@ObjectType({ description: 'An objective after a change, with its plan.' })
export class ObjectivePayload {
  planId: string;
  objectiveId: string;
}
