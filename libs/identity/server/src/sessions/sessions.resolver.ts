import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AcknowledgementPayload, Public, SignedIn } from '@waymark/platform/server';
import { SessionModel } from './session.model';
import { SessionsService } from './sessions.service';

const DONE: AcknowledgementPayload = { done: true };

@Resolver(() => SessionModel)
export class SessionsResolver {
  constructor(@Inject(SessionsService) private readonly service: SessionsService) {}

  @Query(() => [SessionModel], { description: 'Where the account is signed in, the latest first.' })
  @SignedIn('sessions belong to the account, not to an organisation')
  sessions(): Promise<SessionModel[]> {
    return this.service.list();
  }

  @Mutation(() => AcknowledgementPayload, { description: 'Ends the session of this browser.' })
  @Public('whoever holds a session that has just run out must be able to leave too')
  async signOut(): Promise<AcknowledgementPayload> {
    await this.service.end();
    return DONE;
  }

  @Mutation(() => AcknowledgementPayload, { description: 'Ends one session of the account. Asks for proof, unless it is the one that asks.' })
  @SignedIn('sessions belong to the account, not to an organisation')
  async revokeSession(@Args('id', { type: () => ID, description: 'The session to end.' }) id: string): Promise<AcknowledgementPayload> {
    await this.service.revoke(id);
    return DONE;
  }

  @Mutation(() => AcknowledgementPayload, { description: 'Ends all sessions of the account but the one that asks. Asks for proof.' })
  @SignedIn('sessions belong to the account, not to an organisation', { stepUp: true })
  async revokeOtherSessions(): Promise<AcknowledgementPayload> {
    await this.service.revokeOthers();
    return DONE;
  }
}
