import type { ReportCell, ReportRow, TableBlock } from '@waymark/reviews/domain';
import { toColumnWidths } from '../pictures/column-widths';
import { colours, statusColours } from '../pictures/colours';
import { toWaymarkDrawing } from '../pictures/draw';
import { statusShapes } from '../pictures/status-shape';
import { LEFT, type Pen, ROOM, type Struct, type Words } from './pen';

const SIZE = 8.5;
const PADDING = { right: 7, y: 3.5 } as const;
const SHAPE = 8;
const LINE_HEIGHT = 18;
/** A table that is shorter stays on one page. */
const WHOLE = 260;

function wordsOf(cell: ReportCell, isRowHeading: boolean): Words[] {
  switch (cell.kind) {
    case 'status':
      return [{ text: cell.text, font: 'bold', colour: statusColours[cell.look] }, ...(cell.detail ? [{ text: `\n${cell.detail}`, colour: colours.quiet }] : [])];
    case 'change':
      return [{ text: cell.from, strike: true, colour: colours.quiet }, { text: ' ' }, ...wordsOf(cell.to, isRowHeading)];
    case 'waymark':
      return [];
    case 'text':
      return [{ text: cell.text, font: isRowHeading ? 'medium' : 'regular', colour: cell.isQuiet ? colours.quiet : colours.ink }];
    default:
      return [{ text: cell.text, font: isRowHeading ? 'medium' : 'regular' }];
  }
}

/** The shape of a status beside its word. */
export function drawShape(pen: Pen, status: keyof typeof statusShapes, x: number, y: number, size = SHAPE): void {
  const ink = statusColours[status];
  pen.adorn(() => {
    pen.doc.translate(x, y).scale(size / 16);
    for (const { path, as, width = 0, dash } of statusShapes[status]) {
      const drawn = pen.doc.path(path);
      if (as === 'fill') drawn.fill(ink);
      else (dash ? drawn.dash(dash, { space: dash }) : drawn).lineWidth(width).stroke(as === 'cut' ? '#ffffff' : ink);
    }
  });
}

class TableSetter {
  private readonly widths: number[];
  private readonly lefts: number[];

  constructor(private readonly pen: Pen, private readonly table: TableBlock) {
    this.widths = toColumnWidths(table, ROOM, { character: SIZE * 0.54, gap: PADDING.right + 2 });
    this.lefts = this.widths.map((_, index) => LEFT + this.widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  }

  private indent = (cell: ReportCell): number => (cell.kind === 'status' ? SHAPE + 3 : 0);
  private room = (column: number, cell?: ReportCell): number => this.widths[column]! - PADDING.right - (cell ? this.indent(cell) : 0);

  private heightOfCell(cell: ReportCell, column: number): number {
    if (cell.kind === 'waymark') return LINE_HEIGHT;
    return this.pen.measure(wordsOf(cell, this.table.columns[column]!.isRowHeading ?? false), { size: SIZE, width: this.room(column, cell) });
  }

  private heightOfRow = ({ cells }: ReportRow): number => 2 * PADDING.y + Math.max(...cells.map((cell, column) => this.heightOfCell(cell, column)));
  private heightOfHead = (): number => 2 * PADDING.y + Math.max(...this.table.columns.map(({ title }, column) => this.pen.measure([{ text: title, font: 'medium' }], { size: SIZE, width: this.room(column) })));

  height = (): number => this.heightOfHead() + this.table.rows.reduce((sum, row) => sum + this.heightOfRow(row), 0);

  private writeHeading(column: number, y: number): void {
    const { title, isNumber } = this.table.columns[column]!;
    this.pen.write([{ text: title, font: 'medium', colour: colours.quiet }], { size: SIZE, width: this.room(column), x: this.lefts[column]!, y: y + PADDING.y, align: isNumber ? 'right' : 'left' });
  }

  /** The headings; on later pages they are for the eye alone, because listeners have heard them. */
  private head(parent: Struct | null): void {
    const { pen } = this;
    const [y, height] = [pen.doc.y, this.heightOfHead()];
    const row = parent && pen.add(pen.add(parent, 'THead'), 'TR');
    this.table.columns.forEach((_, column) => {
      if (row) pen.add(row, 'TH', { scope: 'Column' }, () => this.writeHeading(column, y));
      else pen.adorn(() => this.writeHeading(column, y));
    });
    pen.rule(y + height, colours.ink, 0.8);
    pen.doc.y = y + height;
  }

  private cell(row: Struct, cell: ReportCell, column: number, y: number): void {
    const { pen } = this;
    const { isNumber, isRowHeading = false } = this.table.columns[column]!;
    const x = this.lefts[column]!;
    if (cell.kind === 'status') drawShape(pen, cell.look, x, y + PADDING.y + 1.6);
    const scope = isRowHeading ? ({ scope: 'Row' } as const) : {};
    if (cell.kind === 'waymark') return this.waymark(pen.add(row, 'TD'), cell, column, y);
    const words = wordsOf(cell, isRowHeading);
    pen.add(row, isRowHeading ? 'TH' : 'TD', scope, () => {
      if (words.some(({ text }) => text !== '')) pen.write(words, { size: SIZE, width: this.room(column, cell), x: x + this.indent(cell), y: y + PADDING.y, align: isNumber ? 'right' : 'left' });
    });
  }

  private waymark(parent: Struct, cell: Extract<ReportCell, { kind: 'waymark' }>, column: number, y: number): void {
    const width = this.room(column);
    const [x, top, height] = [this.lefts[column]!, y + PADDING.y, LINE_HEIGHT];
    const drawing = toWaymarkDrawing(cell.place, Math.round((width * 30) / height));
    this.pen.add(parent, 'Figure', { alt: cell.text, bbox: [x, top, x + width, top + height] }, () => this.pen.doc.image(drawing.png, x, top, { width, height }));
  }

  set(parent: Struct): void {
    const { pen, table } = this;
    this.head(parent);
    const body = pen.add(parent, 'TBody');
    for (const line of table.rows) {
      const height = this.heightOfRow(line);
      if (pen.doc.y + height > pen.bottom) {
        pen.doc.addPage();
        this.head(null);
      }
      const y = pen.doc.y;
      if (line.isNew) pen.adorn(() => pen.doc.rect(LEFT, y, ROOM, height).fill(colours.brandWash));
      const row = pen.add(body, 'TR');
      line.cells.forEach((cell, column) => this.cell(row, cell, column, y));
      pen.rule(y + height, colours.rule, 0.5);
      pen.doc.y = y + height;
    }
  }
}

/** How much room a table wants beneath its heading: all of it where it stays whole, else its first rows. */
export function roomFor(pen: Pen, table: TableBlock): number {
  const height = new TableSetter(pen, table).height();
  return height < WHOLE ? height + 20 : 90;
}

/** A table in the structure, with its caption, its headings and their directions. */
export function setTable(pen: Pen, parent: Struct, table: TableBlock): void {
  pen.need(roomFor(pen, table));
  const piece = pen.add(parent, 'Table');
  if (!table.isCaptionHidden) pen.add(piece, 'Caption', {}, () => pen.write([{ text: table.caption, font: 'bold' }], { size: 10, after: 2, y: pen.doc.y + 6 }));
  new TableSetter(pen, table).set(piece);
  pen.doc.x = LEFT;
  pen.doc.y += 10;
}
