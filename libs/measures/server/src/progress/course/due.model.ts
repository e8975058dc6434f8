import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type DueState, dueStates } from '@waymark/measures/domain';
import { toEnum } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';

export const DueStateEnum = toEnum(dueStates);
registerEnumType(DueStateEnum, {
  name: 'DueState',
  description: 'Whether the next figure of a measure is to come.',
  valuesMap: {
    NOT_SET: { description: 'Nobody has said how often it is measured, or there is no next figure.' },
    NOT_DUE: { description: 'The period it is about has not ended.' },
    DUE: { description: 'Its period has ended and the day by which it should be there has not passed.' },
    OVERDUE: { description: 'The day by which it should be there has passed.' },
  },
});

@ObjectType({ description: 'The next figure of a measure, and when it is due.' })
export class MeasureDue {
  @Field(() => DueStateEnum, { description: 'Whether it is due.' })
  state: DueState;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day by which it should be there.' })
  dueOn: string | null;

  @Field(() => Int, { nullable: true, description: 'How many days ago that was, when it has passed.' })
  daysOverdue: number | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'First day of the period it is about.' })
  fromOn: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'Last day of the period it is about.' })
  toOn: string | null;

  @Field(() => String, { nullable: true, description: 'That period in words.' })
  periodText: string | null;

  @Field(() => String, { description: 'All of it in a sentence: "Next figure, for November 2026, due 14 December 2026 from Lin Zhao."' })
  text: string;
}
