import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IdRules, NoteRules, RevisedTitleRules, TitleRules, VersionRules } from '@waymark/plans/server';
import { voteRules, type VoteRule } from '@waymark/voices/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { type MemberDecision, MemberDecisionEnum, memberDecisions, VoteRuleEnum } from './group.enums';

const STAYS = 'Absent, it stays as it is.';
const KEY_UNFIT = { message: 'Use small letters, digits and hyphens for the address, beginning with a letter or digit, 30 at most.' };

@InputType({ description: 'Where else somebody can be heard.' })
export class SpeakUpRouteInput {
  @Field(() => String, { description: 'Who it is.' })
  @TitleRules('who it is')
  @MaxLength(200, { message: 'Shorten the name to 200 characters or fewer.' })
  name: string;

  @Field(() => String, { description: 'How to reach them.' })
  @TitleRules('how to reach them')
  how: string;
}

@InputType({ description: 'A staff group to open.' })
export class OpenStaffGroupInput {
  @Field(() => String, { description: 'Its part of the address of its page: small letters, digits and hyphens.' })
  @IsString()
  @Matches(/^(?!(new|open)$)[a-z0-9][a-z0-9-]{0,29}$/, KEY_UNFIT)
  key: string;

  @Field(() => String, { description: 'What it is called.' })
  @TitleRules('a name')
  @MaxLength(200, { message: 'Shorten the name to 200 characters or fewer.' })
  name: string;

  @Field(() => String, { description: 'What it is for.' })
  @TitleRules('what the group is for')
  purpose: string;

  @Field(() => ID, { description: 'Its sponsor, who is not in the group.' })
  @IdRules()
  sponsorId: string;

  @Field(() => ID, { description: 'Who chairs it at first. From then on the chairs decide who is in.' })
  @IdRules()
  firstChairId: string;
}

@InputType({ description: 'What a group is and how it works.' })
export class ReviseStaffGroupInput {
  @Field(() => ID, { description: 'The group.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: 'The version that the page showed.' })
  @VersionRules()
  version: number;

  @Field(() => String, { nullable: true, description: `What it is called. ${STAYS}` })
  @RevisedTitleRules('a name')
  @MaxLength(200, { message: 'Shorten the name to 200 characters or fewer.' })
  @IsOptional()
  name?: string;

  @Field(() => String, { nullable: true, description: `What it is for. ${STAYS}` })
  @IsOptional()
  @RevisedTitleRules('what the group is for')
  purpose?: string;

  @Field(() => String, { nullable: true, description: `What its members agree to. ${STAYS}` })
  @NoteRules('what members agree to')
  terms?: string | null;

  @Field(() => ID, { nullable: true, description: `Its sponsor, who is not in the group. ${STAYS}` })
  @IsOptional()
  @IdRules()
  sponsorId?: string;

  @Field(() => Int, { nullable: true, description: `Days in which a challenge is to be answered, 1 to 90. ${STAYS}` })
  @IsOptional()
  @IsInt()
  @Min(1, { message: 'Give at least 1 day to answer.' })
  @Max(90, { message: 'Give at most 90 days to answer.' })
  answerDays?: number;

  @Field(() => Boolean, { nullable: true, description: `Whether those are working days. ${STAYS}` })
  @IsOptional()
  @IsBoolean()
  countsWorkingDays?: boolean;

  @Field(() => Int, { nullable: true, description: `From how many supporters their number is shown, 5 at least. ${STAYS}` })
  @IsOptional()
  @IsInt()
  @Min(5, { message: 'A number below 5 could say who they are. Choose 5 or more.' })
  @Max(1000, { message: 'Choose 1,000 or fewer.' })
  minimumSupport?: number;

  @Field(() => VoteRuleEnum, { nullable: true, description: `How it decides. ${STAYS}` })
  @IsOptional()
  @IsIn(voteRules)
  voteRule?: VoteRule;

  @Field(() => Int, { nullable: true, description: `How many must take part in a vote. ${STAYS}` })
  @IsOptional()
  @IsInt()
  @Min(1, { message: 'At least 1 person must take part.' })
  @Max(1000, { message: 'Choose 1,000 or fewer.' })
  voteQuorum?: number;

  @Field(() => [SpeakUpRouteInput], { nullable: true, description: `Whom the group would have people ask for help. ${STAYS}` })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20, { message: 'Name at most 20.' })
  @ValidateNested({ each: true })
  @Type(() => SpeakUpRouteInput)
  routes?: SpeakUpRouteInput[];
}

@ArgsType()
export class SpeakUpRoutesArgs {
  @Field(() => [SpeakUpRouteInput], { description: 'All of them, in order.' })
  @IsArray()
  @ArrayMaxSize(20, { message: 'Name at most 20.' })
  @ValidateNested({ each: true })
  @Type(() => SpeakUpRouteInput)
  routes: SpeakUpRouteInput[];
}

@ArgsType()
export class MemberArgs {
  @Field(() => String, { description: 'The group, by its part of the address.' })
  @IsString()
  groupKey: string;

  @Field(() => ID, { description: 'The person.' })
  @IdRules()
  personId: string;
}

@ArgsType()
export class DecideMemberArgs extends MemberArgs {
  @Field(() => MemberDecisionEnum, { description: 'What is decided.' })
  @IsIn(memberDecisions)
  decision: MemberDecision;
}

@ArgsType()
export class NameChairArgs extends MemberArgs {
  @Field(() => Boolean, { description: 'Whether they chair it from now on; false ends it.' })
  @IsBoolean()
  isChair: boolean;
}
