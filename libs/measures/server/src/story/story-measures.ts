import type { StoryFigures } from './story-figures';
import type { MeasureKind } from '../measures/measure-kind';

export interface StoryMeasure {
  /** Reference of its outcome in the plan: '1.2'. */
  readonly outcome: string;
  readonly statement: string;
  readonly kind: MeasureKind;
  readonly owner?: string;
  readonly baseline?: string;
  readonly target?: string;
  /** How it is measured, and what came in. */
  readonly figures?: StoryFigures;
}

/** The measures of one plan of a story, in its order. */
export interface StoryMeasures {
  /** The plan's key in the story of plans. */
  readonly plan: string;
  readonly measures: readonly StoryMeasure[];
}
