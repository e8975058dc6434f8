import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const LONGEST_ID = 1400;
const LONGEST_PART = 8000;
const UNREADABLE = 'The device gave an answer that cannot be read. Try again.';

const IsBase64Url = (longest: number) =>
  applyDecorators(IsString(), MaxLength(longest, { message: UNREADABLE }), Matches(/^[A-Za-z0-9_-]+$/, { message: UNREADABLE }));

/** Without spaces around it and without the one character that PostgreSQL cannot keep. */
const Cleaned = () => Transform(({ value }) => (typeof value === 'string' ? value.replaceAll('\0', '').trim() : value));

@ArgsType()
export class PasskeyAnswerArgs {
  @Field(() => String, { description: 'What the device calls the passkey, in base64url.' })
  @IsBase64Url(LONGEST_ID)
  credentialId: string;

  @Field(() => String, { description: 'What the browser says of the question and of the page, in base64url.' })
  @IsBase64Url(LONGEST_PART)
  clientData: string;

  @Field(() => String, { description: 'What the device says of itself, in base64url.' })
  @IsBase64Url(LONGEST_PART)
  authenticatorData: string;

  @Field(() => String, { description: 'Its signature under both, in base64url.' })
  @IsBase64Url(LONGEST_PART)
  signature: string;

  @Field(() => String, { description: 'What the passkey calls the account, in base64url.' })
  @IsBase64Url(LONGEST_ID)
  userHandle: string;
}

@ArgsType()
export class MadePasskeyArgs {
  @Field(() => String, { description: 'What the device calls the passkey, in base64url.' })
  @IsBase64Url(LONGEST_ID)
  credentialId: string;

  @Field(() => String, { description: 'What the browser says of the question and of the page, in base64url.' })
  @IsBase64Url(LONGEST_PART)
  clientData: string;

  @Field(() => String, { description: 'The public key and what the device says of itself, in base64url.' })
  @IsBase64Url(LONGEST_PART)
  attestation: string;

  @Field(() => [String], { nullable: true, description: 'How the device can be reached, in the words of WebAuthn.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Matches(/^[a-z-]{1,20}$/, { each: true, message: UNREADABLE })
  transports?: string[] | null;
}

@ArgsType()
export class PasskeyIdArgs {
  @Field(() => ID, { description: 'The passkey.' })
  @IsString()
  id: string;
}

@ArgsType()
export class RenamePasskeyArgs extends PasskeyIdArgs {
  @Field(() => String, { description: 'What its owner calls it.' })
  @Cleaned()
  @IsString()
  @IsNotEmpty({ message: 'Enter a name for this passkey.' })
  @MaxLength(60, { message: 'Shorten the name to 60 characters or fewer.' })
  name: string;
}
