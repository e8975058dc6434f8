// Generated from libs/voices/web/src/said/said.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** How an answer turned out. */
export type AnswerOutcome =
  /** The challenge is right, and what it asks for will happen. */
  | 'ACCEPTED'
  /** It will not happen, for the reason given. */
  | 'NOT_ACCEPTED'
  /** Some of it is right and will happen. */
  | 'PARTLY';

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

/** What sort of thing was said. */
export type SaidKind =
  /** Advice that was answered. */
  | 'ADVICE'
  /** A challenge, answered or not. */
  | 'CHALLENGE';

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

export type SaidAndDoneQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SaidAndDoneQuery = { saidAndDone: { total: number, unanswered: number, nextCursor: string | null, items: Array<{ id: string, kind: SaidKind, saidOn: string, groupName: string | null, title: string | null, html: string, challengeNumber: number | null, state: ChallengeState | null, by: { id: string, name: string, title: string | null, hasLeft: boolean } | null, clock: { text: string } | null, subject: { kind: SubjectKind, id: string, reference: string | null, title: string, path: string } | null, done: { answeredOn: string, html: string, outcome: AnswerOutcome | null, whatChanged: string | null, byOn: string | null, isEnough: boolean | null, by: { id: string, name: string, title: string | null, hasLeft: boolean } | null, action: { id: string, reference: string, slug: string, title: string } | null } | null }> } };

export const SaidAndDoneDocument = document<SaidAndDoneQuery, SaidAndDoneQueryVariables>(
  "query SaidAndDone($after:String){saidAndDone(first:20 after:$after){total unanswered nextCursor items{id kind saidOn groupName title html challengeNumber state by{...PersonInTalk}clock{text}subject{...SubjectInTalk}done{answeredOn html outcome whatChanged byOn isEnough by{...PersonInTalk}action{...ActionInTalk}}}}}fragment ActionInTalk on ActionLink{id reference slug title}fragment PersonInTalk on PersonLink{id name title hasLeft}fragment SubjectInTalk on SubjectLink{kind id reference title path}",
);
