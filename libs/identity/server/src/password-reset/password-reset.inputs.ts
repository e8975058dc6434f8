import { ArgsType, Field } from '@nestjs/graphql';
import { IsNotEmpty, MaxLength } from 'class-validator';

@ArgsType()
export class AskForNewPasswordArgs {
  @Field(() => String, { description: 'The e-mail address of the account.' })
  @IsNotEmpty({ message: 'Enter your email address.' })
  @MaxLength(320, { message: 'Enter an email address of at most 320 characters.' })
  email: string;
}

@ArgsType()
export class ResetTokenArgs {
  @Field(() => String, { description: "The token of the mail's link." })
  @MaxLength(200, { message: 'Open the whole link from the email.' })
  token: string;
}

@ArgsType()
export class SetNewPasswordArgs extends ResetTokenArgs {
  @Field(() => String, { description: 'The new password: 12 characters or more.' })
  @IsNotEmpty({ message: 'Enter a new password.' })
  @MaxLength(1000, { message: 'Enter a password of at most 200 characters.' })
  password: string;
}
