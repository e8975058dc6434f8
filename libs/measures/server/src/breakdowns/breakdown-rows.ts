import type { FigureFormat, Grouping, SafeRow, SafeTable } from '@waymark/measures/domain';
import type { Figure } from '../progress/figure.model';
import { figureOf, hiddenFigure } from '../progress/course/figure-of';
import type { BreakdownRow } from './breakdown.model';
import type { BreakdownShape } from './breakdown.words';

/** How shares are written. */
const shareFormat = (decimals: number): FigureFormat => ({ unit: 'percent', unitLabel: null, decimals });

const TOTAL_NAME = 'Everybody';

/** The name of a row in the grouping that is shown. */
export function nameOfRow({ code, kind }: Pick<SafeRow, 'code' | 'kind'>, grouping: Grouping | null): string {
  if (kind === 'total') return TOTAL_NAME;
  return [...(grouping?.groups ?? []), ...(grouping?.subtotals ?? [])].find((line) => line.code === code)?.name ?? code;
}

/** The share of those with it in a row of a rate; from what is shown of the row. */
export function shareOfRow({ state, share, counts, of }: SafeRow, decimals: number): Figure {
  if (state === 'hidden' || (state === 'shown' && share === null)) return hiddenFigure;
  return figureOf({ state, value: share, numerator: counts[0] ?? null, denominator: of }, shareFormat(decimals));
}

/** Rates are read as they are entered: how many with it, of how many. */
const countsOf = ({ counts, of }: SafeRow, shape: BreakdownShape): (number | null)[] => (shape === 'rate' ? [counts[0] ?? null, of] : [...counts]);

/** What is shown of a row before it is compared with another. */
export function toRow(row: SafeRow, { shape, grouping, decimals }: { readonly shape: BreakdownShape; readonly grouping: Grouping | null; readonly decimals: number }): BreakdownRow {
  const isEmpty = row.state === 'shown' && row.of === 0;
  return {
    code: row.code,
    name: nameOfRow(row, grouping),
    kind: row.kind,
    isHidden: row.state === 'hidden',
    counts: row.state === 'hidden' ? null : countsOf(row, shape),
    of: row.of,
    share: shape === 'rate' && !isEmpty ? shareOfRow(row, decimals) : null,
    comparison: null,
    verdict: null,
    startingShare: null,
    parityAt: null,
  };
}

/** All rows of a table, the total last. */
export const rowsOf = ({ rows, total }: SafeTable): readonly SafeRow[] => [...rows, total];
