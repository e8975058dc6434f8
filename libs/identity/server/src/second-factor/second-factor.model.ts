import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLInstant } from '@waymark/platform/server';
import { IsNotEmpty, MaxLength } from 'class-validator';

@ObjectType({ description: 'What signing in by password asks the account for besides: one-time codes, or one of its passkeys.' })
export class SecondFactor {
  @Field(() => GraphQLInstant, { nullable: true, description: 'Since when there are one-time codes; null when there are none.' })
  setAt: Date | null;

  @Field(() => Int, { description: 'How many recovery codes can still be used.' })
  recoveryCodesLeft: number;

  @Field(() => Int, { description: 'How many passkeys the account has.' })
  passkeys: number;

  @Field(() => Boolean, { description: 'Whether this installation can keep them: it needs a key of its own.' })
  canBeSet: boolean;
}

@ObjectType({ description: 'A secret for an authenticator app, shown once. It is in use after its first code has come back.' })
export class SecondFactorSetUp {
  @Field(() => String, { description: 'To be typed, where nothing can be scanned.' })
  secret: string;

  @Field(() => String, { description: 'The same as an address that apps on this device open.' })
  address: string;

  @Field(() => Int, { description: 'Width and height of the drawing of that address as a QR code, without its margin.' })
  qrSize: number;

  @Field(() => String, { description: 'Its dark squares, as the path of an SVG.' })
  qrPath: string;
}

@ObjectType({ description: 'Codes for signing in without the phone, each good for once. They are shown this once.' })
export class RecoveryCodesPayload {
  @Field(() => [String], { description: 'The codes. All given before are worth nothing now.' })
  recoveryCodes: string[];
}

@ArgsType()
export class CodeArgs {
  @Field(() => String, { description: 'The six digits that the authenticator app shows now, or a recovery code.' })
  @IsNotEmpty({ message: 'Enter the code.' })
  @MaxLength(60, { message: 'Enter the code alone.' })
  code: string;
}
