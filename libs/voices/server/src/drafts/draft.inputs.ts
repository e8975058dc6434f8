import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IdRules, NoteRules, OptionalIdRules, TitleRules } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import { ballotChoices, draftKinds, type BallotChoice, type DraftKind } from '@waymark/voices/domain';
import { IsBoolean, IsIn, IsInt, IsString, MaxLength, Min } from 'class-validator';
import { type SpokenOf, spokenOf, SubjectKindEnum } from '../comments/comment.enums';
import { WordsRules } from '../comments/comment.inputs';
import { OwnKeyRules } from '../conversations/conversation.inputs';
import { BallotChoiceEnum, DraftKindEnum } from './draft.enums';

@InputType({ description: 'Words to agree on.' })
export class StartDraftInput {
  @Field(() => String, { nullable: true, description: 'A key of the page’s own making, 8 to 80 characters: the same again adds nothing, so a request can be repeated. It is not kept.' })
  @OwnKeyRules()
  key?: string | null;

  @Field(() => String, { description: 'The group, by its part of the address.' })
  @IsString()
  groupKey: string;

  @Field(() => DraftKindEnum, { description: 'What it becomes when it is released.' })
  @IsIn(draftKinds)
  kind: DraftKind;

  @Field(() => SubjectKindEnum, { description: 'What sort of thing it is about.' })
  @IsIn(spokenOf)
  subjectKind: SpokenOf;

  @Field(() => ID, { description: 'The one it is about.' })
  @IdRules()
  subjectId: string;

  @Field(() => ID, { nullable: true, description: 'Of a challenge: who is to answer.' })
  @OptionalIdRules()
  respondentId?: string | null;

  @Field(() => String, { description: 'Its title.' })
  @TitleRules('a title')
  @MaxLength(200, { message: 'Shorten the title to 200 characters or fewer.' })
  title: string;

  @Field(() => String, { description: 'The words, in a little Markdown.' })
  @WordsRules()
  markdown: string;
}

@InputType({ description: 'Other words for a draft.' })
export class ReviseDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: 'The revision that the page showed.' })
  @IsInt()
  @Min(1)
  revision: number;

  @Field(() => String, { description: 'Its title.' })
  @TitleRules('a title')
  @MaxLength(200, { message: 'Shorten the title to 200 characters or fewer.' })
  title: string;

  @Field(() => String, { description: 'The new words.' })
  @WordsRules()
  markdown: string;

  @Field(() => ID, { nullable: true, description: 'Of a challenge: who is to answer. Absent, it stays as it is.' })
  @OptionalIdRules()
  respondentId?: string | null;
}

@ArgsType()
export class OpenVoteArgs {
  @Field(() => ID, { description: 'The draft.' })
  @IdRules()
  draftId: string;

  @Field(() => GraphQLDay, { description: 'The last day of the vote, from today to 60 days from now.' })
  @IsString()
  closesOn: string;
}

@ArgsType()
export class VoteArgs {
  @Field(() => ID, { description: 'The draft.' })
  @IdRules()
  draftId: string;

  @Field(() => BallotChoiceEnum, { description: 'What the viewer says; the newest counts.' })
  @IsIn(ballotChoices)
  choice: BallotChoice;
}

@ArgsType()
export class GroupChallengeArgs {
  @Field(() => String, { description: 'The group, by its part of the address.' })
  @IsString()
  groupKey: string;

  @Field(() => ID, { description: 'The challenge of the group.' })
  @IdRules()
  challengeId: string;
}

@ArgsType()
export class WithdrawGroupChallengeArgs extends GroupChallengeArgs {
  @Field(() => String, { nullable: true, description: 'Why; everybody sees it.' })
  @NoteRules('why')
  words?: string | null;
}

@ArgsType()
export class JudgeForGroupArgs extends WithdrawGroupChallengeArgs {
  @Field(() => Boolean, { description: 'Whether the answer is enough.' })
  @IsBoolean()
  isSatisfied: boolean;
}
