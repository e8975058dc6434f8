import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { GraphQLDay, GraphQLInstant, Permit } from '@waymark/platform/server';
import type { BallotChoice, DraftKind, DraftState, VoteRule } from '@waymark/voices/domain';
import type { SpokenOf } from '../comments/comment.enums';
import { SubjectLink } from '../comments/comment.model';
import { VoteRuleEnum } from '../groups/group.enums';
import { BallotChoiceEnum, DraftKindEnum, DraftStateEnum } from './draft.enums';

@ObjectType({ description: 'A vote on the words of a draft. Its ballots are gone once it is closed; the outcome stays.' })
export class DraftVote {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => Int, { description: 'Which text is voted on.' })
  revision: number;

  @Field(() => VoteRuleEnum, { description: 'How it is decided.' })
  rule: VoteRule;

  @Field(() => Int, { description: 'How many must take part.' })
  quorum: number;

  @Field(() => GraphQLDay, { description: 'The day it was opened.' })
  openedOn: string;

  @Field(() => GraphQLDay, { description: 'Its last day.' })
  closesOn: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it was closed; null while it is open.' })
  closedOn: string | null;

  @Field(() => Int, { nullable: true, description: 'How many have voted so far; null once it is closed.' })
  castCount: number | null;

  @Field(() => BallotChoiceEnum, { nullable: true, description: 'What the viewer said; null before they did, and once it is closed.' })
  ownBallot: BallotChoice | null;

  @Field(() => Int, { nullable: true, description: 'How many said yes; null while it is open.' })
  yes: number | null;

  @Field(() => Int, { nullable: true, description: 'How many said no; null while it is open.' })
  no: number | null;

  @Field(() => Int, { nullable: true, description: 'How many abstained; null while it is open.' })
  abstain: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the group agreed; null while it is open.' })
  isCarried: boolean | null;

  draftId: string;
}

@ObjectType({ description: 'A text of a draft.' })
export class DraftText {
  @Field(() => Int, { description: 'Which text it was, counted from 1.' })
  revision: number;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'The words as HTML that is safe to show.' })
  html: string;

  @Field(() => PersonLink, { description: 'Who wrote it; known inside, and never outside.' })
  author: PersonLink;

  @Field(() => GraphQLInstant, { description: 'When, to the minute.' })
  writtenAt: Date;
}

@ObjectType({ description: 'What the viewer may do with a draft, and if not, why.' })
export class DraftViewerCan {
  @Field(() => Permit, { description: 'Change its words.' })
  revise: Permit;

  @Field(() => Permit, { description: 'Open a vote on it.' })
  openVote: Permit;

  @Field(() => Permit, { description: 'Vote.' })
  vote: Permit;

  @Field(() => Permit, { description: 'Close the vote.' })
  closeVote: Permit;

  @Field(() => Permit, { description: 'Release it.' })
  release: Permit;

  @Field(() => Permit, { description: 'Give it up.' })
  drop: Permit;
}

/** Fields without a decorator are facts for resolvers and the policy. */
@ObjectType({ description: 'Words that a group may release in its own name, while its members agree on them.' })
export class Draft {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => DraftKindEnum, { description: 'What it becomes when it is released.' })
  kind: DraftKind;

  @Field(() => DraftStateEnum, { description: 'Where it stands.' })
  state: DraftState;

  @Field(() => Int, { description: 'Which text is the newest, counted from 1; 0 once it was released.' })
  revision: number;

  @Field(() => String, { nullable: true, description: 'Its title, which a challenge keeps outside; null once it was released.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'The words as typed; null once they were released.' })
  markdown: string | null;

  @Field(() => String, { nullable: true, description: 'The words as HTML that is safe to show; null once they were released.' })
  html: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it was released. What became of it outside is not tied to it.' })
  releasedOn: string | null;

  groupId: string;
  conversationId: string;
  begunById: string | null;
  subjectKind: SpokenOf;
  subjectId: string;
  respondentId: string | null;
}

@ObjectType({ description: 'Exactly what leaves the space when a draft is released, and who will see it.' })
export class ReleasePreview {
  @Field(() => String, { description: 'In whose name it is said.' })
  groupName: string;

  @Field(() => DraftKindEnum, { description: 'What it becomes.' })
  kind: DraftKind;

  @Field(() => String, { nullable: true, description: 'The title of a challenge; advice and statements have none outside.' })
  title: string | null;

  @Field(() => String, { description: 'The words, as typed.' })
  markdown: string;

  @Field(() => String, { description: 'The words as HTML that is safe to show.' })
  html: string;

  @Field(() => SubjectLink, { nullable: true, description: 'What it is about.' })
  subject: SubjectLink | null;

  @Field(() => PersonLink, { nullable: true, description: 'Who is asked to answer.' })
  respondent: PersonLink | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'By when, if it is released today.' })
  answerDueOn: string | null;

  @Field(() => GraphQLDay, { description: 'The day that will stand beside it. No time is kept.' })
  saidOn: string;

  @Field(() => String, { description: 'Who will see it, in words.' })
  readers: string;

  @Field(() => String, { description: 'What does not leave with it, in words.' })
  keptBack: string;
}

@ObjectType({ description: 'A draft after a change.' })
export class DraftPayload {
  draftId: string;
}
