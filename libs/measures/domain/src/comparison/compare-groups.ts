import { toPercentagePointGap } from '../disparity/percentage-point-gap';
import type { Proportion } from '../disparity/proportion';
import { toRelativeLikelihood } from '../disparity/relative-likelihood';
import { toVerdict } from '../disparity/verdict';
import { toIndexComparison } from './compare-index';
import { toTierComparison } from './compare-tiers';
import { type ComparedRow, type Comparison, NOTHING, type ShownRow, toShownProportion } from './shown-row';

/** How the groups of a breakdown are compared. */
export const groupComparisons = ['none', 'ratio', 'gap', 'index'] as const;
export type GroupComparisonKind = (typeof groupComparisons)[number];

/** Where there is no gap: a ratio of 1, a gap of 0 points, an index of 100. */
export const PARITY: Readonly<Record<GroupComparisonKind, number | null>> = { none: null, ratio: 1, gap: 0, index: 100 };

/** How a table is to be compared. */
export interface ComparisonSettings {
  readonly rows: readonly ShownRow[];
  readonly compares: GroupComparisonKind;
  /** Code of the row the others are compared with; null for an index, which compares with everybody. */
  readonly comparator: string | null;
  /** Whether the ratio is comparator over group (indicators 2 and 4) or group over comparator. */
  readonly onTop: boolean;
  /** `parts`: three columns are the lower, middle and upper tier of a race disparity ratio. */
  readonly shape: 'rate' | 'parts';
  /** Codes of rows that are counted in the comparator too, such as White Irish in White: they are not compared with it. */
  readonly within?: readonly string[];
}

/** Both shares by whole numbers, so that equal ones are equal. */
const isLowerShare = (group: Proportion, comparator: Proportion) => group.events * comparator.of < comparator.events * group.of;

function compareRates(row: ShownRow, other: ShownRow, compares: 'ratio' | 'gap', onTop: boolean): Comparison {
  const [group, comparator] = [toShownProportion(row), toShownProportion(other)];
  if (!group || !comparator) return NOTHING;
  const [first, second] = onTop ? [comparator, group] : [group, comparator];
  const verdict = toVerdict(first, second);
  const isLower = isLowerShare(group, comparator);
  if (compares === 'ratio') {
    const likelihood = toRelativeLikelihood(first, second)!;
    return { value: likelihood.ratio, interval: likelihood.ratio === null ? null : likelihood.interval, verdict, isLower };
  }
  const { gap, interval } = toPercentagePointGap(first, second)!;
  return { value: gap, interval, verdict, isLower };
}

function compare(row: ShownRow, { rows, compares, comparator, onTop, shape }: ComparisonSettings): Comparison {
  const total = rows.find(({ kind }) => kind === 'total');
  if (compares === 'index') return total ? toIndexComparison(row, total) : NOTHING;
  const other = rows.find(({ code }) => code === comparator);
  if (!other || compares === 'none') return NOTHING;
  if (shape === 'rate') return compareRates(row, other, compares, onTop);
  return compares === 'ratio' ? toTierComparison(row, other, onTop) : NOTHING;
}

/**
 * Compares each group of a table with one of them, or with everybody, from the counts as they are shown and from nothing else:
 * a ratio or an interval worked out from exact counts would give those counts away. Where one of the two is hidden there is
 * no comparison. People not known, and the total, are not compared with anybody.
 * @returns a line for each row, in the same order; that of the comparator itself has the value of parity and no verdict.
 */
export function compareGroups(settings: ComparisonSettings): ComparedRow[] {
  const { rows, compares, comparator, within = [] } = settings;
  return rows.map((row) => {
    const { code, kind } = row;
    if (code === comparator && compares !== 'index') return { code, ...NOTHING, value: row.of === null ? null : PARITY[compares] };
    const isCompared = (kind === 'group' || kind === 'subtotal') && !within.includes(code);
    return { code, ...(isCompared ? compare(row, settings) : NOTHING) };
  });
}
