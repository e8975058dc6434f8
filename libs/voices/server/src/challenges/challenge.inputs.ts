import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { DayRules, IdRules, NeededReasonRules, OptionalIdRules, OptionalTitleRules, TitleRules } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import { type AnswerOutcome, answerOutcomes, FEWEST_DAYS, MOST_DAYS } from '@waymark/voices/domain';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type SpokenOf, spokenOf, SubjectKindEnum } from '../comments/comment.enums';
import { WordsRules } from '../comments/comment.inputs';
import { AnswerOutcomeEnum } from './challenge.enums';

const DAYS = { message: `Give ${FEWEST_DAYS} to ${MOST_DAYS} days.` };

@InputType({ description: 'A challenge to raise.' })
export class RaiseChallengeInput {
  @Field(() => SubjectKindEnum, { description: 'What sort of thing it is about.' })
  @IsIn(spokenOf)
  subjectKind: SpokenOf;

  @Field(() => ID, { description: 'The one it is about.' })
  @IdRules()
  subjectId: string;

  @Field(() => ID, { description: 'Who is to answer.' })
  @IdRules()
  respondentId: string;

  @Field(() => String, { description: 'What it asks, in a line.' })
  @TitleRules('what you ask, in a line')
  title: string;

  @Field(() => String, { description: 'The words, in a little Markdown.' })
  @WordsRules()
  markdown: string;

  @Field(() => Int, { nullable: true, description: 'Days in which to answer, 1 to 90; what the organisation has set unless said.' })
  @IsOptional()
  @IsInt(DAYS)
  @Min(FEWEST_DAYS, DAYS)
  @Max(MOST_DAYS, DAYS)
  days?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether Saturdays and Sundays are not counted; as the organisation has set unless said.' })
  @IsOptional()
  @IsBoolean()
  workingDays?: boolean | null;
}

@InputType({ description: 'An answer to a challenge.' })
export class AnswerChallengeInput {
  @Field(() => ID, { description: 'The challenge.' })
  @IdRules()
  challengeId: string;

  @Field(() => Int, { description: 'How many events the page showed; if somebody answered since, nothing is saved and both are shown.' })
  @IsInt()
  @Min(0)
  seen: number;

  @Field(() => AnswerOutcomeEnum, { description: 'Accepted, partly, or not accepted.' })
  @IsIn(answerOutcomes)
  outcome: AnswerOutcome;

  @Field(() => String, { description: 'The answer and its reason.' })
  @WordsRules()
  markdown: string;

  @Field(() => String, { nullable: true, description: 'What will happen; needed unless it is not accepted.' })
  @OptionalTitleRules('what will happen')
  willHappen?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'By when.' })
  @DayRules()
  byOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The action that carries it.' })
  @OptionalIdRules()
  actionId?: string | null;
}

@InputType({ description: 'What the raiser of a challenge says of its answer.' })
export class JudgeAnswerInput {
  @Field(() => ID, { description: 'The challenge.' })
  @IdRules()
  challengeId: string;

  @Field(() => Boolean, { description: 'Whether the answer is enough.' })
  @IsBoolean()
  isSatisfied: boolean;

  @Field(() => String, { nullable: true, description: 'A line about it; needed when it is not enough.' })
  @OptionalTitleRules('your line')
  words?: string | null;
}

@ArgsType()
export class WithdrawChallengeArgs {
  @Field(() => ID, { description: 'The challenge.' })
  @IdRules()
  id: string;

  @Field(() => String, { description: 'Why, in a line.' })
  @NeededReasonRules()
  words: string;
}

@ArgsType()
export class ChallengesArgs {
  @Field(() => SubjectKindEnum, { nullable: true, description: 'Only those about something of this sort.' })
  @IsOptional()
  @IsIn(spokenOf)
  subjectKind?: SpokenOf | null;

  @Field(() => ID, { nullable: true, description: 'Only those about this.' })
  @OptionalIdRules()
  subjectId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that wait for an answer.' })
  @IsOptional()
  @IsBoolean()
  onlyAwaiting?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that the viewer is to answer.' })
  @IsOptional()
  @IsBoolean()
  onlyMine?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'How many at most, up to 100; 50 unless said.' })
  @IsOptional()
  @IsInt()
  first?: number | null;

  @Field(() => Int, { nullable: true, description: 'The `nextCursor` of the page before.' })
  @IsOptional()
  @IsInt()
  after?: number | null;
}
