import type { FollowUpStanding, PaperDecisionAsked } from '../document/review-paper';
import type { RecordDecision } from '../document/review-record';

/** What executives can ask for. */
export const decisionKinds = ['agree', 'note', 'approve'] as const satisfies readonly PaperDecisionAsked['kind'][];
export type DecisionKind = (typeof decisionKinds)[number];

/** How a decision turned out; one that nobody has taken yet is open. */
export const decisionOutcomes = ['open', 'agreed', 'agreed_with_changes', 'not_agreed', 'deferred', 'noted'] as const satisfies readonly RecordDecision['outcome'][];
export type DecisionOutcome = (typeof decisionOutcomes)[number];
export type TakenOutcome = Exclude<DecisionOutcome, 'open'>;

/** Who decides. */
export const decisionBodies = ['sub_group', 'board'] as const;
export type DecisionBody = (typeof decisionBodies)[number];

/** Who is to decide what nobody has decided yet: approving is the board's. */
export const bodyFor = (kind: DecisionKind): DecisionBody => (kind === 'approve' ? 'board' : 'sub_group');

/** What became of a decision. */
export const followUpStandings = ['open', 'on_track', 'at_risk', 'done', 'dropped'] as const satisfies readonly FollowUpStanding[];

/** Whether nothing more is to be said of a decision. */
export const isSettled = (standing: FollowUpStanding): boolean => standing === 'done' || standing === 'dropped';

const FOLLOWED: ReadonlySet<DecisionOutcome> = new Set(['agreed', 'agreed_with_changes', 'deferred']);

/** Whether later reviews ask what became of it. */
export const isFollowed = (outcome: DecisionOutcome): boolean => FOLLOWED.has(outcome);

/** One thing that was said of a decision, and how many reviews of the plan had been sealed before. */
export interface ToldStanding {
  readonly standing: FollowUpStanding;
  readonly sealedBefore: number;
}

/**
 * Whether a review that opens after so many sealed ones shows a decision: unless an earlier review has already shown it as settled,
 * and it still is. What became of it is given in the order in which it was said.
 */
export function opensReview(told: readonly ToldStanding[], sealedBefore: number): boolean {
  const known = told.filter((said) => said.sealedBefore < sealedBefore).at(-1);
  return ![known, told.at(-1)].every((said) => said && isSettled(said.standing));
}
