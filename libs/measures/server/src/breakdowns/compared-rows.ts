import { type ComparedRow, compareGroups, type Grouping, PARITY, type SafeTable, toComparisonFormat, toFigureText, toIntervalText, toShownValue, verdictWords } from '@waymark/measures/domain';
import { hiddenFigure } from '../progress/course/figure-of';
import type { Figure } from '../progress/figure.model';
import { listWithin, rowsOf } from './breakdown-rows';
import type { BreakdownUse } from './breakdown-use.model';
import type { GroupComparison } from './breakdown.words';

type Compared = Pick<BreakdownUse, 'compares' | 'comparatorGroup' | 'comparatorOnTop' | 'shape'>;

/** How each row of a table compares, from what is shown of it and from nothing else; in the order of the rows. */
export function compareRows(safe: SafeTable, { compares, comparatorGroup, comparatorOnTop, shape }: Compared, grouping: Grouping | null): ComparedRow[] {
  const within = listWithin(comparatorGroup, grouping);
  return compareGroups({ rows: rowsOf(safe), compares, comparator: compares === 'index' ? null : comparatorGroup, onTop: comparatorOnTop, shape, within });
}

const withPoints = (text: string, value: number, compares: GroupComparison): string => (compares === 'gap' ? `${text} ${Math.abs(value) === 1 ? 'point' : 'points'}` : text);

/** A comparison as a figure; null where there is none to make. */
export function toComparisonFigure({ value, interval }: ComparedRow, compares: GroupComparison, isWithheld: boolean): Figure | null {
  if (compares === 'none') return null;
  if (isWithheld) return hiddenFigure;
  if (value === null) return null;
  const format = toComparisonFormat(compares);
  return {
    state: 'shown',
    value,
    text: withPoints(toFigureText(value, format), toShownValue(value, format), compares),
    numerator: null,
    denominator: null,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    intervalText: interval && withPoints(toIntervalText(interval, format), 2, compares),
  };
}

/** What may be said of a comparison. */
export const toVerdictText = ({ verdict }: ComparedRow): string | null => (verdict ? verdictWords[verdict] : null);

/** Where the groups would be alike. */
export const toParity = (figure: Figure | null, compares: GroupComparison): number | null => (figure ? PARITY[compares] : null);
