import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type AttentionReason, attentionReasons, type DeliveryStatus } from '@waymark/plans/domain';
import { GraphQLDay } from '@waymark/platform/server';
import { ActionLink } from '../actions/action-links.model';
import { Action } from '../actions/action.model';
import { Plan } from '../plans/plan.model';
import { DeliveryStatusEnum, toEnum } from '../plans.enums';

export const AttentionReasonEnum = toEnum(attentionReasons);
registerEnumType(AttentionReasonEnum, {
  name: 'AttentionReason',
  description: 'Why an action needs attention: the gravest of its reasons.',
  valuesMap: {
    OFF_TRACK: { description: 'It is off track.' },
    OVERDUE: { description: 'Its due date has passed.' },
    NO_OWNER: { description: 'Nobody is accountable for it, or whoever was has left.' },
    STALE: { description: 'Nothing has been heard of it for too long.' },
    AWAITING_CONFIRMATION: { description: 'It is said to be complete; nobody else has confirmed that.' },
    AT_RISK: { description: 'It is at risk.' },
    FORECAST_LATE: { description: 'It is expected to finish after the day it is due.' },
  },
});

@ObjectType({ description: 'The counts of live actions that the sentence above an overview is made from.' })
export class Headline {
  @Field(() => Int, { description: 'All of them.' })
  actionCount: number;

  @Field(() => Int, { description: 'Complete or on track.' })
  completeOrOnTrack: number;

  @Field(() => Int, { description: 'Off track.' })
  offTrack: number;

  @Field(() => Int, { description: 'At risk.' })
  atRisk: number;

  @Field(() => Int, { description: 'Past their due date and not complete.' })
  overdue: number;

  @Field(() => Int, { description: 'Open, with nobody accountable.' })
  withoutOwner: number;

  @Field(() => String, { nullable: true, description: 'Theme of the objective that has the most off track; null when nothing is.' })
  mostOffTrackTheme: string | null;

  @Field(() => Int, { description: 'How many are off track there.' })
  mostOffTrackCount: number;
}

@ObjectType({ description: 'An action that needs attention, once, with its gravest reason.' })
export class AttentionItem {
  @Field(() => Action, { description: 'The action.' })
  action: Action;

  @Field(() => AttentionReasonEnum, { description: 'The gravest reason to look at it.' })
  reason: AttentionReason;

  @Field(() => Int, { nullable: true, description: 'Days that go with the reason: overdue by, silent for, without owner or waiting since, late by.' })
  days: number | null;

  @Field(() => String, { nullable: true, description: 'Where nobody is accountable: who was.' })
  formerOwnerName: string | null;
}

@ObjectType({ description: 'Actions that came from one status to another.' })
export class MovedGroup {
  @Field(() => DeliveryStatusEnum, { description: 'How they stand now.' })
  to: DeliveryStatus;

  @Field(() => DeliveryStatusEnum, { nullable: true, description: 'How they stood then; null for complete, which is told whatever it came from.' })
  from: DeliveryStatus | null;

  @Field(() => [ActionLink], { description: 'The actions.' })
  actions: ActionLink[];
}

@ObjectType({ description: 'Where a plan stands, on one page.' })
export class Overview {
  @Field(() => Plan, { description: 'The plan.' })
  plan: Plan;

  @Field(() => Headline, { description: 'The counts for the sentence at the top.' })
  headline: Headline;

  @Field(() => [AttentionItem], { description: 'The most pressing actions, the gravest first; at most 10.' })
  needsAttention: AttentionItem[];

  @Field(() => Int, { description: 'How many need attention in all.' })
  attentionTotal: number;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day from which movement and changes are told: the last sealed review, or without one six months ago, or approval when that is later. Null for a draft.' })
  sinceOn: string | null;

  @Field(() => String, { nullable: true, description: 'The review that it is counted from, such as Review 2; null without one.' })
  sinceTitle: string | null;

  @Field(() => [MovedGroup], { description: 'What has moved since then; completions first.' })
  moved: MovedGroup[];

  @Field(() => Int, { description: 'Changes of the plan since then, its approval apart.' })
  changesSince: number;

  @Field(() => Int, { description: 'How many of those are dates that moved later.' })
  slippedSince: number;
}
