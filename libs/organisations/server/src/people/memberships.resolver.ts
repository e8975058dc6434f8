import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { MembershipsService } from './memberships.service';
import { ChangeRolesArgs, ExtendMembershipArgs } from './people.inputs';
import { PersonPayload } from './person.model';

@Resolver()
export class MembershipsResolver {
  constructor(@Inject(MembershipsService) private readonly service: MembershipsService) {}

  @Mutation(() => PersonPayload, { description: 'Gives a person these roles in place of those they had; invites them when they have no place yet. Power waits for a second admin where there is one.' })
  @Requires('organisations.people.manage')
  async changeRoles(@Args() change: ChangeRolesArgs): Promise<PersonPayload> {
    const proposalId = await this.service.changeRoles(change);
    return { personId: change.personId, proposalId };
  }

  @Mutation(() => PersonPayload, { description: 'Moves the last day of a place; roles stay as they are. For power it waits for a second admin where there is one.' })
  @Requires('organisations.people.manage')
  async extendMembership(@Args() { personId, version, membershipEndsOn }: ExtendMembershipArgs): Promise<PersonPayload> {
    return { personId, proposalId: await this.service.extend(personId, version, membershipEndsOn) };
  }

  @Mutation(() => PersonPayload, { description: 'Sends the invitation again; the link sent before stops working.' })
  @Requires('organisations.people.manage')
  async sendInvitation(@Args('personId', { type: () => ID, description: 'The person.' }) personId: string): Promise<PersonPayload> {
    await this.service.sendInvitation(personId);
    return { personId, proposalId: null };
  }

  @Mutation(() => PersonPayload, { description: 'Takes all roles away and records that the person has left.' })
  @Requires('organisations.people.manage')
  async endMembership(
    @Args('personId', { type: () => ID, description: 'The person.' }) personId: string,
    @Args('version', { type: () => Int, description: 'The version you saw.' }) version: number,
  ): Promise<PersonPayload> {
    await this.service.end(personId, version);
    return { personId, proposalId: null };
  }
}
