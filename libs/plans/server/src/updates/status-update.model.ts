import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import type { DeliveryStatus, PlanState } from '@waymark/plans/domain';
import { GraphQLDay, GraphQLInstant, Permit } from '@waymark/platform/server';
import { DeliveryStatusEnum, toEnum } from '../plans.enums';

export const statusUpdateKinds = ['update', 'completion_confirmed', 'completion_declined', 'withdrawn', 'undo'] as const;
export type StatusUpdateKind = (typeof statusUpdateKinds)[number];

export const StatusUpdateKindEnum = toEnum(statusUpdateKinds);
registerEnumType(StatusUpdateKindEnum, {
  name: 'StatusUpdateKind',
  description: 'What a status update is about.',
  valuesMap: {
    UPDATE: { description: 'Somebody said how the action stands.' },
    COMPLETION_CONFIRMED: { description: 'Somebody else confirmed that it is complete.' },
    COMPLETION_DECLINED: { description: 'Somebody else said that it is not complete; it is back on track.' },
    WITHDRAWN: { description: 'The action was withdrawn.' },
    UNDO: { description: 'Somebody took back the update before.' },
  },
});

@ObjectType({ description: 'What the viewer may do with a status update.' })
export class StatusUpdateViewerCan {
  @Field(() => Permit, { description: 'Take it back, which adds another entry.' })
  undo: Permit;
}

@ObjectType({ description: 'How an action stood at a moment, by whom and why. A record: never edited, only followed by another.' })
export class StatusUpdate {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => DeliveryStatusEnum, { description: 'How the action stands from then on.' })
  status: DeliveryStatus;

  @Field(() => DeliveryStatusEnum, { description: 'How it stood before.' })
  previousStatus: DeliveryStatus;

  @Field(() => String, { nullable: true, description: 'What has changed and what happens next, in words.' })
  note: string | null;

  @Field(() => Boolean, { description: 'Whether it says that nothing has changed.' })
  noChange: boolean;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day the action is expected to be done, or back on track.' })
  forecastOn: string | null;

  @Field(() => DeliveryStatusEnum, { nullable: true, description: 'How it is expected to stand next.' })
  forecastStatus: DeliveryStatus | null;

  @Field(() => PersonLink, { description: 'Who recorded it.' })
  recordedBy: PersonLink;

  @Field(() => GraphQLInstant, { description: 'When it was recorded.' })
  recordedAt: Date;

  @Field(() => StatusUpdateKindEnum, { description: 'What it is about.' })
  kind: StatusUpdateKind;

  @Field(() => ID, { nullable: true, description: 'The update that this one takes back.' })
  undoesId: string | null;

  @Field(() => ID, { nullable: true, description: 'The entry that took this one back.' })
  undoneById: string | null;

  actionId: string;
  isNewest: boolean;
  planState: PlanState;
  actionIsWithdrawn: boolean;
}
