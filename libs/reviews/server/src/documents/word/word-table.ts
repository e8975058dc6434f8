import { AlignmentType, BorderStyle, ImageRun, Paragraph, type ParagraphChild, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import type { ReportCell, ReportColumn, TableBlock } from '@waymark/reviews/domain';
import { toColumnWidths } from '../pictures/column-widths';
import { colours, statusColours } from '../pictures/colours';
import { toStatusDrawing, toWaymarkDrawing } from '../pictures/draw';
import { hex, paragraph, run } from './word-text';

/** The width between the margins of A4, in twentieths of a point. */
export const TEXT_WIDTH = 9638;
const POINTS_TO_PIXELS = 96 / 72;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: hex(colours.rule) } as const;
const thick = { style: BorderStyle.SINGLE, size: 8, color: hex(colours.ink) } as const;

function image(cell: Extract<ReportCell, { kind: 'waymark' }>, width: number): ParagraphChild {
  const drawing = toWaymarkDrawing(cell.place, Math.round((width / 20) * POINTS_TO_PIXELS) - 16);
  return new ImageRun({ type: 'png', data: drawing.png, transformation: { width: drawing.width, height: drawing.height }, altText: { name: 'Waymark line', title: 'Waymark line', description: cell.text } });
}

const shape = (status: keyof typeof statusColours): ParagraphChild =>
  new ImageRun({ type: 'png', data: toStatusDrawing(status).png, transformation: { width: 11, height: 11 }, altText: { name: 'Shape', title: '', description: '' } });

/** What a cell holds; a status has its shape, its word and a line beneath. */
function toChildren(cell: ReportCell, width: number, bold: boolean): ParagraphChild[] {
  switch (cell.kind) {
    case 'status':
      return [shape(cell.look), ...run(` ${cell.text}`, { bold: true, colour: statusColours[cell.look] }), ...(cell.detail ? run(`\n${cell.detail}`, { colour: colours.quiet }) : [])];
    case 'waymark':
      return [image(cell, width)];
    case 'change':
      return [...run(cell.from, { strike: true, colour: colours.quiet }), ...run(' '), ...toChildren(cell.to, width, bold)];
    case 'text':
      return run(cell.text, { bold, colour: cell.isQuiet ? colours.quiet : undefined });
    default:
      return run(cell.text, { bold });
  }
}

function toHeading({ title, isNumber }: ReportColumn, width: number): TableCell {
  const text = new Paragraph({ style: 'CellHeading', alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT, children: run(title, { bold: true }) });
  return new TableCell({ children: [text], width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlign.BOTTOM, borders: { top: none, left: none, right: none, bottom: thick } });
}

function toCell(cell: ReportCell, { isNumber, isRowHeading }: ReportColumn, width: number, isNew: boolean): TableCell {
  const text = new Paragraph({ style: 'Cell', alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT, children: toChildren(cell, width, isRowHeading ?? false) });
  const shading = isNew ? { type: ShadingType.CLEAR, fill: hex(colours.brandWash) } : undefined;
  return new TableCell({ children: [text], shading, width: { size: width, type: WidthType.DXA }, borders: { top: none, left: none, right: none, bottom: thin } });
}

/** A table with its caption: its headings are repeated on each page, and no row is split. */
export function toTable({ caption, isCaptionHidden, columns, rows }: TableBlock): (Paragraph | Table)[] {
  const widths = toColumnWidths({ columns, rows }, TEXT_WIDTH, { character: 102, gap: 130 }).map(Math.floor);
  const headings = new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column, index) => toHeading(column, widths[index]!)) });
  const lines = rows.map(({ cells, isNew = false }) => new TableRow({ cantSplit: true, children: cells.map((cell, index) => toCell(cell, columns[index]!, widths[index]!, isNew)) }));
  const table = new Table({
    rows: [headings, ...lines], columnWidths: widths, width: { size: TEXT_WIDTH, type: WidthType.DXA }, layout: TableLayoutType.FIXED,
    margins: { top: 55, bottom: 55, left: 0, right: 115 },
  });
  return [...(isCaptionHidden ? [] : [paragraph('Caption', run(caption), { keepNext: true })]), table, paragraph('AfterTable', [])];
}
