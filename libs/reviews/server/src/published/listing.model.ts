import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLInstant, Permit } from '@waymark/platform/server';

@ObjectType({ description: 'Whether the organisation is listed among published plans, where anybody reads what boards have published.' })
export class PublishedListing {
  @Field(() => Boolean, { description: 'Whether it is. Nobody is until two admins have agreed on it.' })
  isListed: boolean;

  /** Whom a resolver loads. */
  setById: string | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When that was said last; null where it never was.' })
  setAt: Date | null;

  @Field(() => Permit, { description: 'Whether the viewer may change it, and if not, why.' })
  canChange: Permit;
}

@ObjectType({ description: 'The answer of changing whether the organisation is listed.' })
export class PublishedListingPayload {
  @Field(() => Boolean, { description: 'Whether it is done. Otherwise it waits for a second admin.' })
  isMade: boolean;
}
