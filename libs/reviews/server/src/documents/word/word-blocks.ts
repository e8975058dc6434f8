import { ImageRun, Paragraph, type Table } from 'docx';
import type { ChartBlock, DecisionBlock, ExceptionBlock, NoticeBlock, ReportBlock, ReportSection, ThreadPost } from '@waymark/reviews/domain';
import { colours, statusColours } from '../pictures/colours';
import { toChartDrawing } from '../pictures/draw';
import { aside, paragraph, run } from './word-text';
import { toTable } from './word-table';

type Piece = Paragraph | Table;

const bold = { bold: true } as const;
const quiet = { colour: colours.quiet } as const;

const said = (lead: string, text: string | null): Paragraph[] => (text === null ? [] : [paragraph('Body', [...run(`${lead} `, bold), ...run(text)])]);

function toPost({ meta, words, missing, isReply }: ThreadPost): Paragraph[] {
  const line = isReply ? colours.rule : colours.brand;
  const wash = isReply ? colours.wash : '#ffffff';
  const parts = [run(meta, quiet), ...(words === '' ? [] : [run(words)]), ...(missing === null ? [] : [run(missing, { bold: true, colour: colours.problem })])];
  return parts.map((part, index) => aside(part, { line, wash, keepNext: index < parts.length - 1 }));
}

const toDecision = ({ number, title, lines, outcome }: DecisionBlock): Paragraph[] => [
  paragraph('Heading2', run(`${number}. ${title}`)),
  ...lines.map((line) => paragraph('Body', run(line))),
  ...(outcome === null ? [] : [aside(run(outcome, bold), { wash: colours.wash })]),
];

const toException = ({ reference, title, status, facts, why, recovery, decisionWanted, challenges }: ExceptionBlock): Paragraph[] => [
  paragraph('Heading2', [...run(`${reference} `), ...run(title)]),
  paragraph('Body', [...run(status.text, { bold: true, colour: statusColours[status.look] }), ...run(`. ${facts}`)]),
  ...said('Why, and what we are doing.', why),
  ...said('When.', recovery),
  ...said('Decision wanted.', decisionWanted),
  ...challenges.flatMap(toPost),
];

const notices: Readonly<Record<NoticeBlock['tone'], string>> = { plain: colours.brand, warning: colours.warning, problem: colours.problem, addendum: colours.brand };

const toNotice = ({ tone, title, text }: NoticeBlock): Paragraph[] => [aside([...run(title, bold), ...run(`. ${text}`)], { line: notices[tone], wash: tone === 'addendum' ? colours.brandWash : colours.wash })];

function toChart({ title, sentences, picture, alt, source }: ChartBlock): Paragraph[] {
  const drawing = toChartDrawing(picture, { width: 640, height: 300 });
  const image = new ImageRun({ type: 'png', data: drawing.png, transformation: { width: drawing.width, height: drawing.height }, altText: { name: 'Chart', title, description: alt } });
  return [
    paragraph('Heading2', run(title)),
    ...sentences.map((sentence) => paragraph('Body', run(sentence), { keepNext: true })),
    paragraph('Body', [image], { keepNext: true }),
    paragraph('Quiet', run(source)),
  ];
}

/** A piece of the report as Word has it. */
export function toPieces(block: ReportBlock): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph('Heading2', run(block.reference ? `${block.reference} ${block.text}` : block.text))];
    case 'paragraph':
      return [paragraph(block.isLede ? 'Lede' : block.isQuiet ? 'Quiet' : 'Body', [...(block.lead ? run(`${block.lead} `, bold) : []), ...run(block.text)])];
    case 'list':
      return block.items.map((item) => new Paragraph({ style: 'Body', numbering: { reference: 'bullets', level: 0 }, children: run(item) }));
    case 'table':
      return toTable(block);
    case 'decision':
      return toDecision(block);
    case 'exception':
      return toException(block);
    case 'chart':
      return toChart(block);
    case 'thread':
      return [...block.posts.flatMap(toPost), paragraph('AfterTable', [])];
    case 'notice':
      return toNotice(block);
    case 'facts':
      return block.facts.map(({ term, text, isMarked }) => paragraph('Body', [...run(`${term}: `, bold), ...run(text, { bold: isMarked })]));
    case 'key':
      return [paragraph('Quiet', run('On each line: a tick for the start, a dot for now, an open triangle for where we expected to be, a flag for the target.'))];
  }
}

/** A section with its heading. The appendix begins on a page of its own. */
export const toSection = ({ title, blocks }: ReportSection): Piece[] => [paragraph('Heading1', run(title)), ...blocks.flatMap(toPieces)];
