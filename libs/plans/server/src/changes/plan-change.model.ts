import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { GraphQLInstant } from '@waymark/platform/server';
import { type ChangeKind, ChangeKindEnum, type ChangeSubject, ChangeSubjectEnum } from './change.enums';

@ObjectType({ description: 'A change of an approved plan: what, from, to, by whom, when and why. Kept for ever.' })
export class PlanChange {
  @Field(() => ID, { description: 'Permanent id of the change.' })
  id: string;

  @Field(() => ChangeSubjectEnum, { description: 'What part of the plan was changed.' })
  subject: ChangeSubject;

  @Field(() => ID, { description: 'Id of that part.' })
  subjectId: string;

  @Field(() => String, { nullable: true, description: 'Its label at the time.' })
  reference: string | null;

  @Field(() => String, { description: 'What it was called at the time.' })
  subjectTitle: string;

  @Field(() => String, { nullable: true, description: "Readable end of the action's address, when it is about an action." })
  actionSlug: string | null;

  @Field(() => ChangeKindEnum, { description: 'What kind of change it was.' })
  kind: ChangeKind;

  @Field(() => String, { nullable: true, description: 'The field that changed, when it was one.' })
  field: string | null;

  @Field(() => String, { nullable: true, description: 'What it was before.' })
  from: string | null;

  @Field(() => String, { nullable: true, description: 'What it is since.' })
  to: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason: string | null;

  @Field(() => PersonLink, { description: 'Who changed it.' })
  changedBy: PersonLink;

  @Field(() => GraphQLInstant, { description: 'When.' })
  changedAt: string;

  @Field(() => Int, { nullable: true, description: 'Days by which a date moved later, when it did.' })
  slippedDays: number | null;
}

@ObjectType({ description: 'A page of the change record, the latest first.' })
export class PlanChangePage {
  @Field(() => [PlanChange], { description: 'The changes.' })
  items: PlanChange[];

  @Field(() => Int, { description: 'How many there are in all.' })
  total: number;

  @Field(() => String, { nullable: true, description: 'Give this as `after` for the next page; null on the last one.' })
  nextCursor: string | null;

  @Field(() => Int, { description: 'How many of all are dates that moved later.' })
  slippedDates: number;
}
