import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { GraphQLDay, GraphQLInstant, Permit } from '@waymark/platform/server';
import type { ReviewStageKind } from '@waymark/reviews/domain';
import { ReviewStageKindEnum } from './review.enums';

@ObjectType({ description: 'Somebody who is asked to sign at a stage.' })
export class StageSigner {
  @Field(() => PersonLink, { description: 'Who.' })
  person: PersonLink;

  @Field(() => String, { nullable: true, description: 'In what part, such as "chief executive".' })
  capacity: string | null;
}

@ObjectType({ description: 'A stage of a review, with its dates.' })
export class ReviewStage {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => Int, { description: 'Grows with each change of its dates; give it back with a change.' })
  version: number;

  @Field(() => ReviewStageKindEnum, { description: 'Which stage.' })
  kind: ReviewStageKind;

  @Field(() => GraphQLDay, { description: 'The day it opens.' })
  opensOn: string;

  @Field(() => GraphQLDay, { description: 'The day by which it is to be done.' })
  dueOn: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day its body meets, of the sub-group and the board.' })
  meetsOn: string | null;

  @Field(() => String, { nullable: true, description: 'The body that works at it, of the sub-group and the board.' })
  bodyName: string | null;

  @Field(() => Boolean, { description: 'Whether the review has gone past it.' })
  isDone: boolean;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day the review went on from it, the last time; null while it is not done.' })
  doneOn: string | null;

  @Field(() => [StageSigner], { description: 'Who is asked to sign, in order; nobody for those who may not read the review yet.' })
  signers: StageSigner[];
}

@ObjectType({ description: 'A time when a review went to another stage. Nothing of it is ever changed.' })
export class StageStep {
  @Field(() => ReviewStageKindEnum, { description: 'From which stage.' })
  from: ReviewStageKind;

  @Field(() => ReviewStageKindEnum, { description: 'To which stage.' })
  to: ReviewStageKind;

  @Field(() => GraphQLInstant, { description: 'When.' })
  at: Date;

  @Field(() => PersonLink, { description: 'Who sent it.' })
  by: PersonLink;

  @Field(() => String, { nullable: true, description: 'Why; always said where it went back.' })
  reason: string | null;
}

@ObjectType({ description: 'Where a line of the checklist leads.' })
export class CheckLink {
  @Field(() => String, { description: 'What is there, such as "1.2.2 Review how shifts are given out".' })
  label: string;

  @Field(() => String, { nullable: true, description: 'Its page within the organisation; null where it has none.' })
  path: string | null;
}

@ObjectType({ description: 'What the viewer may do with a review, and if not, why.' })
export class ReviewViewerCan {
  @Field(() => Permit, { description: 'Read what is in it.' })
  readPaper: Permit;

  @Field(() => Permit, { description: 'Change its dates and who signs.' })
  changeDates: Permit;

  @Field(() => Permit, { description: 'Send it on to the next stage.' })
  moveOn: Permit;

  @Field(() => Permit, { description: 'Send it back, with a reason.' })
  sendBack: Permit;

  @Field(() => Permit, { description: 'Cancel or replace it.' })
  cancel: Permit;

  @Field(() => Permit, { description: 'Write its commentary and ask for decisions.' })
  write: Permit;

  @Field(() => Permit, { description: 'Put questions to it.' })
  ask: Permit;

  @Field(() => Permit, { description: 'Comment and take decisions for the body it is before.' })
  decide: Permit;

  @Field(() => Permit, { description: 'Make a new version of the paper.' })
  freeze: Permit;

  @Field(() => Permit, { description: 'Sign it, or decline to.' })
  sign: Permit;

  @Field(() => Permit, { description: 'Approve it for the board, which seals it.' })
  approve: Permit;

  @Field(() => Permit, { description: 'Add a dated note beside the sealed text.' })
  writeAddendum: Permit;

  @Field(() => Permit, { description: 'Have documents made of it.' })
  makeDocuments: Permit;
}
