import type { Day, OwnTerms } from '@waymark/platform/domain';
import type { DeliveryStatus } from '@waymark/plans/domain';

/** For whom a paper was made safe: 'internal' for those who run and scrutinise the plan, 'public' for everybody else, the board's papers included. */
export type PaperAudience = 'internal' | 'public';

/** An instant as text, always in UTC with milliseconds: 2026-11-22T10:00:00.000Z. */
export type Instant = string;

/** Somebody as named on the day; a later change of name changes no paper. */
export interface PaperPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
}

/**
 * What executives bring to the sub-group: everything pinned at one moment. It is data of JSON alone (no undefined, no dates as
 * objects), so that it has one canonical text and one fingerprint. A field is only ever added, with `schema` raised.
 */
export interface ReviewPaper {
  readonly schema: 'waymark.review-paper/1';
  readonly audience: PaperAudience;
  /** `terms` are the organisation's own words on that day; absent where it had none, as in every paper before there could be any. Only how our words read depends on them. */
  readonly organisation: { readonly id: string; readonly name: string; readonly terms?: OwnTerms };
  readonly plan: { readonly id: string; readonly title: string; readonly teamName: string | null };
  readonly review: PaperReview;
  /** The version of the paper, from 1 on; both audiences of one version share it. */
  readonly version: number;
  /** When statuses and figures were pinned; words may have been pinned later, with the version. */
  readonly factsFrozenAt: Instant;
  readonly frozenAt: Instant;
  /** The last sealed review of the same cycle, with which this one is compared. */
  readonly previous: { readonly reviewId: string; readonly number: number; readonly title: string; readonly fingerprint: string } | null;
  /** Changes, movements and voices are told from the beginning of this day on. */
  readonly since: Day;
  readonly commentary: readonly PaperCommentary[];
  readonly opinion: PaperOpinion | null;
  readonly decisionsAsked: readonly PaperDecisionAsked[];
  /** What earlier reviews decided, and what became of it. */
  readonly followUps: readonly PaperFollowUp[];
  readonly counts: readonly PaperCount[];
  readonly outcomes: readonly PaperOutcome[];
  /** Every action that is live or was withdrawn since, in the order of the plan. */
  readonly actions: readonly PaperAction[];
  readonly measures: readonly PaperMeasure[];
  readonly challenges: readonly PaperChallenge[];
  readonly voices: PaperVoices;
  readonly changes: readonly PaperChange[];
  readonly teams: readonly PaperTeamReview[];
  /** What was not ready when the paper was made. Gaps block nothing: they are printed. */
  readonly gaps: readonly PaperGap[];
  /** Notes about figures, such as how small numbers are protected; each a sentence. */
  readonly dataNotes: readonly string[];
}

export interface PaperReview {
  readonly id: string;
  /** Its number in addresses, counted through the organisation. */
  readonly number: number;
  /** Such as "Review 3". */
  readonly title: string;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly presentedBy: PaperPerson | null;
  /** The names of the bodies it goes to, such as "Race equality sub-group". */
  readonly subGroupName: string;
  readonly boardName: string;
  readonly subGroupMeetsOn: Day | null;
  readonly boardMeetsOn: Day | null;
}

/** Which words of a review: 'summary', 'learned' and the opinion's reason are of the whole; 'commentary' is of the plan, an objective or an outcome. */
export type CommentaryField = 'summary' | 'learned' | 'opinion_reason' | 'commentary' | 'alert' | 'advise' | 'assure';

export interface PaperCommentary {
  readonly subjectKind: 'review' | 'plan' | 'objective' | 'outcome';
  readonly subjectId: string;
  readonly reference: string | null;
  readonly subjectTitle: string;
  readonly field: CommentaryField;
  /** Plain text; an empty line begins a paragraph. */
  readonly words: string;
}

/** The assurance opinion on the organisation's own scale, with its legend from best to worst. */
export interface PaperOpinion {
  readonly level: string;
  readonly legend: readonly { readonly level: string; readonly meaning: string }[];
}

export interface PaperDecisionAsked {
  readonly id: string;
  readonly kind: 'agree' | 'note' | 'approve';
  readonly title: string;
  readonly detail: string | null;
  readonly actionId: string | null;
  readonly actionReference: string | null;
  /** A new due date that the decision would give the action. */
  readonly proposedDueOn: Day | null;
}

export type FollowUpStanding = 'open' | 'on_track' | 'at_risk' | 'done' | 'dropped';

export interface PaperFollowUp {
  readonly decisionId: string;
  readonly reviewNumber: number;
  readonly body: string;
  readonly decidedOn: Day;
  readonly title: string;
  readonly ownerName: string | null;
  readonly dueOn: Day | null;
  readonly standing: FollowUpStanding;
  readonly words: string | null;
}

/** How many actions stood and stand at one status, and which came to it. */
export interface PaperCount {
  readonly status: DeliveryStatus;
  /** Null where nothing is known of then. */
  readonly then: number | null;
  readonly now: number;
  readonly movedHere: readonly { readonly actionId: string; readonly reference: string; readonly from: DeliveryStatus | null }[];
}

export interface PaperOutcome {
  readonly id: string;
  readonly reference: string;
  readonly statement: string;
  readonly objectiveId: string;
  readonly objectiveReference: string;
  readonly theme: string;
}

export interface PaperAction {
  readonly id: string;
  readonly reference: string;
  readonly outcomeId: string;
  readonly title: string;
  readonly ownerName: string | null;
  readonly status: DeliveryStatus;
  /** Null where it did not exist then. */
  readonly statusThen: DeliveryStatus | null;
  readonly note: string | null;
  readonly dueOn: Day | null;
  readonly dueOnThen: Day | null;
  readonly originalDueOn: Day | null;
  /** How often the due date was moved later in all, and since the last review. */
  readonly timesSlipped: number;
  readonly timesSlippedSince: number;
  readonly daysSlipped: number;
  /** Where it is off track, at risk or late: when it is expected, or back on course. */
  readonly forecastOn: Day | null;
  readonly isOverdue: boolean;
  readonly isOngoing: boolean;
  readonly lastUpdatedOn: Day | null;
  /** What happened to it since the last review. */
  readonly events: readonly ('added' | 'started' | 'completed' | 'withdrawn' | 'slipped' | 'reworded' | 'owner_changed')[];
  readonly completedOn: Day | null;
  /** False while completion is claimed and nobody else has confirmed it. */
  readonly isConfirmed: boolean;
  readonly withdrawnReason: string | null;
  readonly evidence: readonly { readonly title: string; readonly url: string; readonly datedOn: Day | null }[];
  /** Off track, or overdue: printed with reason, recovery and decision wanted. */
  readonly isException: boolean;
}

/** A figure as words and, where it may be shown, as a number; "not shown" has no value. */
export interface PaperFigure {
  readonly text: string;
  readonly value: number | null;
  /** The last day of its period, or the day it was judged. */
  readonly asAt: Day | null;
  readonly source: string | null;
}

export interface PaperMeasure {
  readonly id: string;
  /** Such as M1.4. */
  readonly reference: string;
  readonly outcomeId: string;
  readonly statement: string;
  readonly kind: 'numeric' | 'milestone' | 'evidence' | 'perception' | 'undecided';
  readonly isHeadline: boolean;
  readonly ownerName: string | null;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly start: PaperFigure | null;
  readonly latest: PaperFigure | null;
  readonly target: (PaperFigure & { readonly dueOn: Day | null }) | null;
  readonly expected: PaperFigure | null;
  /** As the measures context says it, such as 'ahead', 'as_expected', 'behind', 'off_course', 'baseline_due', with its words. */
  readonly standing: string;
  readonly standingText: string;
  /** Such as "up 7 points since March 2026"; null where nothing can be compared. */
  readonly changeText: string | null;
  /** Place between start (0) and target (1) for the waymark line. */
  readonly place: { readonly now: number | null; readonly expected: number | null; readonly isThere: boolean };
  /** What the figures show, in a headline and sentences. */
  readonly finding: { readonly headline: string; readonly sentences: readonly string[] };
  /** What the chart is drawn from, exactly as the drawing functions of measures take it; null where there is none. */
  readonly chart: unknown;
  readonly figures: readonly { readonly period: string; readonly asAt: Day; readonly text: string; readonly value: number | null; readonly note: string | null }[];
  /** The next figure is late by so many days; null where none is. */
  readonly figureLateDays: number | null;
  readonly caveats: string | null;
}

export interface PaperChallenge {
  readonly id: string;
  readonly number: number;
  /** The group's or the person's name; people only where they raised it in their own. */
  readonly raisedBy: string;
  readonly raisedOn: Day;
  readonly respondentName: string;
  readonly answerDueOn: Day;
  readonly about: string;
  readonly actionId: string | null;
  readonly words: string;
  /** Null where it is unanswered, which is printed. */
  readonly answer: { readonly outcome: 'accepted' | 'partly' | 'not_accepted'; readonly words: string; readonly willHappen: string | null; readonly byOn: Day | null; readonly answeredOn: Day } | null;
  readonly standing: 'awaiting' | 'overdue' | 'answered' | 'satisfied' | 'unsatisfied' | 'taken_to_sub_group' | 'withdrawn';
  readonly verdict: string | null;
}

/** What was said in the open since the last review, counted, and what staff groups and advisers said about this review or plan. */
export interface PaperVoices {
  readonly adviceCount: number;
  readonly supportCount: number;
  readonly challengeCount: number;
  readonly unansweredCount: number;
  readonly statements: readonly { readonly by: string; readonly kind: 'advice' | 'support' | 'comment'; readonly about: string; readonly words: string; readonly on: Day }[];
  /** Who was asked for a view, and whether it came. */
  readonly asked: readonly { readonly name: string; readonly kind: 'group' | 'adviser'; readonly askedOn: Day; readonly heardOn: Day | null }[];
}

export interface PaperChange {
  readonly on: Day;
  readonly kind: string;
  readonly reference: string | null;
  readonly subjectTitle: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
  readonly by: string;
  /** Days a date moved later; null for other changes. */
  readonly slippedDays: number | null;
}

/** The review of a team's plan beneath this one. */
export interface PaperTeamReview {
  readonly teamName: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly reviewNumber: number | null;
  readonly state: 'none' | 'open' | 'sealed';
  readonly fingerprint: string | null;
  readonly counts: readonly { readonly status: DeliveryStatus; readonly count: number }[];
  readonly summary: string | null;
}

export interface PaperGap {
  readonly check: string;
  /** Such as "2 of 31 figures are missing: M1.9 and M2.3." */
  readonly sentence: string;
}
