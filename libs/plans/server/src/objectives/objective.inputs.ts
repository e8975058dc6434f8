import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IdRules, NeededReasonRules, NoteRules, PlaceRules, ReasonRules, RevisedTitleRules, TitleRules, VersionRules } from '../plans.inputs';

const VERSION = 'The version that the page showed.';
const REASON = 'Why; needed once the plan is active.';

@ArgsType()
export class AddObjectiveArgs {
  @Field(() => ID, { description: 'The plan.' })
  @IdRules()
  planId: string;

  @Field(() => String, { description: 'Its theme, in a word or two.' })
  @TitleRules('a theme')
  theme: string;

  @Field(() => String, { nullable: true, description: 'What the organisation wants to become.' })
  @NoteRules('the statement')
  statement?: string | null;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@InputType({ description: 'What to change of an objective: an absent field stays as it is, null empties it.' })
export class ReviseObjectiveInput {
  @Field(() => ID, { description: 'The objective.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => String, { nullable: true, description: 'Its theme, in a word or two.' })
  @RevisedTitleRules('a theme')
  theme?: string;

  @Field(() => String, { nullable: true, description: 'What the organisation wants to become.' })
  @NoteRules('the statement')
  statement?: string | null;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@ArgsType()
export class MoveObjectiveArgs {
  @Field(() => ID, { description: 'The objective.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => Int, { description: 'Its new place in the plan, counted from 1; beyond the last is the last.' })
  @PlaceRules()
  position: number;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@ArgsType()
export class WithdrawObjectiveArgs {
  @Field(() => ID, { description: 'The objective.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => String, { description: 'Why; all beneath it is withdrawn for the same reason.' })
  @NeededReasonRules()
  reason: string;
}
