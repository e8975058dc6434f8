import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLDay, GraphQLInstant } from '@waymark/platform/server';
import { Figure } from '../progress';

/** Who set it is read only where that is asked for. */
@ObjectType({ description: 'What change is judged against: the mean of the figures of a stretch, as the viewer may see them.' })
export class StartingValue {
  setById: string | null;

  @Field(() => Figure, { description: 'The starting value.' })
  figure: Figure;

  @Field(() => GraphQLDay, { description: 'First day of the stretch.' })
  fromOn: string;

  @Field(() => GraphQLDay, { description: 'Last day of the stretch.' })
  toOn: string;

  @Field(() => String, { description: 'The stretch in words: "April 2025 to March 2026".' })
  periodText: string;

  @Field(() => String, { nullable: true, description: 'Where its figure comes from, where that was said.' })
  source: string | null;

  @Field(() => String, { nullable: true, description: 'Why this stretch was chosen.' })
  reason: string | null;

  @Field(() => GraphQLInstant, { description: 'When it was chosen.' })
  setAt: Date;
}
