import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLDay } from '@waymark/platform/server';
import { Figure } from '../figure.model';

/** Where it comes from is read only where that is asked for. */
@ObjectType('Observation', { description: 'A figure of a measure for one period, as the viewer may see it.' })
export class ObservationModel {
  measureId: string;

  @Field(() => GraphQLDay, { description: 'First day of its period.' })
  fromOn: string;

  @Field(() => GraphQLDay, { description: 'Last day of its period.' })
  toOn: string;

  @Field(() => String, { description: 'Its period in words: "October 2026".' })
  periodText: string;

  @Field(() => Figure, { description: 'The figure.' })
  figure: Figure;

  @Field(() => String, { nullable: true, description: 'Why it is left out of averages and limits; null when it counts.' })
  excludedReason: string | null;
}
