import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { toEnum } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import type { AnswerOutcome, ChallengeState } from '@waymark/voices/domain';
import { AnswerOutcomeEnum, ChallengeStateEnum } from '../challenges/challenge.enums';
import { AnswerClock } from '../challenges/challenge.model';
import type { SpokenOf } from '../comments/comment.enums';

/** What somebody said that asks to be answered. */
export const saidKinds = ['challenge', 'advice'] as const;
export type SaidKind = (typeof saidKinds)[number];

export const SaidKindEnum = toEnum(saidKinds);
registerEnumType(SaidKindEnum, {
  name: 'SaidKind',
  description: 'What sort of thing was said.',
  valuesMap: {
    CHALLENGE: { description: 'A challenge, answered or not.' },
    ADVICE: { description: 'Advice that was answered.' },
  },
});

/** Fields without a decorator are facts for resolvers. */
@ObjectType({ description: 'What was done about it: the newest answer.' })
export class WhatWasDone {
  @Field(() => GraphQLDay, { description: 'The day of the answer.' })
  answeredOn: string;

  @Field(() => PersonLink, { nullable: true, description: 'Who answered.' })
  by: PersonLink | null;

  @Field(() => String, { description: 'The answer as HTML that is safe to show.' })
  html: string;

  @Field(() => AnswerOutcomeEnum, { nullable: true, description: 'Of a challenge: how the answer turned out.' })
  outcome: AnswerOutcome | null;

  @Field(() => String, { nullable: true, description: 'What changed or will happen.' })
  whatChanged: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'By when it will happen.' })
  byOn: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether that was enough for whoever said it; null until they say.' })
  isEnough: boolean | null;

  actionId: string | null;
}

/** Fields without a decorator are facts for resolvers. */
@ObjectType({ description: 'Something people said, and what was done about it.' })
export class SaidAndDone {
  @Field(() => ID, { description: 'Id of the challenge or the comment.' })
  id: string;

  @Field(() => SaidKindEnum, { description: 'What sort of thing was said.' })
  kind: SaidKind;

  @Field(() => GraphQLDay, { description: 'The day it was said.' })
  saidOn: string;

  @Field(() => PersonLink, { nullable: true, description: 'Who said it; null when a staff group did.' })
  by: PersonLink | null;

  @Field(() => String, { nullable: true, description: 'The staff group that said it in its own name.' })
  groupName: string | null;

  @Field(() => String, { nullable: true, description: 'Of a challenge: what it asks, in a line.' })
  title: string | null;

  @Field(() => String, { description: 'The words as HTML that is safe to show.' })
  html: string;

  @Field(() => Int, { nullable: true, description: 'Of a challenge: its number, which is its address.' })
  challengeNumber: number | null;

  @Field(() => ChallengeStateEnum, { nullable: true, description: 'Of a challenge: where it stands.' })
  state: ChallengeState | null;

  @Field(() => AnswerClock, { nullable: true, description: 'Of a challenge: how long it has waited.' })
  clock: AnswerClock | null;

  @Field(() => WhatWasDone, { nullable: true, description: 'What was done; null for a challenge that nobody has answered.' })
  done: WhatWasDone | null;

  subjectKind: SpokenOf;
  subjectId: string;
}

@ObjectType({ description: 'Some of what people said and what was done, what was said last first.' })
export class SaidAndDonePage {
  @Field(() => [SaidAndDone], { description: 'What was said and done.' })
  items: SaidAndDone[];

  @Field(() => Int, { description: 'How many there are in all.' })
  total: number;

  @Field(() => Int, { description: 'How many of them are challenges that wait for an answer today.' })
  unanswered: number;

  @Field(() => String, { nullable: true, description: 'Give this as `after` for the next page; null on the last one.' })
  nextCursor: string | null;
}
