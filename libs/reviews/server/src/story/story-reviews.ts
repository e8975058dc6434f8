import type { Day } from '@waymark/platform/domain';
import type { CommentaryField, FollowUpStanding, ReviewStageKind, TakenOutcome } from '@waymark/reviews/domain';
import type { CycleKind } from '../reviewing/review.enums';

/** Who somebody is in a story: the person's e-mail address before the @. */
type Who = string;

/** What happens in a review, as seen from the day on which the stories were written. Parts of a plan are named by their references. */
export type ToldStep = { readonly on: Day; readonly by: Who } & (
  | { readonly kind: 'write'; readonly field: CommentaryField; readonly about?: { readonly kind: 'plan' | 'objective' | 'outcome'; readonly reference?: string }; readonly words: string }
  | { readonly kind: 'opinion'; readonly level: string }
  | { readonly kind: 'ask'; readonly decision: 'agree' | 'note' | 'approve'; readonly title: string; readonly detail?: string; readonly action?: string; readonly proposedDueOn?: Day }
  | { readonly kind: 'ask_voice'; readonly group?: string; readonly adviser?: Who }
  | { readonly kind: 'follow_up'; readonly title: string; readonly standing: FollowUpStanding; readonly words?: string }
  | { readonly kind: 'freeze'; readonly refreshFacts?: boolean; readonly reason?: string }
  | { readonly kind: 'sign'; readonly words?: string }
  | { readonly kind: 'move'; readonly to: ReviewStageKind; readonly reason?: string }
  | { readonly kind: 'question'; readonly key: string; readonly paragraph: string; readonly action?: string; readonly words: string }
  | { readonly kind: 'answer'; readonly key: string; readonly words: string }
  | { readonly kind: 'body_comment'; readonly body: 'sub_group' | 'board'; readonly words: string }
  | { readonly kind: 'decide'; readonly body: 'sub_group' | 'board'; readonly title: string; readonly outcome: TakenOutcome; readonly words?: string; readonly owner?: Who; readonly dueOn?: Day; readonly reviewOn?: Day }
  | { readonly kind: 'approve'; readonly words?: string }
  | { readonly kind: 'addendum'; readonly paragraph?: string; readonly words: string }
);

/** What a staff group (without a person) or somebody says about a review in the open. */
export interface ToldWords {
  readonly on: Day;
  readonly by?: Who;
  readonly kind: 'comment' | 'advice' | 'statement';
  readonly words: string;
}

export type StageDays = Readonly<Record<ReviewStageKind, readonly [opensOn: Day, dueOn: Day, meetsOn?: Day]>>;

export interface ToldReview {
  readonly plan: string;
  readonly kind: CycleKind;
  readonly periodFrom: Day;
  readonly months: number;
  readonly openedOn: Day;
  readonly presentedBy: Who;
  readonly subGroupName: string;
  readonly boardName: string;
  readonly days: StageDays;
  readonly signers: Readonly<Partial<Record<'executive' | 'sub_group' | 'board', readonly (readonly [who: Who, capacity: string])[]>>>;
  readonly said?: readonly ToldWords[];
  /** In the order in which it happened. */
  readonly steps: readonly ToldStep[];
}

export interface ToldCycle {
  readonly plan: string;
  readonly kind: Exclude<CycleKind, 'other'>;
  readonly startsOn: Day;
  readonly monthsEach: number;
  readonly stageDays: { readonly prepare: number; readonly executive: number; readonly subGroup: number; readonly board: number };
  readonly presentedBy: Who;
  readonly subGroupName: string;
  readonly boardName: string;
}

/** The reviews of an organisation of the demo: its cycles, and its reviews in the order in which they were opened. */
export interface StoryReviews {
  readonly cycles: readonly ToldCycle[];
  readonly reviews: readonly ToldReview[];
  /** The staff group in whose name statements about them were released. */
  readonly groupKey: string | null;
  /** Who listed the organisation among published plans, and when. */
  readonly listed: { readonly by: Who; readonly on: Day };
}
