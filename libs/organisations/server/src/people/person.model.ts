import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { MembershipState, Role } from '@waymark/organisations/domain';
import { GraphQLDay } from '@waymark/platform/server';
import { RoleModel } from './role.model';

export const MembershipStateModel = { NONE: 'none', INVITED: 'invited', ACTIVE: 'active', ENDED: 'ended' } as const satisfies Record<string, MembershipState>;

registerEnumType(MembershipStateModel, {
  name: 'MembershipState',
  description: 'Where a person stands in the organisation.',
  valuesMap: {
    NONE: { description: 'Named in the plan, never a member.' },
    INVITED: { description: 'Has not accepted the invitation yet.' },
    ACTIVE: { description: 'A member.' },
    ENDED: { description: 'A member no longer.' },
  },
});

/** A person as the people page shows them. Other contexts hang their own fields on it. */
@ObjectType('Person', { description: 'Somebody the plan may name, whether or not they can sign in.' })
export class PersonModel {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'Full name.' })
  name: string;

  @Field(() => String, { description: 'One or two letters that stand for the name.' })
  initials: string;

  @Field(() => String, { nullable: true, description: 'Job title.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address; shown to admins and to the person.' })
  email: string | null;

  /** The team, which a resolver loads. */
  teamId: string | null;

  @Field(() => [RoleModel], { description: 'Their roles now; shown to admins and to the person, empty for others.' })
  roles: Role[];

  @Field(() => MembershipStateModel, { description: 'Where they stand in the organisation.' })
  membershipState: MembershipState;

  @Field(() => GraphQLDay, { nullable: true, description: 'Last day of their membership; shown to admins and to the person.' })
  membershipEndsOn: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day they left.' })
  leftOn: string | null;

  @Field(() => Int, { description: 'Counts changes of the person and their roles; name the one you saw when you change either.' })
  version: number;
}

@ObjectType({ description: 'One page of people, by name.' })
export class PersonPage {
  @Field(() => [PersonModel], { description: 'The people of this page.' })
  items: PersonModel[];

  @Field(() => Int, { description: 'How many there are in all.' })
  total: number;

  @Field(() => String, { nullable: true, description: 'Where the next page begins; null on the last.' })
  nextCursor: string | null;
}

@ObjectType({ description: 'The answer of an act on a person.' })
export class PersonPayload {
  /** Kept instead of the person, who is read after the commit. */
  personId: string;

  /** What waits for a second admin before the act is done. */
  proposalId: string | null;
}

@ObjectType({ description: 'The answer of adding several people.' })
export class PeoplePayload {
  /** Kept instead of the people, who are read after the commit. */
  personIds: string[];

  /** What waits for a second admin, for those who are given power. */
  proposalIds: string[];
}
