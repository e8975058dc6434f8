import { sumOf, type TableShape } from './count-table';
import { hidesCell, hidesRow } from './hidden-before';
import type { KeptRelease } from './kept';
import { roundTo } from './rounding';
import type { DisclosureRules } from './rules';
import type { RowKind, RowState, SafeRow, SafeTable } from './safe-table';
import { categoriesOf, type TableGrouping } from './table-grouping';

const HIDDEN_ROW = { state: 'hidden', of: null, share: null } as const;

/** Percentage with, from the counts as shown. */
const toShare = (shape: TableShape, [some]: readonly (number | null)[], of: number): number | null =>
  shape === 'rate' && some !== null && some !== undefined && of > 0 ? (100 * some) / of : null;

/** Groups and then subtotals as a grouping lists them; anything it does not know comes last. */
function inOrderOf(grouping: TableGrouping | undefined, rows: readonly SafeRow[]): SafeRow[] {
  const listed = [...(grouping?.groups ?? []), ...(grouping?.subtotals ?? [])].map(({ code }) => code);
  const placeOf = ({ code }: SafeRow) => (listed.includes(code) ? listed.indexOf(code) : listed.length);
  return [...rows].sort((one, other) => placeOf(one) - placeOf(other));
}

/**
 * Writes down a release as it may be shown. Sums are made from the counts and then rounded, so rounded rows need not add up
 * to their rounded total; shares come from the counts as shown.
 * @param chain whose first grouping was asked for; rows come in the order in which it lists groups.
 */
export function toSafeTable(release: KeptRelease, parts: readonly string[], shape: TableShape, rules: DisclosureRules, chain: readonly TableGrouping[]): SafeTable {
  const { counts, pattern } = release;
  const round = (count: number) => roundTo(count, rules.roundedTo);
  const toRow = (code: string, kind: RowKind, categories: readonly string[], isHidden: (part: string) => boolean, band?: RowState): SafeRow => {
    const shown = parts.map((part) => (isHidden(part) ? null : round(sumOf(counts, categories, [part]))));
    const of = round(sumOf(counts, categories, parts));
    return { code, kind, state: band ?? 'shown', counts: shown, of, share: toShare(shape, shown, of) };
  };
  const hidden = (code: string, kind: RowKind): SafeRow => ({ code, kind, ...HIDDEN_ROW, counts: parts.map(() => null) });
  const isPartHidden = (part: string) => pattern.parts.includes(part);
  const groups = pattern.groups.map(({ code, kind, categories }) => {
    const rowKind = kind === 'known' ? 'group' : 'unknown';
    if (hidesRow(pattern, code)) return hidden(code, rowKind);
    return toRow(code, rowKind, categories, (part) => hidesCell(pattern, code, part), pattern.bands.find((band) => band.code === code)?.state);
  });
  const subtotals = pattern.subtotals.map(({ code, of }) => toRow(code, 'subtotal', categoriesOf({ groups: pattern.groups.filter((group) => of.includes(group.code)) }), isPartHidden));
  return {
    state: pattern.isHidden ? 'hidden' : 'shown',
    groupingKey: pattern.groupingKey,
    isRolledUp: pattern.groupingKey !== chain[0]!.key,
    parts,
    rows: pattern.isHidden ? [] : inOrderOf(chain.find(({ key }) => key === pattern.groupingKey), [...groups, ...subtotals]),
    total: pattern.isTotalHidden ? hidden('total', 'total') : toRow('total', 'total', categoriesOf(pattern), isPartHidden),
  };
}
