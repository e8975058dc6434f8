import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IdRules, NeededReasonRules, PlaceRules, ReasonRules, RevisedTitleRules, TitleRules, VersionRules } from '../plans.inputs';

const VERSION = 'The version that the page showed.';
const REASON = 'Why; needed once the plan is active.';

@ArgsType()
export class AddOutcomeArgs {
  @Field(() => ID, { description: 'The objective that it helps to meet.' })
  @IdRules()
  objectiveId: string;

  @Field(() => String, { description: 'What will be different.' })
  @TitleRules('what will be different')
  statement: string;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@InputType({ description: 'What to change of an outcome: an absent field stays as it is, null empties it.' })
export class ReviseOutcomeInput {
  @Field(() => ID, { description: 'The outcome.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => String, { nullable: true, description: 'What will be different.' })
  @RevisedTitleRules('what will be different')
  statement?: string;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@ArgsType()
export class MoveOutcomeArgs {
  @Field(() => ID, { description: 'The outcome.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => ID, { description: 'The objective it belongs to from now on; the same one to stay.' })
  @IdRules()
  objectiveId: string;

  @Field(() => Int, { description: 'Its new place in that objective, counted from 1; beyond the last is the last.' })
  @PlaceRules()
  position: number;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@ArgsType()
export class WithdrawOutcomeArgs {
  @Field(() => ID, { description: 'The outcome.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => String, { description: 'Why; actions that serve nothing else are withdrawn for the same reason.' })
  @NeededReasonRules()
  reason: string;
}
