// Generated from libs/voices/web/src/group/groups.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What happened to a challenge. */
export type ChallengeEventKind =
  /** The respondent has read it and will answer. */
  | 'ACKNOWLEDGED'
  /** It was answered. */
  | 'ANSWERED'
  /** The respondent was reminded. */
  | 'REMINDED'
  /** Somebody else is to answer, because the one before has left. */
  | 'RESPONDENT_CHANGED'
  /** The respondent was told what a staff group asked or decided. */
  | 'RESPONDENT_TOLD'
  /** Its raiser is satisfied. */
  | 'SATISFIED'
  /** The sponsor was told that no answer had come in time. */
  | 'SPONSOR_TOLD'
  /** Its raiser took it to the board sub-group. */
  | 'TAKEN_TO_SUB_GROUP'
  /** Its raiser is not satisfied, and says why. */
  | 'UNSATISFIED'
  /** Its raiser took it back. */
  | 'WITHDRAWN';

/** Where a challenge stands, from what happened to it. */
export type ChallengeState =
  /** The respondent has read it and will answer. */
  | 'ACKNOWLEDGED'
  /** Answered; its raiser has not said yet whether that is enough. */
  | 'ANSWERED'
  /** Nobody has answered yet, and there is time. */
  | 'AWAITING'
  /** The answer was due and has not come. */
  | 'OVERDUE'
  /** Its raiser is satisfied with the answer. */
  | 'SATISFIED'
  /** Before the board sub-group, until its raiser is satisfied. */
  | 'TAKEN_TO_SUB_GROUP'
  /** The answer was not enough. */
  | 'UNSATISFIED'
  /** Taken back by its raiser. */
  | 'WITHDRAWN';

/** What sort of thing is said. */
export type CommentKind =
  /** What somebody would do; the owner answers it. */
  | 'ADVICE'
  /** Something said, no more. */
  | 'COMMENT'
  /** What a staff group says in its own name. */
  | 'STATEMENT'
  /** Help that is offered, or thanks. */
  | 'SUPPORT';

/** What a draft becomes when the group releases it. */
export type DraftKind =
  /** Advice: what the group would do. */
  | 'ADVICE'
  /** A challenge: somebody is asked to answer by a day. */
  | 'CHALLENGE'
  /** What the group says in its own name. */
  | 'STATEMENT';

/** What somebody is to a staff group. */
export type GroupStanding =
  /** Asked to join; the chairs decide. */
  | 'ASKED'
  /** Was told no, or said no. */
  | 'DECLINED'
  /** Invited by a chair; it is theirs to accept. */
  | 'INVITED'
  /** Left the group, or took their question back. */
  | 'LEFT'
  /** A member. */
  | 'MEMBER'
  /** Taken out by a chair. */
  | 'REMOVED';

/** What the chairs decide about somebody. */
export type MemberDecision =
  /** Let in whoever asked. */
  | 'ADMIT'
  /** Say no to whoever asked, or take an invitation back. */
  | 'DECLINE'
  /** Take a member out. */
  | 'REMOVE';

/** A staff group to open. */
export type OpenStaffGroupInput = {
  /** Who chairs it at first. From then on the chairs decide who is in. */
  firstChairId: string;
  /** Its part of the address of its page: small letters, digits and hyphens. */
  key: string;
  /** What it is called. */
  name: string;
  /** What it is for. */
  purpose: string;
  /** Its sponsor, who is not in the group. */
  sponsorId: string;
};

/** What a group is and how it works. */
export type ReviseStaffGroupInput = {
  /** Days in which a challenge is to be answered, 1 to 90. Absent, it stays as it is. */
  answerDays?: number | null | undefined;
  /** Whether those are working days. Absent, it stays as it is. */
  countsWorkingDays?: boolean | null | undefined;
  /** The group. */
  id: string;
  /** From how many supporters their number is shown, 5 at least. Absent, it stays as it is. */
  minimumSupport?: number | null | undefined;
  /** What it is called. Absent, it stays as it is. */
  name?: string | null | undefined;
  /** What it is for. Absent, it stays as it is. */
  purpose?: string | null | undefined;
  /** Whom the group would have people ask for help. Absent, it stays as it is. */
  routes?: Array<SpeakUpRouteInput> | null | undefined;
  /** Its sponsor, who is not in the group. Absent, it stays as it is. */
  sponsorId?: string | null | undefined;
  /** What its members agree to. Absent, it stays as it is. */
  terms?: string | null | undefined;
  /** The version that the page showed. */
  version: number;
  /** How many must take part in a vote. Absent, it stays as it is. */
  voteQuorum?: number | null | undefined;
  /** How it decides. Absent, it stays as it is. */
  voteRule?: VoteRule | null | undefined;
};

/** Where else somebody can be heard. */
export type SpeakUpRouteInput = {
  /** How to reach them. */
  how: string;
  /** Who it is. */
  name: string;
};

/** What is spoken about. */
export type SubjectKind =
  /** An action. */
  | 'ACTION'
  /** A measure of success. */
  | 'MEASURE'
  /** An objective. */
  | 'OBJECTIVE'
  /** An outcome. */
  | 'OUTCOME'
  /** A plan. */
  | 'PLAN'
  /** A review of a plan. */
  | 'REVIEW'
  /** A status update of an action. */
  | 'STATUS_UPDATE';

/** How a group decides what leaves its space. */
export type VoteRule =
  /** More say yes than no. */
  | 'MAJORITY'
  /** Somebody says yes and nobody says no. */
  | 'NOBODY_AGAINST'
  /** Two thirds of those who say yes or no say yes. */
  | 'TWO_THIRDS';

export type PermitInGroupFragment = { allowed: boolean, reason: string | null };

export type PersonInGroupFragment = { id: string, name: string, initials: string, title: string | null, hasLeft: boolean };

export type SubjectInGroupFragment = { kind: SubjectKind, id: string, reference: string | null, title: string, path: string };

export type GroupOutsideFragment = { id: string, key: string, name: string, purpose: string, terms: string, memberCount: number | null, answerDays: number, countsWorkingDays: boolean, minimumSupport: number, voteRule: VoteRule, voteQuorum: number, openedOn: string, version: number, viewerStanding: GroupStanding | null, routes: Array<{ name: string, how: string }>, chairs: Array<{ id: string, name: string, initials: string, title: string | null, hasLeft: boolean }>, sponsor: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean }, viewerCan: { enter: { allowed: boolean, reason: string | null }, askToJoin: { allowed: boolean, reason: string | null }, leave: { allowed: boolean, reason: string | null }, revise: { allowed: boolean, reason: string | null }, decideMembers: { allowed: boolean, reason: string | null }, nameChair: { allowed: boolean, reason: string | null }, seeLoad: { allowed: boolean, reason: string | null } } };

export type ChallengeOfGroupFragment = { id: string, number: number, title: string, html: string, state: ChallengeState, raisedOn: string, supportCount: number | null, isSupported: boolean, respondent: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean }, clock: { dueOn: string, daysSince: number, daysOverdue: number, text: string }, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null, events: Array<{ id: string, kind: ChallengeEventKind, happenedOn: string, html: string | null, willHappen: string | null, by: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null }>, viewerCan: { support: { allowed: boolean, reason: string | null } } };

export type SayingOfGroupFragment = { id: string, kind: CommentKind, html: string | null, writtenOn: string, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null, answers: Array<{ id: string, html: string, whatChanged: string | null, isAccepted: boolean | null, judgedOn: string | null, answeredBy: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } }> };

export type StaffGroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffGroupsQuery = { staffGroups: Array<{ id: string, key: string, name: string, purpose: string, memberCount: number | null, viewerStanding: GroupStanding | null, chairs: Array<{ id: string, name: string, initials: string, title: string | null, hasLeft: boolean }>, sponsor: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } }>, speakUpRoutes: Array<{ name: string, how: string }> };

export type StaffGroupQueryVariables = Exact<{
  key: string;
}>;


export type StaffGroupQuery = { staffGroup: { id: string, key: string, name: string, purpose: string, terms: string, memberCount: number | null, answerDays: number, countsWorkingDays: boolean, minimumSupport: number, voteRule: VoteRule, voteQuorum: number, openedOn: string, version: number, viewerStanding: GroupStanding | null, record: { averageAnswerDays: number | null, lines: Array<{ kind: DraftKind, sent: number, answered: number | null, accepted: number | null }> }, challenges: Array<{ id: string, number: number, title: string, html: string, state: ChallengeState, raisedOn: string, supportCount: number | null, isSupported: boolean, respondent: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean }, clock: { dueOn: string, daysSince: number, daysOverdue: number, text: string }, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null, events: Array<{ id: string, kind: ChallengeEventKind, happenedOn: string, html: string | null, willHappen: string | null, by: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null }>, viewerCan: { support: { allowed: boolean, reason: string | null } } }>, sayings: Array<{ id: string, kind: CommentKind, html: string | null, writtenOn: string, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null, answers: Array<{ id: string, html: string, whatChanged: string | null, isAccepted: boolean | null, judgedOn: string | null, answeredBy: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } }> }>, routes: Array<{ name: string, how: string }>, chairs: Array<{ id: string, name: string, initials: string, title: string | null, hasLeft: boolean }>, sponsor: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean }, viewerCan: { enter: { allowed: boolean, reason: string | null }, askToJoin: { allowed: boolean, reason: string | null }, leave: { allowed: boolean, reason: string | null }, revise: { allowed: boolean, reason: string | null }, decideMembers: { allowed: boolean, reason: string | null }, nameChair: { allowed: boolean, reason: string | null }, seeLoad: { allowed: boolean, reason: string | null } } }, speakUpRoutes: Array<{ name: string, how: string }> };

export type GroupLoadQueryVariables = Exact<{
  key: string;
}>;


export type GroupLoadQuery = { groupLoad: { openChallenges: number, conversationsByMonth: Array<{ month: string, count: number }> } };

export type GroupMembersQueryVariables = Exact<{
  groupKey: string;
}>;


export type GroupMembersQuery = { space: { group: { id: string, key: string, name: string, purpose: string, terms: string, memberCount: number | null, answerDays: number, countsWorkingDays: boolean, minimumSupport: number, voteRule: VoteRule, voteQuorum: number, openedOn: string, version: number, viewerStanding: GroupStanding | null, routes: Array<{ name: string, how: string }>, chairs: Array<{ id: string, name: string, initials: string, title: string | null, hasLeft: boolean }>, sponsor: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean }, viewerCan: { enter: { allowed: boolean, reason: string | null }, askToJoin: { allowed: boolean, reason: string | null }, leave: { allowed: boolean, reason: string | null }, revise: { allowed: boolean, reason: string | null }, decideMembers: { allowed: boolean, reason: string | null }, nameChair: { allowed: boolean, reason: string | null }, seeLoad: { allowed: boolean, reason: string | null } } }, members: Array<{ standing: GroupStanding, isChair: boolean, isShutOut: boolean, sinceOn: string, person: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } }> } };

export type OpenStaffGroupMutationVariables = Exact<{
  input: OpenStaffGroupInput;
}>;


export type OpenStaffGroupMutation = { openStaffGroup: { group: { id: string, key: string, name: string, purpose: string, terms: string, memberCount: number | null, answerDays: number, countsWorkingDays: boolean, minimumSupport: number, voteRule: VoteRule, voteQuorum: number, openedOn: string, version: number, viewerStanding: GroupStanding | null, routes: Array<{ name: string, how: string }>, chairs: Array<{ id: string, name: string, initials: string, title: string | null, hasLeft: boolean }>, sponsor: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean }, viewerCan: { enter: { allowed: boolean, reason: string | null }, askToJoin: { allowed: boolean, reason: string | null }, leave: { allowed: boolean, reason: string | null }, revise: { allowed: boolean, reason: string | null }, decideMembers: { allowed: boolean, reason: string | null }, nameChair: { allowed: boolean, reason: string | null }, seeLoad: { allowed: boolean, reason: string | null } } } } };

export type ReviseStaffGroupMutationVariables = Exact<{
  input: ReviseStaffGroupInput;
}>;


export type ReviseStaffGroupMutation = { reviseStaffGroup: { group: { id: string, key: string, name: string, purpose: string, terms: string, memberCount: number | null, answerDays: number, countsWorkingDays: boolean, minimumSupport: number, voteRule: VoteRule, voteQuorum: number, openedOn: string, version: number, viewerStanding: GroupStanding | null, routes: Array<{ name: string, how: string }>, chairs: Array<{ id: string, name: string, initials: string, title: string | null, hasLeft: boolean }>, sponsor: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean }, viewerCan: { enter: { allowed: boolean, reason: string | null }, askToJoin: { allowed: boolean, reason: string | null }, leave: { allowed: boolean, reason: string | null }, revise: { allowed: boolean, reason: string | null }, decideMembers: { allowed: boolean, reason: string | null }, nameChair: { allowed: boolean, reason: string | null }, seeLoad: { allowed: boolean, reason: string | null } } } } };

export type ReviseSpeakUpRoutesMutationVariables = Exact<{
  routes: Array<SpeakUpRouteInput> | SpeakUpRouteInput;
}>;


export type ReviseSpeakUpRoutesMutation = { reviseSpeakUpRoutes: Array<{ name: string, how: string }> };

export type AskToJoinMutationVariables = Exact<{
  groupKey: string;
}>;


export type AskToJoinMutation = { askToJoin: { group: { id: string, viewerStanding: GroupStanding | null } } };

export type LeaveGroupMutationVariables = Exact<{
  groupKey: string;
}>;


export type LeaveGroupMutation = { leaveGroup: { group: { id: string, viewerStanding: GroupStanding | null } } };

export type InviteMemberMutationVariables = Exact<{
  groupKey: string;
  personId: string;
}>;


export type InviteMemberMutation = { inviteMember: { group: { id: string } } };

export type DecideMemberMutationVariables = Exact<{
  groupKey: string;
  personId: string;
  decision: MemberDecision;
}>;


export type DecideMemberMutation = { decideMember: { group: { id: string } } };

export type NameChairMutationVariables = Exact<{
  groupKey: string;
  personId: string;
  isChair: boolean;
}>;


export type NameChairMutation = { nameChair: { group: { id: string } } };

export type JudgeAnswerForGroupMutationVariables = Exact<{
  groupKey: string;
  challengeId: string;
  isSatisfied: boolean;
  words?: string | null | undefined;
}>;


export type JudgeAnswerForGroupMutation = { judgeAnswerForGroup: { challenge: { id: string } } };

export type TakeToSubGroupForGroupMutationVariables = Exact<{
  groupKey: string;
  challengeId: string;
}>;


export type TakeToSubGroupForGroupMutation = { takeChallengeToSubGroupForGroup: { challenge: { id: string } } };

export type WithdrawForGroupMutationVariables = Exact<{
  groupKey: string;
  challengeId: string;
  words?: string | null | undefined;
}>;


export type WithdrawForGroupMutation = { withdrawChallengeForGroup: { challenge: { id: string } } };

export type SupportOfGroupMutationVariables = Exact<{
  id: string;
}>;


export type SupportOfGroupMutation = { supportChallenge: { challenge: { id: string } } };

export type TakeBackSupportOfGroupMutationVariables = Exact<{
  id: string;
}>;


export type TakeBackSupportOfGroupMutation = { takeBackSupport: { challenge: { id: string } } };

export type AcceptAnswerForGroupMutationVariables = Exact<{
  groupKey: string;
  answerId: string;
  isAccepted: boolean;
  words?: string | null | undefined;
}>;


export type AcceptAnswerForGroupMutation = { acceptAnswerForGroup: { comment: { id: string } } };

export const StaffGroupsDocument = document<StaffGroupsQuery, StaffGroupsQueryVariables>(
  "query StaffGroups{staffGroups{id key name purpose memberCount viewerStanding chairs{...PersonInGroup}sponsor{...PersonInGroup}}speakUpRoutes{name how}}fragment PersonInGroup on PersonLink{id name initials title hasLeft}",
);

export const StaffGroupDocument = document<StaffGroupQuery, StaffGroupQueryVariables>(
  "query StaffGroup($key:String!){staffGroup(key:$key){...GroupOutside record{averageAnswerDays lines{kind sent answered accepted}}challenges{...ChallengeOfGroup}sayings{...SayingOfGroup}}speakUpRoutes{name how}}fragment ChallengeOfGroup on Challenge{id number title html state raisedOn supportCount isSupported respondent{...PersonInGroup}clock{dueOn daysSince daysOverdue text}subject{...SubjectInGroup}events{id kind happenedOn html willHappen by{...PersonInGroup}}viewerCan{support{...PermitInGroup}}}fragment GroupOutside on StaffGroup{id key name purpose terms memberCount answerDays countsWorkingDays minimumSupport voteRule voteQuorum openedOn version viewerStanding routes{name how}chairs{...PersonInGroup}sponsor{...PersonInGroup}viewerCan{enter{...PermitInGroup}askToJoin{...PermitInGroup}leave{...PermitInGroup}revise{...PermitInGroup}decideMembers{...PermitInGroup}nameChair{...PermitInGroup}seeLoad{...PermitInGroup}}}fragment PermitInGroup on Permit{allowed reason}fragment PersonInGroup on PersonLink{id name initials title hasLeft}fragment SayingOfGroup on Comment{id kind html writtenOn subject{...SubjectInGroup}answers{id html whatChanged isAccepted judgedOn answeredBy{...PersonInGroup}}}fragment SubjectInGroup on SubjectLink{kind id reference title path}",
);

export const GroupLoadDocument = document<GroupLoadQuery, GroupLoadQueryVariables>(
  "query GroupLoad($key:String!){groupLoad(key:$key){openChallenges conversationsByMonth{month count}}}",
);

export const GroupMembersDocument = document<GroupMembersQuery, GroupMembersQueryVariables>(
  "query GroupMembers($groupKey:String!){space(groupKey:$groupKey first:1){group{...GroupOutside}members{standing isChair isShutOut sinceOn person{...PersonInGroup}}}}fragment GroupOutside on StaffGroup{id key name purpose terms memberCount answerDays countsWorkingDays minimumSupport voteRule voteQuorum openedOn version viewerStanding routes{name how}chairs{...PersonInGroup}sponsor{...PersonInGroup}viewerCan{enter{...PermitInGroup}askToJoin{...PermitInGroup}leave{...PermitInGroup}revise{...PermitInGroup}decideMembers{...PermitInGroup}nameChair{...PermitInGroup}seeLoad{...PermitInGroup}}}fragment PermitInGroup on Permit{allowed reason}fragment PersonInGroup on PersonLink{id name initials title hasLeft}",
);

export const OpenStaffGroupDocument = document<OpenStaffGroupMutation, OpenStaffGroupMutationVariables>(
  "mutation OpenStaffGroup($input:OpenStaffGroupInput!){openStaffGroup(input:$input){group{...GroupOutside}}}fragment GroupOutside on StaffGroup{id key name purpose terms memberCount answerDays countsWorkingDays minimumSupport voteRule voteQuorum openedOn version viewerStanding routes{name how}chairs{...PersonInGroup}sponsor{...PersonInGroup}viewerCan{enter{...PermitInGroup}askToJoin{...PermitInGroup}leave{...PermitInGroup}revise{...PermitInGroup}decideMembers{...PermitInGroup}nameChair{...PermitInGroup}seeLoad{...PermitInGroup}}}fragment PermitInGroup on Permit{allowed reason}fragment PersonInGroup on PersonLink{id name initials title hasLeft}",
);

export const ReviseStaffGroupDocument = document<ReviseStaffGroupMutation, ReviseStaffGroupMutationVariables>(
  "mutation ReviseStaffGroup($input:ReviseStaffGroupInput!){reviseStaffGroup(input:$input){group{...GroupOutside}}}fragment GroupOutside on StaffGroup{id key name purpose terms memberCount answerDays countsWorkingDays minimumSupport voteRule voteQuorum openedOn version viewerStanding routes{name how}chairs{...PersonInGroup}sponsor{...PersonInGroup}viewerCan{enter{...PermitInGroup}askToJoin{...PermitInGroup}leave{...PermitInGroup}revise{...PermitInGroup}decideMembers{...PermitInGroup}nameChair{...PermitInGroup}seeLoad{...PermitInGroup}}}fragment PermitInGroup on Permit{allowed reason}fragment PersonInGroup on PersonLink{id name initials title hasLeft}",
);

export const ReviseSpeakUpRoutesDocument = document<ReviseSpeakUpRoutesMutation, ReviseSpeakUpRoutesMutationVariables>(
  "mutation ReviseSpeakUpRoutes($routes:[SpeakUpRouteInput!]!){reviseSpeakUpRoutes(routes:$routes){name how}}",
);

export const AskToJoinDocument = document<AskToJoinMutation, AskToJoinMutationVariables>(
  "mutation AskToJoin($groupKey:String!){askToJoin(groupKey:$groupKey){group{id viewerStanding}}}",
);

export const LeaveGroupDocument = document<LeaveGroupMutation, LeaveGroupMutationVariables>(
  "mutation LeaveGroup($groupKey:String!){leaveGroup(groupKey:$groupKey){group{id viewerStanding}}}",
);

export const InviteMemberDocument = document<InviteMemberMutation, InviteMemberMutationVariables>(
  "mutation InviteMember($groupKey:String!$personId:ID!){inviteMember(groupKey:$groupKey personId:$personId){group{id}}}",
);

export const DecideMemberDocument = document<DecideMemberMutation, DecideMemberMutationVariables>(
  "mutation DecideMember($groupKey:String!$personId:ID!$decision:MemberDecision!){decideMember(groupKey:$groupKey personId:$personId decision:$decision){group{id}}}",
);

export const NameChairDocument = document<NameChairMutation, NameChairMutationVariables>(
  "mutation NameChair($groupKey:String!$personId:ID!$isChair:Boolean!){nameChair(groupKey:$groupKey personId:$personId isChair:$isChair){group{id}}}",
);

export const JudgeAnswerForGroupDocument = document<JudgeAnswerForGroupMutation, JudgeAnswerForGroupMutationVariables>(
  "mutation JudgeAnswerForGroup($groupKey:String!$challengeId:ID!$isSatisfied:Boolean!$words:String){judgeAnswerForGroup(groupKey:$groupKey challengeId:$challengeId isSatisfied:$isSatisfied words:$words){challenge{id}}}",
);

export const TakeToSubGroupForGroupDocument = document<TakeToSubGroupForGroupMutation, TakeToSubGroupForGroupMutationVariables>(
  "mutation TakeToSubGroupForGroup($groupKey:String!$challengeId:ID!){takeChallengeToSubGroupForGroup(groupKey:$groupKey challengeId:$challengeId){challenge{id}}}",
);

export const WithdrawForGroupDocument = document<WithdrawForGroupMutation, WithdrawForGroupMutationVariables>(
  "mutation WithdrawForGroup($groupKey:String!$challengeId:ID!$words:String){withdrawChallengeForGroup(groupKey:$groupKey challengeId:$challengeId words:$words){challenge{id}}}",
);

export const SupportOfGroupDocument = document<SupportOfGroupMutation, SupportOfGroupMutationVariables>(
  "mutation SupportOfGroup($id:ID!){supportChallenge(id:$id){challenge{id}}}",
);

export const TakeBackSupportOfGroupDocument = document<TakeBackSupportOfGroupMutation, TakeBackSupportOfGroupMutationVariables>(
  "mutation TakeBackSupportOfGroup($id:ID!){takeBackSupport(id:$id){challenge{id}}}",
);

export const AcceptAnswerForGroupDocument = document<AcceptAnswerForGroupMutation, AcceptAnswerForGroupMutationVariables>(
  "mutation AcceptAnswerForGroup($groupKey:String!$answerId:ID!$isAccepted:Boolean!$words:String){acceptAnswerForGroup(groupKey:$groupKey answerId:$answerId isAccepted:$isAccepted words:$words){comment{id}}}",
);
