import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { GraphQLInstant, Permit } from '@waymark/platform/server';
import type { CommentarySubject, WrittenField } from '@waymark/reviews/domain';
import { CommentaryFieldEnum, CommentarySubjectEnum } from './commentary.enums';

/** Fields without a decorator are facts for resolvers. */
@ObjectType({ description: 'A field of a review with words of its own, written or not.' })
export class Commentary {
  @Field(() => ID, { description: 'Permanent id of the field, the same before and after somebody writes in it.' })
  id: string;

  @Field(() => Int, { description: 'Grows with each change, 0 while nobody has written; give it back with a change.' })
  version: number;

  @Field(() => CommentarySubjectEnum, { description: 'What sort of thing it is about.' })
  subjectKind: CommentarySubject;

  @Field(() => ID, { description: 'The one it is about: the review, its plan, or an objective or outcome of that.' })
  subjectId: string;

  @Field(() => String, { nullable: true, description: 'Label of an objective or outcome, such as 1.2; it can change.' })
  reference: string | null;

  @Field(() => String, { description: 'What it is about, in words.' })
  subjectTitle: string;

  @Field(() => CommentaryFieldEnum, { description: 'Which field it is.' })
  field: WrittenField;

  @Field(() => String, { description: 'The words as plain text, an empty line between paragraphs; empty while nobody has written.' })
  words: string;

  @Field(() => PersonLink, { nullable: true, description: 'Who wrote last; null while nobody has.' })
  writtenBy: PersonLink | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When they did; null while nobody has.' })
  writtenAt: Date | null;

  @Field(() => Int, { description: 'How many words it should have at most. More is kept, never cut.' })
  wordLimit: number;

  @Field(() => Int, { description: 'How many words it has.' })
  wordCount: number;

  @Field(() => Permit, { description: 'Whether the viewer may write in it, and if not, why.' })
  canWrite: Permit;
}
