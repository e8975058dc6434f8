import type { Draft } from './draft';
import type { GroupedRow } from './grouped-table';

/** A sum that is shown, and the cells it is the sum of. What is hidden in it is at least known together. */
export interface Line {
  readonly cells: readonly LineCell[];
}

/** A cell of a line; hiding it hides what the line needs hidden: a cell, a row's size, or a column's total. */
export interface LineCell {
  readonly code: string;
  readonly value: number;
  readonly isHidden: boolean;
  readonly hide: () => void;
}

/** The sets of rows whose sum a reader knows: all, those of each subtotal, and all but those. */
export function toKnownSets(draft: Draft): (readonly GroupedRow[])[] {
  const { rows } = draft.table;
  const within = draft.subtotals.flatMap(({ of }) => [rows.filter(({ code }) => of.includes(code)), rows.filter(({ code }) => !of.includes(code))]);
  return [rows, ...within].filter((set) => set.length > 0);
}

/** Every sum that the draft would show. */
export function toLines(draft: Draft): Line[] {
  const { parts, rows, total } = draft.table;
  const sets = toKnownSets(draft);
  const sizes = sets.map((set) => ({
    cells: set.map(({ code, size }) => ({ code, value: size, isHidden: draft.isRowHidden(code), hide: () => draft.hideRow(code, 'secondary') })),
  }));
  const columns = sets.flatMap((set) =>
    [...parts.entries()]
      .filter(([, part]) => !draft.parts.has(part))
      .map(([at, part]) => ({
        cells: set.map(({ code, values }) => ({ code, value: values[at]!, isHidden: draft.isCellHidden(code, part), hide: () => draft.hideCell(code, part, 'secondary') })),
      })),
  );
  const toCell = (code: string, value: number, part: string) => ({ code: part, value, isHidden: draft.isCellHidden(code, part), hide: () => draft.hideCell(code, part, 'secondary') });
  const across = rows.filter(({ code }) => !draft.isRowHidden(code)).map(({ code, values }) => ({ cells: parts.map((part, at) => toCell(code, values[at]!, part)) }));
  const totals = { cells: parts.map((part, at) => ({ code: part, value: total.values[at]!, isHidden: draft.parts.has(part), hide: () => draft.hidePart(part, 'secondary') })) };
  return [...sizes, ...columns, ...across, totals];
}
