import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AcknowledgementPayload, Public, SignedIn } from '@waymark/platform/server';
import { PasswordSignInPayload, SignInPayload } from '../accounts/account.model';
import { CodeArgs } from '../second-factor/second-factor.model';
import { ChangePasswordArgs, ProveArgs, SignInArgs } from './sign-in.inputs';
import { SecondStepService } from './second-step.service';
import { SignInService } from './sign-in.service';

@Resolver()
export class SignInResolver {
  constructor(
    @Inject(SignInService) private readonly service: SignInService,
    @Inject(SecondStepService) private readonly secondStep: SecondStepService,
  ) {}

  @Mutation(() => PasswordSignInPayload, { description: 'Signs this browser in by e-mail address and password, or takes it to the second step.' })
  @Public('nobody is signed in yet')
  signIn(@Args() { email, password }: SignInArgs): Promise<PasswordSignInPayload> {
    return this.service.signIn(email, password);
  }

  @Mutation(() => SignInPayload, { description: 'The second step of signing in: a one-time code, or a recovery code. Only in the browser that gave the password, within ten minutes.' })
  @Public('nobody is signed in yet; the cookie of the first step is the key')
  async finishSignIn(@Args() { code }: CodeArgs): Promise<SignInPayload> {
    return { accountId: await this.secondStep.finish(code) };
  }

  @Mutation(() => AcknowledgementPayload, { description: 'Shows that the owner of the account is there, for acts that ask for proof: by a code where the account has codes or passkeys, else by the password. Good for ten minutes.' })
  @SignedIn('a password and codes belong to the account, not to an organisation')
  async proveItIsYou(@Args() { password = null, code = null }: ProveArgs): Promise<AcknowledgementPayload> {
    await this.secondStep.prove({ password, code });
    return { done: true };
  }

  @Mutation(() => AcknowledgementPayload, { description: 'Sets another password and ends all other sessions of the account.' })
  @SignedIn('a password belongs to the account, not to an organisation')
  async changePassword(@Args() { current, next }: ChangePasswordArgs): Promise<AcknowledgementPayload> {
    await this.service.changePassword(current, next);
    return { done: true };
  }
}
