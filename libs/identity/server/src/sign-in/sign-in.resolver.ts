import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AcknowledgementPayload, Public, SignedIn } from '@waymark/platform/server';
import { SignInPayload } from '../accounts/account.model';
import { ChangePasswordArgs, SignInArgs } from './sign-in.inputs';
import { SignInService } from './sign-in.service';

@Resolver()
export class SignInResolver {
  constructor(@Inject(SignInService) private readonly service: SignInService) {}

  @Mutation(() => SignInPayload, { description: 'Signs this browser in by e-mail address and password.' })
  @Public('nobody is signed in yet')
  async signIn(@Args() { email, password }: SignInArgs): Promise<SignInPayload> {
    return { accountId: await this.service.signIn(email, password) };
  }

  @Mutation(() => AcknowledgementPayload, { description: 'Sets another password and ends all other sessions of the account.' })
  @SignedIn('a password belongs to the account, not to an organisation')
  async changePassword(@Args() { current, next }: ChangePasswordArgs): Promise<AcknowledgementPayload> {
    await this.service.changePassword(current, next);
    return { done: true };
  }
}
