// Generated from libs/voices/web/src/open/open.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What to see of all that happened to something. */
export type ActivityGroup =
  /** Challenges, with all that happened to them. */
  | 'CHALLENGES'
  /** What was said, thread by thread. */
  | 'COMMENTS'
  /** Figures and judgements of a measure. */
  | 'FIGURES'
  /** Status updates, evidence and changes of the plan. */
  | 'UPDATES';

/** What sort of thing happened. */
export type ActivityKind =
  /** A challenge was raised: read `challenge`. */
  | 'CHALLENGE'
  /** A change of the plan: read `change`. */
  | 'CHANGE'
  /** A thread was begun: read `comment`. */
  | 'COMMENT'
  /** Evidence that was added by itself: read `evidence`. */
  | 'EVIDENCE'
  /** Figures were recorded, or evidence judged: read `told`. */
  | 'FIGURES'
  /** A status update: read `update`. */
  | 'UPDATE';

/** What the owner did with advice. */
export type AnswerAdviceInput = {
  /** The action that carries it. */
  actionId?: string | null | undefined;
  /** The advice. */
  commentId: string;
  /** The answer. */
  markdown: string;
  /** What changed because of it. */
  whatChanged?: string | null | undefined;
};

/** How an answer turned out. */
export type AnswerOutcome =
  /** The challenge is right, and what it asks for will happen. */
  | 'ACCEPTED'
  /** It will not happen, for the reason given. */
  | 'NOT_ACCEPTED'
  /** Some of it is right and will happen. */
  | 'PARTLY';

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

/** What kind of change it was. */
export type ChangeKind =
  /** It was added. */
  | 'ADDED'
  /** The plan was approved. */
  | 'APPROVED'
  /** The plan was closed. */
  | 'CLOSED'
  /** One of its dates was changed. */
  | 'DATE_CHANGED'
  /** What it serves or supports was changed. */
  | 'LINKED'
  /** It was moved to another place. */
  | 'MOVED'
  /** Something else about it was changed. */
  | 'OTHER'
  /** Somebody else became accountable for it, or nobody. */
  | 'OWNER_CHANGED'
  /** The plan was reopened. */
  | 'REOPENED'
  /** Its words were changed. */
  | 'REWORDED'
  /** It was withdrawn. */
  | 'WITHDRAWN';

/** What part of a plan was changed. */
export type ChangeSubject =
  /** An action. */
  | 'ACTION'
  /** A measure of success. */
  | 'MEASURE'
  /** A milestone of an action. */
  | 'MILESTONE'
  /** An objective. */
  | 'OBJECTIVE'
  /** An outcome. */
  | 'OUTCOME'
  /** The plan itself. */
  | 'PLAN';

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

/** How an action stands, as its owner declares it. */
export type DeliveryStatus =
  /** It may not be done as planned; a note says why. */
  | 'AT_RISK'
  /** It is done, says whoever works on it; somebody else confirms that. */
  | 'COMPLETE'
  /** Nothing has been done yet. */
  | 'NOT_STARTED'
  /** It will not be done as planned; a note says why, and a date when it will be back on track. */
  | 'OFF_TRACK'
  /** It goes as planned. */
  | 'ON_TRACK'
  /** It rests for a while. */
  | 'PAUSED'
  /** It is no longer part of the plan. */
  | 'WITHDRAWN';

/** Other words for a comment of one’s own. The old ones are kept. */
export type EditCommentInput = {
  /** The comment. */
  id: string;
  /** The new words. */
  markdown: string;
  /** The revision that the page showed. */
  revision: number;
};

/** In whose name a challenge was raised. */
export type RaisedAs =
  /** By an independent adviser. */
  | 'ADVISER'
  /** By a staff group in its own name. */
  | 'GROUP'
  /** In somebody’s own name. */
  | 'PERSON'
  /** By a member of the board or its sub-group. */
  | 'SUB_GROUP';

/** What a status update is about. */
export type StatusUpdateKind =
  /** Somebody else confirmed that it is complete. */
  | 'COMPLETION_CONFIRMED'
  /** Somebody else said that it is not complete; it is back on track. */
  | 'COMPLETION_DECLINED'
  /** Somebody took back the update before. */
  | 'UNDO'
  /** Somebody said how the action stands. */
  | 'UPDATE'
  /** The action was withdrawn. */
  | 'WITHDRAWN';

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

/** Something to say. */
export type WriteCommentInput = {
  /** Comment, advice or support; a statement is for a staff group. */
  kind: CommentKind;
  /** The words, in a little Markdown; people are mentioned as @[Name](person:id). */
  markdown: string;
  /** The one it is about. */
  subjectId: string;
  /** What sort of thing it is about. */
  subjectKind: SubjectKind;
  /** The thread it answers in; left out, it begins one. */
  threadId?: string | null | undefined;
};

export type PermitInTalkFragment = { allowed: boolean, reason: string | null };

export type MayInTalkFragment = { allowed: boolean };

export type ActionInTalkFragment = { id: string, reference: string, slug: string, title: string };

export type PersonInTalkFragment = { id: string, name: string, title: string | null, hasLeft: boolean };

export type SubjectInTalkFragment = { kind: SubjectKind, id: string, reference: string | null, title: string, path: string };

export type AnswerToAdviceFragment = { id: string, html: string, whatChanged: string | null, answeredAt: string, isAccepted: boolean | null, judgedWords: string | null, judgedOn: string | null, answeredBy: { id: string, name: string, title: string | null, hasLeft: boolean }, action: { id: string, reference: string, slug: string, title: string } | null, viewerCan: { judge: { allowed: boolean } } };

export type CommentInThreadFragment = { id: string, threadId: string, kind: CommentKind, groupName: string | null, html: string | null, markdown: string | null, writtenAt: string | null, writtenOn: string, revision: number, editedAt: string | null, isWithdrawn: boolean, author: { id: string, name: string, title: string | null, hasLeft: boolean } | null, viewerCan: { edit: { allowed: boolean } } };

export type ActivityQueryVariables = Exact<{
  subjectKind: SubjectKind;
  subjectId: string;
  after?: string | null | undefined;
  only?: Array<ActivityGroup> | ActivityGroup | null | undefined;
}>;


export type ActivityQuery = { activity: { nextCursor: string | null, isFollowing: boolean, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string }, counts: Array<{ group: ActivityGroup, count: number }>, viewerCan: { write: { allowed: boolean, reason: string | null } }, items: Array<{ id: string, kind: ActivityKind, at: string | null, on: string, update: { id: string, kind: StatusUpdateKind, status: DeliveryStatus, previousStatus: DeliveryStatus, note: string | null, noChange: boolean, forecastOn: string | null, recordedAt: string, undoesId: string | null, undoneById: string | null, recordedBy: { id: string, name: string }, evidence: Array<{ id: string, title: string, url: string, datedOn: string | null, recordedAt: string, recordedBy: { id: string, name: string } }>, viewerCan: { undo: { allowed: boolean } } } | null, evidence: { id: string, title: string, url: string, datedOn: string | null, recordedAt: string, recordedBy: { id: string, name: string } } | null, change: { id: string, subject: ChangeSubject, subjectTitle: string, kind: ChangeKind, field: string | null, from: string | null, to: string | null, reason: string | null, slippedDays: number | null, changedAt: string, changedBy: { name: string } } | null, comment: { isResolved: boolean, replyCount: number, id: string, threadId: string, kind: CommentKind, groupName: string | null, html: string | null, markdown: string | null, writtenAt: string | null, writtenOn: string, revision: number, editedAt: string | null, isWithdrawn: boolean, answers: Array<{ id: string, html: string, whatChanged: string | null, answeredAt: string, isAccepted: boolean | null, judgedWords: string | null, judgedOn: string | null, answeredBy: { id: string, name: string, title: string | null, hasLeft: boolean }, action: { id: string, reference: string, slug: string, title: string } | null, viewerCan: { judge: { allowed: boolean } } }>, viewerCan: { reply: { allowed: boolean }, resolve: { allowed: boolean }, answer: { allowed: boolean }, edit: { allowed: boolean } }, replies: Array<{ id: string, threadId: string, kind: CommentKind, groupName: string | null, html: string | null, markdown: string | null, writtenAt: string | null, writtenOn: string, revision: number, editedAt: string | null, isWithdrawn: boolean, author: { id: string, name: string, title: string | null, hasLeft: boolean } | null, viewerCan: { edit: { allowed: boolean } } }>, author: { id: string, name: string, title: string | null, hasLeft: boolean } | null } | null, challenge: { html: string, supportCount: number | null, isSupported: boolean, id: string, number: number, title: string, raisedAs: RaisedAs, groupName: string | null, groupKey: string | null, raisedOn: string, state: ChallengeState, events: Array<{ id: string, kind: ChallengeEventKind, happenedOn: string, html: string | null, outcome: AnswerOutcome | null, willHappen: string | null, byOn: string | null, by: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean } | null, action: { id: string, reference: string, slug: string, title: string } | null }>, viewerCan: { acknowledge: { allowed: boolean }, answer: { allowed: boolean }, judge: { allowed: boolean }, withdraw: { allowed: boolean }, takeUp: { allowed: boolean }, support: { allowed: boolean }, nameRespondent: { allowed: boolean } }, raisedBy: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean }, clock: { dueOn: string, daysSince: number, daysLeft: number, daysOverdue: number, text: string }, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null } | null, told: { words: string, by: { id: string, name: string, title: string | null, hasLeft: boolean } | null } | null }> }, challenges: { canRaise: { allowed: boolean, reason: string | null } } };

export type EarlierTextsQueryVariables = Exact<{
  id: string;
}>;


export type EarlierTextsQuery = { comment: { id: string, texts: Array<{ revision: number, html: string, writtenAt: string }> } };

export type WriteCommentMutationVariables = Exact<{
  input: WriteCommentInput;
}>;


export type WriteCommentMutation = { writeComment: { comment: { id: string } } };

export type EditCommentMutationVariables = Exact<{
  input: EditCommentInput;
}>;


export type EditCommentMutation = { editComment: { comment: { id: string, revision: number } } };

export type WithdrawCommentMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawCommentMutation = { withdrawComment: { comment: { id: string } } };

export type ResolveThreadMutationVariables = Exact<{
  threadId: string;
}>;


export type ResolveThreadMutation = { resolveThread: { comment: { id: string } } };

export type ReopenThreadMutationVariables = Exact<{
  threadId: string;
}>;


export type ReopenThreadMutation = { reopenThread: { comment: { id: string } } };

export type FollowMutationVariables = Exact<{
  subjectKind: SubjectKind;
  subjectId: string;
}>;


export type FollowMutation = { follow: { done: boolean } };

export type UnfollowMutationVariables = Exact<{
  subjectKind: SubjectKind;
  subjectId: string;
}>;


export type UnfollowMutation = { unfollow: { done: boolean } };

export type AnswerAdviceMutationVariables = Exact<{
  input: AnswerAdviceInput;
}>;


export type AnswerAdviceMutation = { answerAdvice: { comment: { id: string } } };

export type AcceptAnswerMutationVariables = Exact<{
  answerId: string;
  isAccepted: boolean;
  words?: string | null | undefined;
}>;


export type AcceptAnswerMutation = { acceptAnswer: { comment: { id: string } } };

export const ActivityDocument = document<ActivityQuery, ActivityQueryVariables>(
  "query Activity($subjectKind:SubjectKind!$subjectId:ID!$after:String$only:[ActivityGroup!]){activity(subjectKind:$subjectKind subjectId:$subjectId after:$after only:$only){nextCursor isFollowing subject{...SubjectInTalk}counts{group count}viewerCan{write{...PermitInTalk}}items{id kind at on update{...UpdateOfAction}evidence{...EvidenceOfAction}change{...ChangeInHistory}comment{...CommentInThread isResolved replyCount answers{...AnswerToAdvice}viewerCan{reply{...MayInTalk}resolve{...MayInTalk}answer{...MayInTalk}}replies{...CommentInThread}}challenge{...ChallengeInFull}told{words by{...PersonInTalk}}}}challenges(subjectKind:$subjectKind subjectId:$subjectId first:1){canRaise{...PermitInTalk}}}fragment ActionInTalk on ActionLink{id reference slug title}fragment AnswerToAdvice on AdviceAnswer{id html whatChanged answeredAt isAccepted judgedWords judgedOn answeredBy{...PersonInTalk}action{...ActionInTalk}viewerCan{judge{...MayInTalk}}}fragment ChallengeInFull on Challenge{...ChallengeInList html supportCount isSupported events{id kind happenedOn html outcome willHappen byOn by{...PersonInTalk}respondent{...PersonInTalk}action{...ActionInTalk}}viewerCan{acknowledge{...MayInTalk}answer{...MayInTalk}judge{...MayInTalk}withdraw{...MayInTalk}takeUp{...MayInTalk}support{...MayInTalk}nameRespondent{...MayInTalk}}}fragment ChallengeInList on Challenge{id number title raisedAs groupName groupKey raisedOn state raisedBy{...PersonInTalk}respondent{...PersonInTalk}clock{dueOn daysSince daysLeft daysOverdue text}subject{...SubjectInTalk}}fragment ChangeInHistory on PlanChange{id subject subjectTitle kind field from to reason slippedDays changedAt changedBy{name}}fragment CommentInThread on Comment{id threadId kind groupName html markdown writtenAt writtenOn revision editedAt isWithdrawn author{...PersonInTalk}viewerCan{edit{...MayInTalk}}}fragment EvidenceOfAction on Evidence{id title url datedOn recordedAt recordedBy{id name}}fragment MayInTalk on Permit{allowed}fragment PermitInTalk on Permit{allowed reason}fragment PersonInTalk on PersonLink{id name title hasLeft}fragment SubjectInTalk on SubjectLink{kind id reference title path}fragment UpdateOfAction on StatusUpdate{id kind status previousStatus note noChange forecastOn recordedAt recordedBy{id name}undoesId undoneById evidence{...EvidenceOfAction}viewerCan{undo{allowed}}}",
);

export const EarlierTextsDocument = document<EarlierTextsQuery, EarlierTextsQueryVariables>(
  "query EarlierTexts($id:ID!){comment(id:$id){id texts{revision html writtenAt}}}",
);

export const WriteCommentDocument = document<WriteCommentMutation, WriteCommentMutationVariables>(
  "mutation WriteComment($input:WriteCommentInput!){writeComment(input:$input){comment{id}}}",
);

export const EditCommentDocument = document<EditCommentMutation, EditCommentMutationVariables>(
  "mutation EditComment($input:EditCommentInput!){editComment(input:$input){comment{id revision}}}",
);

export const WithdrawCommentDocument = document<WithdrawCommentMutation, WithdrawCommentMutationVariables>(
  "mutation WithdrawComment($id:ID!){withdrawComment(id:$id){comment{id}}}",
);

export const ResolveThreadDocument = document<ResolveThreadMutation, ResolveThreadMutationVariables>(
  "mutation ResolveThread($threadId:ID!){resolveThread(threadId:$threadId){comment{id}}}",
);

export const ReopenThreadDocument = document<ReopenThreadMutation, ReopenThreadMutationVariables>(
  "mutation ReopenThread($threadId:ID!){reopenThread(threadId:$threadId){comment{id}}}",
);

export const FollowDocument = document<FollowMutation, FollowMutationVariables>(
  "mutation Follow($subjectKind:SubjectKind!$subjectId:ID!){follow(subjectKind:$subjectKind subjectId:$subjectId){done}}",
);

export const UnfollowDocument = document<UnfollowMutation, UnfollowMutationVariables>(
  "mutation Unfollow($subjectKind:SubjectKind!$subjectId:ID!){unfollow(subjectKind:$subjectKind subjectId:$subjectId){done}}",
);

export const AnswerAdviceDocument = document<AnswerAdviceMutation, AnswerAdviceMutationVariables>(
  "mutation AnswerAdvice($input:AnswerAdviceInput!){answerAdvice(input:$input){comment{id}}}",
);

export const AcceptAnswerDocument = document<AcceptAnswerMutation, AcceptAnswerMutationVariables>(
  "mutation AcceptAnswer($answerId:ID!$isAccepted:Boolean!$words:String){acceptAnswer(answerId:$answerId isAccepted:$isAccepted words:$words){comment{id}}}",
);
