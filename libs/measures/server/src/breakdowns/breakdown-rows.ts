import { type FigureFormat, type Grouping, type SafeRow, type SafeTable } from '@waymark/measures/domain';
import { figureOf, hiddenFigure } from '../progress/course/figure-of';
import type { Figure } from '../progress/figure.model';
import type { BreakdownShape } from './breakdown.words';

/** How shares are written. */
const shareFormat = (decimals: number): FigureFormat => ({ unit: 'percent', unitLabel: null, decimals });

const TOTAL_NAME = 'Everybody';

/** The name of a row in the grouping that is shown. */
export function nameOfRow({ code, kind }: Pick<SafeRow, 'code' | 'kind'>, grouping: Grouping | null): string {
  if (kind === 'total') return TOTAL_NAME;
  return [...(grouping?.groups ?? []), ...(grouping?.subtotals ?? [])].find((line) => line.code === code)?.name ?? code;
}

/** The share of those with it in a row of a rate, from what is shown of the row; null where nobody is counted. */
export function shareOfRow({ state, share, counts, of }: SafeRow, decimals: number): Figure | null {
  if (state === 'shown' && of === 0) return null;
  if (state === 'hidden' || (state === 'shown' && share === null)) return hiddenFigure;
  return figureOf({ state, value: share, numerator: counts[0] ?? null, denominator: of }, shareFormat(decimals));
}

/** Rates are read as they are entered: how many with it, of how many. */
export const countsOfRow = ({ counts, of }: SafeRow, shape: BreakdownShape): (number | null)[] => (shape === 'rate' ? [counts[0] ?? null, of] : [...counts]);

/** All rows of a table, the total last. */
export const rowsOf = ({ rows, total }: SafeTable): readonly SafeRow[] => [...rows, total];

/** Rows that share people with the comparator, so that to compare them with it would compare people with themselves. */
export function listWithin(comparator: string | null, grouping: Grouping | null): string[] {
  if (!comparator || !grouping) return [];
  const membersOf = (code: string) => grouping.subtotals.find((subtotal) => subtotal.code === code)?.groups ?? [code];
  const members = membersOf(comparator);
  const codes = [...grouping.groups, ...grouping.subtotals].map(({ code }) => code);
  return codes.filter((code) => code !== comparator && membersOf(code).some((member) => members.includes(member)));
}
