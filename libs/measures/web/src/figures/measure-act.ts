import type { MeasureToFill } from './use-measure';

/** Something to do with a measure that is asked in a dialog. Longer acts have pages of their own: see `figures.paths.ts`. */
export type MeasureAct =
  /** Correct or take back the figure of the period that ends on this day. */
  | { act: 'correct'; toOn: string }
  /** Say from which figures the measure starts, or take the starting value away. */
  | { act: 'baseline' }
  /** Set a target or a waypoint, or change the one named. */
  | { act: 'target'; targetId?: string }
  /** Put a note, a break, new limits or an exclusion on the chart, beginning on a day where it is known. */
  | { act: 'mark'; kind: 'NOTE' | 'BREAK' | 'NEW_LIMITS' | 'EXCLUSION'; on?: string }
  /** Take such a mark away. */
  | { act: 'withdraw_mark'; markId: string }
  /** Judge a milestone or a measure of evidence. */
  | { act: 'judge' }
  /** Choose how a breakdown is made: groups, comparison. */
  | { act: 'breakdown'; dimension?: string }
  /** See exact numbers, for a purpose that is logged. For named data stewards. */
  | { act: 'exact'; dimension: string; toOn: string };

/** What opens the dialog of an act. */
export interface MeasureActDialogProps {
  measureId: string;
  act: MeasureAct;
  onClose: () => void;
}

/** What the form of one act is given. */
export interface MeasureActProps<Act extends MeasureAct['act']> {
  measure: MeasureToFill;
  /** Once the plan is active, a change of what it promises needs a reason. */
  asksReason: boolean;
  act: Extract<MeasureAct, { act: Act }>;
  onClose: () => void;
}
