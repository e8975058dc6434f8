import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLInstant } from '@waymark/platform/server';

@ObjectType('Session', { description: 'A browser in which the account is signed in.' })
export class SessionModel {
  @Field(() => ID, { description: 'Id of the session; not what the cookie carries.' })
  id: string;

  @Field(() => Boolean, { description: 'Whether it is the browser that asks.' })
  current: boolean;

  @Field(() => GraphQLInstant, { description: 'When it began, by signing in.' })
  startedAt: Date;

  @Field(() => GraphQLInstant, { description: 'The hour in which it was last used.' })
  lastSeenAt: Date;

  @Field(() => String, { description: 'Browser and machine, e.g. "Chrome on Windows".' })
  device: string;
}
