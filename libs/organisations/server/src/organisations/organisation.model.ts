import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Permit } from '@waymark/platform/server';

@ObjectType('Organisation', { description: 'An organisation: the one that the request names.' })
export class OrganisationModel {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'First part of the address of all its pages.' })
  slug: string;

  @Field(() => String, { description: 'Its name, as people know it.' })
  name: string;

  @Field(() => String, { description: 'Where its days begin and end, e.g. Europe/London.' })
  timeZone: string;

  @Field(() => Int, { description: 'After this many days without an update an action counts as stale.' })
  staleAfterDays: number;

  @Field(() => Boolean, { description: 'Whether programs of the organisation may write operations of their own; otherwise only what the pages ask is answered.' })
  hasOpenEndpoint: boolean;

  @Field(() => Int, { nullable: true, description: 'How often an update is expected, in days; empty when nobody has said, and an update is asked for when an action is stale.' })
  updateEveryDays: number | null;

  @Field(() => Int, { description: 'Days in which a challenge is to be answered, unless whoever raises it says otherwise.' })
  challengeDays: number;

  @Field(() => Boolean, { description: 'Whether Saturdays and Sundays are not counted in those days.' })
  isChallengeInWorkingDays: boolean;

  @Field(() => Int, { description: 'Months between reviews in a new cycle, unless whoever plans it says otherwise.' })
  reviewMonths: number;

  @Field(() => Int, { description: 'Counts its changes; name the one you saw when you revise it.' })
  version: number;
}

@ObjectType({ description: 'What the viewer may do in this organisation.' })
export class OrganisationViewerCan {
  @Field(() => Permit, { description: 'Add people, give roles, invite, end memberships, arrange teams.' })
  managePeople: Permit;

  @Field(() => Permit, { description: 'Change name, times, words and how people sign in.' })
  manageSettings: Permit;

  @Field(() => Permit, { description: "Change a plan's structure." })
  changePlan: Permit;

  @Field(() => Permit, { description: 'Import a plan from a file.' })
  importPlan: Permit;
}

@ObjectType({ description: 'The answer of an act on the organisation.' })
export class OrganisationPayload {
  /** Kept instead of the organisation, which is read after the commit. */
  organisationId: string;
}
