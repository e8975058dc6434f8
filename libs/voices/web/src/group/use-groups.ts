import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import {
  AcceptAnswerForGroupDocument, AskToJoinDocument, type ChallengeOfGroupFragment, DecideMemberDocument, GroupLoadDocument, GroupMembersDocument, type GroupMembersQuery,
  type GroupOutsideFragment, InviteMemberDocument, JudgeAnswerForGroupDocument, LeaveGroupDocument, NameChairDocument, OpenStaffGroupDocument, ReviseSpeakUpRoutesDocument,
  ReviseStaffGroupDocument, type SayingOfGroupFragment, StaffGroupDocument, type StaffGroupQuery, StaffGroupsDocument, type StaffGroupsQuery, SupportOfGroupDocument,
  TakeBackSupportOfGroupDocument, TakeToSubGroupForGroupDocument, WithdrawForGroupDocument,
} from './groups.generated';

export type GroupInList = StaffGroupsQuery['staffGroups'][number];
export type GroupOnPage = StaffGroupQuery['staffGroup'];
export type Group = GroupOutsideFragment;
export type GroupChallenge = ChallengeOfGroupFragment;
export type GroupSaying = SayingOfGroupFragment;
export type GroupMember = GroupMembersQuery['space']['members'][number];
export type SpeakUpRoute = StaffGroupsQuery['speakUpRoutes'][number];
export type { DraftKind, GroupStanding, MemberDecision, VoteRule } from './groups.generated';

export const useStaffGroups = () => useQueryOf(StaffGroupsDocument, {});
export const useStaffGroup = (key: string) => useQueryOf(StaffGroupDocument, { key });
export const useGroupLoad = (key: string) => useQueryOf(GroupLoadDocument, { key });
export const useGroupMembers = (groupKey: string) => useQueryOf(GroupMembersDocument, { groupKey });

/** What an act upon a group or its members changes on screen. */
const ofGroup = { refreshes: [StaffGroupDocument, StaffGroupsDocument, GroupMembersDocument] };

export const useOpenStaffGroup = () => useMutationOf(OpenStaffGroupDocument, ofGroup);
export const useReviseStaffGroup = () => useMutationOf(ReviseStaffGroupDocument, ofGroup);
export const useReviseSpeakUpRoutes = () => useMutationOf(ReviseSpeakUpRoutesDocument, ofGroup);
export const useAskToJoin = () => useMutationOf(AskToJoinDocument, ofGroup);
export const useLeaveGroup = () => useMutationOf(LeaveGroupDocument, ofGroup);
export const useInviteMember = () => useMutationOf(InviteMemberDocument, ofGroup);
export const useDecideMember = () => useMutationOf(DecideMemberDocument, ofGroup);
export const useNameChair = () => useMutationOf(NameChairDocument, ofGroup);

/** What an act upon a challenge or advice of the group changes. */
const ofSayings = { refreshes: [StaffGroupDocument] };

export const useJudgeAnswerForGroup = () => useMutationOf(JudgeAnswerForGroupDocument, ofSayings);
export const useAcceptAnswerForGroup = () => useMutationOf(AcceptAnswerForGroupDocument, ofSayings);
export const useTakeToSubGroup = () => useMutationOf(TakeToSubGroupForGroupDocument, ofSayings);
export const useWithdrawForGroup = () => useMutationOf(WithdrawForGroupDocument, ofSayings);
export const useSupport = () => useMutationOf(SupportOfGroupDocument, ofSayings);
export const useTakeBackSupport = () => useMutationOf(TakeBackSupportOfGroupDocument, ofSayings);
