import { escapeMarkup } from '@waymark/platform/domain';
import { type Report, type ReportSlide, toGroups } from '@waymark/reviews/domain';
import PptxGenJS from 'pptxgenjs';
import { colours } from '../pictures/colours';
import { toChartDrawing } from '../pictures/draw';
import { readZip, writeZip } from '../zip/zip';
import { toSlideTable } from './slide-table';

type Named = Pick<Report, 'head' | 'runningTitle' | 'fingerprint'>;

// In inches, on slides of 13.33 by 7.5.
const LEFT = 0.7;
const ROOM = 11.93;
const TITLE = { x: LEFT, y: 0.45, w: ROOM, h: 1.15 } as const;
const BODY_TOP = 1.75;
const BODY_END = 6.6;
const MASTER = 'Waymark';
const LINE = 0.5;

const hex = (colour: string): string => colour.slice(1);
const ink = { fontFace: 'Arial', color: hex(colours.ink), lang: 'en-GB' } as const;

/** What every slide has: a place for its title, and at its foot what it is, for whom, the fingerprint and its number. */
function defineMaster(show: PptxGenJS, { head, runningTitle, fingerprint }: Named): void {
  const foot = { x: LEFT, w: 10.6, h: 0.22, fontFace: 'Arial', fontSize: 9, color: hex(colours.quiet), margin: 0 };
  show.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: 0.18, h: 7.5, fill: { color: hex(colours.brand) } } },
      { placeholder: { options: { name: 'title', type: 'title', ...TITLE, fontSize: 30, bold: true, align: 'left', valign: 'bottom', margin: 0, fontFace: 'Arial', color: hex(colours.ink) }, text: '' } },
      { text: { text: runningTitle, options: { ...foot, y: 6.72 } } },
      { text: { text: head.audience, options: { ...foot, y: 6.93, bold: true } } },
      { text: { text: `Fingerprint ${toGroups(fingerprint)}`, options: { ...foot, y: 7.14 } } },
    ],
    slideNumber: { x: 12.1, y: 6.9, w: 0.6, h: 0.3, fontFace: 'Arial', fontSize: 10, color: hex(colours.quiet), align: 'right' },
  });
}

function addSlide(show: PptxGenJS, { title, lines, table, chart, notes }: ReportSlide): void {
  const slide = show.addSlide({ masterName: MASTER });
  slide.addText(title, { placeholder: 'title', lang: 'en-GB', fontSize: title.length > 70 ? 24 : 30 });
  const linesHeight = table || chart ? LINE * lines.length : BODY_END - BODY_TOP;
  if (lines.length > 0) {
    const bullets = lines.map((text) => ({ text, options: { bullet: table || chart ? false : { indent: 18 }, breakLine: true, paraSpaceAfter: 10 } }));
    slide.addText(bullets, { x: LEFT, y: BODY_TOP, w: ROOM, h: linesHeight, fontSize: table || chart ? 18 : 20, valign: 'top', margin: 0, fit: 'shrink', ...ink });
  }
  const top = BODY_TOP + (lines.length > 0 ? linesHeight + 0.1 : 0);
  if (table) slide.addTable(toSlideTable(table, ROOM).rows, { x: LEFT, y: top, w: ROOM, colW: toSlideTable(table, ROOM).colW, fontFace: 'Arial', margin: 0.05, objectName: table.caption });
  if (chart) {
    const height = BODY_END - top;
    const drawing = toChartDrawing(chart.picture, { width: 960, height: Math.round((960 * height) / ROOM) });
    slide.addImage({ data: `data:image/png;base64,${drawing.png.toString('base64')}`, x: LEFT, y: top, w: ROOM, h: height, altText: `${chart.title}. ${chart.alt}`, objectName: 'Chart' });
  }
  slide.addNotes(notes.join('\n'));
}

/** What XML cannot hold, even escaped. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The library marks no heading of a table, calls every text American and lets through what XML cannot hold: that is put right in what it wrote. */
const mendXml = (xml: string): string => xml.replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>').replaceAll('"en-US"', '"en-GB"').replace(UNPRINTABLE, '\ufffd');

function mend(bytes: Buffer): Buffer {
  const mended = [...readZip(bytes)].map(([path, content]): [string, Buffer] => (/\.(xml|rels)$/.test(path) ? [path, Buffer.from(mendXml(content.toString('utf8')))] : [path, content]));
  return writeZip(new Map(mended));
}

/** The slides of a review: a sentence as each title, descriptions of pictures, and the figures in the notes. */
export async function renderSlides(slides: readonly ReportSlide[], report: Report): Promise<Buffer> {
  const show = new PptxGenJS();
  show.layout = 'LAYOUT_WIDE';
  // The company alone is not escaped by the library.
  Object.assign(show, { title: report.head.title, subject: report.head.audience, author: report.head.organisation, company: escapeMarkup(report.head.organisation) });
  defineMaster(show, report);
  for (const slide of slides) addSlide(show, slide);
  return mend((await show.write({ outputType: 'nodebuffer' })) as Buffer);
}
