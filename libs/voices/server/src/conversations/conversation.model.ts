import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { GraphQLDay, GraphQLInstant, Permit } from '@waymark/platform/server';
import { GroupMember, StaffGroup } from '../groups/group.model';
import { type ConversationKind, ConversationKindEnum, type ConversationPurpose, ConversationPurposeEnum, type Taker, TakerEnum } from './conversation.enums';

@ObjectType({ description: 'What the viewer may do with a conversation, and if not, why.' })
export class ConversationViewerCan {
  @Field(() => Permit, { description: 'Say something in it, with their name.' })
  post: Permit;

  @Field(() => Permit, { description: 'Close it.' })
  close: Permit;
}

/** Fields without a decorator are facts for resolvers and the policy. */
@ObjectType({ description: 'A conversation inside a group’s space. Only its members ever see one.' })
export class Conversation {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => ConversationKindEnum, { description: 'Whether those who speak give their names.' })
  kind: ConversationKind;

  @Field(() => ConversationPurposeEnum, { description: 'What it is for.' })
  purpose: ConversationPurpose;

  @Field(() => String, { description: 'What it is about.' })
  title: string;

  @Field(() => GraphQLDay, { description: 'The day it began.' })
  openedOn: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it was closed; null while it is open.' })
  closedOn: string | null;

  @Field(() => Int, { description: 'How many posts with a name there are in it.' })
  postCount: number;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When the newest of those was written, to the minute.' })
  lastPostAt: Date | null;

  groupId: string;
  openedById: string | null;
}

@ObjectType({ description: 'An earlier text of a post: edits stay visible to members.' })
export class PostText {
  @Field(() => Int, { description: 'Which text it was, counted from 1.' })
  revision: number;

  @Field(() => String, { description: 'The words as HTML that is safe to show.' })
  html: string;

  @Field(() => GraphQLInstant, { description: 'When it was written, to the minute.' })
  writtenAt: Date;
}

@ObjectType({ description: 'What the viewer may do with a post, and if not, why.' })
export class PostViewerCan {
  @Field(() => Permit, { description: 'Write other words in its place.' })
  edit: Permit;

  @Field(() => Permit, { description: 'Take its words out.' })
  withdraw: Permit;
}

/** Fields without a decorator are facts for resolvers and the policy. */
@ObjectType({ description: 'Something said inside, with a name.' })
export class Post {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => Int, { description: 'Its place in the conversation, counted from 1.' })
  place: number;

  @Field(() => PersonLink, { description: 'Who said it.' })
  author: PersonLink;

  @Field(() => String, { nullable: true, description: 'The words as HTML that is safe to show; null once they are taken out.' })
  html: string | null;

  @Field(() => String, { nullable: true, description: 'The words as typed, for their author; null for others.' })
  markdown: string | null;

  @Field(() => GraphQLInstant, { description: 'When, to the minute.' })
  postedAt: Date;

  @Field(() => Int, { description: 'Which text is shown, counted from 1; above 1 it was edited. 0 once it was taken out.' })
  revision: number;

  @Field(() => TakerEnum, { nullable: true, description: 'Who took its words out. They are gone then; the place stays.' })
  takenOutBy: Taker | null;

  @Field(() => PostViewerCan, { description: 'What the viewer may do with it, and if not, why.' })
  viewerCan: PostViewerCan;

  conversationId: string;
  authorId: string;
}

@ObjectType({ description: 'Some posts of a conversation, in the order in which they were written.' })
export class PostPage {
  @Field(() => [Post], { description: 'The posts.' })
  items: Post[];

  @Field(() => Int, { nullable: true, description: 'Give this as `before` for the posts before these; null at the beginning.' })
  before: number | null;
}

@ObjectType({ description: 'Some conversations, the newest first.' })
export class ConversationPage {
  @Field(() => [Conversation], { description: 'The conversations.' })
  items: Conversation[];

  @Field(() => Int, { description: 'How many there are in all.' })
  total: number;

  @Field(() => ID, { nullable: true, description: 'Give this as `after` for the next page; null on the last one.' })
  nextCursor: string | null;
}

@ObjectType({ description: 'The inside of a group, for its members.' })
export class Space {
  @Field(() => StaffGroup, { description: 'The group.' })
  group: StaffGroup;

  @Field(() => [GroupMember], { description: 'Its members, chairs first; for a chair also who asked and who was invited.' })
  members: GroupMember[];

  @Field(() => ConversationPage, { description: 'What is talked about.' })
  conversations: ConversationPage;
}

@ObjectType({ description: 'A conversation after a change.' })
export class ConversationPayload {
  conversationId: string;
}

@ObjectType({ description: 'A post after a change.' })
export class PostPayload {
  postId: string;
}
