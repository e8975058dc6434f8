import { Inject } from '@nestjs/common';
import { Args, Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { AcknowledgementPayload, Public } from '@waymark/platform/server';
import { AskForNewPasswordArgs, ResetTokenArgs, SetNewPasswordArgs } from './password-reset.inputs';
import { PasswordResetService } from './password-reset.service';

const FORGOTTEN = 'whoever forgot their password cannot sign in; the token of the mail is the key';

@ObjectType({ description: 'A link that sets another password, for whoever holds it.' })
export class PasswordReset {
  @Field(() => String, { description: 'The e-mail address whose password it sets.' })
  email: string;
}

@Resolver(() => PasswordReset)
export class PasswordResetResolver {
  constructor(@Inject(PasswordResetService) private readonly service: PasswordResetService) {}

  @Query(() => PasswordReset, { nullable: true, description: 'What a link from a mail can do; null when it was used or has run out.' })
  @Public(FORGOTTEN)
  passwordReset(@Args() { token }: ResetTokenArgs): Promise<PasswordReset | null> {
    return this.service.find(token);
  }

  @Mutation(() => AcknowledgementPayload, { description: 'Mails a link to set another password, if the address has an account; the answer is the same if not.' })
  @Public(FORGOTTEN)
  async askForNewPassword(@Args() { email }: AskForNewPasswordArgs): Promise<AcknowledgementPayload> {
    await this.service.ask(email);
    return { done: true };
  }

  @Mutation(() => AcknowledgementPayload, { description: 'Sets another password with a link, once, and ends all sessions of the account.' })
  @Public(FORGOTTEN)
  async setNewPassword(@Args() { token, password }: SetNewPasswordArgs): Promise<AcknowledgementPayload> {
    await this.service.setPassword(token, password);
    return { done: true };
  }
}
