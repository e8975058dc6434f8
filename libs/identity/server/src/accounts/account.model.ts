import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Account', { description: 'Somebody who can sign in, whatever the organisation.' })
export class AccountModel {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'The e-mail address they sign in with.' })
  email: string;

  @Field(() => String, { description: 'Their name.' })
  name: string;
}

@ObjectType({ description: 'An organisation that an account may enter.' })
export class AccountMembership {
  @Field(() => String, { description: "First part of the address of the organisation's pages." })
  organisationSlug: string;

  @Field(() => String, { description: 'Its name.' })
  organisationName: string;
}

@ObjectType({ description: 'The answer of every way in: the cookie comes with it.' })
export class SignInPayload {
  /** Kept instead of the account itself, which is read after the commit. */
  accountId: string;
}

@ObjectType({ description: 'What must follow a right password: one of these, or a recovery code.' })
export class SecondSteps {
  @Field(() => Boolean, { description: 'Whether the account has an authenticator app, whose code finishSignIn takes.' })
  byApp: boolean;

  @Field(() => Boolean, { description: 'Whether it has a passkey, whose answer finishPasskeySignIn takes.' })
  byPasskey: boolean;
}

@ObjectType({ description: 'The answer of a right password: the account is signed in, or a second step must follow.' })
export class PasswordSignInPayload {
  /** Null when a second step must follow. */
  accountId: string | null;

  @Field(() => SecondSteps, { nullable: true, description: 'What must follow; null when nothing must.' })
  secondSteps: SecondSteps | null;
}
