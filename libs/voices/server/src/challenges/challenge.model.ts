import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { GraphQLDay, GraphQLInstant, Permit } from '@waymark/platform/server';
import type { AnswerOutcome, ChallengeEventKind, ChallengeState } from '@waymark/voices/domain';
import type { SpokenOf } from '../comments/comment.enums';
import { AnswerOutcomeEnum, ChallengeEventKindEnum, ChallengeStateEnum, type RaisedAs, RaisedAsEnum } from './challenge.enums';

@ObjectType({ description: 'The clock of a challenge, the same for both sides. It stops with the first answer, or when the challenge is taken back.' })
export class AnswerClock {
  @Field(() => GraphQLDay, { description: 'The day by which an answer was promised.' })
  dueOn: string;

  @Field(() => Int, { description: 'Days since it was raised.' })
  daysSince: number;

  @Field(() => Int, { description: 'Days until the answer is due; 0 on that day and later.' })
  daysLeft: number;

  @Field(() => Int, { description: 'Days by which it is or was overdue.' })
  daysOverdue: number;

  @Field(() => String, { description: 'The clock in words: "18 days, answer was due on 18 November 2026".' })
  text: string;
}

/** Fields without a decorator are facts for resolvers. */
@ObjectType({ description: 'Something that happened to a challenge. Nothing of it is ever changed.' })
export class ChallengeEvent {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => ChallengeEventKindEnum, { description: 'What happened.' })
  kind: ChallengeEventKind;

  @Field(() => GraphQLDay, { description: 'The day.' })
  happenedOn: string;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When; null for a staff group’s own acts, of which only the day is kept.' })
  happenedAt: Date | null;

  @Field(() => PersonLink, { nullable: true, description: 'Who; null for a staff group and for what Waymark does by itself.' })
  by: PersonLink | null;

  @Field(() => String, { nullable: true, description: 'What was said, as HTML that is safe to show.' })
  html: string | null;

  @Field(() => AnswerOutcomeEnum, { nullable: true, description: 'Of an answer: how it turned out.' })
  outcome: AnswerOutcome | null;

  @Field(() => String, { nullable: true, description: 'Of an answer: what will happen.' })
  willHappen: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'Of an answer: by when.' })
  byOn: string | null;

  @Field(() => PersonLink, { nullable: true, description: 'Who is to answer from now on.' })
  respondent: PersonLink | null;

  actionId: string | null;
}

@ObjectType({ description: 'What the viewer may do with a challenge, and if not, why.' })
export class ChallengeViewerCan {
  @Field(() => Permit, { description: 'Say that they have read it.' })
  acknowledge: Permit;

  @Field(() => Permit, { description: 'Answer it.' })
  answer: Permit;

  @Field(() => Permit, { description: 'Say whether the answer is enough.' })
  judge: Permit;

  @Field(() => Permit, { description: 'Take it back, which shows.' })
  withdraw: Permit;

  @Field(() => Permit, { description: 'Take it to the board sub-group.' })
  takeUp: Permit;

  @Field(() => Permit, { description: 'Add their support, or take it away.' })
  support: Permit;

  @Field(() => Permit, { description: 'Name somebody else to answer.' })
  nameRespondent: Permit;
}

/** Fields without a decorator are facts for resolvers and the policy. */
@ObjectType({ description: 'A challenge: it names who is to answer and by when. What was asked and answered is never changed.' })
export class Challenge {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => Int, { description: 'Its number in the organisation, which is its address.' })
  number: number;

  @Field(() => String, { description: 'What it asks, in a line.' })
  title: string;

  @Field(() => String, { description: 'The words as HTML that is safe to show.' })
  html: string;

  @Field(() => RaisedAsEnum, { description: 'In whose name it was raised.' })
  raisedAs: RaisedAs;

  @Field(() => PersonLink, { nullable: true, description: 'Who raised it; null when a staff group did.' })
  raisedBy: PersonLink | null;

  @Field(() => String, { nullable: true, description: 'The staff group that raised it in its own name.' })
  groupName: string | null;

  @Field(() => String, { nullable: true, description: 'The key of that group, which is its address.' })
  groupKey: string | null;

  @Field(() => GraphQLDay, { description: 'The day it was raised.' })
  raisedOn: string;

  @Field(() => PersonLink, { description: 'Who is to answer.' })
  respondent: PersonLink;

  @Field(() => ChallengeStateEnum, { description: 'Where it stands.' })
  state: ChallengeState;

  @Field(() => AnswerClock, { description: 'How long it has waited, for both sides alike.' })
  clock: AnswerClock;

  @Field(() => [ChallengeEvent], { description: 'All that happened to it, the earliest first.' })
  events: ChallengeEvent[];

  @Field(() => Int, { nullable: true, description: 'How many support it; null while they are too few to be counted without pointing at somebody.' })
  supportCount: number | null;

  @Field(() => Boolean, { description: 'Whether the viewer supports it.' })
  isSupported: boolean;

  subjectKind: SpokenOf;
  subjectId: string;
  planId: string;
  raisedByPersonId: string | null;
  raisedByGroupId: string | null;
  respondentId: string;
  /** Whether they can sign in today, and so answer. */
  respondentIsHere: boolean;
}

@ObjectType({ description: 'Some of the challenges.' })
export class ChallengePage {
  @Field(() => [Challenge], { description: 'The challenges.' })
  items: Challenge[];

  @Field(() => Int, { description: 'How many there are in all.' })
  total: number;

  @Field(() => Int, { nullable: true, description: 'Give this as `after` for the next page; null on the last one.' })
  nextCursor: number | null;
}

@ObjectType({ description: 'A challenge after something happened to it.' })
export class ChallengePayload {
  challengeId: string;
}
