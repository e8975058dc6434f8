import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DayRules, IdRules, NoteRules, OptionalIdRules, OptionalTitleRules, TitleRules, VersionRules } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import {
  type DecisionBody, decisionBodies, type DecisionKind, decisionKinds, decisionOutcomes, type FollowUpStanding, followUpStandings, type TakenOutcome,
} from '@waymark/reviews/domain';
import { IsIn } from 'class-validator';
import { SeenVersionRules } from '../commentary/commentary.inputs';
import { DecisionBodyEnum, DecisionKindEnum, DecisionOutcomeEnum, FollowUpStandingEnum } from './decision.enums';

@InputType({ description: 'A decision to ask for.' })
export class AskForDecisionInput {
  @Field(() => ID, { description: 'The review.' })
  @IdRules()
  reviewId: string;

  @Field(() => DecisionKindEnum, { description: 'To agree, to note or to approve.' })
  @IsIn(decisionKinds)
  kind: DecisionKind;

  @Field(() => String, { description: 'What is to be decided, in a line.' })
  @TitleRules('what you ask for')
  title: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  @NoteRules('the detail')
  detail?: string | null;

  @Field(() => ID, { nullable: true, description: 'The action of the plan that it is about.' })
  @OptionalIdRules()
  actionId?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The new due date that the action would have.' })
  @DayRules()
  proposedDueOn?: string | null;
}

@InputType({ description: 'Other words for a decision that is asked for.' })
export class ReviseDecisionAskedInput {
  @Field(() => ID, { description: 'What is asked for.' })
  @IdRules()
  askedId: string;

  @Field(() => Int, { description: 'The version of it that the page showed.' })
  @VersionRules()
  version: number;

  @Field(() => DecisionKindEnum, { description: 'To agree, to note or to approve.' })
  @IsIn(decisionKinds)
  kind: DecisionKind;

  @Field(() => String, { description: 'What is to be decided, in a line.' })
  @TitleRules('what you ask for')
  title: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  @NoteRules('the detail')
  detail?: string | null;

  @Field(() => ID, { nullable: true, description: 'The action of the plan that it is about.' })
  @OptionalIdRules()
  actionId?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The new due date that the action would have.' })
  @DayRules()
  proposedDueOn?: string | null;
}

@InputType({ description: 'What the sub-group or the board decided.' })
export class TakeDecisionInput {
  @Field(() => ID, { description: 'The review.' })
  @IdRules()
  reviewId: string;

  @Field(() => ID, { nullable: true, description: 'What was asked for; left out where they decide of their own accord.' })
  @OptionalIdRules()
  askedId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A decision of their own accord that is corrected.' })
  @OptionalIdRules()
  decisionId?: string | null;

  @Field(() => Int, { description: 'The version of the decision that the page showed, 0 while it was open. If somebody decided since, nothing is saved and both are answered.' })
  @SeenVersionRules()
  version: number;

  @Field(() => DecisionBodyEnum, { description: 'Who decided.' })
  @IsIn(decisionBodies)
  body: DecisionBody;

  @Field(() => String, { nullable: true, description: 'What was decided, in a line; needed where nobody had asked for it.' })
  @OptionalTitleRules('what was decided')
  title?: string | null;

  @Field(() => DecisionOutcomeEnum, { description: 'How it turned out.' })
  @IsIn(decisionOutcomes.filter((outcome) => outcome !== 'open'), { message: 'Choose how it turned out.' })
  outcome: TakenOutcome;

  @Field(() => String, { nullable: true, description: 'What they say with it; needed unless it was agreed as asked or noted.' })
  @NoteRules('the words')
  words?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who is to see to it.' })
  @OptionalIdRules()
  ownerId?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'By when.' })
  @DayRules()
  dueOn?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'When it is looked at again.' })
  @DayRules()
  reviewOn?: string | null;
}

@InputType({ description: 'What became of a decision of a sealed review.' })
export class FollowUpDecisionInput {
  @Field(() => ID, { description: 'The decision.' })
  @IdRules()
  decisionId: string;

  @Field(() => FollowUpStandingEnum, { description: 'What became of it.' })
  @IsIn(followUpStandings)
  standing: FollowUpStanding;

  @Field(() => String, { nullable: true, description: 'A line about it; needed where it is dropped.' })
  @OptionalTitleRules('your line')
  words?: string | null;
}
