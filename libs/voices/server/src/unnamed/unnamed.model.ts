import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDay, Permit } from '@waymark/platform/server';

@ObjectType({ description: 'Whether anybody can speak without a name in a conversation just now, and when it would be shown.' })
export class UnnamedState {
  @Field(() => Permit, { description: 'Whether words without a name are taken, and if not, why.' })
  write: Permit;

  @Field(() => Int, { description: 'How many members hold a credential that counts: one who writes is one among them.' })
  counted: number;

  @Field(() => Int, { description: 'How many must.' })
  needed: number;

  @Field(() => Int, { description: 'How many people’s words must wait together before any are shown.' })
  lettersNeeded: number;

  @Field(() => GraphQLDay, { description: 'The morning of the next release, at seven.' })
  nextReleaseOn: string;

  @Field(() => Boolean, { description: 'Whether the viewer was given a credential: a browser without it needs the printed phrase.' })
  isIssued: boolean;
}

@ObjectType({ description: 'A credential, signed unseen. Only the browser that asked can take the blinding off.' })
export class IssuedCredential {
  @Field(() => String, { description: '384 bytes as base64url.' })
  signed: string;
}

@ObjectType({ description: 'A question of the chairs to an author they do not know, for all members to see.' })
export class UnnamedQuestion {
  @Field(() => String, { description: 'The words as HTML that is safe to show.' })
  html: string;

  @Field(() => GraphQLDay, { description: 'The day it was asked.' })
  askedOn: string;
}

@ObjectType({ description: 'What was said without a name. It has a day and no time, and no place in an order within that day.' })
export class UnnamedPost {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'What its author is called in this conversation, and in no other.' })
  alias: string;

  @Field(() => String, { nullable: true, description: 'The words as HTML that is safe to show; null once they were taken back or hidden.' })
  html: string | null;

  @Field(() => String, { nullable: true, description: 'The words as they were written, for their author to change; null once they were taken back or hidden.' })
  markdown: string | null;

  @Field(() => GraphQLDay, { description: 'The day they were shown.' })
  releasedOn: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day they were last changed by their author.' })
  editedOn: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day their author took them back.' })
  withdrawnOn: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day a chair hid them.' })
  hiddenOn: string | null;

  @Field(() => Boolean, { description: 'Whether its author can say no more in this conversation.' })
  isBlocked: boolean;

  @Field(() => [UnnamedQuestion], { description: 'What the chairs asked about it, the oldest first.' })
  questions: UnnamedQuestion[];

  @Field(() => Permit, { description: 'Whether the viewer may hide it, ask about it or block its author, and if not, why.' })
  moderate: Permit;
}

@ObjectType({ description: 'Words without a name, the newest day first.' })
export class UnnamedPostPage {
  @Field(() => [UnnamedPost], { description: 'The words.' })
  items: UnnamedPost[];

  @Field(() => ID, { nullable: true, description: 'Ask for the next page with this; null at the end.' })
  nextCursor: string | null;

  @Field(() => Int, { description: 'How many there are.' })
  total: number;
}

@ObjectType({ description: 'The answer to an act of moderation.' })
export class UnnamedPostPayload {
  @Field(() => UnnamedPost, { description: 'The words as they are now.' })
  post: UnnamedPost;
}
