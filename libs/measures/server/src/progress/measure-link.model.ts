import { Field, ID, ObjectType } from '@nestjs/graphql';
import { toSlug } from '@waymark/plans/domain';
import type { Measure } from '../measures/measure.model';

@ObjectType({ description: 'A measure as other things name it.' })
export class MeasureLink {
  @Field(() => ID, { description: 'Permanent id of the measure.' })
  id: string;

  @Field(() => String, { description: 'Label counted within its objective, such as M1.9; it can change.' })
  reference: string;

  @Field(() => String, { description: 'What would show it, in words.' })
  statement: string;

  @Field(() => String, { description: 'Readable end of its address.' })
  slug: string;
}

@ObjectType({ description: 'Where a measure stands in its plan.' })
export class MeasurePlace {
  @Field(() => String, { description: 'Label of its objective, such as 1; empty once it has left a draft.' })
  objectiveReference: string;

  @Field(() => String, { description: 'Theme of its objective.' })
  theme: string;

  @Field(() => String, { description: 'Label of the outcome it would show, such as 1.2; empty once that has left a draft.' })
  outcomeReference: string;

  @Field(() => String, { description: 'The outcome it would show, in words.' })
  outcomeStatement: string;

  @Field(() => ID, { description: 'Id of the outcome.' })
  outcomeId: string;

  @Field(() => ID, { description: 'Id of its plan.' })
  planId: string;
}

/** A measure as other things name it. */
export const toMeasureLink = ({ id, reference, statement }: Pick<Measure, 'id' | 'reference' | 'statement'>): MeasureLink => ({ id, reference, statement, slug: toSlug(statement) });
