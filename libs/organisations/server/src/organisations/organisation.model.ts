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

  @Field(() => Int, { description: 'Counts its changes; name the one you saw when you revise it.' })
  version: number;
}

@ObjectType({ description: 'What the viewer may do in this organisation.' })
export class OrganisationViewerCan {
  @Field(() => Permit, { description: 'Add people, give roles, invite, end memberships, arrange teams.' })
  managePeople: Permit;

  @Field(() => Permit, { description: 'Change name, time zone and when an action is stale.' })
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
