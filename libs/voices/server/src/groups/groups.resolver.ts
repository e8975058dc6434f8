import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadPeople, PersonLink } from '@waymark/organisations/server';
import { currentMember, Requires } from '@waymark/platform/server';
import { Knock } from './door';
import { DecideMemberArgs, MemberArgs, NameChairArgs, OpenStaffGroupInput, ReviseStaffGroupInput, SpeakUpRoutesArgs } from './group.inputs';
import { GroupLoad, SpeakUpRoute, StaffGroup, StaffGroupPayload, StaffGroupViewerCan } from './group.model';
import { canAskToJoin, canChair, canEnter, canLeave, canSeeLoad } from './group.policy';
import { listGroups, listRoutes } from './groups.queries';
import { GroupsService } from './groups.service';
import { MembersService } from './members.service';

const KEY = { description: 'Its part of the address.' };

/** Opens groups, and shows each from outside. */
@Resolver(() => StaffGroup)
export class GroupsResolver {
  constructor(@Inject(GroupsService) private readonly groups: GroupsService) {}

  @Query(() => [StaffGroup], { description: 'The staff groups of the organisation, by name.' })
  @Requires('voices.read')
  staffGroups(): Promise<StaffGroup[]> {
    return listGroups();
  }

  @Query(() => StaffGroup, { description: 'A staff group as everybody knows it.' })
  @Requires('voices.read')
  staffGroup(@Args('key', KEY) key: string): Promise<StaffGroup> {
    return this.groups.getByKey(key);
  }

  @Query(() => [SpeakUpRoute], { description: 'Where else people of this organisation can be heard.' })
  @Requires('voices.read')
  speakUpRoutes(): Promise<SpeakUpRoute[]> {
    return listRoutes();
  }

  @Query(() => GroupLoad, { description: 'How much a group has to do: numbers, for its sponsor and members.' })
  @Requires('voices.read')
  groupLoad(@Args('key', KEY) key: string): Promise<GroupLoad> {
    return this.groups.load(key);
  }

  @Mutation(() => StaffGroupPayload, { description: 'Opens a staff group, with a sponsor outside it and a first chair.' })
  @Requires('voices.group.open')
  openStaffGroup(@Args('input', { description: 'What it is.' }) input: OpenStaffGroupInput): Promise<StaffGroupPayload> {
    return this.groups.open(input);
  }

  @Mutation(() => StaffGroupPayload, { description: 'Changes what a group is and how it works; its chairs do.' })
  @Requires('voices.read')
  reviseStaffGroup(@Args('input', { description: 'What changes.' }) input: ReviseStaffGroupInput): Promise<StaffGroupPayload> {
    return this.groups.revise(input);
  }

  @Mutation(() => [SpeakUpRoute], { description: 'Says where else people of this organisation can be heard: all of it at once.' })
  @Requires('voices.routes.revise')
  reviseSpeakUpRoutes(@Args() { routes }: SpeakUpRoutesArgs): Promise<SpeakUpRoute[]> {
    return this.groups.reviseRoutes(routes);
  }

  @ResolveField(() => PersonLink, { description: 'Who stands by the group in the organisation, from outside it.' })
  sponsor({ sponsorId }: StaffGroup): Promise<PersonLink> {
    return loadPeople().load(sponsorId);
  }

  @ResolveField(() => StaffGroupViewerCan, { description: 'What the viewer may do about it, and if not, why.' })
  async viewerCan(group: StaffGroup): Promise<StaffGroupViewerCan> {
    const member = await currentMember();
    const chair = canChair(group, member);
    return {
      enter: canEnter(group, member), askToJoin: canAskToJoin(group, member), leave: canLeave(group), revise: chair, decideMembers: chair,
      nameChair: await this.groups.permitNamingChair(group), seeLoad: canSeeLoad(group, member),
    };
  }
}

/** Who is in a group. */
@Resolver(() => StaffGroupPayload)
export class MembersResolver {
  constructor(
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(GroupsService) private readonly groups: GroupsService,
  ) {}

  @Mutation(() => StaffGroupPayload, { description: 'Asks to join a group, or accepts its invitation.' })
  @Requires('voices.group.join', { keepsAnswer: false })
  askToJoin(@Args('groupKey', KEY) groupKey: string): Promise<StaffGroupPayload> {
    return this.members.ask(groupKey);
  }

  @Mutation(() => StaffGroupPayload, { description: 'Leaves a group, or takes the question or invitation back.' })
  @Knock()
  leaveGroup(@Args('groupKey', KEY) groupKey: string): Promise<StaffGroupPayload> {
    return this.members.leave(groupKey);
  }

  @Mutation(() => StaffGroupPayload, { description: 'Invites somebody into a group; its chairs do.' })
  @Knock()
  inviteMember(@Args() given: MemberArgs): Promise<StaffGroupPayload> {
    return this.members.invite(given);
  }

  @Mutation(() => StaffGroupPayload, { description: 'Decides about somebody who asked, was invited or is in; the chairs do.' })
  @Knock()
  decideMember(@Args() given: DecideMemberArgs): Promise<StaffGroupPayload> {
    return this.members.decide(given);
  }

  @Mutation(() => StaffGroupPayload, { description: 'Says who chairs a group. Once no chair can go inside any more, any member may.' })
  @Knock()
  nameChair(@Args() given: NameChairArgs): Promise<StaffGroupPayload> {
    return this.members.nameChair(given);
  }

  @ResolveField(() => StaffGroup, { description: 'The group as it is now.' })
  group({ groupId }: StaffGroupPayload): Promise<StaffGroup> {
    return this.groups.get(groupId);
  }
}
