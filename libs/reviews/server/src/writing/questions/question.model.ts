import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { GraphQLInstant, Permit } from '@waymark/platform/server';

@ObjectType({ description: 'An answer to a question. Nothing of it is ever changed.' })
export class ReviewAnswer {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => PersonLink, { description: 'Who answered.' })
  by: PersonLink;

  @Field(() => GraphQLInstant, { description: 'When.' })
  at: Date;

  @Field(() => String, { description: 'The answer, as plain text.' })
  words: string;
}

/** Fields without a decorator are facts for resolvers. */
@ObjectType({ description: 'A question put to a paragraph of a review. Nothing of it is ever changed.' })
export class ReviewQuestion {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'The key of the paragraph, such as "exceptions" or "measure:" and an id.' })
  paragraph: string;

  @Field(() => String, { description: 'What that paragraph was called when it was asked.' })
  paragraphTitle: string;

  @Field(() => String, { description: 'The question, as plain text.' })
  words: string;

  @Field(() => PersonLink, { description: 'Who asked.' })
  askedBy: PersonLink;

  @Field(() => GraphQLInstant, { description: 'When.' })
  askedAt: Date;

  @Field(() => PersonLink, { nullable: true, description: 'Who is accountable for what it is about, and may answer as executives may; null where nobody is.' })
  owner: PersonLink | null;

  @Field(() => [ReviewAnswer], { description: 'The answers, the earliest first.' })
  answers: ReviewAnswer[];

  @Field(() => Permit, { description: 'Whether the viewer may answer, and if not, why.' })
  canAnswer: Permit;

  reviewId: string;
}
