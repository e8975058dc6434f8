import type { Report, ReportBlock, ReportCell } from './report-blocks';

/** Words a minute of somebody who reads with care. */
const WORDS_A_MINUTE = 200;
/** A picture is looked at for as long as this many words are read. */
const WORDS_OF_A_PICTURE = 40;

function cellTexts(cell: ReportCell): string[] {
  if (cell.kind === 'change') return [cell.from, ...cellTexts(cell.to)];
  if (cell.kind === 'status') return [cell.text, cell.detail ?? ''];
  return cell.kind === 'waymark' ? [] : [cell.text];
}

/** All words of a block, in the order in which they are read. */
export function textsOf(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'heading': return [block.reference ?? '', block.text];
    case 'paragraph': return [block.lead ?? '', block.text];
    case 'list': return [...block.items];
    case 'table': return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flatMap(({ cells }) => cells.flatMap(cellTexts))];
    case 'decision': return [block.title, ...block.lines, block.outcome ?? ''];
    case 'exception': return [block.reference, block.title, block.status.text, block.facts, block.why ?? '', block.recovery ?? '', block.decisionWanted ?? '', ...block.challenges.flatMap(({ meta, words, missing }) => [meta, words, missing ?? ''])];
    case 'chart': return [block.title, ...block.sentences, block.source];
    case 'thread': return block.posts.flatMap(({ meta, words, missing }) => [meta, words, missing ?? '']);
    case 'notice': return [block.title, block.text];
    case 'facts': return block.facts.flatMap(({ term, text }) => [term, text]);
    case 'key': return [];
  }
}

const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Minutes to read the body; the appendix is looked things up in. */
export function readingMinutesOf({ head, sections }: Pick<Report, 'head' | 'sections'>): number {
  const body = sections.filter(({ part }) => part === 'body').flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)]);
  const words = [...head.lede.map(({ text }) => text), ...body].reduce((sum, text) => sum + countWords(text), 0);
  const pictures = sections.flatMap(({ part, blocks }) => (part === 'body' ? blocks.filter(({ kind }) => kind === 'chart') : [])).length;
  return Math.max(1, Math.ceil((words + pictures * WORDS_OF_A_PICTURE) / WORDS_A_MINUTE));
}
