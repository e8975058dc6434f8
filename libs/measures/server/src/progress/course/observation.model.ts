import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDay, GraphQLInstant } from '@waymark/platform/server';
import { Figure } from '../figure.model';

/** Who recorded it is read only where that is asked for. */
@ObjectType('Observation', { description: 'A figure of a measure for one period, as the viewer may see it.' })
export class ObservationModel {
  recordedById: string | null;

  @Field(() => GraphQLDay, { description: 'First day of its period.' })
  fromOn: string;

  @Field(() => GraphQLDay, { description: 'Last day of its period.' })
  toOn: string;

  @Field(() => String, { description: 'Its period in words: "October 2026".' })
  periodText: string;

  @Field(() => Figure, { description: 'The figure.' })
  figure: Figure;

  @Field(() => GraphQLDay, { description: 'The day as at which it was taken from its source.' })
  asAtOn: string;

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  source: string | null;

  @Field(() => String, { nullable: true, description: 'What whoever recorded it says about it.' })
  note: string | null;

  @Field(() => Int, { description: 'Grows by one with each correction; a correction names the one it has seen.' })
  revision: number;

  @Field(() => String, { nullable: true, description: 'Why it was corrected; null when it never was.' })
  correctedReason: string | null;

  @Field(() => GraphQLInstant, { description: 'When it was recorded.' })
  recordedAt: Date;

  @Field(() => String, { nullable: true, description: 'Why it is left out of averages and limits; null when it counts.' })
  excludedReason: string | null;
}
