import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { DeliveryStatus } from '@waymark/plans/domain';
import { GraphQLDay, GraphQLInstant, Permit } from '@waymark/platform/server';
import { DeliveryStatusEnum } from '../plans.enums';

@ObjectType({ description: 'An action as other things name it.' })
export class ActionLink {
  @Field(() => ID, { description: 'Permanent id of the action.' })
  id: string;

  @Field(() => String, { description: 'Label computed from its place, such as 1.2.2; it can change.' })
  reference: string;

  @Field(() => String, { description: 'Readable end of its address.' })
  slug: string;

  @Field(() => String, { description: 'What is to be done.' })
  title: string;

  @Field(() => DeliveryStatusEnum, { description: 'How it stands, as its owner declares it.' })
  status: DeliveryStatus;

  @Field(() => String, { description: 'Title of its plan.' })
  planTitle: string;

  @Field(() => String, { nullable: true, description: 'Name of the person accountable for it.' })
  ownerName: string | null;
}

@ObjectType({ description: 'An outcome that an action serves.' })
export class OutcomeLink {
  @Field(() => ID, { description: 'Permanent id of the outcome.' })
  id: string;

  @Field(() => String, { description: 'Label computed from its place, such as 1.2.' })
  reference: string;

  @Field(() => String, { description: 'What will be different.' })
  statement: string;

  @Field(() => ID, { description: 'Permanent id of its objective.' })
  objectiveId: string;

  @Field(() => String, { description: 'Label of its objective, such as 1.' })
  objectiveReference: string;

  @Field(() => String, { description: 'Theme of its objective.' })
  objectiveTheme: string;
}

/** Who it was is read only where that is asked for. */
@ObjectType({ description: 'That an action is complete: claimed by somebody who works on it, confirmed by somebody else.' })
export class Completion {
  claimedById: string;
  confirmedById: string | null;

  @Field(() => GraphQLInstant, { description: 'When they said so.' })
  claimedAt: Date;

  @Field(() => GraphQLDay, { description: 'The day they said so, where the organisation is.' })
  claimedOn: string;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was confirmed.' })
  confirmedAt: Date | null;
}

/** Who it was and what follows is read only where that is asked for. */
@ObjectType({ description: 'Why an action was withdrawn, and what takes its place.' })
export class Withdrawal {
  withdrawnById: string;
  successorId: string | null;

  @Field(() => String, { description: 'Why it was withdrawn.' })
  reason: string;

  @Field(() => GraphQLInstant, { description: 'When it was withdrawn.' })
  withdrawnAt: Date;
}

@ObjectType({ description: 'What the viewer may do with an action.' })
export class ActionViewerCan {
  @Field(() => Permit, { description: 'Record a status update, or that nothing has changed.' })
  update: Permit;

  @Field(() => Permit, { description: 'Change its words, dates and people, or move it.' })
  revise: Permit;

  @Field(() => Permit, { description: 'Withdraw it from the plan.' })
  withdraw: Permit;

  @Field(() => Permit, { description: 'Say that it is complete: a status update with the status COMPLETE.' })
  claimCompletion: Permit;

  @Field(() => Permit, { description: 'Confirm that it is complete, or say that it is not.' })
  confirmCompletion: Permit;

  @Field(() => Permit, { description: 'Add evidence to it.' })
  recordEvidence: Permit;
}
