import { type HighlightReport, type Report, type ReportSection, toGroups } from '@waymark/reviews/domain';
import { colours } from '../pictures/colours';
import { setBlock, setList } from './pdf-blocks';
import { roomFor } from './pdf-table';
import { LEFT, Pen, ROOM, type Struct } from './pen';

type Named = Pick<Report, 'head' | 'runningTitle' | 'fingerprint'> | HighlightReport;

function openPen({ head }: Named): Pen {
  return new Pen({ title: head.title, author: head.organisation, subject: head.audience });
}

function setTitle(pen: Pen, parent: Struct, { organisation, meeting, title, period, audience, version }: HighlightReport['head']): void {
  const quiet = { colour: colours.quiet };
  pen.paragraph(parent, [{ text: organisation, font: 'bold' }], { size: 10.5 });
  pen.paragraph(parent, [{ text: meeting, ...quiet }], { size: 10.5, after: 8 });
  pen.paragraph(parent, [{ text: title, font: 'bold' }], { size: 23, after: 5 }, 'H1');
  pen.paragraph(parent, [{ text: period, ...quiet }], { size: 10.5 });
  pen.paragraph(parent, [{ text: `${version}. `, ...quiet }, { text: `${audience}.`, font: 'medium' }], { size: 9, after: 10 });
}

/** A heading stays with what it is about: with the table, where one follows soon. */
function setSectionTitle(pen: Pen, parent: Struct, { title, blocks }: Pick<ReportSection, 'title' | 'blocks'>): void {
  const table = blocks.slice(0, 2).find((block) => block.kind === 'table');
  pen.need(table ? 70 + roomFor(pen, table) : 110);
  pen.doc.y += 14;
  pen.rule(pen.doc.y, colours.ink, 1.6);
  pen.doc.y += 7;
  pen.doc.outline.addItem(title);
  pen.paragraph(parent, [{ text: title, font: 'bold' }], { size: 16, after: 6 }, 'H2');
}

/** On every page: what it is, for whom, which page, and the fingerprint. */
function end(pen: Pen, { head, runningTitle, fingerprint }: Named): Promise<Buffer> {
  return pen.end((page, pages) => {
    const y = pen.doc.page.height - 56;
    const small = { size: 7.5, width: ROOM - 70 };
    pen.write([{ text: runningTitle, colour: colours.quiet }], { ...small, y });
    pen.write([{ text: head.audience, font: 'medium', colour: colours.quiet }], { ...small, y: y + 11 });
    pen.write([{ text: `Fingerprint ${toGroups(fingerprint)}`, colour: colours.quiet }], { ...small, y: y + 22 });
    pen.write([{ text: `Page ${page} of ${pages}`, colour: colours.quiet }], { size: 7.5, width: 70, x: LEFT + ROOM - 70, y, align: 'right' });
  });
}

/** The report as a tagged PDF (PDF/UA) with bookmarks, set without a browser. */
export function renderPdf(report: Report): Promise<Buffer> {
  const { head, sections } = report;
  const pen = openPen(report);
  setTitle(pen, pen.root, head);
  for (const block of [...head.lede, ...head.notices]) setBlock(pen, pen.root, block);
  const firstOfAppendix = sections.findIndex(({ part }) => part === 'appendix');
  sections.forEach(({ title, blocks }, index) => {
    if (index === firstOfAppendix) pen.doc.addPage();
    const section = pen.add(pen.root, 'Sect');
    setSectionTitle(pen, section, { title, blocks });
    for (const block of blocks) setBlock(pen, section, block);
  });
  return end(pen, report);
}

function setSmallTitle(pen: Pen, parent: Struct, { organisation, meeting, title, period, audience, version }: HighlightReport['head']): void {
  pen.paragraph(parent, [{ text: organisation, font: 'bold' }], { size: 9.5 });
  pen.paragraph(parent, [{ text: title, font: 'bold' }], { size: 18, after: 2 }, 'H1');
  pen.paragraph(parent, [{ text: `${meeting}. ${period}. ${version}. `, colour: colours.quiet }, { text: `${audience}.`, font: 'medium' }], { size: 9, after: 4 });
}

/** Sizes of the one page, until it is one page. Words that no size holds go on to a second: none is left out. */
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8];

/** Closer than a section: three of them share a page. */
function setPartTitle(pen: Pen, parent: Struct, title: string, meaning: string): void {
  pen.doc.y += 6;
  pen.rule(pen.doc.y, colours.ink, 1.2);
  pen.doc.y += 5;
  pen.doc.outline.addItem(title);
  pen.paragraph(parent, [{ text: `${title}  `, font: 'bold' }, { text: meaning, colour: colours.quiet }], { size: 12, after: 3 }, 'H2');
}

function setHighlight(highlight: HighlightReport, size: number): Pen {
  const pen = openPen(highlight);
  setSmallTitle(pen, pen.root, highlight.head);
  for (const { title, meaning, lines } of highlight.parts) {
    const section = pen.add(pen.root, 'Sect');
    setPartTitle(pen, section, title, meaning);
    setList(pen, section, { items: lines }, size);
  }
  return pen;
}

/** The one page of highlights as a tagged PDF. */
export function renderHighlightPdf(highlight: HighlightReport): Promise<Buffer> {
  let pen = setHighlight(highlight, SIZES[0]!);
  for (const size of SIZES.slice(1)) {
    if (pen.doc.bufferedPageRange().count === 1) break;
    pen = setHighlight(highlight, size);
  }
  return end(pen, highlight);
}
