import { ArgsType, Field, Int } from '@nestjs/graphql';
import { SOMETHING_TO_SEE } from '@waymark/organisations/domain';
import { IsBoolean, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';

const DAYS = { message: 'Enter a number of days from 1 to 366.' };

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
}
