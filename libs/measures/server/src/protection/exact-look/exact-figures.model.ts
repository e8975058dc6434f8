import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDay, GraphQLInstant } from '@waymark/platform/server';

@ObjectType({ description: 'One exact count of a breakdown.' })
export class ExactCell {
  @Field(() => String, { description: 'Code of the category.' })
  category: string;

  @Field(() => String, { description: 'Name of the category.' })
  name: string;

  @Field(() => String, { description: 'The part counted: "with" and "rest" of a rate, or the name of a part.' })
  part: string;

  @Field(() => Int, { description: 'How many people, exactly.' })
  count: number;
}

/**
 * The root value says only which look this is: an answer that is kept for a retry must hold no exact number. The numbers are read
 * once the look is in the log.
 */
@ObjectType({ description: 'Exact figures, for one look of a data steward. The look is in the access log.' })
export class ExactFigures {
  @Field(() => ID, { description: 'Id of the look in the access log.' })
  id: string;
}

@ObjectType({ description: 'The exact figure of a period, as it was recorded.' })
export class ExactFigure {
  @Field(() => GraphQLDay, { description: 'First day of the period.' })
  fromOn: string;

  @Field(() => GraphQLDay, { description: 'Last day of the period.' })
  toOn: string;

  @Field(() => Float, { nullable: true, description: 'The figure.' })
  value: number | null;

  @Field(() => Float, { nullable: true, description: 'How many of them.' })
  numerator: number | null;

  @Field(() => Float, { nullable: true, description: 'Of how many.' })
  denominator: number | null;
}

@ObjectType({ description: 'That somebody has looked at exact figures.' })
export class ExactLook {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'The dimension of the breakdown looked at; null for the figure of the measure itself.' })
  dimension: string | null;

  @Field(() => GraphQLDay, { description: 'Last day of the period looked at.' })
  toOn: string;

  @Field(() => String, { description: 'What for, in their words.' })
  purpose: string;

  @Field(() => GraphQLInstant, { description: 'When.' })
  lookedAt: Date;

  personId: string;
  measureId: string;
}

@ObjectType({ description: 'Some of the looks at exact figures, newest first.' })
export class ExactLookPage {
  @Field(() => [ExactLook], { description: 'The looks of this page.' })
  items: ExactLook[];

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total: number;

  @Field(() => String, { nullable: true, description: 'Give it as `after` to get the next page; null on the last one.' })
  nextCursor: string | null;
}
