import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What the organisation calls things, and what each status means there. Empty: as Waymark has it.' })
export class OrganisationWords {
  @Field(() => String, { nullable: true, description: 'One objective, as it stands in the middle of a sentence.' })
  objectiveOne: string | null;

  @Field(() => String, { nullable: true, description: 'Several objectives, as it stands in the middle of a sentence.' })
  objectiveMany: string | null;

  @Field(() => String, { nullable: true, description: 'One outcome, as it stands in the middle of a sentence.' })
  outcomeOne: string | null;

  @Field(() => String, { nullable: true, description: 'Several outcomes, as it stands in the middle of a sentence.' })
  outcomeMany: string | null;

  @Field(() => String, { nullable: true, description: 'One action, as it stands in the middle of a sentence.' })
  actionOne: string | null;

  @Field(() => String, { nullable: true, description: 'Several actions, as it stands in the middle of a sentence.' })
  actionMany: string | null;

  @Field(() => String, { nullable: true, description: 'One measure of success, as it stands in the middle of a sentence.' })
  measureOne: string | null;

  @Field(() => String, { nullable: true, description: 'Several measures of success, as it stands in the middle of a sentence.' })
  measureMany: string | null;

  @Field(() => String, { nullable: true, description: 'One staff group, as it stands in the middle of a sentence.' })
  groupOne: string | null;

  @Field(() => String, { nullable: true, description: 'Several staff groups, as it stands in the middle of a sentence.' })
  groupMany: string | null;

  @Field(() => String, { nullable: true, description: 'What stands for "ethnic minority", as in ethnic minority staff.' })
  minority: string | null;

  @Field(() => String, { nullable: true, description: 'What Complete means here, in a sentence.' })
  completeMeans: string | null;

  @Field(() => String, { nullable: true, description: 'What On track means here, in a sentence.' })
  onTrackMeans: string | null;

  @Field(() => String, { nullable: true, description: 'What At risk means here, in a sentence.' })
  atRiskMeans: string | null;

  @Field(() => String, { nullable: true, description: 'What Off track means here, in a sentence.' })
  offTrackMeans: string | null;

  @Field(() => String, { nullable: true, description: 'What Not started means here, in a sentence.' })
  notStartedMeans: string | null;

  @Field(() => String, { nullable: true, description: 'What Paused means here, in a sentence.' })
  pausedMeans: string | null;

  @Field(() => String, { nullable: true, description: 'What Withdrawn means here, in a sentence.' })
  withdrawnMeans: string | null;
}
