import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLInstant } from '@waymark/platform/server';
import { Action } from '../actions/action.model';
import { StatusCount } from '../plans/status-count.model';

@ObjectType({ description: 'What will be different when an objective is met.' })
export class Outcome {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'Label computed from its place, such as 1.2; it can change.' })
  reference: string;

  @Field(() => String, { description: 'What will be different.' })
  statement: string;

  @Field(() => String, { nullable: true, description: 'What the document it came from called it.' })
  originalReference: string | null;

  @Field(() => Int, { description: 'Grows with each change; a change names the version it has seen.' })
  version: number;

  @Field(() => [StatusCount], { description: 'Live actions it lists, by status.' })
  counts: StatusCount[];

  @Field(() => [Action], { description: 'The actions whose home it is, then those that also serve it. Withdrawn ones keep their place once the plan is active.' })
  actions: Action[];

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was withdrawn; null while it stands.' })
  withdrawnAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null while it stands.' })
  withdrawnReason: string | null;

  planId: string;
  objectiveId: string;
}

@ObjectType({ description: 'An outcome after a change, with its plan.' })
export class OutcomePayload {
  planId: string;
  outcomeId: string;
}
