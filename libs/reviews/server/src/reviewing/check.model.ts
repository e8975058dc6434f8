import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { CheckKind } from '@waymark/reviews/domain';
import { CheckKindEnum, type CheckState, CheckStateEnum } from './review.enums';
import { CheckLink } from './stage.model';

@ObjectType({ description: 'A line of the checklist, which checks itself. A gap blocks nothing: it is printed in the paper.' })
export class ReviewCheck {
  @Field(() => CheckKindEnum, { description: 'What is looked at.' })
  kind: CheckKind;

  @Field(() => String, { description: 'What is looked at, in words.' })
  title: string;

  @Field(() => CheckStateEnum, { description: 'How it stands.' })
  state: CheckState;

  @Field(() => Int, { description: 'How many there are.' })
  done: number;

  @Field(() => Int, { description: 'How many there should be.' })
  total: number;

  @Field(() => String, { nullable: true, description: 'What is missing, in a sentence; null where nothing is.' })
  detail: string | null;

  @Field(() => [CheckLink], { description: 'Where to go to mend it: the first few.' })
  links: CheckLink[];
}
