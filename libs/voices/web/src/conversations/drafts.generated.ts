// Generated from libs/voices/web/src/conversations/drafts.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What somebody says in a vote. */
export type BallotChoice =
  /** Neither; counts as taking part. */
  | 'ABSTAIN'
  /** Do not. */
  | 'NO'
  /** Release these words. */
  | 'YES';

/** What a draft becomes when the group releases it. */
export type DraftKind =
  /** Advice: what the group would do. */
  | 'ADVICE'
  /** A challenge: somebody is asked to answer by a day. */
  | 'CHALLENGE'
  /** What the group says in its own name. */
  | 'STATEMENT';

/** Where a draft stands. */
export type DraftState =
  /** Given up. */
  | 'DROPPED'
  /** Being written. */
  | 'OPEN'
  /** The group agreed to these words; they can be released. */
  | 'PASSED'
  /** Released. The words are outside now, and no longer here. */
  | 'RELEASED'
  /** Being voted on; its words stay as they are. */
  | 'VOTING';

/** Other words for a draft. */
export type ReviseDraftInput = {
  /** The draft. */
  id: string;
  /** The new words. */
  markdown: string;
  /** Of a challenge: who is to answer. Absent, it stays as it is. */
  respondentId?: string | null | undefined;
  /** The revision that the page showed. */
  revision: number;
  /** Its title. */
  title: string;
};

/** Words to agree on. */
export type StartDraftInput = {
  /** The group, by its part of the address. */
  groupKey: string;
  /** A key of the page’s own making, 8 to 80 characters: the same again adds nothing, so a request can be repeated. It is not kept. */
  key?: string | null | undefined;
  /** What it becomes when it is released. */
  kind: DraftKind;
  /** The words, in a little Markdown. */
  markdown: string;
  /** Of a challenge: who is to answer. */
  respondentId?: string | null | undefined;
  /** The one it is about. */
  subjectId: string;
  /** What sort of thing it is about. */
  subjectKind: SubjectKind;
  /** Its title. */
  title: string;
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

export type DraftOnPageFragment = { id: string, kind: DraftKind, state: DraftState, revision: number, title: string | null, markdown: string | null, html: string | null, releasedOn: string | null, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null, respondent: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, conversation: { id: string, postCount: number, group: { id: string, key: string, name: string, memberCount: number | null, routes: Array<{ name: string, how: string }> }, viewerCan: { post: { allowed: boolean, reason: string | null } } }, texts: Array<{ revision: number, title: string, html: string, writtenAt: string, author: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } }>, votes: Array<{ id: string, revision: number, rule: VoteRule, quorum: number, openedOn: string, closesOn: string, closedOn: string | null, castCount: number | null, ownBallot: BallotChoice | null, yes: number | null, no: number | null, abstain: number | null, isCarried: boolean | null }>, viewerCan: { revise: { allowed: boolean, reason: string | null }, openVote: { allowed: boolean, reason: string | null }, vote: { allowed: boolean, reason: string | null }, closeVote: { allowed: boolean, reason: string | null }, release: { allowed: boolean, reason: string | null }, drop: { allowed: boolean, reason: string | null } } };

export type DraftQueryVariables = Exact<{
  id: string;
}>;


export type DraftQuery = { draft: { id: string, kind: DraftKind, state: DraftState, revision: number, title: string | null, markdown: string | null, html: string | null, releasedOn: string | null, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null, respondent: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, conversation: { id: string, postCount: number, group: { id: string, key: string, name: string, memberCount: number | null, routes: Array<{ name: string, how: string }> }, viewerCan: { post: { allowed: boolean, reason: string | null } } }, texts: Array<{ revision: number, title: string, html: string, writtenAt: string, author: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } }>, votes: Array<{ id: string, revision: number, rule: VoteRule, quorum: number, openedOn: string, closesOn: string, closedOn: string | null, castCount: number | null, ownBallot: BallotChoice | null, yes: number | null, no: number | null, abstain: number | null, isCarried: boolean | null }>, viewerCan: { revise: { allowed: boolean, reason: string | null }, openVote: { allowed: boolean, reason: string | null }, vote: { allowed: boolean, reason: string | null }, closeVote: { allowed: boolean, reason: string | null }, release: { allowed: boolean, reason: string | null }, drop: { allowed: boolean, reason: string | null } } }, speakUpRoutes: Array<{ name: string, how: string }> };

export type ReleasePreviewQueryVariables = Exact<{
  draftId: string;
}>;


export type ReleasePreviewQuery = { releasePreview: { groupName: string, kind: DraftKind, title: string | null, html: string, answerDueOn: string | null, saidOn: string, readers: string, keptBack: string, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null, respondent: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null } };

export type PartsToSpeakOfQueryVariables = Exact<{ [key: string]: never; }>;


export type PartsToSpeakOfQuery = { plan: { id: string, title: string, objectives: Array<{ id: string, reference: string, theme: string, outcomes: Array<{ id: string, reference: string, statement: string, actions: Array<{ id: string, reference: string, title: string, owner: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null }> }> }> } | null };

export type StartDraftMutationVariables = Exact<{
  input: StartDraftInput;
}>;


export type StartDraftMutation = { startDraft: { draft: { id: string } } };

export type ReviseDraftMutationVariables = Exact<{
  input: ReviseDraftInput;
}>;


export type ReviseDraftMutation = { reviseDraft: { draft: { id: string, kind: DraftKind, state: DraftState, revision: number, title: string | null, markdown: string | null, html: string | null, releasedOn: string | null, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null, respondent: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, conversation: { id: string, postCount: number, group: { id: string, key: string, name: string, memberCount: number | null, routes: Array<{ name: string, how: string }> }, viewerCan: { post: { allowed: boolean, reason: string | null } } }, texts: Array<{ revision: number, title: string, html: string, writtenAt: string, author: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } }>, votes: Array<{ id: string, revision: number, rule: VoteRule, quorum: number, openedOn: string, closesOn: string, closedOn: string | null, castCount: number | null, ownBallot: BallotChoice | null, yes: number | null, no: number | null, abstain: number | null, isCarried: boolean | null }>, viewerCan: { revise: { allowed: boolean, reason: string | null }, openVote: { allowed: boolean, reason: string | null }, vote: { allowed: boolean, reason: string | null }, closeVote: { allowed: boolean, reason: string | null }, release: { allowed: boolean, reason: string | null }, drop: { allowed: boolean, reason: string | null } } } } };

export type OpenVoteMutationVariables = Exact<{
  draftId: string;
  closesOn: string;
}>;


export type OpenVoteMutation = { openVote: { draft: { id: string, kind: DraftKind, state: DraftState, revision: number, title: string | null, markdown: string | null, html: string | null, releasedOn: string | null, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null, respondent: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, conversation: { id: string, postCount: number, group: { id: string, key: string, name: string, memberCount: number | null, routes: Array<{ name: string, how: string }> }, viewerCan: { post: { allowed: boolean, reason: string | null } } }, texts: Array<{ revision: number, title: string, html: string, writtenAt: string, author: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } }>, votes: Array<{ id: string, revision: number, rule: VoteRule, quorum: number, openedOn: string, closesOn: string, closedOn: string | null, castCount: number | null, ownBallot: BallotChoice | null, yes: number | null, no: number | null, abstain: number | null, isCarried: boolean | null }>, viewerCan: { revise: { allowed: boolean, reason: string | null }, openVote: { allowed: boolean, reason: string | null }, vote: { allowed: boolean, reason: string | null }, closeVote: { allowed: boolean, reason: string | null }, release: { allowed: boolean, reason: string | null }, drop: { allowed: boolean, reason: string | null } } } } };

export type VoteMutationVariables = Exact<{
  draftId: string;
  choice: BallotChoice;
}>;


export type VoteMutation = { vote: { draft: { id: string, kind: DraftKind, state: DraftState, revision: number, title: string | null, markdown: string | null, html: string | null, releasedOn: string | null, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null, respondent: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, conversation: { id: string, postCount: number, group: { id: string, key: string, name: string, memberCount: number | null, routes: Array<{ name: string, how: string }> }, viewerCan: { post: { allowed: boolean, reason: string | null } } }, texts: Array<{ revision: number, title: string, html: string, writtenAt: string, author: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } }>, votes: Array<{ id: string, revision: number, rule: VoteRule, quorum: number, openedOn: string, closesOn: string, closedOn: string | null, castCount: number | null, ownBallot: BallotChoice | null, yes: number | null, no: number | null, abstain: number | null, isCarried: boolean | null }>, viewerCan: { revise: { allowed: boolean, reason: string | null }, openVote: { allowed: boolean, reason: string | null }, vote: { allowed: boolean, reason: string | null }, closeVote: { allowed: boolean, reason: string | null }, release: { allowed: boolean, reason: string | null }, drop: { allowed: boolean, reason: string | null } } } } };

export type CloseVoteMutationVariables = Exact<{
  draftId: string;
}>;


export type CloseVoteMutation = { closeVote: { draft: { id: string, kind: DraftKind, state: DraftState, revision: number, title: string | null, markdown: string | null, html: string | null, releasedOn: string | null, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null, respondent: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, conversation: { id: string, postCount: number, group: { id: string, key: string, name: string, memberCount: number | null, routes: Array<{ name: string, how: string }> }, viewerCan: { post: { allowed: boolean, reason: string | null } } }, texts: Array<{ revision: number, title: string, html: string, writtenAt: string, author: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } }>, votes: Array<{ id: string, revision: number, rule: VoteRule, quorum: number, openedOn: string, closesOn: string, closedOn: string | null, castCount: number | null, ownBallot: BallotChoice | null, yes: number | null, no: number | null, abstain: number | null, isCarried: boolean | null }>, viewerCan: { revise: { allowed: boolean, reason: string | null }, openVote: { allowed: boolean, reason: string | null }, vote: { allowed: boolean, reason: string | null }, closeVote: { allowed: boolean, reason: string | null }, release: { allowed: boolean, reason: string | null }, drop: { allowed: boolean, reason: string | null } } } } };

export type ReleaseDraftMutationVariables = Exact<{
  draftId: string;
}>;


export type ReleaseDraftMutation = { releaseDraft: { draft: { id: string, kind: DraftKind, state: DraftState, revision: number, title: string | null, markdown: string | null, html: string | null, releasedOn: string | null, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null, respondent: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, conversation: { id: string, postCount: number, group: { id: string, key: string, name: string, memberCount: number | null, routes: Array<{ name: string, how: string }> }, viewerCan: { post: { allowed: boolean, reason: string | null } } }, texts: Array<{ revision: number, title: string, html: string, writtenAt: string, author: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } }>, votes: Array<{ id: string, revision: number, rule: VoteRule, quorum: number, openedOn: string, closesOn: string, closedOn: string | null, castCount: number | null, ownBallot: BallotChoice | null, yes: number | null, no: number | null, abstain: number | null, isCarried: boolean | null }>, viewerCan: { revise: { allowed: boolean, reason: string | null }, openVote: { allowed: boolean, reason: string | null }, vote: { allowed: boolean, reason: string | null }, closeVote: { allowed: boolean, reason: string | null }, release: { allowed: boolean, reason: string | null }, drop: { allowed: boolean, reason: string | null } } } } };

export type DropDraftMutationVariables = Exact<{
  draftId: string;
}>;


export type DropDraftMutation = { dropDraft: { draft: { id: string, kind: DraftKind, state: DraftState, revision: number, title: string | null, markdown: string | null, html: string | null, releasedOn: string | null, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null, respondent: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, conversation: { id: string, postCount: number, group: { id: string, key: string, name: string, memberCount: number | null, routes: Array<{ name: string, how: string }> }, viewerCan: { post: { allowed: boolean, reason: string | null } } }, texts: Array<{ revision: number, title: string, html: string, writtenAt: string, author: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } }>, votes: Array<{ id: string, revision: number, rule: VoteRule, quorum: number, openedOn: string, closesOn: string, closedOn: string | null, castCount: number | null, ownBallot: BallotChoice | null, yes: number | null, no: number | null, abstain: number | null, isCarried: boolean | null }>, viewerCan: { revise: { allowed: boolean, reason: string | null }, openVote: { allowed: boolean, reason: string | null }, vote: { allowed: boolean, reason: string | null }, closeVote: { allowed: boolean, reason: string | null }, release: { allowed: boolean, reason: string | null }, drop: { allowed: boolean, reason: string | null } } } } };

export const DraftDocument = document<DraftQuery, DraftQueryVariables>(
  "query Draft($id:ID!){draft(id:$id){...DraftOnPage}speakUpRoutes{name how}}fragment DraftOnPage on Draft{id kind state revision title markdown html releasedOn subject{...SubjectInGroup}respondent{...PersonInGroup}conversation{id postCount group{id key name memberCount routes{name how}}viewerCan{post{...PermitInGroup}}}texts{revision title html writtenAt author{...PersonInGroup}}votes{id revision rule quorum openedOn closesOn closedOn castCount ownBallot yes no abstain isCarried}viewerCan{revise{...PermitInGroup}openVote{...PermitInGroup}vote{...PermitInGroup}closeVote{...PermitInGroup}release{...PermitInGroup}drop{...PermitInGroup}}}fragment PermitInGroup on Permit{allowed reason}fragment PersonInGroup on PersonLink{id name initials title hasLeft}fragment SubjectInGroup on SubjectLink{kind id reference title path}",
);

export const ReleasePreviewDocument = document<ReleasePreviewQuery, ReleasePreviewQueryVariables>(
  "query ReleasePreview($draftId:ID!){releasePreview(draftId:$draftId){groupName kind title html answerDueOn saidOn readers keptBack subject{...SubjectInGroup}respondent{...PersonInGroup}}}fragment PersonInGroup on PersonLink{id name initials title hasLeft}fragment SubjectInGroup on SubjectLink{kind id reference title path}",
);

export const PartsToSpeakOfDocument = document<PartsToSpeakOfQuery, PartsToSpeakOfQueryVariables>(
  "query PartsToSpeakOf{plan{id title objectives{id reference theme outcomes{id reference statement actions{id reference title owner{...PersonInGroup}}}}}}fragment PersonInGroup on PersonLink{id name initials title hasLeft}",
);

export const StartDraftDocument = document<StartDraftMutation, StartDraftMutationVariables>(
  "mutation StartDraft($input:StartDraftInput!){startDraft(input:$input){draft{id}}}",
);

export const ReviseDraftDocument = document<ReviseDraftMutation, ReviseDraftMutationVariables>(
  "mutation ReviseDraft($input:ReviseDraftInput!){reviseDraft(input:$input){draft{...DraftOnPage}}}fragment DraftOnPage on Draft{id kind state revision title markdown html releasedOn subject{...SubjectInGroup}respondent{...PersonInGroup}conversation{id postCount group{id key name memberCount routes{name how}}viewerCan{post{...PermitInGroup}}}texts{revision title html writtenAt author{...PersonInGroup}}votes{id revision rule quorum openedOn closesOn closedOn castCount ownBallot yes no abstain isCarried}viewerCan{revise{...PermitInGroup}openVote{...PermitInGroup}vote{...PermitInGroup}closeVote{...PermitInGroup}release{...PermitInGroup}drop{...PermitInGroup}}}fragment PermitInGroup on Permit{allowed reason}fragment PersonInGroup on PersonLink{id name initials title hasLeft}fragment SubjectInGroup on SubjectLink{kind id reference title path}",
);

export const OpenVoteDocument = document<OpenVoteMutation, OpenVoteMutationVariables>(
  "mutation OpenVote($draftId:ID!$closesOn:Date!){openVote(draftId:$draftId closesOn:$closesOn){draft{...DraftOnPage}}}fragment DraftOnPage on Draft{id kind state revision title markdown html releasedOn subject{...SubjectInGroup}respondent{...PersonInGroup}conversation{id postCount group{id key name memberCount routes{name how}}viewerCan{post{...PermitInGroup}}}texts{revision title html writtenAt author{...PersonInGroup}}votes{id revision rule quorum openedOn closesOn closedOn castCount ownBallot yes no abstain isCarried}viewerCan{revise{...PermitInGroup}openVote{...PermitInGroup}vote{...PermitInGroup}closeVote{...PermitInGroup}release{...PermitInGroup}drop{...PermitInGroup}}}fragment PermitInGroup on Permit{allowed reason}fragment PersonInGroup on PersonLink{id name initials title hasLeft}fragment SubjectInGroup on SubjectLink{kind id reference title path}",
);

export const VoteDocument = document<VoteMutation, VoteMutationVariables>(
  "mutation Vote($draftId:ID!$choice:BallotChoice!){vote(draftId:$draftId choice:$choice){draft{...DraftOnPage}}}fragment DraftOnPage on Draft{id kind state revision title markdown html releasedOn subject{...SubjectInGroup}respondent{...PersonInGroup}conversation{id postCount group{id key name memberCount routes{name how}}viewerCan{post{...PermitInGroup}}}texts{revision title html writtenAt author{...PersonInGroup}}votes{id revision rule quorum openedOn closesOn closedOn castCount ownBallot yes no abstain isCarried}viewerCan{revise{...PermitInGroup}openVote{...PermitInGroup}vote{...PermitInGroup}closeVote{...PermitInGroup}release{...PermitInGroup}drop{...PermitInGroup}}}fragment PermitInGroup on Permit{allowed reason}fragment PersonInGroup on PersonLink{id name initials title hasLeft}fragment SubjectInGroup on SubjectLink{kind id reference title path}",
);

export const CloseVoteDocument = document<CloseVoteMutation, CloseVoteMutationVariables>(
  "mutation CloseVote($draftId:ID!){closeVote(draftId:$draftId){draft{...DraftOnPage}}}fragment DraftOnPage on Draft{id kind state revision title markdown html releasedOn subject{...SubjectInGroup}respondent{...PersonInGroup}conversation{id postCount group{id key name memberCount routes{name how}}viewerCan{post{...PermitInGroup}}}texts{revision title html writtenAt author{...PersonInGroup}}votes{id revision rule quorum openedOn closesOn closedOn castCount ownBallot yes no abstain isCarried}viewerCan{revise{...PermitInGroup}openVote{...PermitInGroup}vote{...PermitInGroup}closeVote{...PermitInGroup}release{...PermitInGroup}drop{...PermitInGroup}}}fragment PermitInGroup on Permit{allowed reason}fragment PersonInGroup on PersonLink{id name initials title hasLeft}fragment SubjectInGroup on SubjectLink{kind id reference title path}",
);

export const ReleaseDraftDocument = document<ReleaseDraftMutation, ReleaseDraftMutationVariables>(
  "mutation ReleaseDraft($draftId:ID!){releaseDraft(draftId:$draftId){draft{...DraftOnPage}}}fragment DraftOnPage on Draft{id kind state revision title markdown html releasedOn subject{...SubjectInGroup}respondent{...PersonInGroup}conversation{id postCount group{id key name memberCount routes{name how}}viewerCan{post{...PermitInGroup}}}texts{revision title html writtenAt author{...PersonInGroup}}votes{id revision rule quorum openedOn closesOn closedOn castCount ownBallot yes no abstain isCarried}viewerCan{revise{...PermitInGroup}openVote{...PermitInGroup}vote{...PermitInGroup}closeVote{...PermitInGroup}release{...PermitInGroup}drop{...PermitInGroup}}}fragment PermitInGroup on Permit{allowed reason}fragment PersonInGroup on PersonLink{id name initials title hasLeft}fragment SubjectInGroup on SubjectLink{kind id reference title path}",
);

export const DropDraftDocument = document<DropDraftMutation, DropDraftMutationVariables>(
  "mutation DropDraft($draftId:ID!){dropDraft(draftId:$draftId){draft{...DraftOnPage}}}fragment DraftOnPage on Draft{id kind state revision title markdown html releasedOn subject{...SubjectInGroup}respondent{...PersonInGroup}conversation{id postCount group{id key name memberCount routes{name how}}viewerCan{post{...PermitInGroup}}}texts{revision title html writtenAt author{...PersonInGroup}}votes{id revision rule quorum openedOn closesOn closedOn castCount ownBallot yes no abstain isCarried}viewerCan{revise{...PermitInGroup}openVote{...PermitInGroup}vote{...PermitInGroup}closeVote{...PermitInGroup}release{...PermitInGroup}drop{...PermitInGroup}}}fragment PermitInGroup on Permit{allowed reason}fragment PersonInGroup on PersonLink{id name initials title hasLeft}fragment SubjectInGroup on SubjectLink{kind id reference title path}",
);
