/** What may be told of a row. `under` and `over`: too few, or nearly all, to say more than below 5% or above 95%. */
export type RowState = 'shown' | 'under' | 'over' | 'hidden';

/** What a row stands for. */
export type RowKind = 'group' | 'unknown' | 'subtotal' | 'total';

/** A row as it may be shown. Nothing in it lets a hidden count be worked out more closely than the rules allow. */
export interface SafeRow {
  readonly code: string;
  readonly kind: RowKind;
  readonly state: RowState;
  /** By part, in the order of the table's parts; null where hidden. */
  readonly counts: readonly (number | null)[];
  /** How many people the row is of; null where hidden. */
  readonly of: number | null;
  /** Percentage in the first part, from the counts as they are shown; null where hidden and in tables of several parts. */
  readonly share: number | null;
}

/** A table as it may be stored, sent and shown. */
export interface SafeTable {
  /** `hidden`: too few people to show it by group; then there are no rows of groups. */
  readonly state: 'shown' | 'hidden';
  readonly groupingKey: string;
  /** Whether it shows coarser groups than were chosen. */
  readonly isRolledUp: boolean;
  readonly parts: readonly string[];
  /** Groups, those not known among them, in the order of the grouping, then subtotals. */
  readonly rows: readonly SafeRow[];
  readonly total: SafeRow;
}

/** The one thing that is said about anything hidden: which rule it was would narrow down what is hidden. */
export const HIDDEN_TEXT = 'hidden to protect people';

/** Why something was hidden. For the ledger only, never shown. */
export type HiddenReason = 'small_count' | 'small_base' | 'secondary' | 'differencing' | 'dominance';
