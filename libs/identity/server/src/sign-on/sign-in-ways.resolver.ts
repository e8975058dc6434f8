import { ArgsType, Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@waymark/platform/server';
import { MaxLength } from 'class-validator';
import { findWayOf } from './proved-domains.queries';

@ArgsType()
export class SignInWaysArgs {
  @Field(() => String, { description: 'The e-mail address as somebody typed it. Only what follows the @ is looked at.' })
  @MaxLength(320, { message: 'Enter an e-mail address of at most 320 characters.' })
  email: string;
}

@ObjectType({ description: 'Signing in by an organisation\'s own provider.' })
export class SingleSignOnWay {
  @Field(() => String, { description: 'The organisation whose provider it is.' })
  organisationName: string;

  @Field(() => String, { description: 'The address that begins it: a page to go to, with returnTo behind it.' })
  startPath: string;
}

@ObjectType({ description: 'How people of a domain sign in.' })
export class SignInWays {
  @Field(() => SingleSignOnWay, { nullable: true, description: 'By their organisation; null when no organisation has set that up for the domain.' })
  singleSignOn: SingleSignOnWay | null;

  @Field(() => Boolean, { description: 'Whether there is no other way for them: passwords and passkeys are refused.' })
  mustUseSingleSignOn: boolean;
}

/** Where single sign-on with a provider begins. */
export const startPathOf = (providerId: string): string => `/auth/start/${providerId}`;

@Resolver(() => SignInWays)
export class SignInWaysResolver {
  @Query(() => SignInWays, { description: 'How somebody with this e-mail address signs in. It tells nothing of accounts.' })
  @Public('nobody is signed in yet; only the domain of the address is looked at')
  async signInWays(@Args() { email }: SignInWaysArgs): Promise<SignInWays> {
    const way = await findWayOf(email);
    return { singleSignOn: way && { organisationName: way.organisationName, startPath: startPathOf(way.providerId) }, mustUseSingleSignOn: way?.isEnforced ?? false };
  }
}
