import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AcknowledgementPayload, Public, SignedIn } from '@waymark/platform/server';
import { SignInPayload } from '../accounts/account.model';
import { AddPasskeyPayload, Passkey, PasskeyMaking, PasskeyQuestion, RenamePasskeyPayload } from './passkey.model';
import { PasskeySignInService } from './passkey-sign-in.service';
import { MadePasskeyArgs, PasskeyAnswerArgs, PasskeyIdArgs, RenamePasskeyArgs } from './passkeys.inputs';
import { PasskeysService } from './passkeys.service';

const OF_ACCOUNT = 'a passkey belongs to the account, not to an organisation';

@Resolver(() => Passkey)
export class PasskeysResolver {
  constructor(
    @Inject(PasskeysService) private readonly service: PasskeysService,
    @Inject(PasskeySignInService) private readonly way: PasskeySignInService,
  ) {}

  @Query(() => [Passkey], { description: 'The passkeys of the account that asks, by name.' })
  @SignedIn(OF_ACCOUNT)
  passkeys(): Promise<Passkey[]> {
    return this.service.list();
  }

  @Mutation(() => PasskeyQuestion, { description: 'Asks this browser for a passkey to sign in with; whose, the device knows.' })
  @Public('nobody is signed in yet')
  startPasskeySignIn(): Promise<PasskeyQuestion> {
    return this.way.ask();
  }

  @Mutation(() => SignInPayload, { description: 'Signs this browser in by the answer of a passkey, once, within five minutes of the question. No code follows: the device has asked for its lock.' })
  @Public('nobody is signed in yet; the cookie of the question and the signature are the keys')
  async finishPasskeySignIn(@Args() answer: PasskeyAnswerArgs): Promise<SignInPayload> {
    return { accountId: await this.way.finish(answer) };
  }

  @Mutation(() => PasskeyQuestion, { description: 'Asks for one of the passkeys of the account that asks, as proof that its owner is there.' })
  @SignedIn(OF_ACCOUNT)
  startPasskeyProof(): Promise<PasskeyQuestion> {
    return this.way.askForProof();
  }

  @Mutation(() => AcknowledgementPayload, { description: 'Shows by the answer of a passkey that the owner of the account is there. Good for ten minutes.' })
  @SignedIn(OF_ACCOUNT)
  async proveByPasskey(@Args() answer: PasskeyAnswerArgs): Promise<AcknowledgementPayload> {
    await this.way.prove(answer);
    return { done: true };
  }

  @Mutation(() => PasskeyMaking, { description: 'What this device needs to make a passkey. Asks for proof.' })
  @SignedIn(OF_ACCOUNT)
  startPasskey(): Promise<PasskeyMaking> {
    return this.service.start();
  }

  @Mutation(() => AddPasskeyPayload, { description: "Keeps the passkey that this device made. The first second factor ends the account's other sessions. Asks for proof." })
  @SignedIn(OF_ACCOUNT)
  addPasskey(@Args() made: MadePasskeyArgs): Promise<AddPasskeyPayload> {
    return this.service.add(made);
  }

  @Mutation(() => RenamePasskeyPayload, { description: 'Gives a passkey another name.' })
  @SignedIn(OF_ACCOUNT)
  async renamePasskey(@Args() { id, name }: RenamePasskeyArgs): Promise<RenamePasskeyPayload> {
    return { passkeys: await this.service.rename(id, name) };
  }

  @Mutation(() => AcknowledgementPayload, { description: 'Removes a passkey; with the last second factor the recovery codes go too. Asks for proof.' })
  @SignedIn(OF_ACCOUNT)
  async removePasskey(@Args() { id }: PasskeyIdArgs): Promise<AcknowledgementPayload> {
    await this.service.remove(id);
    return { done: true };
  }
}
