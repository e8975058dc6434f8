import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { DraftKind } from '@waymark/voices/domain';
import { DraftKindEnum } from '../drafts/draft.enums';

@ObjectType({ description: 'How many things of a kind a group has said outside, and what came of them.' })
export class GroupRecordLine {
  @Field(() => DraftKindEnum, { description: 'What was said.' })
  kind: DraftKind;

  @Field(() => Int, { description: 'How many were said.' })
  sent: number;

  @Field(() => Int, { nullable: true, description: 'How many of them were answered; null for statements, which ask for none.' })
  answered: number | null;

  @Field(() => Int, { nullable: true, description: 'Of how many the group found the answer enough; null for statements.' })
  accepted: number | null;
}

@ObjectType({ description: 'What a group has said outside, and what came of it.' })
export class GroupRecord {
  @Field(() => [GroupRecordLine], { description: 'Challenges, advice and statements.' })
  lines: GroupRecordLine[];

  @Field(() => Int, { nullable: true, description: 'Days that its challenges took to answer, on average; null while none was answered.' })
  averageAnswerDays: number | null;
}
