// Generated from libs/voices/web/src/challenges/challenges.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** An answer to a challenge. */
export type AnswerChallengeInput = {
  /** The action that carries it. */
  actionId?: string | null | undefined;
  /** By when. */
  byOn?: string | null | undefined;
  /** The challenge. */
  challengeId: string;
  /** The answer and its reason. */
  markdown: string;
  /** Accepted, partly, or not accepted. */
  outcome: AnswerOutcome;
  /** How many events the page showed; if somebody answered since, nothing is saved and both are shown. */
  seen: number;
  /** What will happen; needed unless it is not accepted. */
  willHappen?: string | null | undefined;
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

/** What the raiser of a challenge says of its answer. */
export type JudgeAnswerInput = {
  /** The challenge. */
  challengeId: string;
  /** Whether the answer is enough. */
  isSatisfied: boolean;
  /** A line about it; needed when it is not enough. */
  words?: string | null | undefined;
};

/** A challenge to raise. */
export type RaiseChallengeInput = {
  /** Days in which to answer, 1 to 90; what the organisation has set unless said. */
  days?: number | null | undefined;
  /** The words, in a little Markdown. */
  markdown: string;
  /** Who is to answer. */
  respondentId: string;
  /** The one it is about. */
  subjectId: string;
  /** What sort of thing it is about. */
  subjectKind: SubjectKind;
  /** What it asks, in a line. */
  title: string;
  /** Whether Saturdays and Sundays are not counted; as the organisation has set unless said. */
  workingDays?: boolean | null | undefined;
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

export type ChallengeInListFragment = { id: string, number: number, title: string, raisedAs: RaisedAs, groupName: string | null, groupKey: string | null, raisedOn: string, state: ChallengeState, raisedBy: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean }, clock: { dueOn: string, daysSince: number, daysLeft: number, daysOverdue: number, text: string }, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null };

export type ChallengeInFullFragment = { html: string, supportCount: number | null, isSupported: boolean, id: string, number: number, title: string, raisedAs: RaisedAs, groupName: string | null, groupKey: string | null, raisedOn: string, state: ChallengeState, events: Array<{ id: string, kind: ChallengeEventKind, happenedOn: string, html: string | null, outcome: AnswerOutcome | null, willHappen: string | null, byOn: string | null, by: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean } | null, action: { id: string, reference: string, slug: string, title: string } | null }>, viewerCan: { acknowledge: { allowed: boolean }, answer: { allowed: boolean }, judge: { allowed: boolean }, withdraw: { allowed: boolean }, takeUp: { allowed: boolean }, support: { allowed: boolean }, nameRespondent: { allowed: boolean } }, raisedBy: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean }, clock: { dueOn: string, daysSince: number, daysLeft: number, daysOverdue: number, text: string }, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null };

export type ChallengeQueryVariables = Exact<{
  number: number;
}>;


export type ChallengeQuery = { challenge: { html: string, supportCount: number | null, isSupported: boolean, id: string, number: number, title: string, raisedAs: RaisedAs, groupName: string | null, groupKey: string | null, raisedOn: string, state: ChallengeState, events: Array<{ id: string, kind: ChallengeEventKind, happenedOn: string, html: string | null, outcome: AnswerOutcome | null, willHappen: string | null, byOn: string | null, by: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean } | null, action: { id: string, reference: string, slug: string, title: string } | null }>, viewerCan: { acknowledge: { allowed: boolean }, answer: { allowed: boolean }, judge: { allowed: boolean }, withdraw: { allowed: boolean }, takeUp: { allowed: boolean }, support: { allowed: boolean }, nameRespondent: { allowed: boolean } }, raisedBy: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean }, clock: { dueOn: string, daysSince: number, daysLeft: number, daysOverdue: number, text: string }, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null } | null };

export type ChallengesQueryVariables = Exact<{
  onlyAwaiting?: boolean | null | undefined;
  onlyMine?: boolean | null | undefined;
  first?: number | null | undefined;
}>;


export type ChallengesQuery = { challenges: { total: number, canRaise: { allowed: boolean, reason: string | null }, items: Array<{ id: string, number: number, title: string, raisedAs: RaisedAs, groupName: string | null, groupKey: string | null, raisedOn: string, state: ChallengeState, raisedBy: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean }, clock: { dueOn: string, daysSince: number, daysLeft: number, daysOverdue: number, text: string }, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null }> } };

export type RespondentOfQueryVariables = Exact<{
  id: string;
}>;


export type RespondentOfQuery = { action: { id: string, owner: { id: string, name: string, initials: string, hasLeft: boolean } | null } };

export type RaiseChallengeMutationVariables = Exact<{
  input: RaiseChallengeInput;
}>;


export type RaiseChallengeMutation = { raiseChallenge: { challenge: { id: string, number: number } } };

export type AcknowledgeChallengeMutationVariables = Exact<{
  id: string;
}>;


export type AcknowledgeChallengeMutation = { acknowledgeChallenge: { challenge: { html: string, supportCount: number | null, isSupported: boolean, id: string, number: number, title: string, raisedAs: RaisedAs, groupName: string | null, groupKey: string | null, raisedOn: string, state: ChallengeState, events: Array<{ id: string, kind: ChallengeEventKind, happenedOn: string, html: string | null, outcome: AnswerOutcome | null, willHappen: string | null, byOn: string | null, by: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean } | null, action: { id: string, reference: string, slug: string, title: string } | null }>, viewerCan: { acknowledge: { allowed: boolean }, answer: { allowed: boolean }, judge: { allowed: boolean }, withdraw: { allowed: boolean }, takeUp: { allowed: boolean }, support: { allowed: boolean }, nameRespondent: { allowed: boolean } }, raisedBy: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean }, clock: { dueOn: string, daysSince: number, daysLeft: number, daysOverdue: number, text: string }, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null } } };

export type AnswerChallengeMutationVariables = Exact<{
  input: AnswerChallengeInput;
}>;


export type AnswerChallengeMutation = { answerChallenge: { challenge: { html: string, supportCount: number | null, isSupported: boolean, id: string, number: number, title: string, raisedAs: RaisedAs, groupName: string | null, groupKey: string | null, raisedOn: string, state: ChallengeState, events: Array<{ id: string, kind: ChallengeEventKind, happenedOn: string, html: string | null, outcome: AnswerOutcome | null, willHappen: string | null, byOn: string | null, by: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean } | null, action: { id: string, reference: string, slug: string, title: string } | null }>, viewerCan: { acknowledge: { allowed: boolean }, answer: { allowed: boolean }, judge: { allowed: boolean }, withdraw: { allowed: boolean }, takeUp: { allowed: boolean }, support: { allowed: boolean }, nameRespondent: { allowed: boolean } }, raisedBy: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean }, clock: { dueOn: string, daysSince: number, daysLeft: number, daysOverdue: number, text: string }, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null } } };

export type JudgeAnswerMutationVariables = Exact<{
  input: JudgeAnswerInput;
}>;


export type JudgeAnswerMutation = { judgeAnswer: { challenge: { html: string, supportCount: number | null, isSupported: boolean, id: string, number: number, title: string, raisedAs: RaisedAs, groupName: string | null, groupKey: string | null, raisedOn: string, state: ChallengeState, events: Array<{ id: string, kind: ChallengeEventKind, happenedOn: string, html: string | null, outcome: AnswerOutcome | null, willHappen: string | null, byOn: string | null, by: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean } | null, action: { id: string, reference: string, slug: string, title: string } | null }>, viewerCan: { acknowledge: { allowed: boolean }, answer: { allowed: boolean }, judge: { allowed: boolean }, withdraw: { allowed: boolean }, takeUp: { allowed: boolean }, support: { allowed: boolean }, nameRespondent: { allowed: boolean } }, raisedBy: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean }, clock: { dueOn: string, daysSince: number, daysLeft: number, daysOverdue: number, text: string }, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null } } };

export type WithdrawChallengeMutationVariables = Exact<{
  id: string;
  words: string;
}>;


export type WithdrawChallengeMutation = { withdrawChallenge: { challenge: { html: string, supportCount: number | null, isSupported: boolean, id: string, number: number, title: string, raisedAs: RaisedAs, groupName: string | null, groupKey: string | null, raisedOn: string, state: ChallengeState, events: Array<{ id: string, kind: ChallengeEventKind, happenedOn: string, html: string | null, outcome: AnswerOutcome | null, willHappen: string | null, byOn: string | null, by: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean } | null, action: { id: string, reference: string, slug: string, title: string } | null }>, viewerCan: { acknowledge: { allowed: boolean }, answer: { allowed: boolean }, judge: { allowed: boolean }, withdraw: { allowed: boolean }, takeUp: { allowed: boolean }, support: { allowed: boolean }, nameRespondent: { allowed: boolean } }, raisedBy: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean }, clock: { dueOn: string, daysSince: number, daysLeft: number, daysOverdue: number, text: string }, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null } } };

export type TakeChallengeToSubGroupMutationVariables = Exact<{
  id: string;
}>;


export type TakeChallengeToSubGroupMutation = { takeChallengeToSubGroup: { challenge: { html: string, supportCount: number | null, isSupported: boolean, id: string, number: number, title: string, raisedAs: RaisedAs, groupName: string | null, groupKey: string | null, raisedOn: string, state: ChallengeState, events: Array<{ id: string, kind: ChallengeEventKind, happenedOn: string, html: string | null, outcome: AnswerOutcome | null, willHappen: string | null, byOn: string | null, by: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean } | null, action: { id: string, reference: string, slug: string, title: string } | null }>, viewerCan: { acknowledge: { allowed: boolean }, answer: { allowed: boolean }, judge: { allowed: boolean }, withdraw: { allowed: boolean }, takeUp: { allowed: boolean }, support: { allowed: boolean }, nameRespondent: { allowed: boolean } }, raisedBy: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean }, clock: { dueOn: string, daysSince: number, daysLeft: number, daysOverdue: number, text: string }, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null } } };

export type SupportChallengeMutationVariables = Exact<{
  id: string;
}>;


export type SupportChallengeMutation = { supportChallenge: { challenge: { html: string, supportCount: number | null, isSupported: boolean, id: string, number: number, title: string, raisedAs: RaisedAs, groupName: string | null, groupKey: string | null, raisedOn: string, state: ChallengeState, events: Array<{ id: string, kind: ChallengeEventKind, happenedOn: string, html: string | null, outcome: AnswerOutcome | null, willHappen: string | null, byOn: string | null, by: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean } | null, action: { id: string, reference: string, slug: string, title: string } | null }>, viewerCan: { acknowledge: { allowed: boolean }, answer: { allowed: boolean }, judge: { allowed: boolean }, withdraw: { allowed: boolean }, takeUp: { allowed: boolean }, support: { allowed: boolean }, nameRespondent: { allowed: boolean } }, raisedBy: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean }, clock: { dueOn: string, daysSince: number, daysLeft: number, daysOverdue: number, text: string }, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null } } };

export type TakeBackSupportMutationVariables = Exact<{
  id: string;
}>;


export type TakeBackSupportMutation = { takeBackSupport: { challenge: { html: string, supportCount: number | null, isSupported: boolean, id: string, number: number, title: string, raisedAs: RaisedAs, groupName: string | null, groupKey: string | null, raisedOn: string, state: ChallengeState, events: Array<{ id: string, kind: ChallengeEventKind, happenedOn: string, html: string | null, outcome: AnswerOutcome | null, willHappen: string | null, byOn: string | null, by: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean } | null, action: { id: string, reference: string, slug: string, title: string } | null }>, viewerCan: { acknowledge: { allowed: boolean }, answer: { allowed: boolean }, judge: { allowed: boolean }, withdraw: { allowed: boolean }, takeUp: { allowed: boolean }, support: { allowed: boolean }, nameRespondent: { allowed: boolean } }, raisedBy: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean }, clock: { dueOn: string, daysSince: number, daysLeft: number, daysOverdue: number, text: string }, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null } } };

export type NameRespondentMutationVariables = Exact<{
  id: string;
  respondentId: string;
}>;


export type NameRespondentMutation = { nameRespondent: { challenge: { html: string, supportCount: number | null, isSupported: boolean, id: string, number: number, title: string, raisedAs: RaisedAs, groupName: string | null, groupKey: string | null, raisedOn: string, state: ChallengeState, events: Array<{ id: string, kind: ChallengeEventKind, happenedOn: string, html: string | null, outcome: AnswerOutcome | null, willHappen: string | null, byOn: string | null, by: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean } | null, action: { id: string, reference: string, slug: string, title: string } | null }>, viewerCan: { acknowledge: { allowed: boolean }, answer: { allowed: boolean }, judge: { allowed: boolean }, withdraw: { allowed: boolean }, takeUp: { allowed: boolean }, support: { allowed: boolean }, nameRespondent: { allowed: boolean } }, raisedBy: { id: string, name: string, title: string | null, hasLeft: boolean } | null, respondent: { id: string, name: string, title: string | null, hasLeft: boolean }, clock: { dueOn: string, daysSince: number, daysLeft: number, daysOverdue: number, text: string }, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null } } };

export const ChallengeDocument = document<ChallengeQuery, ChallengeQueryVariables>(
  "query Challenge($number:Int!){challenge(number:$number){...ChallengeInFull}}fragment ActionInTalk on ActionLink{id reference slug title}fragment ChallengeInFull on Challenge{...ChallengeInList html supportCount isSupported events{id kind happenedOn html outcome willHappen byOn by{...PersonInTalk}respondent{...PersonInTalk}action{...ActionInTalk}}viewerCan{acknowledge{...MayInTalk}answer{...MayInTalk}judge{...MayInTalk}withdraw{...MayInTalk}takeUp{...MayInTalk}support{...MayInTalk}nameRespondent{...MayInTalk}}}fragment ChallengeInList on Challenge{id number title raisedAs groupName groupKey raisedOn state raisedBy{...PersonInTalk}respondent{...PersonInTalk}clock{dueOn daysSince daysLeft daysOverdue text}subject{...SubjectInTalk}}fragment MayInTalk on Permit{allowed}fragment PersonInTalk on PersonLink{id name title hasLeft}fragment SubjectInTalk on SubjectLink{kind id reference title path}",
);

export const ChallengesDocument = document<ChallengesQuery, ChallengesQueryVariables>(
  "query Challenges($onlyAwaiting:Boolean$onlyMine:Boolean$first:Int){challenges(onlyAwaiting:$onlyAwaiting onlyMine:$onlyMine first:$first){total canRaise{...PermitInTalk}items{...ChallengeInList}}}fragment ChallengeInList on Challenge{id number title raisedAs groupName groupKey raisedOn state raisedBy{...PersonInTalk}respondent{...PersonInTalk}clock{dueOn daysSince daysLeft daysOverdue text}subject{...SubjectInTalk}}fragment PermitInTalk on Permit{allowed reason}fragment PersonInTalk on PersonLink{id name title hasLeft}fragment SubjectInTalk on SubjectLink{kind id reference title path}",
);

export const RespondentOfDocument = document<RespondentOfQuery, RespondentOfQueryVariables>(
  "query RespondentOf($id:ID!){action(id:$id){id owner{id name initials hasLeft}}}",
);

export const RaiseChallengeDocument = document<RaiseChallengeMutation, RaiseChallengeMutationVariables>(
  "mutation RaiseChallenge($input:RaiseChallengeInput!){raiseChallenge(input:$input){challenge{id number}}}",
);

export const AcknowledgeChallengeDocument = document<AcknowledgeChallengeMutation, AcknowledgeChallengeMutationVariables>(
  "mutation AcknowledgeChallenge($id:ID!){acknowledgeChallenge(id:$id){challenge{...ChallengeInFull}}}fragment ActionInTalk on ActionLink{id reference slug title}fragment ChallengeInFull on Challenge{...ChallengeInList html supportCount isSupported events{id kind happenedOn html outcome willHappen byOn by{...PersonInTalk}respondent{...PersonInTalk}action{...ActionInTalk}}viewerCan{acknowledge{...MayInTalk}answer{...MayInTalk}judge{...MayInTalk}withdraw{...MayInTalk}takeUp{...MayInTalk}support{...MayInTalk}nameRespondent{...MayInTalk}}}fragment ChallengeInList on Challenge{id number title raisedAs groupName groupKey raisedOn state raisedBy{...PersonInTalk}respondent{...PersonInTalk}clock{dueOn daysSince daysLeft daysOverdue text}subject{...SubjectInTalk}}fragment MayInTalk on Permit{allowed}fragment PersonInTalk on PersonLink{id name title hasLeft}fragment SubjectInTalk on SubjectLink{kind id reference title path}",
);

export const AnswerChallengeDocument = document<AnswerChallengeMutation, AnswerChallengeMutationVariables>(
  "mutation AnswerChallenge($input:AnswerChallengeInput!){answerChallenge(input:$input){challenge{...ChallengeInFull}}}fragment ActionInTalk on ActionLink{id reference slug title}fragment ChallengeInFull on Challenge{...ChallengeInList html supportCount isSupported events{id kind happenedOn html outcome willHappen byOn by{...PersonInTalk}respondent{...PersonInTalk}action{...ActionInTalk}}viewerCan{acknowledge{...MayInTalk}answer{...MayInTalk}judge{...MayInTalk}withdraw{...MayInTalk}takeUp{...MayInTalk}support{...MayInTalk}nameRespondent{...MayInTalk}}}fragment ChallengeInList on Challenge{id number title raisedAs groupName groupKey raisedOn state raisedBy{...PersonInTalk}respondent{...PersonInTalk}clock{dueOn daysSince daysLeft daysOverdue text}subject{...SubjectInTalk}}fragment MayInTalk on Permit{allowed}fragment PersonInTalk on PersonLink{id name title hasLeft}fragment SubjectInTalk on SubjectLink{kind id reference title path}",
);

export const JudgeAnswerDocument = document<JudgeAnswerMutation, JudgeAnswerMutationVariables>(
  "mutation JudgeAnswer($input:JudgeAnswerInput!){judgeAnswer(input:$input){challenge{...ChallengeInFull}}}fragment ActionInTalk on ActionLink{id reference slug title}fragment ChallengeInFull on Challenge{...ChallengeInList html supportCount isSupported events{id kind happenedOn html outcome willHappen byOn by{...PersonInTalk}respondent{...PersonInTalk}action{...ActionInTalk}}viewerCan{acknowledge{...MayInTalk}answer{...MayInTalk}judge{...MayInTalk}withdraw{...MayInTalk}takeUp{...MayInTalk}support{...MayInTalk}nameRespondent{...MayInTalk}}}fragment ChallengeInList on Challenge{id number title raisedAs groupName groupKey raisedOn state raisedBy{...PersonInTalk}respondent{...PersonInTalk}clock{dueOn daysSince daysLeft daysOverdue text}subject{...SubjectInTalk}}fragment MayInTalk on Permit{allowed}fragment PersonInTalk on PersonLink{id name title hasLeft}fragment SubjectInTalk on SubjectLink{kind id reference title path}",
);

export const WithdrawChallengeDocument = document<WithdrawChallengeMutation, WithdrawChallengeMutationVariables>(
  "mutation WithdrawChallenge($id:ID!$words:String!){withdrawChallenge(id:$id words:$words){challenge{...ChallengeInFull}}}fragment ActionInTalk on ActionLink{id reference slug title}fragment ChallengeInFull on Challenge{...ChallengeInList html supportCount isSupported events{id kind happenedOn html outcome willHappen byOn by{...PersonInTalk}respondent{...PersonInTalk}action{...ActionInTalk}}viewerCan{acknowledge{...MayInTalk}answer{...MayInTalk}judge{...MayInTalk}withdraw{...MayInTalk}takeUp{...MayInTalk}support{...MayInTalk}nameRespondent{...MayInTalk}}}fragment ChallengeInList on Challenge{id number title raisedAs groupName groupKey raisedOn state raisedBy{...PersonInTalk}respondent{...PersonInTalk}clock{dueOn daysSince daysLeft daysOverdue text}subject{...SubjectInTalk}}fragment MayInTalk on Permit{allowed}fragment PersonInTalk on PersonLink{id name title hasLeft}fragment SubjectInTalk on SubjectLink{kind id reference title path}",
);

export const TakeChallengeToSubGroupDocument = document<TakeChallengeToSubGroupMutation, TakeChallengeToSubGroupMutationVariables>(
  "mutation TakeChallengeToSubGroup($id:ID!){takeChallengeToSubGroup(id:$id){challenge{...ChallengeInFull}}}fragment ActionInTalk on ActionLink{id reference slug title}fragment ChallengeInFull on Challenge{...ChallengeInList html supportCount isSupported events{id kind happenedOn html outcome willHappen byOn by{...PersonInTalk}respondent{...PersonInTalk}action{...ActionInTalk}}viewerCan{acknowledge{...MayInTalk}answer{...MayInTalk}judge{...MayInTalk}withdraw{...MayInTalk}takeUp{...MayInTalk}support{...MayInTalk}nameRespondent{...MayInTalk}}}fragment ChallengeInList on Challenge{id number title raisedAs groupName groupKey raisedOn state raisedBy{...PersonInTalk}respondent{...PersonInTalk}clock{dueOn daysSince daysLeft daysOverdue text}subject{...SubjectInTalk}}fragment MayInTalk on Permit{allowed}fragment PersonInTalk on PersonLink{id name title hasLeft}fragment SubjectInTalk on SubjectLink{kind id reference title path}",
);

export const SupportChallengeDocument = document<SupportChallengeMutation, SupportChallengeMutationVariables>(
  "mutation SupportChallenge($id:ID!){supportChallenge(id:$id){challenge{...ChallengeInFull}}}fragment ActionInTalk on ActionLink{id reference slug title}fragment ChallengeInFull on Challenge{...ChallengeInList html supportCount isSupported events{id kind happenedOn html outcome willHappen byOn by{...PersonInTalk}respondent{...PersonInTalk}action{...ActionInTalk}}viewerCan{acknowledge{...MayInTalk}answer{...MayInTalk}judge{...MayInTalk}withdraw{...MayInTalk}takeUp{...MayInTalk}support{...MayInTalk}nameRespondent{...MayInTalk}}}fragment ChallengeInList on Challenge{id number title raisedAs groupName groupKey raisedOn state raisedBy{...PersonInTalk}respondent{...PersonInTalk}clock{dueOn daysSince daysLeft daysOverdue text}subject{...SubjectInTalk}}fragment MayInTalk on Permit{allowed}fragment PersonInTalk on PersonLink{id name title hasLeft}fragment SubjectInTalk on SubjectLink{kind id reference title path}",
);

export const TakeBackSupportDocument = document<TakeBackSupportMutation, TakeBackSupportMutationVariables>(
  "mutation TakeBackSupport($id:ID!){takeBackSupport(id:$id){challenge{...ChallengeInFull}}}fragment ActionInTalk on ActionLink{id reference slug title}fragment ChallengeInFull on Challenge{...ChallengeInList html supportCount isSupported events{id kind happenedOn html outcome willHappen byOn by{...PersonInTalk}respondent{...PersonInTalk}action{...ActionInTalk}}viewerCan{acknowledge{...MayInTalk}answer{...MayInTalk}judge{...MayInTalk}withdraw{...MayInTalk}takeUp{...MayInTalk}support{...MayInTalk}nameRespondent{...MayInTalk}}}fragment ChallengeInList on Challenge{id number title raisedAs groupName groupKey raisedOn state raisedBy{...PersonInTalk}respondent{...PersonInTalk}clock{dueOn daysSince daysLeft daysOverdue text}subject{...SubjectInTalk}}fragment MayInTalk on Permit{allowed}fragment PersonInTalk on PersonLink{id name title hasLeft}fragment SubjectInTalk on SubjectLink{kind id reference title path}",
);

export const NameRespondentDocument = document<NameRespondentMutation, NameRespondentMutationVariables>(
  "mutation NameRespondent($id:ID!$respondentId:ID!){nameRespondent(id:$id respondentId:$respondentId){challenge{...ChallengeInFull}}}fragment ActionInTalk on ActionLink{id reference slug title}fragment ChallengeInFull on Challenge{...ChallengeInList html supportCount isSupported events{id kind happenedOn html outcome willHappen byOn by{...PersonInTalk}respondent{...PersonInTalk}action{...ActionInTalk}}viewerCan{acknowledge{...MayInTalk}answer{...MayInTalk}judge{...MayInTalk}withdraw{...MayInTalk}takeUp{...MayInTalk}support{...MayInTalk}nameRespondent{...MayInTalk}}}fragment ChallengeInList on Challenge{id number title raisedAs groupName groupKey raisedOn state raisedBy{...PersonInTalk}respondent{...PersonInTalk}clock{dueOn daysSince daysLeft daysOverdue text}subject{...SubjectInTalk}}fragment MayInTalk on Permit{allowed}fragment PersonInTalk on PersonLink{id name title hasLeft}fragment SubjectInTalk on SubjectLink{kind id reference title path}",
);
