import { Inject } from '@nestjs/common';
import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@waymark/platform/server';
import { SignInPayload } from '../accounts/account.model';
import { DemoService } from './demo.service';

@ObjectType({ description: 'Somebody made up, whom a visitor of the demo may be.' })
export class DemoPersona {
  @Field(() => ID, { description: 'What to sign in with.' })
  key: string;

  @Field(() => String, { description: 'Full name.' })
  name: string;

  @Field(() => String, { description: 'Job title.' })
  title: string;

  @Field(() => String, { description: 'Their part in the plan, in a word or two.' })
  role: string;

  @Field(() => String, { description: 'What they come for.' })
  description: string;

  @Field(() => String, { description: "First part of the address of their organisation's pages." })
  organisationSlug: string;

  @Field(() => String, { description: 'Their organisation.' })
  organisationName: string;
}

@Resolver(() => DemoPersona)
export class DemoResolver {
  constructor(@Inject(DemoService) private readonly service: DemoService) {}

  @Query(() => [DemoPersona], { description: 'Whom a visitor may be; nobody outside the demo.' })
  @Public('the demo has no passwords')
  demoPersonas(): Promise<DemoPersona[]> {
    return this.service.list();
  }

  @Mutation(() => SignInPayload, { description: 'Signs this browser in as one of the demo personas.' })
  @Public('the demo has no passwords; refused anywhere but in demo mode on the same machine')
  async signInAsPersona(@Args('key', { type: () => ID, description: 'Key of the persona.' }) key: string): Promise<SignInPayload> {
    return { accountId: await this.service.signIn(key) };
  }
}
