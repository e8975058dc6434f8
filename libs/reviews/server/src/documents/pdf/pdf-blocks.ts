import type { ChartBlock, DecisionBlock, ExceptionBlock, ListBlock, NoticeBlock, ReportBlock, ThreadPost } from '@waymark/reviews/domain';
import { colours, statusColours } from '../pictures/colours';
import { toChartDrawing } from '../pictures/draw';
import { drawShape, setTable } from './pdf-table';
import { LEFT, type Pen, ROOM, type Struct, type Words } from './pen';

const BODY = { size: 10.5, after: 5 } as const;
const SMALL = { size: 9, after: 4 } as const;
const INDENT = 12;

const strong = (text: string): Words => ({ text, font: 'bold' });
const quiet = (text: string): Words => ({ text, colour: colours.quiet });

export function setHeading(pen: Pen, parent: Struct, text: string, level: 'H2' | 'H3'): void {
  pen.need(90);
  pen.doc.y += 7;
  pen.paragraph(parent, [strong(text)], { size: 12, after: 3 }, level);
}

export function setList(pen: Pen, parent: Struct, { items }: Pick<ListBlock, 'items'>, size: number = BODY.size): void {
  const list = pen.add(parent, 'L');
  for (const text of items) {
    pen.need(Math.min(60, pen.measure([{ text }], { size, width: ROOM - INDENT })));
    const [item, y] = [pen.add(list, 'LI'), pen.doc.y];
    pen.add(item, 'Lbl', {}, () => pen.write([{ text: '•' }], { size, width: INDENT, y }));
    pen.add(item, 'LBody', {}, () => pen.write([{ text }], { size, width: ROOM - INDENT, x: LEFT + INDENT, y, after: size < 10 ? 1.5 : 3 }));
  }
}

/** Words with a line at their left, which goes on over a change of page. */
function setAside(pen: Pen, parent: Struct, paragraphs: readonly (readonly Words[])[], colour: string, indent = INDENT): void {
  const setting = { size: 9.5, width: ROOM - indent - 4, x: LEFT + indent, after: 3 };
  const height = paragraphs.reduce((sum, words) => sum + pen.measure(words, setting) + 3, 0);
  pen.need(Math.min(height + 6, 300));
  pen.doc.y += 3;
  for (const words of paragraphs) {
    const top = pen.doc.y;
    const page = pen.doc.page;
    pen.paragraph(parent, words, setting);
    const from = pen.doc.page === page ? top : pen.doc.page.margins.top;
    const until = pen.doc.y;
    pen.adorn(() => pen.doc.rect(LEFT + indent - 9, from - 1, 2.5, until - from).fill(colour));
  }
  pen.doc.y += 4;
}

function setPost(pen: Pen, parent: Struct, { meta, words, missing, isReply }: ThreadPost): void {
  const lines = [[quiet(meta)], ...(words === '' ? [] : [[{ text: words }]]), ...(missing === null ? [] : [[{ text: missing, font: 'bold', colour: colours.problem } as const]])];
  setAside(pen, parent, lines.filter(([first]) => first!.text !== ''), isReply ? colours.rule : colours.brand, isReply ? 2 * INDENT : INDENT);
}

function setDecision(pen: Pen, parent: Struct, { number, title, lines, outcome }: DecisionBlock): void {
  setHeading(pen, parent, `${number}. ${title}`, 'H3');
  for (const text of lines) pen.paragraph(parent, [{ text }], BODY);
  if (outcome !== null) setAside(pen, parent, [[strong('Decision. '), { text: outcome }]], colours.brand);
}

function setException(pen: Pen, parent: Struct, { reference, title, status, facts, why, recovery, decisionWanted, challenges }: ExceptionBlock): void {
  setHeading(pen, parent, `${reference} ${title}`, 'H3');
  drawShape(pen, status.look, LEFT, pen.doc.y + 2.5, 9);
  const y = pen.doc.y;
  pen.add(parent, 'P', {}, () => pen.write([{ text: status.text, font: 'bold', colour: statusColours[status.look] }, { text: `. ${facts}` }], { ...BODY, x: LEFT + INDENT, width: ROOM - INDENT, y }));
  const said = [['Why, and what we are doing. ', why], ['When. ', recovery], ['Decision wanted. ', decisionWanted]] as const;
  for (const [lead, text] of said) if (text !== null) pen.paragraph(parent, [strong(lead), { text }], BODY);
  for (const post of challenges) setPost(pen, parent, post);
}

function setChart(pen: Pen, parent: Struct, { title, sentences, picture, alt, source }: ChartBlock): void {
  const drawing = toChartDrawing(picture, { width: 660, height: 300 });
  const height = (ROOM * drawing.height) / drawing.width;
  pen.need(height + 90);
  setHeading(pen, parent, title, 'H3');
  if (sentences.length > 0) pen.paragraph(parent, [{ text: sentences.join(' ') }], BODY);
  const y = pen.doc.y;
  pen.add(parent, 'Figure', { alt, bbox: [LEFT, y, LEFT + ROOM, y + height] }, () => pen.doc.image(drawing.png, LEFT, y, { width: ROOM, height }));
  pen.doc.y = y + height + 4;
  pen.paragraph(parent, [quiet(source)], SMALL);
}

const notices: Readonly<Record<NoticeBlock['tone'], string>> = { plain: colours.brand, warning: colours.warning, problem: colours.problem, addendum: colours.brand };
const KEY = 'On each line: a tick for the start, a dot for now, an open triangle for where we expected to be, a flag for the target.';

/** Sets a piece of the report. */
export function setBlock(pen: Pen, parent: Struct, block: ReportBlock): void {
  switch (block.kind) {
    case 'heading': return setHeading(pen, parent, block.reference ? `${block.reference} ${block.text}` : block.text, 'H3');
    case 'paragraph': return pen.paragraph(parent, [...(block.lead ? [strong(`${block.lead} `)] : []), block.isQuiet ? quiet(block.text) : { text: block.text }], block.isLede ? { size: 13, after: 7 } : BODY);
    case 'list': return setList(pen, parent, block);
    case 'table': return setTable(pen, parent, block);
    case 'decision': return setDecision(pen, parent, block);
    case 'exception': return setException(pen, parent, block);
    case 'chart': return setChart(pen, parent, block);
    case 'thread': return block.posts.forEach((post) => setPost(pen, parent, post));
    case 'notice': return setAside(pen, parent, [[strong(block.title)], [{ text: block.text }]], notices[block.tone]);
    case 'facts': return block.facts.forEach(({ term, text, isMarked }) => pen.paragraph(parent, [strong(`${term}: `), { text, font: isMarked ? 'bold' : 'regular' }], BODY));
    case 'key': return pen.paragraph(parent, [quiet(KEY)], SMALL);
  }
}
