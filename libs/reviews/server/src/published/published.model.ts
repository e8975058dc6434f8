import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDay, GraphQLInstant } from '@waymark/platform/server';
import { IsOptional, MaxLength } from 'class-validator';

const count = (description: string) => Field(() => Int, { description });

@ObjectType({ description: 'Actions of published reviews, by the status they had when the facts were pinned.' })
export class PublishedActionCounts {
  @count('Done, and said to be done.')
  complete: number;

  @count('Going as planned.')
  onTrack: number;

  @count('At risk.')
  atRisk: number;

  @count('Off track.')
  offTrack: number;

  @count('Not started yet.')
  notStarted: number;

  @count('Paused.')
  paused: number;

  @count('Withdrawn since the review before.')
  withdrawn: number;
}

@ObjectType({ description: 'Measures of published reviews, by how the reviews say they stand. No figures.' })
export class PublishedMeasureCounts {
  @count('Met, ahead of what was expected, or as expected.')
  onCourse: number;

  @count('Behind what was expected, off course, or not met.')
  behind: number;

  @count('Of which nothing can be said yet: no starting value, no target, no figure, or none that may be shown.')
  unknown: number;
}

@ObjectType({ description: 'What one organisation has published last.' })
export class PublishedStanding {
  @Field(() => String, { description: 'The organisation, as the review names it.' })
  name: string;

  @Field(() => String, { description: 'The plan under review.' })
  planTitle: string;

  @Field(() => String, { description: 'The review, such as "Review 3".' })
  reviewTitle: string;

  @Field(() => GraphQLDay, { description: 'The first day it looks at.' })
  periodFrom: string;

  @Field(() => GraphQLDay, { description: 'The last day it looks at.' })
  periodTo: string;

  @Field(() => GraphQLInstant, { description: 'When the board approved it, which published it.' })
  publishedAt: Date;

  @Field(() => String, { description: 'SHA-256 of the sealed record for everybody, in hexadecimal: a copy of it can be checked against this.' })
  fingerprint: string;

  @Field(() => PublishedActionCounts, { description: 'Its actions by status.' })
  actions: PublishedActionCounts;

  @Field(() => PublishedMeasureCounts, { description: 'Its measures by how they stand.' })
  measures: PublishedMeasureCounts;
}

@ObjectType({ description: 'What organisations have published, by name: those that want to be listed, each with its newest published review. The counts are over all pages.' })
export class PublishedRollUp {
  @Field(() => Int, { description: 'How many organisations there are in all.' })
  organisations: number;

  @Field(() => Boolean, { description: 'False when a part could not be read just now: organisations of that part are neither counted nor listed.' })
  isWhole: boolean;

  @Field(() => PublishedActionCounts, { description: 'All their actions by status.' })
  actions: PublishedActionCounts;

  @Field(() => PublishedMeasureCounts, { description: 'All their measures by how they stand.' })
  measures: PublishedMeasureCounts;

  @Field(() => [PublishedStanding], { description: 'The organisations of this page.' })
  items: PublishedStanding[];

  @Field(() => String, { nullable: true, description: 'Where the next page begins; null on the last.' })
  nextCursor: string | null;
}

@ArgsType()
export class PublishedRollUpArgs {
  @Field(() => Int, { nullable: true, description: 'Organisations on a page, 1 to 100; 50 unless said.' })
  @IsOptional()
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The nextCursor of the page before.' })
  @IsOptional()
  @MaxLength(1000, { message: 'Use the cursor of the page before.' })
  after?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name of an organisation or of the title of its plan.' })
  @IsOptional()
  @MaxLength(200, { message: 'Look for at most 200 characters.' })
  search?: string | null;
}
