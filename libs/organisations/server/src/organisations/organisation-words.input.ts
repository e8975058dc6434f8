import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';

const LONG_WORD = { message: 'Use at most 40 characters.' };
const LONG_SENTENCE = { message: 'Use at most 300 characters.' };

@InputType({ description: 'New words of the organisation. Absent stays as it is; empty takes the word back, so that it is as Waymark has it.' })
export class OrganisationWordsInput {
  @Field(() => String, { nullable: true, description: 'One objective, as it stands in the middle of a sentence.' })
  @IsOptional()
  @IsString()
  @MaxLength(40, LONG_WORD)
  objectiveOne?: string | null;

  @Field(() => String, { nullable: true, description: 'Several objectives, as it stands in the middle of a sentence.' })
  @IsOptional()
  @IsString()
  @MaxLength(40, LONG_WORD)
  objectiveMany?: string | null;

  @Field(() => String, { nullable: true, description: 'One outcome, as it stands in the middle of a sentence.' })
  @IsOptional()
  @IsString()
  @MaxLength(40, LONG_WORD)
  outcomeOne?: string | null;

  @Field(() => String, { nullable: true, description: 'Several outcomes, as it stands in the middle of a sentence.' })
  @IsOptional()
  @IsString()
  @MaxLength(40, LONG_WORD)
  outcomeMany?: string | null;

  @Field(() => String, { nullable: true, description: 'One action, as it stands in the middle of a sentence.' })
  @IsOptional()
  @IsString()
  @MaxLength(40, LONG_WORD)
  actionOne?: string | null;

  @Field(() => String, { nullable: true, description: 'Several actions, as it stands in the middle of a sentence.' })
  @IsOptional()
  @IsString()
  @MaxLength(40, LONG_WORD)
  actionMany?: string | null;

  @Field(() => String, { nullable: true, description: 'One measure of success, as it stands in the middle of a sentence.' })
  @IsOptional()
  @IsString()
  @MaxLength(40, LONG_WORD)
  measureOne?: string | null;

  @Field(() => String, { nullable: true, description: 'Several measures of success, as it stands in the middle of a sentence.' })
  @IsOptional()
  @IsString()
  @MaxLength(40, LONG_WORD)
  measureMany?: string | null;

  @Field(() => String, { nullable: true, description: 'One staff group, as it stands in the middle of a sentence.' })
  @IsOptional()
  @IsString()
  @MaxLength(40, LONG_WORD)
  groupOne?: string | null;

  @Field(() => String, { nullable: true, description: 'Several staff groups, as it stands in the middle of a sentence.' })
  @IsOptional()
  @IsString()
  @MaxLength(40, LONG_WORD)
  groupMany?: string | null;

  @Field(() => String, { nullable: true, description: 'What stands for "ethnic minority", as in ethnic minority staff.' })
  @IsOptional()
  @IsString()
  @MaxLength(40, LONG_WORD)
  minority?: string | null;

  @Field(() => String, { nullable: true, description: 'What Complete means here, in a sentence.' })
  @IsOptional()
  @IsString()
  @MaxLength(300, LONG_SENTENCE)
  completeMeans?: string | null;

  @Field(() => String, { nullable: true, description: 'What On track means here, in a sentence.' })
  @IsOptional()
  @IsString()
  @MaxLength(300, LONG_SENTENCE)
  onTrackMeans?: string | null;

  @Field(() => String, { nullable: true, description: 'What At risk means here, in a sentence.' })
  @IsOptional()
  @IsString()
  @MaxLength(300, LONG_SENTENCE)
  atRiskMeans?: string | null;

  @Field(() => String, { nullable: true, description: 'What Off track means here, in a sentence.' })
  @IsOptional()
  @IsString()
  @MaxLength(300, LONG_SENTENCE)
  offTrackMeans?: string | null;

  @Field(() => String, { nullable: true, description: 'What Not started means here, in a sentence.' })
  @IsOptional()
  @IsString()
  @MaxLength(300, LONG_SENTENCE)
  notStartedMeans?: string | null;

  @Field(() => String, { nullable: true, description: 'What Paused means here, in a sentence.' })
  @IsOptional()
  @IsString()
  @MaxLength(300, LONG_SENTENCE)
  pausedMeans?: string | null;

  @Field(() => String, { nullable: true, description: 'What Withdrawn means here, in a sentence.' })
  @IsOptional()
  @IsString()
  @MaxLength(300, LONG_SENTENCE)
  withdrawnMeans?: string | null;
}
