import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import type { Subject } from '@waymark/plans/server';
import { GraphQLDay, GraphQLInstant, Permit } from '@waymark/platform/server';
import { type CommentKind, CommentKindEnum, type SpokenOf, SubjectKindEnum } from './comment.enums';

@ObjectType({ description: 'What is spoken about, and where it is.' })
export class SubjectLink {
  @Field(() => SubjectKindEnum, { description: 'What sort of thing it is.' })
  kind: SpokenOf;

  @Field(() => ID, { description: 'Permanent id of it.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Its label, such as 1.2.2, when it has one.' })
  reference: string | null;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => String, { description: 'Its page within the organisation, beginning with a slash.' })
  path: string;
}

@ObjectType({ description: 'An earlier text of a comment: edits are kept for good.' })
export class CommentText {
  @Field(() => Int, { description: 'Which text it was, counted from 1.' })
  revision: number;

  @Field(() => String, { description: 'The words as HTML that is safe to show.' })
  html: string;

  @Field(() => GraphQLInstant, { description: 'When it was written.' })
  writtenAt: Date;
}

@ObjectType({ description: 'What the viewer may do with a comment, and if not, why.' })
export class CommentViewerCan {
  @Field(() => Permit, { description: 'Write other words in its place.' })
  edit: Permit;

  @Field(() => Permit, { description: 'Take it back.' })
  withdraw: Permit;

  @Field(() => Permit, { description: 'Say something in its thread.' })
  reply: Permit;

  @Field(() => Permit, { description: 'Say that its thread is settled, or open again.' })
  resolve: Permit;

  @Field(() => Permit, { description: 'Answer advice.' })
  answer: Permit;
}

/** Fields without a decorator are facts for resolvers and the policy. */
@ObjectType({ description: 'Something said in the open: a person’s words, or those of a staff group in its own name.' })
export class Comment {
  @Field(() => ID, { description: 'Permanent id; `#comment-` and this is its place on the page.' })
  id: string;

  @Field(() => ID, { description: 'Id of the comment that began its thread; its own when it is that one.' })
  threadId: string;

  @Field(() => CommentKindEnum, { description: 'What sort of thing is said.' })
  kind: CommentKind;

  @Field(() => PersonLink, { nullable: true, description: 'Who said it; null when a staff group did.' })
  author: PersonLink | null;

  @Field(() => String, { nullable: true, description: 'The staff group that said it in its own name.' })
  groupName: string | null;

  @Field(() => String, { nullable: true, description: 'The words as HTML that is safe to show; null once they are taken back.' })
  html: string | null;

  @Field(() => String, { nullable: true, description: 'The words as typed, for whoever may edit them; null for others.' })
  markdown: string | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When; null for a staff group, of whose words only the day is known.' })
  writtenAt: Date | null;

  @Field(() => GraphQLDay, { description: 'The day.' })
  writtenOn: string;

  @Field(() => Int, { description: 'Which text is shown, counted from 1; above 1 it was edited.' })
  revision: number;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was last edited; null when it never was.' })
  editedAt: Date | null;

  @Field(() => Boolean, { description: 'Whether its author took it back. Its place stays.' })
  isWithdrawn: boolean;

  @Field(() => Boolean, { description: 'Whether its thread is settled.' })
  isResolved: boolean;

  @Field(() => Int, { description: 'How many replies its thread has; 0 for a reply.' })
  replyCount: number;

  subjectKind: SpokenOf;
  subjectId: string;
  planId: string;
  authorId: string | null;
  groupId: string | null;
  words: string;
}

@ObjectType({ description: 'What the viewer may do where something is spoken about, and if not, why.' })
export class TalkViewerCan {
  @Field(() => Permit, { description: 'Say something.' })
  write: Permit;
}

@ObjectType({ description: 'Some of what was said, the newest first.' })
export class CommentPage {
  @Field(() => [Comment], { description: 'What was said.' })
  items: Comment[];

  @Field(() => Int, { description: 'How many threads there are in all.' })
  total: number;

  @Field(() => String, { nullable: true, description: 'Give this as `after` for the next page; null on the last one.' })
  nextCursor: string | null;

  subject: Subject;
}

@ObjectType({ description: 'A comment after a change.' })
export class CommentPayload {
  commentId: string;
}
