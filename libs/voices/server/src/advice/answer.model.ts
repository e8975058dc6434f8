import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { GraphQLDay, GraphQLInstant, Permit } from '@waymark/platform/server';

@ObjectType({ description: 'What the viewer may do with an answer, and if not, why.' })
export class AdviceAnswerViewerCan {
  @Field(() => Permit, { description: 'Say whether it is enough.' })
  judge: Permit;
}

/** Fields without a decorator are facts for resolvers. */
@ObjectType({ description: 'What somebody did with advice. Never changed; another answer may follow it.' })
export class AdviceAnswer {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'The answer as HTML that is safe to show.' })
  html: string;

  @Field(() => String, { nullable: true, description: 'What changed because of the advice.' })
  whatChanged: string | null;

  @Field(() => PersonLink, { description: 'Who answered.' })
  answeredBy: PersonLink;

  @Field(() => GraphQLInstant, { description: 'When.' })
  answeredAt: Date;

  @Field(() => Boolean, { nullable: true, description: 'Whether whoever gave the advice found it enough; null until they say.' })
  isAccepted: boolean | null;

  @Field(() => String, { nullable: true, description: 'What they said about it.' })
  judgedWords: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day they said so.' })
  judgedOn: string | null;

  commentId: string;
  actionId: string | null;
}
