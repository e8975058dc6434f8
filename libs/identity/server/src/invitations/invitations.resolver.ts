import { Inject } from '@nestjs/common';
import { Args, Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@waymark/platform/server';
import { SignInPayload } from '../accounts/account.model';
import { AcceptInvitationArgs } from './invitations.inputs';
import { InvitationsService } from './invitations.service';

@ObjectType({ description: 'What an invitation is about, for whoever holds its link.' })
export class InvitationSummary {
  @Field(() => String, { description: 'The e-mail address that is invited.' })
  email: string;

  @Field(() => String, { description: 'The organisation it opens.' })
  organisationName: string;

  @Field(() => String, { description: "First part of the address of that organisation's pages." })
  organisationSlug: string;

  @Field(() => String, { description: 'Name of who invites.' })
  invitedBy: string;

  @Field(() => Boolean, { description: 'Whether the address has an account already, which must be signed in to accept.' })
  hasAccount: boolean;
}

@Resolver(() => InvitationSummary)
export class InvitationsResolver {
  constructor(@Inject(InvitationsService) private readonly service: InvitationsService) {}

  @Query(() => InvitationSummary, { nullable: true, description: 'The invitation of a link; null when it was used, withdrawn or has run out.' })
  @Public('whoever is invited has no account yet; the token is the key')
  invitation(@Args('token', { type: () => String, description: "The token of the invitation's link." }) token: string): Promise<InvitationSummary | null> {
    return this.service.find(token);
  }

  @Mutation(() => SignInPayload, { description: 'Accepts an invitation, once, and signs this browser in.' })
  @Public('whoever is invited has no account yet; the token is the key')
  async acceptInvitation(@Args() { token, name = null, password = null }: AcceptInvitationArgs): Promise<SignInPayload> {
    return { accountId: await this.service.accept({ token, name, password }) };
  }
}
