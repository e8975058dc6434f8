import { Inject } from '@nestjs/common';
import { Args, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { GraphQLInstant, SignedIn } from '@waymark/platform/server';
import { KeptMailService } from './kept-mail.service';

@ObjectType({ description: 'A mail that the demo kept instead of sending it.' })
export class KeptMail {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'Whom it is for.' })
  to: string;

  @Field(() => String, { description: 'Its subject.' })
  subject: string;

  @Field(() => String, { description: 'Its text.' })
  body: string;

  @Field(() => GraphQLInstant, { description: 'When it was written.' })
  createdAt: Date;
}

@Resolver(() => KeptMail)
export class KeptMailResolver {
  constructor(@Inject(KeptMailService) private readonly service: KeptMailService) {}

  @Query(() => [KeptMail], { description: "Mail of the account's organisations, the latest first. In the demo only." })
  @SignedIn('the demo shows the mail of all organisations that the account may enter')
  keptMail(@Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: 'At most this many, up to 100.' }) first: number | null): Promise<KeptMail[]> {
    return this.service.list(Math.min(Math.max(first ?? 50, 1), 100));
  }
}
