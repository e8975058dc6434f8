import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Knock } from '../groups/door';
import { CredentialsService } from './credentials.service';
import { IssueCredentialArgs, ModerateUnnamedInput, UnnamedPostsArgs } from './unnamed.inputs';
import { IssuedCredential, UnnamedPost, UnnamedPostPage, UnnamedPostPayload, UnnamedState } from './unnamed.model';
import { UnnamedService } from './unnamed.service';

/** What is said without a name, as members see it. Saying it has a door of its own, without a session: see unnamed.controller.ts. */
@Resolver(() => UnnamedPost)
export class UnnamedResolver {
  constructor(
    @Inject(UnnamedService) private readonly unnamed: UnnamedService,
    @Inject(CredentialsService) private readonly credentials: CredentialsService,
  ) {}

  @Query(() => UnnamedState, { description: 'Whether one can speak without a name in a conversation now. Not found for everybody but the group’s members.' })
  @Knock()
  unnamedState(@Args('conversationId', { type: () => ID, description: 'The conversation.' }) conversationId: string): Promise<UnnamedState> {
    return this.unnamed.state(conversationId);
  }

  @Query(() => UnnamedPostPage, { description: 'What was said without a name in a conversation. Not found for everybody but the group’s members.' })
  @Knock()
  unnamedPosts(@Args() args: UnnamedPostsArgs): Promise<UnnamedPostPage> {
    return this.unnamed.list(args);
  }

  @Mutation(() => IssuedCredential, { description: 'Has a credential signed that the server cannot see: once for each member, conversation and round.' })
  @Knock()
  async issueCredential(@Args() args: IssueCredentialArgs): Promise<IssuedCredential> {
    return { signed: await this.credentials.issue(args) };
  }

  @Mutation(() => UnnamedPostPayload, { description: 'Hides words without a name, asks about them, or lets their author say no more here; the chairs do. Nobody learns who wrote them.' })
  @Knock()
  async moderateUnnamed(@Args('input', { description: 'What to do.' }) input: ModerateUnnamedInput): Promise<UnnamedPostPayload> {
    return { post: await this.unnamed.moderate(input) };
  }
}
