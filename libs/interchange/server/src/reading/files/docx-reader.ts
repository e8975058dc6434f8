import type { ParagraphKind, Sheet } from '@waymark/interchange/domain';
import { ImportRefusal } from '../import-refusal';
import { readHtmlParts, type TableCell } from './html-tables';
import { SheetBuilder } from './sheet-builder';

/** Word's own styles for an item below an item, which its file does not mark as a deeper level. */
const BELOW = [['Bullet', 'ul'], ['Number', 'ol']].flatMap(([name, list]) => [2, 3].map((level) => `p[style-name='List ${name} ${level}'] => ul|ol > li > ${list} > li:fresh`));
const STYLES = ["p[style-name='Title'] => p.title:fresh", "p[style-name='Subtitle'] => p:fresh", ...BELOW];
const KINDS: Record<string, ParagraphKind> = { title: 'title', label: 'label', h1: 'heading1', h2: 'heading2', h3: 'heading3', h4: 'heading3', h5: 'heading3', h6: 'heading3' };

/** Reads a Word document as one sheet: its tables' rows in order, with the paragraphs between them. */
export async function readDocx(bytes: Uint8Array, sheetName: string): Promise<Sheet> {
  const builder = new SheetBuilder(sheetName);
  let number = 0;
  for (const part of readHtmlParts(await toHtml(bytes))) {
    if (part.kind === 'paragraph') {
      number += 1;
      builder.addRow(number, [part.text], KINDS[part.name] ?? 'text');
    } else number += addTable(builder, part.rows, number);
  }
  return builder.build();
}

async function toHtml(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));
    return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: STYLES, convertImage: noPictures })).value;
  } catch {
    throw new ImportRefusal('damaged_file');
  }
}

/** Lays a table out as a grid; a cell that reaches over others stands in the first of them. */
function addTable(builder: SheetBuilder, rows: readonly TableCell[][], offset: number): number {
  const reach: number[] = [];
  rows.forEach((cells, index) => {
    const number = offset + index + 1;
    const texts: string[] = [];
    let column = 0;
    for (const cell of cells) {
      while ((reach[column] ?? 0) > index) {
        texts[column] = '';
        column += 1;
      }
      texts[column] = cell.text.trim();
      for (let covered = 0; covered < cell.across; covered += 1) {
        texts[column + covered] ??= '';
        reach[column + covered] = index + cell.down;
      }
      if (cell.across > 1 || cell.down > 1) builder.addMerge({ top: number, left: column + 1, bottom: number + cell.down - 1, right: column + cell.across });
      column += cell.across;
    }
    builder.addRow(number, texts);
  });
  return rows.length;
}
