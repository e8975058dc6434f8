import { Document, Footer, LevelFormat, Packer, PageNumber, Paragraph, type Table, TabStopType, TextRun } from 'docx';
import { type HighlightReport, type Report, toGroups } from '@waymark/reviews/domain';
import { applyLook } from '../template/apply-look';
import { readWordLook } from '../template/word-look';
import { paragraph, run } from './word-text';
import { colours } from '../pictures/colours';
import { toPieces, toSection } from './word-blocks';
import { TEXT_WIDTH } from './word-table';
import { wordStyles } from './word-styles';

export interface WordOptions {
  /** A Word document of the organisation, whose look is taken in place of ours. */
  readonly template?: Buffer;
}

type Named = Pick<Report, 'head' | 'runningTitle' | 'fingerprint'> | HighlightReport;

const MARGIN = 1134;
const A4 = { width: 11906, height: 16838 } as const;

/** On every page: what it is, for whom, which page, and the fingerprint. */
function toFooter({ head, runningTitle, fingerprint }: Named): Footer {
  const pages = new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  const right = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }];
  return new Footer({
    children: [
      new Paragraph({ style: 'Foot', tabStops: right, children: [...run(runningTitle), pages] }),
      paragraph('Foot', run(head.audience, { bold: true })),
      paragraph('Foot', run(`Fingerprint ${toGroups(fingerprint)}`)),
    ],
  });
}

async function toFile(named: Named, children: readonly (Paragraph | Table)[], { template }: WordOptions): Promise<Buffer> {
  const { head } = named;
  const bullets = { reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', style: { paragraph: { indent: { left: 360, hanging: 240 } } } }] };
  const document = new Document({
    title: head.title, subject: head.period, creator: head.organisation, description: head.audience,
    styles: wordStyles,
    numbering: { config: [bullets] },
    sections: [{ properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: 500 } } }, footers: { default: toFooter(named) }, children: [...children] }],
  });
  const made = await Packer.toBuffer(document);
  return template ? applyLook(made, readWordLook(template)) : made;
}

const toTitle = ({ organisation, meeting, title, period, audience, version }: HighlightReport['head']): Paragraph[] => [
  paragraph('Body', run(organisation, { bold: true })),
  paragraph('Title', run(title)),
  ...[meeting, period, version].map((line) => paragraph('Quiet', run(line))),
  paragraph('Body', run(audience, { bold: true })),
];

/** The report as a Word document with real headings, tables and descriptions of its pictures. */
export function renderWord(report: Report, options: WordOptions = {}): Promise<Buffer> {
  const { head, sections } = report;
  const firstOfAppendix = sections.findIndex(({ part }) => part === 'appendix');
  const body = sections.flatMap((section, index) => [...(index === firstOfAppendix ? [new Paragraph({ style: 'AfterTable', pageBreakBefore: true })] : []), ...toSection(section)]);
  return toFile(report, [...toTitle(head), ...head.lede.flatMap(toPieces), ...head.notices.flatMap(toPieces), ...body], options);
}

/** The one page as a Word document. */
export function renderHighlightWord(highlight: HighlightReport, options: WordOptions = {}): Promise<Buffer> {
  const { organisation, meeting, title, period, audience, version } = highlight.head;
  const top = [
    paragraph('Compact', run(organisation, { bold: true })),
    new Paragraph({ style: 'Title', spacing: { before: 60, after: 60 }, children: run(title, { size: 36 }) }),
    paragraph('Compact', run(`${meeting}. ${period}. ${version}`, { colour: colours.quiet })),
    paragraph('Compact', run(audience, { bold: true })),
  ];
  const parts = highlight.parts.flatMap(({ title: name, meaning, lines }) => [
    new Paragraph({ style: 'Heading1', spacing: { before: 200, after: 60 }, children: [...run(name), ...run(`  ${meaning}`, { size: 19, colour: colours.quiet })] }),
    ...lines.map((line) => new Paragraph({ style: 'Compact', numbering: { reference: 'bullets', level: 0 }, children: run(line) })),
  ]);
  return toFile(highlight, [...top, ...parts], options);
}
