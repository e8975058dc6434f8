// Generated from libs/reviews/web/src/workspace/review.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** The approval of the board, which seals a review. */
export type ApproveReviewInput = {
  /** The version that was read. Anything but the newest is refused. */
  paperVersion: number;
  /** The review. */
  reviewId: string;
  /** What the board says with it. */
  words?: string | null | undefined;
};

/** A review to cancel, or to replace with a fresh one of the same period. */
export type CancelReviewInput = {
  /** The review. */
  id: string;
  /** Why. */
  reason: string;
  /** The version of the review that the page showed. */
  version: number;
};

/** What a line of the checklist looks at. */
export type CheckKind =
  /** Whether an independent adviser was asked, and has answered. */
  | 'ADVISERS'
  /** Whether every challenge has a response. */
  | 'CHALLENGES'
  /** Whether the documents are made. */
  | 'DOCUMENTS'
  /** Whether figures are in for every measure that is due. */
  | 'FIGURES'
  /** Whether a staff group was asked, and has answered. */
  | 'GROUPS'
  /** Whether every off track action has a recovery date. */
  | 'RECOVERY'
  /** Whether everybody who is to sign has signed. */
  | 'SIGN_OFF'
  /** Whether small numbers are hidden in every table. */
  | 'SMALL_NUMBERS'
  /** Whether every live action was updated in the period. */
  | 'UPDATES';

/** How one line of the checklist stands. */
export type CheckState =
  /** All there. */
  | 'DONE'
  /** Something is missing. It blocks nothing: it is printed. */
  | 'GAP'
  /** Its time has not come. */
  | 'NOT_YET';

/** Which words of a review. */
export type CommentaryField =
  /** What the board should keep an eye on, for the one-page report. */
  | 'ADVISE'
  /** What the board must know, for the one-page report. */
  | 'ALERT'
  /** What the board can rely on, for the one-page report. */
  | 'ASSURE'
  /** The words of the board, which executives cannot change. */
  | 'BOARD_COMMENT'
  /** About the plan, an objective or an outcome. */
  | 'COMMENTARY'
  /** What was learned, and what did not work. */
  | 'LEARNED'
  /** Why the assurance opinion is what it is. */
  | 'OPINION_REASON'
  /** The words of the sub-group of the board, which executives cannot change. */
  | 'SUB_GROUP_COMMENT'
  /** What the sub-group should take away. */
  | 'SUMMARY';

/** What commentary is about. */
export type CommentarySubject =
  /** One of its objectives. */
  | 'OBJECTIVE'
  /** One of its outcomes. */
  | 'OUTCOME'
  /** The plan. */
  | 'PLAN'
  /** The review as a whole. */
  | 'REVIEW';

/** What sort of review a cycle holds. */
export type CycleKind =
  /** The yearly look back for the board. */
  | 'LOOK_BACK'
  /** Another one, with a name of its own. */
  | 'OTHER'
  /** The review of the plan, every six months as a rule. */
  | 'REVIEW'
  /** A shorter look by directors, every three months as a rule. */
  | 'STOCKTAKE';

/** Who decides. */
export type DecisionBody =
  /** The board. */
  | 'BOARD'
  /** The sub-group of the board. */
  | 'SUB_GROUP';

/** What is asked for. */
export type DecisionKind =
  /** To agree to something. */
  | 'AGREE'
  /** To approve something, which is for the board. */
  | 'APPROVE'
  /** To note something. */
  | 'NOTE';

/** How a decision turned out. */
export type DecisionOutcome =
  /** Agreed as it was asked. */
  | 'AGREED'
  /** Agreed, but not as it was asked; the words say how. */
  | 'AGREED_WITH_CHANGES'
  /** Put off; it comes back. */
  | 'DEFERRED'
  /** Noted, and nothing more was asked. */
  | 'NOTED'
  /** Not agreed; the words say why. */
  | 'NOT_AGREED'
  /** Nobody has decided yet. */
  | 'OPEN';

/** A refusal to sign an exact version of a paper. */
export type DeclineToSignInput = {
  /** The version that was read. Anything but the newest is refused. */
  paperVersion: number;
  /** The review. */
  reviewId: string;
  /** The stage that the page showed; if the review has moved since, nothing is written. */
  stage: ReviewStageKind;
  /** Why, in a line. */
  words: string;
};

/** What became of a decision. */
export type FollowUpStanding =
  /** It may not be done as it was decided. */
  | 'AT_RISK'
  /** It is done. */
  | 'DONE'
  /** It will not be done; the words say why. */
  | 'DROPPED'
  /** It goes as it was decided. */
  | 'ON_TRACK'
  /** Nothing has been said of it yet. */
  | 'OPEN';

/** A new version of the paper of a review. */
export type FreezeReviewInput = {
  /** Why, in a line. */
  reason?: string | null | undefined;
  /** Whether statuses and figures are pinned afresh too; otherwise they stay as the version before has them. */
  refreshFacts?: boolean | null | undefined;
  /** The review. */
  reviewId: string;
};

/** A review to send on to its next stage. */
export type MoveReviewOnInput = {
  /** The review. */
  id: string;
  /** The version of the review that the page showed. */
  version: number;
};

/** Who is asked to sign at a stage: all of them at once, in order. */
export type NameSignersInput = {
  /** Who signs. */
  signers: Array<SignerInput>;
  /** The stage. */
  stageId: string;
};

/** For whom a paper, a record or a document is made safe. */
export type PaperAudience =
  /** For those who run and scrutinise the plan. */
  | 'INTERNAL'
  /** For everybody else, the board included. */
  | 'PUBLIC';

/** The stages of a review, in their order. */
export type ReviewStageKind =
  /** The board decides and approves. */
  | 'BOARD'
  /** The executive team reads, agrees and signs. */
  | 'EXECUTIVE'
  /** Owners bring their actions and figures up to date, and executives begin to write. */
  | 'PREPARE'
  /** Sealed: everybody reads it, and nobody can change it. */
  | 'PUBLISHED'
  /** The sub-group of the board asks, comments, decides and signs. */
  | 'SUB_GROUP';

/** Whether a review waits for its first day, goes on, is sealed, or was cancelled. */
export type ReviewState =
  /** Cancelled or replaced before it was sealed. */
  | 'CANCELLED'
  /** It goes on. */
  | 'OPEN'
  /** Its first stage opens on a later day. */
  | 'PLANNED'
  /** Approved by the board, and unchangeable. */
  | 'SEALED';

/** New dates of a stage. */
export type ReviseStageInput = {
  /** The day by which it is to be done. */
  dueOn: string;
  /** The stage. */
  id: string;
  /** The day its body meets, of the sub-group and the board. */
  meetsOn?: string | null | undefined;
  /** The day it opens. */
  opensOn: string;
  /** The version of the stage that the page showed. */
  version: number;
};

/** A review to send back. */
export type SendReviewBackInput = {
  /** The review. */
  id: string;
  /** Why. */
  reason: string;
  /** To which stage. */
  to: ReviewStageKind;
  /** The version of the review that the page showed. */
  version: number;
};

/** Where a sign-off stands. */
export type SignOffStanding =
  /** Asked for, and not given yet. */
  | 'ASKED'
  /** Declined, for the reason given. */
  | 'DECLINED'
  /** Signed, on the exact version named. */
  | 'SIGNED';

/** A name under an exact version of a paper. */
export type SignReviewInput = {
  /** The version that was read. Anything but the newest is refused. */
  paperVersion: number;
  /** The review. */
  reviewId: string;
  /** The stage that the page showed; if the review has moved since, nothing is signed. */
  stage: ReviewStageKind;
  /** What to say with it. */
  words?: string | null | undefined;
};

/** Somebody to ask to sign. */
export type SignerInput = {
  /** In what part, such as "chief executive". */
  capacity?: string | null | undefined;
  /** Who. */
  personId: string;
};

/** Who was asked for a view. */
export type VoiceKind =
  /** An independent adviser. */
  | 'ADVISER'
  /** A staff group. */
  | 'GROUP';

/** Words to stand beside a sealed review. */
export type WriteAddendumInput = {
  /** The key of the paragraph it is about, such as "exceptions"; left out, it is about the whole. */
  paragraph?: string | null | undefined;
  /** The review. */
  reviewId: string;
  /** The words, as plain text. */
  words: string;
};

export type PermitOfReviewFragment = { allowed: boolean, reason: string | null };

export type DecisionInFullFragment = { id: string, askedId: string | null, askedVersion: number | null, version: number, kind: DecisionKind | null, title: string, detail: string | null, proposedDueOn: string | null, outcome: DecisionOutcome, body: DecisionBody, words: string | null, decidedOn: string | null, dueOn: string | null, reviewOn: string | null, standing: FollowUpStanding, action: { id: string, reference: string, title: string, slug: string } | null, owner: { id: string, name: string, title: string | null, initials: string } | null, offer: { actionId: string, dueOn: string, reason: string } | null, followUps: Array<{ id: string, standing: FollowUpStanding, words: string | null, on: string, by: { id: string, name: string } }>, viewerCan: { revise: { allowed: boolean, reason: string | null }, take: { allowed: boolean, reason: string | null }, followUp: { allowed: boolean, reason: string | null } } };

export type QuestionInFullFragment = { id: string, paragraph: string, paragraphTitle: string, words: string, askedAt: string, askedBy: { id: string, name: string }, owner: { id: string, name: string } | null, answers: Array<{ id: string, at: string, words: string, by: { id: string, name: string } }>, canAnswer: { allowed: boolean, reason: string | null } };

export type ReviewInFullFragment = { id: string, version: number, number: number, title: string, kind: CycleKind, state: ReviewState, periodFrom: string, periodTo: string, stage: ReviewStageKind, subGroupName: string, boardName: string, graceUntil: string, cancelReason: string | null, sealedAt: string | null, wordsChangedSince: boolean, plan: { id: string, title: string, teamName: string | null }, presentedBy: { id: string, name: string } | null, previous: { id: string, number: number, title: string } | null, replacedBy: { id: string, number: number, title: string } | null, teamReviews: Array<{ id: string, number: number, title: string, state: ReviewState, stage: ReviewStageKind, teamName: string | null }>, stages: Array<{ id: string, version: number, kind: ReviewStageKind, opensOn: string, dueOn: string, meetsOn: string | null, bodyName: string | null, isDone: boolean, doneOn: string | null, signers: Array<{ capacity: string | null, person: { id: string, name: string, title: string | null, initials: string } }> }>, steps: Array<{ from: ReviewStageKind, to: ReviewStageKind, at: string, reason: string | null, by: { id: string, name: string } }>, checklist: Array<{ kind: CheckKind, title: string, state: CheckState, done: number, total: number, detail: string | null, links: Array<{ label: string, path: string | null }> }>, commentary: Array<{ id: string, version: number, subjectKind: CommentarySubject, subjectId: string, reference: string | null, subjectTitle: string, field: CommentaryField, words: string, writtenAt: string | null, wordLimit: number, writtenBy: { id: string, name: string } | null, canWrite: { allowed: boolean, reason: string | null } }> | null, subGroupComment: { id: string, version: number, subjectKind: CommentarySubject, subjectId: string, reference: string | null, subjectTitle: string, field: CommentaryField, words: string, writtenAt: string | null, wordLimit: number, writtenBy: { id: string, name: string } | null, canWrite: { allowed: boolean, reason: string | null } } | null, boardComment: { id: string, version: number, subjectKind: CommentarySubject, subjectId: string, reference: string | null, subjectTitle: string, field: CommentaryField, words: string, writtenAt: string | null, wordLimit: number, writtenBy: { id: string, name: string } | null, canWrite: { allowed: boolean, reason: string | null } } | null, opinion: { version: number, level: string | null, legend: Array<{ level: string, meaning: string }> } | null, decisions: Array<{ id: string, askedId: string | null, askedVersion: number | null, version: number, kind: DecisionKind | null, title: string, detail: string | null, proposedDueOn: string | null, outcome: DecisionOutcome, body: DecisionBody, words: string | null, decidedOn: string | null, dueOn: string | null, reviewOn: string | null, standing: FollowUpStanding, action: { id: string, reference: string, title: string, slug: string } | null, owner: { id: string, name: string, title: string | null, initials: string } | null, offer: { actionId: string, dueOn: string, reason: string } | null, followUps: Array<{ id: string, standing: FollowUpStanding, words: string | null, on: string, by: { id: string, name: string } }>, viewerCan: { revise: { allowed: boolean, reason: string | null }, take: { allowed: boolean, reason: string | null }, followUp: { allowed: boolean, reason: string | null } } }> | null, followUps: Array<{ id: string, askedId: string | null, askedVersion: number | null, version: number, kind: DecisionKind | null, title: string, detail: string | null, proposedDueOn: string | null, outcome: DecisionOutcome, body: DecisionBody, words: string | null, decidedOn: string | null, dueOn: string | null, reviewOn: string | null, standing: FollowUpStanding, action: { id: string, reference: string, title: string, slug: string } | null, owner: { id: string, name: string, title: string | null, initials: string } | null, offer: { actionId: string, dueOn: string, reason: string } | null, followUps: Array<{ id: string, standing: FollowUpStanding, words: string | null, on: string, by: { id: string, name: string } }>, viewerCan: { revise: { allowed: boolean, reason: string | null }, take: { allowed: boolean, reason: string | null }, followUp: { allowed: boolean, reason: string | null } } }> | null, questions: Array<{ id: string, paragraph: string, paragraphTitle: string, words: string, askedAt: string, askedBy: { id: string, name: string }, owner: { id: string, name: string } | null, answers: Array<{ id: string, at: string, words: string, by: { id: string, name: string } }>, canAnswer: { allowed: boolean, reason: string | null } }> | null, asked: Array<{ id: string, kind: VoiceKind, name: string, groupKey: string | null, askedOn: string, heardOn: string | null, adviser: { id: string } | null, askedBy: { id: string, name: string } }> | null, newestPaper: { id: string, version: number, frozenAt: string, factsFrozenAt: string, fingerprint: string, audience: PaperAudience, reason: string | null } | null, papers: Array<{ id: string, version: number, frozenAt: string, audience: PaperAudience, reason: string | null, frozenBy: { id: string, name: string } }>, changedWords: Array<{ part: string, title: string, reference: string | null }>, signOffs: Array<{ id: string, stage: ReviewStageKind, capacity: string | null, standing: SignOffStanding, paperVersion: number | null, isOfNewest: boolean, words: string | null, signedAt: string | null, person: { id: string, name: string } }>, addenda: Array<{ id: string, paragraph: string | null, words: string, at: string, by: { id: string, name: string } }>, viewerCan: { readPaper: { allowed: boolean, reason: string | null }, changeDates: { allowed: boolean, reason: string | null }, moveOn: { allowed: boolean, reason: string | null }, sendBack: { allowed: boolean, reason: string | null }, cancel: { allowed: boolean, reason: string | null }, write: { allowed: boolean, reason: string | null }, ask: { allowed: boolean, reason: string | null }, decide: { allowed: boolean, reason: string | null }, freeze: { allowed: boolean, reason: string | null }, sign: { allowed: boolean, reason: string | null }, approve: { allowed: boolean, reason: string | null }, writeAddendum: { allowed: boolean, reason: string | null }, makeDocuments: { allowed: boolean, reason: string | null } } };

export type ReviewQueryVariables = Exact<{
  number: number;
}>;


export type ReviewQuery = { review: { id: string, version: number, number: number, title: string, kind: CycleKind, state: ReviewState, periodFrom: string, periodTo: string, stage: ReviewStageKind, subGroupName: string, boardName: string, graceUntil: string, cancelReason: string | null, sealedAt: string | null, wordsChangedSince: boolean, plan: { id: string, title: string, teamName: string | null }, presentedBy: { id: string, name: string } | null, previous: { id: string, number: number, title: string } | null, replacedBy: { id: string, number: number, title: string } | null, teamReviews: Array<{ id: string, number: number, title: string, state: ReviewState, stage: ReviewStageKind, teamName: string | null }>, stages: Array<{ id: string, version: number, kind: ReviewStageKind, opensOn: string, dueOn: string, meetsOn: string | null, bodyName: string | null, isDone: boolean, doneOn: string | null, signers: Array<{ capacity: string | null, person: { id: string, name: string, title: string | null, initials: string } }> }>, steps: Array<{ from: ReviewStageKind, to: ReviewStageKind, at: string, reason: string | null, by: { id: string, name: string } }>, checklist: Array<{ kind: CheckKind, title: string, state: CheckState, done: number, total: number, detail: string | null, links: Array<{ label: string, path: string | null }> }>, commentary: Array<{ id: string, version: number, subjectKind: CommentarySubject, subjectId: string, reference: string | null, subjectTitle: string, field: CommentaryField, words: string, writtenAt: string | null, wordLimit: number, writtenBy: { id: string, name: string } | null, canWrite: { allowed: boolean, reason: string | null } }> | null, subGroupComment: { id: string, version: number, subjectKind: CommentarySubject, subjectId: string, reference: string | null, subjectTitle: string, field: CommentaryField, words: string, writtenAt: string | null, wordLimit: number, writtenBy: { id: string, name: string } | null, canWrite: { allowed: boolean, reason: string | null } } | null, boardComment: { id: string, version: number, subjectKind: CommentarySubject, subjectId: string, reference: string | null, subjectTitle: string, field: CommentaryField, words: string, writtenAt: string | null, wordLimit: number, writtenBy: { id: string, name: string } | null, canWrite: { allowed: boolean, reason: string | null } } | null, opinion: { version: number, level: string | null, legend: Array<{ level: string, meaning: string }> } | null, decisions: Array<{ id: string, askedId: string | null, askedVersion: number | null, version: number, kind: DecisionKind | null, title: string, detail: string | null, proposedDueOn: string | null, outcome: DecisionOutcome, body: DecisionBody, words: string | null, decidedOn: string | null, dueOn: string | null, reviewOn: string | null, standing: FollowUpStanding, action: { id: string, reference: string, title: string, slug: string } | null, owner: { id: string, name: string, title: string | null, initials: string } | null, offer: { actionId: string, dueOn: string, reason: string } | null, followUps: Array<{ id: string, standing: FollowUpStanding, words: string | null, on: string, by: { id: string, name: string } }>, viewerCan: { revise: { allowed: boolean, reason: string | null }, take: { allowed: boolean, reason: string | null }, followUp: { allowed: boolean, reason: string | null } } }> | null, followUps: Array<{ id: string, askedId: string | null, askedVersion: number | null, version: number, kind: DecisionKind | null, title: string, detail: string | null, proposedDueOn: string | null, outcome: DecisionOutcome, body: DecisionBody, words: string | null, decidedOn: string | null, dueOn: string | null, reviewOn: string | null, standing: FollowUpStanding, action: { id: string, reference: string, title: string, slug: string } | null, owner: { id: string, name: string, title: string | null, initials: string } | null, offer: { actionId: string, dueOn: string, reason: string } | null, followUps: Array<{ id: string, standing: FollowUpStanding, words: string | null, on: string, by: { id: string, name: string } }>, viewerCan: { revise: { allowed: boolean, reason: string | null }, take: { allowed: boolean, reason: string | null }, followUp: { allowed: boolean, reason: string | null } } }> | null, questions: Array<{ id: string, paragraph: string, paragraphTitle: string, words: string, askedAt: string, askedBy: { id: string, name: string }, owner: { id: string, name: string } | null, answers: Array<{ id: string, at: string, words: string, by: { id: string, name: string } }>, canAnswer: { allowed: boolean, reason: string | null } }> | null, asked: Array<{ id: string, kind: VoiceKind, name: string, groupKey: string | null, askedOn: string, heardOn: string | null, adviser: { id: string } | null, askedBy: { id: string, name: string } }> | null, newestPaper: { id: string, version: number, frozenAt: string, factsFrozenAt: string, fingerprint: string, audience: PaperAudience, reason: string | null } | null, papers: Array<{ id: string, version: number, frozenAt: string, audience: PaperAudience, reason: string | null, frozenBy: { id: string, name: string } }>, changedWords: Array<{ part: string, title: string, reference: string | null }>, signOffs: Array<{ id: string, stage: ReviewStageKind, capacity: string | null, standing: SignOffStanding, paperVersion: number | null, isOfNewest: boolean, words: string | null, signedAt: string | null, person: { id: string, name: string } }>, addenda: Array<{ id: string, paragraph: string | null, words: string, at: string, by: { id: string, name: string } }>, viewerCan: { readPaper: { allowed: boolean, reason: string | null }, changeDates: { allowed: boolean, reason: string | null }, moveOn: { allowed: boolean, reason: string | null }, sendBack: { allowed: boolean, reason: string | null }, cancel: { allowed: boolean, reason: string | null }, write: { allowed: boolean, reason: string | null }, ask: { allowed: boolean, reason: string | null }, decide: { allowed: boolean, reason: string | null }, freeze: { allowed: boolean, reason: string | null }, sign: { allowed: boolean, reason: string | null }, approve: { allowed: boolean, reason: string | null }, writeAddendum: { allowed: boolean, reason: string | null }, makeDocuments: { allowed: boolean, reason: string | null } } } | null };

export type MoveReviewOnMutationVariables = Exact<{
  input: MoveReviewOnInput;
}>;


export type MoveReviewOnMutation = { moveReviewOn: { review: { id: string } } };

export type SendReviewBackMutationVariables = Exact<{
  input: SendReviewBackInput;
}>;


export type SendReviewBackMutation = { sendReviewBack: { review: { id: string } } };

export type CancelReviewMutationVariables = Exact<{
  input: CancelReviewInput;
}>;


export type CancelReviewMutation = { cancelReview: { review: { id: string } } };

export type ReplaceReviewMutationVariables = Exact<{
  input: CancelReviewInput;
}>;


export type ReplaceReviewMutation = { replaceReview: { review: { id: string, number: number } } };

export type ReviseStageMutationVariables = Exact<{
  input: ReviseStageInput;
}>;


export type ReviseStageMutation = { reviseStage: { review: { id: string } } };

export type NameSignersMutationVariables = Exact<{
  input: NameSignersInput;
}>;


export type NameSignersMutation = { nameSigners: { review: { id: string } } };

export type FreezeReviewMutationVariables = Exact<{
  input: FreezeReviewInput;
}>;


export type FreezeReviewMutation = { freezeReview: { review: { id: string } } };

export type SignReviewMutationVariables = Exact<{
  input: SignReviewInput;
}>;


export type SignReviewMutation = { signReview: { review: { id: string } } };

export type DeclineToSignMutationVariables = Exact<{
  input: DeclineToSignInput;
}>;


export type DeclineToSignMutation = { declineToSign: { review: { id: string } } };

export type ApproveReviewMutationVariables = Exact<{
  input: ApproveReviewInput;
}>;


export type ApproveReviewMutation = { approveReview: { review: { id: string } } };

export type WriteAddendumMutationVariables = Exact<{
  input: WriteAddendumInput;
}>;


export type WriteAddendumMutation = { writeAddendum: { review: { id: string } } };

export type SealOfReviewQueryVariables = Exact<{
  number: number;
}>;


export type SealOfReviewQuery = { reviewRecord: { audience: PaperAudience, fingerprint: string | null, sealedAt: string | null, chainEntry: { sequence: number, hash: string } | null } | null };

export const ReviewDocument = document<ReviewQuery, ReviewQueryVariables>(
  "query Review($number:Int!){review(number:$number){...ReviewInFull}}fragment CommentaryInFull on Commentary{id version subjectKind subjectId reference subjectTitle field words writtenAt wordLimit writtenBy{id name}canWrite{allowed reason}}fragment DecisionInFull on Decision{id askedId askedVersion version kind title detail proposedDueOn outcome body words decidedOn dueOn reviewOn standing action{id reference title slug}owner{id name title initials}offer{actionId dueOn reason}followUps{id standing words on by{id name}}viewerCan{revise{...PermitOfReview}take{...PermitOfReview}followUp{...PermitOfReview}}}fragment PermitOfReview on Permit{allowed reason}fragment QuestionInFull on ReviewQuestion{id paragraph paragraphTitle words askedAt askedBy{id name}owner{id name}answers{id at words by{id name}}canAnswer{...PermitOfReview}}fragment ReviewInFull on Review{id version number title kind state periodFrom periodTo stage subGroupName boardName graceUntil cancelReason sealedAt plan{id title teamName}presentedBy{id name}previous{id number title}replacedBy{id number title}teamReviews{id number title state stage teamName}stages{id version kind opensOn dueOn meetsOn bodyName isDone doneOn signers{capacity person{id name title initials}}}steps{from to at reason by{id name}}checklist{kind title state done total detail links{label path}}commentary{...CommentaryInFull}subGroupComment{...CommentaryInFull}boardComment{...CommentaryInFull}opinion{version level legend{level meaning}}decisions{...DecisionInFull}followUps{...DecisionInFull}questions{...QuestionInFull}asked{id kind name groupKey askedOn heardOn adviser{id}askedBy{id name}}newestPaper{id version frozenAt factsFrozenAt fingerprint audience reason}papers{id version frozenAt audience reason frozenBy{id name}}wordsChangedSince changedWords{part title reference}signOffs{id stage capacity standing paperVersion isOfNewest words signedAt person{id name}}addenda{id paragraph words at by{id name}}viewerCan{readPaper{...PermitOfReview}changeDates{...PermitOfReview}moveOn{...PermitOfReview}sendBack{...PermitOfReview}cancel{...PermitOfReview}write{...PermitOfReview}ask{...PermitOfReview}decide{...PermitOfReview}freeze{...PermitOfReview}sign{...PermitOfReview}approve{...PermitOfReview}writeAddendum{...PermitOfReview}makeDocuments{...PermitOfReview}}}",
);

export const MoveReviewOnDocument = document<MoveReviewOnMutation, MoveReviewOnMutationVariables>(
  "mutation MoveReviewOn($input:MoveReviewOnInput!){moveReviewOn(input:$input){review{id}}}",
);

export const SendReviewBackDocument = document<SendReviewBackMutation, SendReviewBackMutationVariables>(
  "mutation SendReviewBack($input:SendReviewBackInput!){sendReviewBack(input:$input){review{id}}}",
);

export const CancelReviewDocument = document<CancelReviewMutation, CancelReviewMutationVariables>(
  "mutation CancelReview($input:CancelReviewInput!){cancelReview(input:$input){review{id}}}",
);

export const ReplaceReviewDocument = document<ReplaceReviewMutation, ReplaceReviewMutationVariables>(
  "mutation ReplaceReview($input:CancelReviewInput!){replaceReview(input:$input){review{id number}}}",
);

export const ReviseStageDocument = document<ReviseStageMutation, ReviseStageMutationVariables>(
  "mutation ReviseStage($input:ReviseStageInput!){reviseStage(input:$input){review{id}}}",
);

export const NameSignersDocument = document<NameSignersMutation, NameSignersMutationVariables>(
  "mutation NameSigners($input:NameSignersInput!){nameSigners(input:$input){review{id}}}",
);

export const FreezeReviewDocument = document<FreezeReviewMutation, FreezeReviewMutationVariables>(
  "mutation FreezeReview($input:FreezeReviewInput!){freezeReview(input:$input){review{id}}}",
);

export const SignReviewDocument = document<SignReviewMutation, SignReviewMutationVariables>(
  "mutation SignReview($input:SignReviewInput!){signReview(input:$input){review{id}}}",
);

export const DeclineToSignDocument = document<DeclineToSignMutation, DeclineToSignMutationVariables>(
  "mutation DeclineToSign($input:DeclineToSignInput!){declineToSign(input:$input){review{id}}}",
);

export const ApproveReviewDocument = document<ApproveReviewMutation, ApproveReviewMutationVariables>(
  "mutation ApproveReview($input:ApproveReviewInput!){approveReview(input:$input){review{id}}}",
);

export const WriteAddendumDocument = document<WriteAddendumMutation, WriteAddendumMutationVariables>(
  "mutation WriteAddendum($input:WriteAddendumInput!){writeAddendum(input:$input){review{id}}}",
);

export const SealOfReviewDocument = document<SealOfReviewQuery, SealOfReviewQueryVariables>(
  "query SealOfReview($number:Int!){reviewRecord(number:$number){audience fingerprint sealedAt chainEntry{sequence hash}}}",
);
