import { ArgsType, Field } from '@nestjs/graphql';
import { IsNotEmpty, IsOptional, MaxLength } from 'class-validator';

@ArgsType()
export class SignInArgs {
  @Field(() => String, { description: 'The e-mail address of the account.' })
  @IsNotEmpty({ message: 'Enter your email address.' })
  @MaxLength(320, { message: 'Enter an email address of at most 320 characters.' })
  email: string;

  @Field(() => String, { description: 'Its password.' })
  @IsNotEmpty({ message: 'Enter your password.' })
  @MaxLength(1000, { message: 'Enter a password of at most 1,000 characters.' })
  password: string;
}

@ArgsType()
export class ChangePasswordArgs {
  @Field(() => String, { description: 'The password as it is now.' })
  @IsNotEmpty({ message: 'Enter your password as it is now.' })
  @MaxLength(1000, { message: 'Enter a password of at most 1,000 characters.' })
  current: string;

  @Field(() => String, { description: 'The new password: 12 characters or more.' })
  @IsNotEmpty({ message: 'Enter a new password.' })
  @MaxLength(1000, { message: 'Enter a password of at most 200 characters.' })
  next: string;
}

@ArgsType()
export class ProveArgs {
  @Field(() => String, { nullable: true, description: 'The password, for an account without one-time codes.' })
  @IsOptional()
  @MaxLength(1000, { message: 'Enter a password of at most 1,000 characters.' })
  password?: string | null;

  @Field(() => String, { nullable: true, description: 'A one-time code or a recovery code, for an account that has them.' })
  @IsOptional()
  @MaxLength(60, { message: 'Enter the code alone.' })
  code?: string | null;
}
