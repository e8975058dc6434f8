import type { Day } from '@waymark/platform/domain';

/** What can happen to a challenge. Nothing of it is ever changed or taken away. */
export const challengeEventKinds = [
  'acknowledged', 'answered', 'satisfied', 'unsatisfied', 'withdrawn', 'taken_to_sub_group', 'respondent_changed', 'respondent_told', 'reminded', 'sponsor_told',
] as const;
export type ChallengeEventKind = (typeof challengeEventKinds)[number];

/** How an answer turned out. */
export const answerOutcomes = ['accepted', 'partly', 'not_accepted'] as const;
export type AnswerOutcome = (typeof answerOutcomes)[number];

/** Where a challenge stands. */
export const challengeStates = ['awaiting', 'acknowledged', 'overdue', 'answered', 'satisfied', 'unsatisfied', 'taken_to_sub_group', 'withdrawn'] as const;
export type ChallengeState = (typeof challengeStates)[number];

/** Something that happened to a challenge, in its order. */
export interface ChallengeEvent {
  readonly kind: ChallengeEventKind;
  readonly on: Day;
}

export interface ChallengeHistory {
  readonly answerDueOn: Day;
  /** All that happened, the earliest first. */
  readonly events: readonly ChallengeEvent[];
}

/** Whether somebody waits for an answer: none was given yet, or the last one did not satisfy. */
export function awaitsAnswer(events: readonly ChallengeEvent[]): boolean {
  const last = events.findLast(({ kind }) => ['answered', 'satisfied', 'unsatisfied', 'withdrawn'].includes(kind));
  return !last || last.kind === 'unsatisfied';
}

/** The day of the first answer; null before it. */
export const firstAnsweredOn = (events: readonly ChallengeEvent[]): Day | null => events.find(({ kind }) => kind === 'answered')?.on ?? null;

/** The day on which the clock stopped: that of the first answer, or on which it was taken back without one; null while it runs. */
export const clockStoppedOn = (events: readonly ChallengeEvent[]): Day | null => events.find(({ kind }) => kind === 'answered' || kind === 'withdrawn')?.on ?? null;

/** Whether whoever is to answer now has said that they have read it: what somebody before them said does not count. */
export function isAcknowledged(events: readonly ChallengeEvent[]): boolean {
  return events.findLast(({ kind }) => kind === 'acknowledged' || kind === 'respondent_changed')?.kind === 'acknowledged';
}

/**
 * Where a challenge stands on a day, from what happened to it. An answer that does not satisfy leaves it unsatisfied until there is
 * another; once taken to the sub-group it stays there until its raiser is satisfied, whatever else is said.
 */
export function toChallengeState({ answerDueOn, events }: ChallengeHistory, today: Day): ChallengeState {
  const has = (kind: ChallengeEventKind) => events.some((event) => event.kind === kind);
  if (has('withdrawn')) return 'withdrawn';
  const verdict = events.findLast(({ kind }) => kind === 'answered' || kind === 'satisfied' || kind === 'unsatisfied')?.kind;
  if (verdict === 'satisfied') return 'satisfied';
  if (has('taken_to_sub_group')) return 'taken_to_sub_group';
  if (verdict === 'answered' || verdict === 'unsatisfied') return verdict;
  if (today > answerDueOn) return 'overdue';
  return isAcknowledged(events) ? 'acknowledged' : 'awaiting';
}

/** Whether its raiser may take it to the sub-group: the answer is overdue, or did not satisfy, and it is not there yet. */
export const canBeTakenUp = (state: ChallengeState): boolean => state === 'overdue' || state === 'unsatisfied';
