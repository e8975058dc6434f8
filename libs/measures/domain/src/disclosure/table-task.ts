import type { Reader } from './audit';
import type { Counts } from './count-table';
import type { KeptRelease, Pattern } from './kept';
import type { TableRules } from './primary';
import type { References } from './stabilise';
import type { TableGrouping } from './table-grouping';

/** Everything that decides how one table is shown to one audience. */
export interface TableTask extends TableRules {
  readonly counts: Counts;
  readonly parts: readonly string[];
  /** From the chosen grouping to coarser ones. */
  readonly chain: readonly TableGrouping[];
  readonly references: References;
  /** What was released of this period to this audience, the oldest first. */
  readonly before: readonly KeptRelease[];
  /** The newest releases of the periods beside this one, where the same people are counted. */
  readonly beside: readonly KeptRelease[];
  /** What was released now to those better informed. */
  readonly betterInformed: readonly Pattern[];
  /** Whether a correction of it could not be shown to one of them. */
  readonly isHeldAbove: boolean;
  /** What these hide is hidden here too: those better informed, and the same table under weaker rules. */
  readonly hiddenBy: readonly Pattern[];
  /** Who would come to know a new release, and what they know already. */
  readonly readersOf: (release: KeptRelease) => readonly Reader[];
}
