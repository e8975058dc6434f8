import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';

@ArgsType()
export class AcceptInvitationArgs {
  @Field(() => String, { description: "The token of the invitation's link." })
  @MaxLength(200, { message: 'Open the whole link from the email.' })
  token: string;

  @Field(() => String, { nullable: true, description: 'Name for a new account; not for one that exists.' })
  @IsOptional()
  @MaxLength(200, { message: 'Enter a name of at most 200 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Password for a new account; one that exists must be signed in instead.' })
  @IsOptional()
  @MaxLength(1000, { message: 'Choose a password of at most 200 characters.' })
  password?: string | null;
}
