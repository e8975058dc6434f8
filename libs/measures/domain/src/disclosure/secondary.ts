import type { Draft } from './draft';
import { type Line, type LineCell, toLines } from './lines';

/**
 * Whether the hidden cells of a line leave each other room: there are none, or at least two whose sum is at least `width` more
 * than their number. Each can then be one, or all but one for each of the others, however well the rules are known.
 */
export function isLineSafe({ cells }: Line, width: number): boolean {
  const hidden = cells.filter((cell) => cell.isHidden);
  const sum = hidden.reduce((all, cell) => all + cell.value, 0);
  return hidden.length === 0 || (hidden.length >= 2 && sum - hidden.length >= width);
}

/** The order in which cells are hidden: those hidden before first, then the smallest; equals by their name, not their place. */
export function toHidingOrder<T extends Pick<LineCell, 'code' | 'value'>>(cells: readonly T[], hiddenBefore: ReadonlySet<string>): T[] {
  const rank = (cell: T) => (hiddenBefore.has(cell.code) ? 0 : 1);
  return [...cells].sort((one, other) => rank(one) - rank(other) || one.value - other.value || (one.code < other.code ? -1 : 1));
}

/**
 * Hides more until every line is safe (secondary suppression).
 * @param hiddenBefore rows that were hidden when the table was last shown; hiding the same ones again tells least.
 * @returns whether it could be done.
 */
export function hideSecondary(draft: Draft, width: number, hiddenBefore: ReadonlySet<string>): boolean {
  for (;;) {
    const line = toLines(draft).find((candidate) => !isLineSafe(candidate, width));
    if (!line) return true;
    const [next] = toHidingOrder(
      line.cells.filter((cell) => !cell.isHidden && cell.value > 0),
      hiddenBefore,
    );
    if (!next) return false;
    next.hide();
  }
}
