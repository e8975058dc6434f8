import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { InvitePeopleInput, PreviewInvitationsArgs } from './inviting.inputs';
import { InvitePeoplePayload, PreviewedInvitation } from './inviting.model';
import { InvitingService } from './inviting.service';

@Resolver()
export class InvitingResolver {
  constructor(@Inject(InvitingService) private readonly service: InvitingService) {}

  @Query(() => [PreviewedInvitation], { description: 'Who is found in pasted text, and what would become of each. Changes nothing.' })
  @Requires('organisations.people.manage')
  previewInvitations(@Args() { text }: PreviewInvitationsArgs): Promise<PreviewedInvitation[]> {
    return this.service.preview(text);
  }

  @Mutation(() => InvitePeoplePayload, { description: 'Invites people: all of them, or none when one is refused. Roles that give power wait for a second admin.' })
  @Requires('organisations.people.manage')
  async invitePeople(@Args('input', { description: 'Whom.' }) { people }: InvitePeopleInput): Promise<InvitePeoplePayload> {
    return { invited: await this.service.invite(people) };
  }
}
