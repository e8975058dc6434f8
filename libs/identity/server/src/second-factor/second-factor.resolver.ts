import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AcknowledgementPayload, SignedIn } from '@waymark/platform/server';
import { CodeArgs, RecoveryCodesPayload, SecondFactor, SecondFactorSetUp } from './second-factor.model';
import { SecondFactorService } from './second-factor.service';

const OF_ACCOUNT = 'a second factor belongs to the account, not to an organisation';

@Resolver()
export class SecondFactorResolver {
  constructor(@Inject(SecondFactorService) private readonly service: SecondFactorService) {}

  @Query(() => SecondFactor, { description: 'The one-time codes of the account that asks.' })
  @SignedIn(OF_ACCOUNT)
  secondFactor(): Promise<SecondFactor> {
    return this.service.find();
  }

  @Mutation(() => SecondFactorSetUp, { description: 'Makes a secret for an authenticator app, in place of one that was never confirmed. Asks for proof.' })
  @SignedIn(OF_ACCOUNT)
  startSecondFactor(): Promise<SecondFactorSetUp> {
    return this.service.start();
  }

  @Mutation(() => RecoveryCodesPayload, { description: "Puts the secret to use by its first code, and ends the account's other sessions. Asks for proof." })
  @SignedIn(OF_ACCOUNT)
  async confirmSecondFactor(@Args() { code }: CodeArgs): Promise<RecoveryCodesPayload> {
    return { recoveryCodes: await this.service.confirm(code) };
  }

  @Mutation(() => AcknowledgementPayload, { description: 'Removes one-time codes and recovery codes. Asks for proof.' })
  @SignedIn(OF_ACCOUNT)
  async removeSecondFactor(): Promise<AcknowledgementPayload> {
    await this.service.remove();
    return { done: true };
  }

  @Mutation(() => RecoveryCodesPayload, { description: 'Makes new recovery codes in place of all there were. Asks for proof.' })
  @SignedIn(OF_ACCOUNT)
  async renewRecoveryCodes(): Promise<RecoveryCodesPayload> {
    return { recoveryCodes: await this.service.renewCodes() };
  }
}
