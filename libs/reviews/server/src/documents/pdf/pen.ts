import PDFDocument from 'pdfkit';
import { colours } from '../pictures/colours';
import { fontFiles } from '../pictures/fonts';

export type Struct = PDFKit.PDFStructureElement;
export type Font = keyof typeof fontFiles;

/** What a piece of the structure is, and what listeners are told of it. The library knows more than its types. */
interface StructOptions {
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
  readonly bbox?: readonly [number, number, number, number];
}

/** Words in a line, all in one look. */
export interface Words {
  readonly text: string;
  readonly font?: Font;
  readonly colour?: string;
  readonly strike?: boolean;
}

export interface Setting {
  readonly size: number;
  readonly width?: number;
  readonly x?: number;
  readonly y?: number;
  readonly align?: 'left' | 'right';
  /** Empty space after it. */
  readonly after?: number;
}

const MARGINS = { top: 46, left: 51, right: 51, bottom: 68 };
export const LEFT = MARGINS.left;
export const ROOM = 595.28 - MARGINS.left - MARGINS.right;
const LINE_GAP = 1.5;

/** What no font has: control signs and halves of characters. */
const clean = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');

/** Writes a tagged PDF: each piece of text has its place in the structure, and what only adorns is said to be so. */
export class Pen {
  readonly doc: PDFKit.PDFDocument;
  private readonly chunks: Buffer[] = [];
  private readonly done: Promise<void>;
  readonly root: Struct;

  constructor(info: { readonly title: string; readonly author: string; readonly subject: string }) {
    const options = {
      size: 'A4', margins: MARGINS, bufferPages: true, pdfVersion: '1.7', subset: 'PDF/UA', tagged: true, lang: 'en-GB', displayTitle: true,
      info: { Title: info.title, Author: info.author, Subject: info.subject },
      // No font of its own: the file of one that is registered beside it would be read anew for every line.
      font: '',
    };
    this.doc = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
    for (const [name, file] of Object.entries(fontFiles)) this.doc.registerFont(name, file);
    this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.done = new Promise((resolve, reject) => this.doc.on('end', resolve).on('error', reject));
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  get bottom(): number {
    return this.doc.page.height - this.doc.page.margins.bottom;
  }

  /** Adds a piece to the structure. What `draw` writes belongs to it. */
  add(parent: Struct, type: string, options: StructOptions = {}, draw?: () => void): Struct {
    const piece = draw ? this.doc.struct(type, options, draw) : this.doc.struct(type, options);
    parent.add(piece);
    return piece;
  }

  /** Draws what only adorns: listeners hear nothing of it. */
  adorn(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    this.doc.save();
    draw();
    this.doc.restore();
    this.doc.endMarkedContent();
  }

  /** Begins a page where so much does not fit any more. */
  need(height: number): void {
    if (this.doc.y + height > this.bottom && this.doc.y > MARGINS.top + 1) this.doc.addPage();
  }

  measure(words: readonly Words[], { size, width = ROOM }: Setting): number {
    // Bold is the widest, so that what was measured is never too little.
    const font = words.some(({ font: one }) => one === 'bold' || one === 'medium') ? 'medium' : 'regular';
    return this.doc.font(font).fontSize(size).heightOfString(clean(words.map(({ text }) => text).join('')), { width, lineGap: LINE_GAP });
  }

  /** Writes words where the pen is, or at a place. */
  write(words: readonly Words[], { size, width = ROOM, x = LEFT, y = this.doc.y, align = 'left', after = 0 }: Setting): void {
    const held = words.filter(({ text }) => text !== '');
    held.forEach(({ text, font = 'regular', colour = colours.ink, strike = false }, index) => {
      const options = { width, align, lineGap: LINE_GAP, strike, continued: index < held.length - 1 };
      this.doc.font(font).fontSize(size).fillColor(colour);
      if (index === 0) this.doc.text(clean(text), x, y, options);
      else this.doc.text(clean(text), options);
    });
    this.doc.x = LEFT;
    this.doc.y += after;
  }

  /** A paragraph in the structure. */
  paragraph(parent: Struct, words: readonly Words[], setting: Setting, type = 'P'): void {
    this.need(Math.min(60, this.measure(words, setting)));
    this.add(parent, type, {}, () => this.write(words, { ...setting, y: this.doc.y }));
  }

  rule(y: number, colour: string, thickness: number, x = LEFT, width = ROOM): void {
    this.adorn(() => this.doc.moveTo(x, y).lineTo(x + width, y).lineWidth(thickness).strokeColor(colour).stroke());
  }

  /** Ends the document: writes what stands at the foot of each page. */
  async end(foot: (page: number, pages: number) => void): Promise<Buffer> {
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.doc.switchToPage(page);
      // Below the margin a new page would begin.
      this.doc.page.margins.bottom = 0;
      this.doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
      foot(page - start + 1, count);
      this.doc.endMarkedContent();
    }
    this.root.end();
    this.doc.end();
    await this.done;
    return Buffer.concat(this.chunks);
  }
}
