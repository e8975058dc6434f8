import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDay, Permit } from '@waymark/platform/server';
import { ArrayMaxSize, IsEmail, IsInt } from 'class-validator';

@ObjectType('SentAnchor', { description: 'An end of the audit chain that was taken outside.' })
export class SentAnchorModel {
  @Field(() => Int, { description: 'Place of the last entry.' })
  sequence: number;

  @Field(() => String, { description: 'Its SHA-256, in hexadecimal.' })
  hash: string;

  @Field(() => GraphQLDay, { description: 'The day, where the organisation is.' })
  day: string;

  @Field(() => Int, { description: 'To how many addresses it was mailed.' })
  mails: number;
}

@ObjectType({ description: 'What may be done with the addresses.' })
export class AnchorsViewerCan {
  @Field(() => Permit, { description: 'Change who gets the end of the chain.' })
  changeAddresses: Permit;
}

@ObjectType('AnchorSetting', { description: 'Who gets the end of the audit chain each day, and which went out last.' })
export class AnchorSettingModel {
  @Field(() => Int, { description: 'Counts changes; name the one you saw when you change the addresses.' })
  version: number;

  @Field(() => [String], { description: 'The addresses; none: the admins get it.' })
  addresses: string[];

  @Field(() => SentAnchorModel, { nullable: true, description: 'The one that went out last; null before the first.' })
  last: SentAnchorModel | null;

  @Field(() => AnchorsViewerCan, { description: 'What the viewer may do here.' })
  viewerCan: AnchorsViewerCan;
}

@ObjectType({ description: 'The answer of changing who gets the end of the audit chain.' })
export class AnchorSettingPayload {
  /** Nothing is kept: the setting is read after the commit. */
  done: boolean;
}

@ArgsType()
export class NameAnchorAddressesArgs {
  @Field(() => Int, { description: 'The version you saw.' })
  @IsInt()
  version: number;

  @Field(() => [String], { description: 'E-mail addresses, ten at most; none: the admins get it.' })
  @ArrayMaxSize(10, { message: 'Enter at most 10 addresses.' })
  @IsEmail({}, { each: true, message: 'Enter e-mail addresses such as name@example.org.' })
  addresses: string[];
}
