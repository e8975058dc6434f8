import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDay } from '@waymark/platform/server';

@ObjectType({ description: 'A step on the way of an action: reached or not, by a day.' })
export class Milestone {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'What will have happened.' })
  title: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day by which.' })
  dueOn: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it was reached.' })
  reachedOn: string | null;

  @Field(() => Int, { description: 'Grows with each change; a change names the version it has seen.' })
  version: number;

  @Field(() => Boolean, { description: 'Whether its day has passed without its being reached, while its action is open.' })
  isOverdue: boolean;
}
