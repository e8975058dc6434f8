import { ArgsType, Field, Int } from '@nestjs/graphql';
import { SOMETHING_TO_SEE, updateRhythms } from '@waymark/organisations/domain';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';

const DAYS = { message: 'Enter a number of days from 1 to 366.' };
const CHALLENGE_DAYS = { message: 'Enter a number of days from 1 to 90.' };
const MONTHS = { message: 'Enter a number of months from 1 to 60.' };

@ArgsType()
export class ReviseOrganisationArgs {
  @Field(() => Int, { description: 'The version you saw.' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true, description: 'New name; absent stays as it is.' })
  @IsOptional()
  @Matches(SOMETHING_TO_SEE, { message: 'Enter a name.' })
  @MaxLength(200, { message: 'Enter a name of at most 200 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'New time zone, e.g. Europe/London; absent stays as it is.' })
  @IsOptional()
  timeZone?: string | null;

  @Field(() => Int, { nullable: true, description: 'After how many days without an update an action counts as stale; absent stays as it is.' })
  @IsOptional()
  @Min(1, DAYS)
  @Max(366, DAYS)
  staleAfterDays?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether programs of the organisation may write operations of their own; absent stays as it is.' })
  @IsOptional()
  @IsBoolean()
  hasOpenEndpoint?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'How often an update is expected: every 7, 14, 31 or 92 days; 0 leaves it unsaid; absent stays as it is.' })
  @IsOptional()
  @IsIn([0, ...updateRhythms], { message: 'Choose how often from the list.' })
  updateEveryDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days in which a challenge is to be answered, 1 to 90; absent stays as it is.' })
  @IsOptional()
  @IsInt(CHALLENGE_DAYS)
  @Min(1, CHALLENGE_DAYS)
  @Max(90, CHALLENGE_DAYS)
  challengeDays?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether Saturdays and Sundays are not counted in those days; absent stays as it is.' })
  @IsOptional()
  @IsBoolean()
  isChallengeInWorkingDays?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Months between reviews in a new cycle, 1 to 60; absent stays as it is.' })
  @IsOptional()
  @IsInt(MONTHS)
  @Min(1, MONTHS)
  @Max(60, MONTHS)
  reviewMonths?: number | null;
}
