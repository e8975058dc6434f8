import { Paragraph, type ParagraphChild, ShadingType, TextRun, BorderStyle } from 'docx';
import { colours } from '../pictures/colours';

/** Colours as Word writes them: without the sign before. */
export const hex = (colour: string): string => colour.slice(1);

/** What XML cannot hold would keep the document from opening. */
const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');

export interface Look {
  readonly bold?: boolean;
  readonly colour?: string;
  readonly strike?: boolean;
  /** In half points, where it is not the size of its paragraph. */
  readonly size?: number;
}

/** Words in a line; a line break in them stays one. */
export function run(text: string, { bold, colour, strike, size }: Look = {}): TextRun[] {
  return clean(text).split('\n').map((line, index) => new TextRun({ text: line, bold, strike, size, color: colour && hex(colour), break: index > 0 ? 1 : undefined }));
}

/** A paragraph in one of the styles of the document. */
export const paragraph = (style: string, children: readonly ParagraphChild[], rest: { readonly keepNext?: boolean } = {}): Paragraph => new Paragraph({ style, children: [...children], ...rest });

/** Words apart from the others: a line at their left and a wash behind. */
export const aside = (children: readonly ParagraphChild[], { line = colours.brand, wash = colours.brandWash, keepNext = false } = {}): Paragraph =>
  new Paragraph({
    style: 'Aside',
    keepNext,
    children: [...children],
    shading: { type: ShadingType.CLEAR, fill: hex(wash) },
    border: { left: { style: BorderStyle.SINGLE, size: 24, color: hex(line), space: 8 } },
  });
