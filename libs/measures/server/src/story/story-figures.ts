import type { BetterDirection } from '@waymark/measures/domain';
import type { Day } from '@waymark/platform/domain';

/** A figure of a history: a value, [how many, of how many], or null where none came in. */
export type ToldFigure = number | readonly [with_: number, of: number] | null;

/** Counts of a category in a breakdown: [with, of] for rates, else one count a part. */
export type ToldCounts = readonly number[];

export interface ToldBreakdown {
  /** The last day of its period. */
  readonly toOn: Day;
  /** Counts by category of the scheme. */
  readonly cells: Readonly<Record<string, ToldCounts>>;
}

/** How a measure is broken down, and what was recorded that way. */
export interface ToldBreakdowns {
  readonly dimension: string;
  readonly scheme: string;
  readonly grouping: string;
  readonly shape: 'rate' | 'parts';
  readonly parts?: readonly string[];
  readonly compares: 'none' | 'ratio' | 'gap' | 'index';
  readonly comparator: string | null;
  readonly comparatorOnTop?: boolean;
  readonly told: readonly ToldBreakdown[];
}

export interface ToldMark {
  readonly kind: 'note' | 'break' | 'new_limits' | 'exclusion';
  readonly on: Day;
  readonly words: string;
  /** Reference of the action it speaks of. */
  readonly action?: string;
}

export interface ToldJudgement {
  readonly on: Day;
  readonly strength: 'none' | 'asserted' | 'documented' | 'independently_assured' | null;
  readonly isMet?: boolean;
  readonly words: string;
  readonly source?: string;
  readonly by: string;
}

export interface ToldTarget {
  readonly on: Day;
  /** Left out for a milestone, and where another measure is the target. */
  readonly value?: number;
  readonly waypoint?: true;
  readonly words?: string;
  /** Statement of the measure whose value is to be reached. */
  readonly sameAs?: string;
}

/** What a measure of a story is told with: how it is measured, its figures from the first period on, and what people said of it. */
export interface StoryFigures {
  readonly unit?: 'count' | 'percent' | 'ratio' | 'score';
  readonly unitLabel?: string;
  readonly decimals?: number;
  readonly better?: BetterDirection;
  readonly people?: 'none' | 'same_people' | 'different_each_time';
  readonly every?: 'monthly' | 'quarterly' | 'six_monthly' | 'yearly';
  readonly graceDays?: number;
  readonly definition?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly question?: string;
  readonly source?: string;
  readonly caveats?: string;
  /** The first day of the first figure's period; the others follow without a gap. */
  readonly from?: Day;
  readonly figures?: readonly ToldFigure[];
  /** Periods whose figure was first recorded otherwise: the last day, what was said first, why it was put right. */
  readonly corrected?: readonly { readonly toOn: Day; readonly first: ToldFigure; readonly reason: string }[];
  /** First and last day of the stretch that change is judged against. */
  readonly start?: { readonly from: Day; readonly to: Day; readonly reason: string };
  readonly targets?: readonly ToldTarget[];
  readonly marks?: readonly ToldMark[];
  readonly judgements?: readonly ToldJudgement[];
  readonly breakdowns?: ToldBreakdowns;
  /** Place among the headline measures of the overview. */
  readonly headline?: number;
}
