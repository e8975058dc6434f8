import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import type { ProviderKind } from '@waymark/identity/server';
import { SOMETHING_TO_SEE } from '@waymark/organisations/domain';
import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { SignOnKindModel } from './sign-on.model';

const NAME = { message: 'Enter a name, such as the one your colleagues use.' };
const ISSUER = { message: 'Enter an address of at most 400 characters.' };
const CLIENT = { message: 'Enter the client id that your provider shows.' };
const SECRET = { message: 'Enter the client secret that your provider shows.' };
/** What a provider shows holds no blanks; whoever copies it may take some along. */
const NO_CONTROLS = /^[^\p{Cc}]*$/u;

@ArgsType()
export class SignOnPlaceArgs {
  @Field(() => ID, { description: 'Which one.' })
  @IsUUID('all', { message: 'This is not there.' })
  id: string;

  @Field(() => Int, { description: 'The version you saw.' })
  @IsInt()
  version: number;
}

@ArgsType()
export class AddSignOnProviderArgs {
  @Field(() => String, { description: 'What admins call it.' })
  @Matches(SOMETHING_TO_SEE, NAME)
  @MaxLength(100, { message: 'Enter a name of at most 100 characters.' })
  name: string;

  @Field(() => SignOnKindModel, { description: 'What kind it is.' })
  @IsIn(Object.values(SignOnKindModel))
  kind: ProviderKind;

  @Field(() => String, { nullable: true, description: 'Entra: the id of the directory. Keycloak and others: the issuer. Google has one for everybody, so nothing.' })
  @IsOptional()
  @MaxLength(400, ISSUER)
  @Matches(NO_CONTROLS, ISSUER)
  issuer?: string | null;

  @Field(() => String, { description: 'The client id that the provider shows.' })
  @IsNotEmpty(CLIENT)
  @MaxLength(400, CLIENT)
  @Matches(NO_CONTROLS, CLIENT)
  clientId: string;

  @Field(() => String, { description: 'The client secret that the provider shows. It is sealed, and never shown again.' })
  @IsNotEmpty(SECRET)
  @MaxLength(1000, SECRET)
  @Matches(NO_CONTROLS, SECRET)
  clientSecret: string;
}

@ArgsType()
export class ReviseSignOnProviderArgs extends SignOnPlaceArgs {
  @Field(() => String, { nullable: true, description: 'Another name; absent stays as it is.' })
  @IsOptional()
  @Matches(SOMETHING_TO_SEE, NAME)
  @MaxLength(100, { message: 'Enter a name of at most 100 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Another directory or issuer; absent stays as it is.' })
  @IsOptional()
  @MaxLength(400, ISSUER)
  @Matches(NO_CONTROLS, ISSUER)
  issuer?: string | null;

  @Field(() => String, { nullable: true, description: 'Another client id; absent stays as it is.' })
  @IsOptional()
  @IsNotEmpty(CLIENT)
  @MaxLength(400, CLIENT)
  @Matches(NO_CONTROLS, CLIENT)
  clientId?: string | null;

  @Field(() => String, { nullable: true, description: 'Another client secret; needed whenever directory, issuer or client id change, so that a secret is never sent where it was not meant for. Absent stays as it is.' })
  @IsOptional()
  @IsNotEmpty(SECRET)
  @MaxLength(1000, SECRET)
  @Matches(NO_CONTROLS, SECRET)
  clientSecret?: string | null;
}

@ArgsType()
export class TurnSignOnProviderArgs extends SignOnPlaceArgs {
  @Field(() => Boolean, { description: 'True to turn it on (or to put changed settings into force), false to turn it off.' })
  @IsBoolean()
  on: boolean;
}

@ArgsType()
export class AddSignOnDomainArgs {
  @Field(() => String, { description: 'What follows the @ in e-mail addresses, such as northmoor.example.' })
  @IsNotEmpty({ message: 'Enter a domain, such as northmoor.example.' })
  @MaxLength(253, { message: 'Enter a domain of at most 253 characters.' })
  domain: string;

  @Field(() => ID, { nullable: true, description: 'The provider by which its people sign in; absent for the only one that is on.' })
  @IsOptional()
  @IsUUID('all', { message: 'This is not there.' })
  providerId?: string | null;
}

@ArgsType()
export class EnforceSignOnArgs extends SignOnPlaceArgs {
  @Field(() => Boolean, { description: 'True when people of the domain must sign in by the provider, false when they may sign in in other ways too.' })
  @IsBoolean()
  on: boolean;
}
