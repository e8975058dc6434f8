import type { ReportCell, TableBlock } from '@waymark/reviews/domain';
import type PptxGenJS from 'pptxgenjs';
import { colours, statusColours } from '../pictures/colours';
import { toColumnWidths } from '../pictures/column-widths';

const hex = (colour: string): string => colour.slice(1);
const rule = (colour: string, pt: number) => ({ type: 'solid', color: hex(colour), pt }) as const;
const none = { type: 'none' } as const;

/** What a cell says: the same text as in every other form. */
const textOf = (cell: ReportCell): string => (cell.kind === 'change' ? textOf(cell.to) : cell.kind === 'status' && cell.detail ? `${cell.text}, ${cell.detail}` : cell.text);

function look(cell: ReportCell): { bold?: boolean; color?: string } {
  if (cell.kind === 'status') return { bold: true, color: hex(statusColours[cell.look]) };
  return cell.kind === 'text' && cell.isQuiet ? { color: hex(colours.quiet) } : { color: hex(colours.ink) };
}

/** A table as a slide has it: large enough to be read from the back of a room. */
export function toSlideTable({ columns, rows }: TableBlock, room: number): { readonly rows: PptxGenJS.TableRow[]; readonly colW: number[] } {
  const shown = columns.map((column, index) => ({ column, index })).filter(({ index }) => !rows.some(({ cells }) => cells[index]!.kind === 'waymark'));
  const table = { columns: shown.map(({ column }) => column), rows: rows.map(({ key, cells }) => ({ key, cells: shown.map(({ index }) => cells[index]!) })) };
  const headings = table.columns.map(({ title, isNumber }) => ({ text: title, options: { bold: true, fontSize: 12, color: hex(colours.quiet), align: isNumber ? 'right' : 'left', valign: 'bottom', border: [none, none, rule(colours.ink, 1), none] } as const }));
  const lines = table.rows.map(({ cells }) => cells.map((cell, index) => ({ text: textOf(cell), options: { fontSize: 14, align: table.columns[index]!.isNumber ? 'right' : 'left', valign: 'top', border: [none, none, rule(colours.rule, 0.75), none], ...look(cell) } as const })));
  return { rows: [headings, ...lines] as unknown as PptxGenJS.TableRow[], colW: toColumnWidths(table, room, { character: 0.115, gap: 0.25 }) };
}
