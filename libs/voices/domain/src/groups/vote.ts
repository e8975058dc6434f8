import type { Day } from '@waymark/platform/domain';

/** How a group decides. */
export const voteRules = ['majority', 'two_thirds', 'nobody_against'] as const;
export type VoteRule = (typeof voteRules)[number];

/** What somebody may say in a vote. */
export const ballotChoices = ['yes', 'no', 'abstain'] as const;
export type BallotChoice = (typeof ballotChoices)[number];

/** What becomes of ballots: how many said what. */
export interface VoteCount {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/** Counts the ballots. */
export const countBallots = (choices: readonly BallotChoice[]): VoteCount => ({
  yes: choices.filter((choice) => choice === 'yes').length,
  no: choices.filter((choice) => choice === 'no').length,
  abstain: choices.filter((choice) => choice === 'abstain').length,
});

const PASSES: Readonly<Record<VoteRule, (count: VoteCount) => boolean>> = {
  majority: ({ yes, no }) => yes > no,
  two_thirds: ({ yes, no }) => yes > 0 && yes * 3 >= (yes + no) * 2,
  nobody_against: ({ yes, no }) => yes > 0 && no === 0,
};

/** Whether a vote is carried: enough people took part (abstaining is taking part), and the rule holds among those who said yes or no. */
export const isCarried = (count: VoteCount, rule: VoteRule, quorum: number): boolean => count.yes + count.no + count.abstain >= quorum && PASSES[rule](count);

/** A vote ends when its last day is over, or as soon as everybody has voted; nobody picks the moment that suits them. */
export const mayCloseVote = ({ closesOn, cast, eligible }: { readonly closesOn: Day; readonly cast: number; readonly eligible: number }, today: Day): boolean => today > closesOn || cast >= eligible;

/** What a group may release when its members agree. */
export const draftKinds = ['challenge', 'advice', 'statement'] as const;
export type DraftKind = (typeof draftKinds)[number];

export const draftStates = ['open', 'voting', 'passed', 'released', 'dropped'] as const;
export type DraftState = (typeof draftStates)[number];

/** Whether the words of a draft may still change. Those that were voted for may: they are voted on again. */
export const isInWork = (state: DraftState): boolean => state === 'open' || state === 'passed';
