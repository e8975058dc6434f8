import type { TableShape } from './count-table';
import type { GroupedTable } from './grouped-table';
import type { Pattern } from './kept';
import type { HiddenReason } from './safe-table';
import type { TableSubtotal } from './table-grouping';

const toKey = (code: string, part: string) => JSON.stringify([code, part]);

/** A pattern that is still being worked out: things are only ever hidden, never shown again. */
export class Draft {
  readonly rows = new Set<string>();
  readonly parts = new Set<string>();
  readonly bands = new Map<string, 'under' | 'over'>();
  readonly codes: Record<string, HiddenReason> = {};
  private readonly cells = new Map<string, { code: string; part: string }>();

  constructor(
    readonly table: GroupedTable,
    readonly shape: TableShape,
    readonly subtotals: readonly TableSubtotal[],
  ) {}

  /** Starts from a pattern as it was released. */
  static of(pattern: Pattern, table: GroupedTable, shape: TableShape): Draft {
    const draft = new Draft(table, shape, pattern.subtotals);
    for (const code of pattern.rows) draft.rows.add(code);
    for (const part of pattern.parts) draft.parts.add(part);
    for (const { code, state } of pattern.bands) draft.bands.set(code, state);
    for (const { code, part } of pattern.cells) draft.cells.set(toKey(code, part), { code, part });
    return draft;
  }

  isRowHidden(code: string): boolean {
    return this.rows.has(code);
  }

  isCellHidden(code: string, part: string): boolean {
    return this.rows.has(code) || this.parts.has(part) || this.bands.has(code) || this.cells.has(toKey(code, part));
  }

  hideRow(code: string, reason: HiddenReason): void {
    this.rows.add(code);
    this.bands.delete(code);
    this.codes[code] ??= reason;
  }

  hidePart(part: string, reason: HiddenReason): void {
    this.parts.add(part);
    this.codes[`*|${part}`] ??= reason;
  }

  /** In a rate the two parts of a row give each other away, so the row goes as a whole. */
  hideCell(code: string, part: string, reason: HiddenReason): void {
    if (this.shape === 'rate') return this.hideRow(code, reason);
    this.cells.set(toKey(code, part), { code, part });
    this.codes[`${code}|${part}`] ??= reason;
  }

  /** Groups of which anything is hidden. */
  countHidden(): number {
    return this.table.rows.filter(({ code }) => this.table.parts.some((part) => this.isCellHidden(code, part))).length;
  }

  /** Groups, other than those not known, of which something is shown. */
  countKnownShown(): number {
    return this.table.rows.filter(({ code, kind }) => kind === 'known' && (this.bands.has(code) || this.table.parts.some((part) => !this.isCellHidden(code, part)))).length;
  }

  toPattern(): Pattern {
    const { grouping } = this.table;
    const bands = [...this.bands].map(([code, state]) => ({ code, state }));
    const seen = { rows: [...this.rows], parts: [...this.parts], cells: [...this.cells.values()], bands };
    return { groupingKey: grouping.key, groups: grouping.groups, subtotals: this.subtotals, isHidden: false, isTotalHidden: false, ...seen };
  }
}

/** The pattern that shows no groups. */
export function toHiddenPattern({ grouping }: GroupedTable, isTotalHidden: boolean): Pattern {
  const rows = grouping.groups.map((group) => group.code);
  return { groupingKey: grouping.key, groups: grouping.groups, subtotals: [], isHidden: true, isTotalHidden, rows, parts: [], cells: [], bands: [] };
}
