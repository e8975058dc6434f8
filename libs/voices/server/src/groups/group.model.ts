import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { GraphQLDay, Permit } from '@waymark/platform/server';
import type { GroupStanding, VoteRule } from '@waymark/voices/domain';
import { GroupStandingEnum, VoteRuleEnum } from './group.enums';

@ObjectType({ description: 'Where else somebody can be heard: a guardian, a helpline, a union.' })
export class SpeakUpRoute {
  @Field(() => String, { description: 'Who it is.' })
  name: string;

  @Field(() => String, { description: 'How to reach them.' })
  how: string;
}

@ObjectType({ description: 'What the viewer may do about a staff group, and if not, why.' })
export class StaffGroupViewerCan {
  @Field(() => Permit, { description: 'Go into its space.' })
  enter: Permit;

  @Field(() => Permit, { description: 'Ask to join it, or accept an invitation.' })
  askToJoin: Permit;

  @Field(() => Permit, { description: 'Leave it, or take the question back.' })
  leave: Permit;

  @Field(() => Permit, { description: 'Change what it is and how it works.' })
  revise: Permit;

  @Field(() => Permit, { description: 'Invite people and decide who is in.' })
  decideMembers: Permit;

  @Field(() => Permit, { description: 'Say who chairs it.' })
  nameChair: Permit;

  @Field(() => Permit, { description: 'See the load on it, in numbers.' })
  seeLoad: Permit;
}

/** Fields without a decorator are facts for resolvers and the policy. */
@ObjectType({ description: 'A staff group as everybody in the organisation knows it. What is said inside is for its members alone.' })
export class StaffGroup {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'Its part of the address of its page.' })
  key: string;

  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => String, { description: 'What it is for.' })
  purpose: string;

  @Field(() => String, { description: 'What its members agree to; may be empty.' })
  terms: string;

  @Field(() => [PersonLink], { description: 'Who chairs it.' })
  chairs: PersonLink[];

  @Field(() => Int, { nullable: true, description: 'How many members it has; null while there are fewer than 5.' })
  memberCount: number | null;

  @Field(() => Int, { description: 'Days in which a challenge of the group is to be answered.' })
  answerDays: number;

  @Field(() => Boolean, { description: 'Whether those are working days.' })
  countsWorkingDays: boolean;

  @Field(() => Int, { description: 'From how many supporters a challenge shows their number.' })
  minimumSupport: number;

  @Field(() => VoteRuleEnum, { description: 'How it decides what leaves its space.' })
  voteRule: VoteRule;

  @Field(() => Int, { description: 'How many must take part in a vote.' })
  voteQuorum: number;

  @Field(() => [SpeakUpRoute], { description: 'Whom the group would have you ask for help, before the routes of the whole organisation.' })
  routes: SpeakUpRoute[];

  @Field(() => GraphQLDay, { description: 'The day it was opened.' })
  openedOn: string;

  @Field(() => Int, { description: 'Grows with each change; a change names the version it has seen.' })
  version: number;

  @Field(() => GroupStandingEnum, { nullable: true, description: 'What the viewer is to it; null for nothing. Nobody sees this of anybody else.' })
  viewerStanding: GroupStanding | null;

  sponsorId: string;
  members: number;
  isViewerChair: boolean;
  hasChair: boolean;
}

@ObjectType({ description: 'Somebody’s place in a staff group. Seen by its members only.' })
export class GroupMember {
  @Field(() => PersonLink, { description: 'Who.' })
  person: PersonLink;

  @Field(() => GroupStandingEnum, { description: 'What they are to the group. Members see members; chairs see who asked and was invited too.' })
  standing: GroupStanding;

  @Field(() => Boolean, { description: 'Whether they chair it.' })
  isChair: boolean;

  @Field(() => Boolean, { description: 'Whether a role of theirs, or the end of their membership of the organisation, shuts the space to them.' })
  isShutOut: boolean;

  @Field(() => GraphQLDay, { description: 'Since which day.' })
  sinceOn: string;
}

@ObjectType({ description: 'How many conversations began in a month.' })
export class MonthlyCount {
  @Field(() => GraphQLDay, { description: 'The first day of the month.' })
  month: string;

  @Field(() => Int, { description: 'How many began.' })
  count: number;
}

@ObjectType({ description: 'The load on a staff group, for its sponsor: numbers, no names and no titles.' })
export class GroupLoad {
  @Field(() => Int, { nullable: true, description: 'How many members it has; null while there are fewer than 5.' })
  memberCount: number | null;

  @Field(() => [MonthlyCount], { description: 'Conversations begun in each of the last 12 months, the newest first.' })
  conversationsByMonth: MonthlyCount[];

  @Field(() => Int, { description: 'Challenges of the group that nobody has answered yet.' })
  openChallenges: number;
}

@ObjectType({ description: 'A staff group after a change.' })
export class StaffGroupPayload {
  groupId: string;
}
