import type { CellNote, Source } from '../sheets/sheet';
import type { DeliveryStatus } from '@waymark/plans/domain';
import type { SheetMapping } from '../columns/column-mapping';

/** A plan as found in a file: nothing is saved yet, and every part says where it stood. */
export interface PlanDraft {
  /** How the file was laid out. `none` when no plan was found in it. */
  shape: PlanShape;
  title: string | null;
  objectives: DraftObjective[];
  counts: DraftCounts;
  /** What the plan still needs. Work to do, never a reason to refuse. */
  missing: MissingFact[];
  /** What was read but should be looked at by a person. */
  doubtful: DoubtfulFact[];
  /** Every cell that landed nowhere. */
  unplaced: UnplacedCell[];
  /** Cells that were understood as titles and column headings. */
  headings: UnplacedCell[];
  /** Which column was taken for what; can be handed back, changed, as an override. */
  mapping: SheetMapping[];
  /** Each status word found and what it was taken for; can be handed back, changed, as an override. */
  statusWords: StatusWordFound[];
}

export type PlanShape = 'as_published' | 'tidy' | 'table' | 'outline' | 'none';

export interface DraftCounts {
  objectives: number;
  outcomes: number;
  actions: number;
  measures: number;
}

/** What all four kinds of line have in common. */
export interface DraftNode {
  /** Ours, by position: 1, 1.2, 1.2.3, and M1.4 for the fourth measure of the first objective. */
  reference: string;
  /** The file's own reference, kept beside ours. */
  originalReference: string | null;
  /** The permanent id, when the file was exported from Waymark. */
  id: string | null;
  text: string;
  /** Facts the file has a column for and leaves blank in a row with a permanent id: the person emptied them. */
  cleared: DraftFact[];
  source: Source;
}

export type DraftFact =
  | 'theme' | 'owner' | 'contributors' | 'team' | 'startOn' | 'dueOn' | 'status' | 'forecastOn' | 'note' | 'baseline' | 'target' | 'alsoServes';

export interface DraftObjective extends DraftNode {
  kind: 'objective';
  theme: string | null;
  /** True when the file has no such line and one was made so that the outcomes have a place. */
  assumed: boolean;
  outcomes: DraftOutcome[];
}

export interface DraftOutcome extends DraftNode {
  kind: 'outcome';
  /** True when the file has no such line and one was made so that the actions have a place. */
  assumed: boolean;
  actions: DraftAction[];
  measures: DraftMeasure[];
}

export interface DraftAction extends DraftNode {
  kind: 'action';
  /** The accountable person, as the file names them. */
  owner: string | null;
  ownerText: string | null;
  contributors: string[];
  contributorsText: string | null;
  team: string | null;
  startOn: string | null;
  startText: string | null;
  dueOn: string | null;
  dueText: string | null;
  /** The file says "Ongoing" or the like, so a date to look at it again is needed. */
  needsReviewDate: boolean;
  status: DeliveryStatus | null;
  statusText: string | null;
  forecastOn: string | null;
  forecastText: string | null;
  note: string | null;
  /** References of further outcomes this action serves. It is counted once, where it stands. */
  alsoServes: string[];
}

export interface DraftMeasure extends DraftNode {
  kind: 'measure';
  owner: string | null;
  ownerText: string | null;
  baseline: string | null;
  target: string | null;
  note: string | null;
}

export type AnyDraftNode = DraftObjective | DraftOutcome | DraftAction | DraftMeasure;

export interface MissingFact extends Source {
  kind: 'objective' | 'outcome' | 'actions' | 'measures' | 'owner' | 'due_date' | 'review_date' | 'baseline' | 'target';
  reference: string;
  sentence: string;
}

export interface DoubtfulFact extends Source {
  kind:
    | CellNote['kind'] | 'date' | 'status' | 'owners' | 'merged' | 'duplicate' | 'several_in_one_cell' | 'lead_in' | 'column' | 'reference' | 'outline' | 'no_plan';
  sentence: string;
}

export interface UnplacedCell extends Source {
  text: string;
}

export interface StatusWordFound {
  /** As written in the file. */
  word: string;
  /** What it was taken for; null means it has to be chosen. */
  status: DeliveryStatus | null;
  /** From 0 to 1. Below 0.8 it should be confirmed. */
  confidence: number;
  times: number;
  source: Source;
}
