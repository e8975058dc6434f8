import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadPeople, PersonLink } from '@waymark/organisations/server';
import { pageSize } from '@waymark/plans/server';
import { Clock } from '@waymark/platform/server';
import { enterConversation, enterSpace, type Inside, Knock, loadInside } from '../groups/door';
import { GroupMember, StaffGroup } from '../groups/group.model';
import { loadGroup } from '../groups/groups.queries';
import { GroupsService } from '../groups/groups.service';
import { listAdmissible, listPlaces } from '../groups/members.queries';
import { SpaceArgs, StartConversationInput } from './conversation.inputs';
import { Conversation, ConversationPayload, ConversationViewerCan, Space } from './conversation.model';
import { canClose, canPost } from './conversation.policy';
import { conversationsOf, listConversations } from './conversations.queries';
import { ConversationsService } from './conversations.service';

const ID_OF = { type: () => ID, description: 'The conversation.' };

/** The inside of a group: who is in, and what is talked about. */
@Resolver(() => Conversation)
export class ConversationsResolver {
  constructor(
    @Inject(ConversationsService) private readonly conversations: ConversationsService,
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Query(() => Space, { description: 'The inside of a group. Not found for everybody but its members, whether it is there or not.' })
  @Knock()
  async space(@Args() { groupKey, first, after }: SpaceArgs): Promise<Space> {
    const inside = await enterSpace(groupKey);
    const size = pageSize(first, 50);
    const found = await listConversations(inside.groupId, after ?? null, size);
    const items = found.slice(0, size);
    const conversations = { items, total: await conversationsOf(inside.groupId), nextCursor: found.length > size ? items.at(-1)!.id : null };
    return { group: await this.groups.get(inside.groupId), members: await this.membersFor(inside), conversations };
  }

  @Query(() => Conversation, { description: 'One conversation of a space, by id. Not found for everybody but the group’s members.' })
  @Knock()
  async conversation(@Args('id', ID_OF) id: string): Promise<Conversation> {
    return this.conversations.get(id, await enterConversation(id));
  }

  @Mutation(() => ConversationPayload, { description: 'Begins a conversation inside.' })
  @Knock()
  startConversation(@Args('input', { description: 'What it is about.' }) input: StartConversationInput): Promise<ConversationPayload> {
    return this.conversations.start(input);
  }

  @Mutation(() => ConversationPayload, { description: 'Closes a conversation: it can be read, and nothing more is said in it.' })
  @Knock()
  closeConversation(@Args('id', ID_OF) id: string): Promise<ConversationPayload> {
    return this.conversations.close(id);
  }

  @ResolveField(() => PersonLink, { nullable: true, description: 'Who began it; null for one without names.' })
  openedBy({ openedById }: Conversation): Promise<PersonLink> | null {
    return openedById ? loadPeople().load(openedById) : null;
  }

  @ResolveField(() => StaffGroup, { description: 'The group it is inside of.' })
  group({ groupId }: Conversation): Promise<StaffGroup> {
    return loadGroup().load(groupId);
  }

  @ResolveField(() => ConversationViewerCan, { description: 'What the viewer may do with it, and if not, why.' })
  async viewerCan(conversation: Conversation): Promise<ConversationViewerCan> {
    const { isChair, member } = await loadInside().load(conversation.groupId);
    return { post: canPost(conversation), close: canClose(conversation, { personId: member.personId, isChair }) };
  }

  private async membersFor({ groupId, isChair, member }: Inside): Promise<GroupMember[]> {
    const places = await listPlaces(groupId, isChair ? ['member', 'asked', 'invited'] : ['member']);
    const ids = places.map(({ personId }) => personId);
    const people = await Promise.all(ids.map((id) => loadPeople().load(id)));
    const entering = new Set((await listAdmissible(ids, this.clock.today(member.timeZone))).map(({ id }) => id));
    return places.map(({ personId, standing, isChair: chairs, sinceOn }, index) => ({ person: people[index]!, standing, isChair: chairs, sinceOn, isShutOut: !entering.has(personId) }));
  }
}

@Resolver(() => ConversationPayload)
export class ConversationPayloadResolver {
  constructor(@Inject(ConversationsService) private readonly conversations: ConversationsService) {}

  @ResolveField(() => Conversation, { description: 'The conversation as it is now.' })
  async conversation({ conversationId }: ConversationPayload): Promise<Conversation> {
    return this.conversations.get(conversationId, await enterConversation(conversationId));
  }
}
