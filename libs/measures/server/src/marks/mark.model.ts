import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { toEnum } from '@waymark/plans/server';
import { GraphQLDay, GraphQLInstant } from '@waymark/platform/server';
import { type MarkKind, markKinds } from './mark-kind';

export const MarkKindEnum = toEnum(markKinds);
registerEnumType(MarkKindEnum, {
  name: 'MarkKind',
  description: 'What a mark on a chart means.',
  valuesMap: {
    NOTE: { description: 'Something to know about that day.' },
    BREAK: { description: 'What is measured has changed: figures from that day on are not set against those before.' },
    NEW_LIMITS: { description: 'Things work differently from that day on: what follows is judged by limits of its own.' },
    EXCLUSION: { description: 'The figure of the period that ends on that day is left out of averages and limits.' },
  },
});

/** Who added it and the action it speaks of are read only where that is asked for. */
@ObjectType({ description: "Something to know about a day of a measure's chart." })
export class ChartMark {
  measureId: string;
  actionId: string | null;
  addedById: string | null;

  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => Int, { description: 'Grows with each change; a withdrawal names the version it has seen.' })
  version: number;

  @Field(() => MarkKindEnum, { description: 'What it means.' })
  kind: MarkKind;

  @Field(() => GraphQLDay, { description: 'The day.' })
  markedOn: string;

  @Field(() => String, { description: 'What to know, or why.' })
  words: string;

  @Field(() => GraphQLInstant, { description: 'When it was added.' })
  addedAt: Date;
}
