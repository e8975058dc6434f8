import { type Report, type ReportCell, toGroups } from '@waymark/reviews/domain';
import type { SheetCell } from './sheets';

const cellOf = (cell: ReportCell): SheetCell => {
  if (cell.kind === 'number') return cell.value ?? cell.text;
  return cell.kind === 'day' && cell.day ? { day: cell.day } : cell.text;
};

/** The first sheet: what it is, for whom, the fingerprint, the counts then and now, and what was not ready. */
export function toSummary({ head, sections, fingerprint }: Report): { readonly rows: readonly (readonly SheetCell[])[]; readonly bold: readonly number[] } {
  const counts = sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table' && block.key === 'counts');
  const table = counts?.kind === 'table' ? [counts.columns.map(({ title }) => title), ...counts.rows.map(({ cells }) => cells.map(cellOf))] : [];
  const opening: SheetCell[][] = [[head.title], [head.organisation], [head.meeting], [head.period], [head.version], [head.audience], [`Fingerprint ${toGroups(fingerprint)}`], []];
  const said = [...head.lede.map(({ text }) => [text]), ...head.notices.map(({ title, text }) => [`${title}. ${text}`])];
  return { rows: [...opening, ['Actions by status, then and now'], ...table, [], ...said], bold: [0, opening.length, opening.length + 1] };
}
