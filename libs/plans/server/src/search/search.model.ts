import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DeliveryStatus } from '@waymark/plans/domain';
import { DeliveryStatusEnum, toEnum } from '../plans.enums';

export const searchKinds = ['action', 'outcome', 'objective', 'measure', 'person', 'plan'] as const;
export type SearchKind = (typeof searchKinds)[number];

export const SearchKindEnum = toEnum(searchKinds);
registerEnumType(SearchKindEnum, {
  name: 'SearchKind',
  description: 'What sort of thing it is.',
  valuesMap: {
    ACTION: { description: 'An action.' },
    OUTCOME: { description: 'An outcome.' },
    OBJECTIVE: { description: 'An objective.' },
    MEASURE: { description: 'A measure of success.' },
    PERSON: { description: 'A person.' },
    PLAN: { description: 'A plan.' },
  },
});

@ObjectType({ description: 'Something found by its label or its words.' })
export class SearchHit {
  @Field(() => SearchKindEnum, { description: 'What it is.' })
  kind: SearchKind;

  @Field(() => ID, { description: 'Permanent id of it.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Its label, such as 1.2.2, when it has one.' })
  reference: string | null;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What tells it apart: the owner of an action, the theme of an outcome, the job of a person.' })
  detail: string | null;

  @Field(() => String, { nullable: true, description: 'Readable end of the address of an action.' })
  actionSlug: string | null;

  @Field(() => DeliveryStatusEnum, { nullable: true, description: 'How an action stands.' })
  status: DeliveryStatus | null;
}
