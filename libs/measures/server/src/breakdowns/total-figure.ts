import { type CategoryCell, type FigureEntry, type FigureUnit, toShownValue, valueOfEntry } from '@waymark/measures/domain';
import { totalOf } from './check-cells';
import type { BreakdownShape } from './breakdown.words';

interface Measured {
  readonly unit: FigureUnit | null;
  readonly decimals: number;
}

/** The figure of a measure that its breakdown adds up to; null where it is of another sort, such as a ratio between two groups. */
export function toTotalFigure(cells: readonly CategoryCell[], shape: BreakdownShape, { unit }: Measured): FigureEntry | null {
  if (shape === 'rate' && unit === 'percent') return { value: null, numerator: totalOf(cells, 'with'), denominator: totalOf(cells) };
  if (unit === 'count') return { value: shape === 'rate' ? totalOf(cells, 'with') : totalOf(cells), numerator: null, denominator: null };
  return null;
}

/** Whether a recorded figure is what a breakdown adds up to: count for count, or as written where only the figure is known. */
export function isSameFigure(recorded: FigureEntry, total: FigureEntry, { unit, decimals }: Measured): boolean {
  if (recorded.numerator !== null && total.numerator !== null) return recorded.numerator === total.numerator && recorded.denominator === total.denominator;
  const written = (entry: FigureEntry) => toShownValue(valueOfEntry(entry, unit), { decimals });
  return written(recorded) === written(total);
}
