import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDay } from '@waymark/platform/server';
import { Figure } from '../progress';

@ObjectType({ description: 'What a measure is to reach, and by when.' })
export class MeasureTarget {
  comparatorId: string | null;

  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => Int, { description: 'Grows with each change; a withdrawal names the version it has seen.' })
  version: number;

  @Field(() => GraphQLDay, { description: 'The day by which.' })
  dueOn: string;

  @Field(() => Figure, { nullable: true, description: 'The figure to reach; null for what is only met or not, and while the measure it is set against has no figure.' })
  figure: Figure | null;

  @Field(() => String, { description: 'The target in words: "75% by March 2028".' })
  text: string;

  @Field(() => Boolean, { description: 'Whether it is a stage on the way to a later target.' })
  isWaypoint: boolean;

  @Field(() => String, { nullable: true, description: 'What to know about it.' })
  words: string | null;
}
