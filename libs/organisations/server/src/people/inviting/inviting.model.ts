import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role } from '@waymark/organisations/domain';
import { GraphQLDay } from '@waymark/platform/server';
import { RoleModel } from '../role.model';

export const InvitationStandingModel = { NEW: 'new', NAMED: 'named', MEMBER: 'member', INVITED: 'invited', LEFT: 'left', REPEATED: 'repeated', WRONG: 'wrong' } as const;
export type InvitationStanding = (typeof InvitationStandingModel)[keyof typeof InvitationStandingModel];
registerEnumType(InvitationStandingModel, {
  name: 'InvitationStanding',
  description: 'Where somebody stands who might be invited.',
  valuesMap: {
    NEW: { description: 'Not here yet.' },
    NAMED: { description: 'Named in the plan, and never a member: the invitation is for them.' },
    MEMBER: { description: 'A member already, whose roles stay as they are.' },
    INVITED: { description: 'Invited already.' },
    LEFT: { description: 'Has left, or their place has ended.' },
    REPEATED: { description: 'The same address stands further up.' },
    WRONG: { description: 'Has no address that mail can be sent to.' },
  },
});

@ObjectType({ description: 'Somebody found in pasted text, and what would become of them.' })
export class PreviewedInvitation {
  @Field(() => Int, { description: 'The line they stand in.' })
  line: number;

  @Field(() => String, { description: 'What was pasted.' })
  text: string;

  @Field(() => String, { description: 'E-mail address; empty where none was found.' })
  email: string;

  @Field(() => String, { description: 'Name as pasted, or as guessed from the address.' })
  name: string;

  @Field(() => Boolean, { description: 'Whether the name was guessed.' })
  isNameGuessed: boolean;

  @Field(() => String, { description: 'Job title; empty where none was pasted.' })
  title: string;

  @Field(() => ID, { nullable: true, description: 'The team that bears the name that was pasted.' })
  teamId: string | null;

  @Field(() => String, { nullable: true, description: 'The name of a team that is not here.' })
  unknownTeam: string | null;

  @Field(() => RoleModel, { description: 'The role that their job title or a column of roles speaks for; a reader where nothing does, and never an admin.' })
  role: Role;

  @Field(() => GraphQLDay, { nullable: true, description: 'A last day to begin with, where the role needs one.' })
  membershipEndsOn: string | null;

  @Field(() => InvitationStandingModel, { description: 'Where they stand.' })
  standing: InvitationStanding;

  @Field(() => String, { nullable: true, description: 'Why they cannot be invited, and what to do.' })
  problem: string | null;

  @Field(() => ID, { nullable: true, description: 'The person, where they are here already.' })
  personId: string | null;
}

@ObjectType({ description: 'Somebody who was invited.' })
export class InvitedPerson {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => String, { description: 'Their name.' })
  name: string;

  @Field(() => String, { description: 'Where the invitation goes.' })
  email: string;

  @Field(() => [RoleModel], { description: 'The roles they begin with.' })
  roles: Role[];

  @Field(() => [RoleModel], { description: 'The roles that wait for a second admin.' })
  waitingRoles: Role[];
}

@ObjectType({ description: 'The answer of inviting people.' })
export class InvitePeoplePayload {
  @Field(() => [InvitedPerson], { description: 'Those who were invited, in the order given.' })
  invited: InvitedPerson[];
}
