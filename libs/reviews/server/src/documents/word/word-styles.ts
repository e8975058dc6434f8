import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx';
import { colours } from '../pictures/colours';
import { hex } from './word-text';

const FONT = 'Arial';
const ink = hex(colours.ink);
const spaced = (before: number, after: number) => ({ before, after, line: 264, lineRule: LineRuleType.AUTO });

const rule = { top: { style: BorderStyle.SINGLE, size: 16, color: ink, space: 6 } } as const;

const own = (id: string, name: string, size: number, spacing: ReturnType<typeof spaced>, rest: { readonly bold?: boolean; readonly color?: string; readonly keepNext?: boolean; readonly left?: number } = {}) => ({
  id, name, basedOn: 'Normal', quickFormat: true, run: { size, bold: rest.bold, color: rest.color }, paragraph: { spacing, keepNext: rest.keepNext, indent: rest.left === undefined ? undefined : { left: rest.left } },
});

/** The styles of the document, under the names that Word gives them, so that an organisation can give them its own look. */
export const wordStyles: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: 21, color: ink, language: { value: 'en-GB' } }, paragraph: { spacing: spaced(0, 120) } },
    title: { run: { font: FONT, size: 52, bold: true, color: ink }, paragraph: { spacing: spaced(120, 120) } },
    heading1: { run: { font: FONT, size: 32, bold: true, color: ink }, paragraph: { spacing: spaced(480, 160), keepNext: true, border: rule } },
    heading2: { run: { font: FONT, size: 24, bold: true, color: ink }, paragraph: { spacing: spaced(280, 80), keepNext: true } },
    heading3: { run: { font: FONT, size: 22, bold: true, color: ink }, paragraph: { spacing: spaced(200, 60), keepNext: true } },
  },
  paragraphStyles: [
    own('Body', 'Body Text', 21, spaced(0, 120)),
    own('Lede', 'Lede', 26, spaced(0, 200)),
    own('Quiet', 'Quiet', 19, spaced(0, 120), { color: hex(colours.quiet) }),
    own('Caption', 'caption', 21, spaced(200, 80), { bold: true, keepNext: true }),
    own('Cell', 'Cell', 18, spaced(0, 0)),
    own('CellHeading', 'Cell heading', 17, spaced(0, 0), { color: hex(colours.quiet) }),
    own('AfterTable', 'After table', 12, spaced(0, 60)),
    own('Aside', 'Aside', 20, spaced(0, 0), { left: 240 }),
    own('Compact', 'Compact', 19, spaced(0, 40)),
    own('Foot', 'Foot', 15, spaced(0, 0), { color: hex(colours.quiet) }),
  ],
};
