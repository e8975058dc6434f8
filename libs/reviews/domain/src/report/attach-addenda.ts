import type { ReviewAddendum } from '../document/review-record';
import { notice } from './blocks';
import type { NoticeBlock, ReportBlock, ReportSection } from './report-blocks';
import { instantWords, toSentence } from './words';

const blockOf = ({ id, words, by, at }: ReviewAddendum): NoticeBlock => notice(`addendum:${id}`, 'addendum', `Added ${instantWords(at)} by ${by.name}`, toSentence(words));

const holds = (block: ReportBlock, key: string): boolean => block.key === key || (block.kind === 'table' && block.rows.some((row) => row.key === key));

/**
 * Puts each addendum beside what it puts right, never in its place: after the paragraph, else the table with its row, else at the
 * beginning of the section. What belongs nowhere stands in a section of its own.
 */
export function attachAddenda(sections: readonly ReportSection[], addenda: readonly ReviewAddendum[]): ReportSection[] {
  const result = sections.map((one) => ({ ...one, blocks: [...one.blocks] }));
  const alone: NoticeBlock[] = [];
  for (const addendum of addenda) {
    const block = blockOf(addendum);
    const key = addendum.paragraph;
    const named = key === null ? undefined : result.find((one) => one.key === key);
    const home = key === null ? undefined : (result.find(({ blocks }) => blocks.some((one) => one.key === key)) ?? named ?? result.find(({ blocks }) => blocks.some((one) => holds(one, key))));
    if (!home || key === null) {
      alone.push(block);
      continue;
    }
    const at = home.blocks.findIndex((one) => one.key === key);
    const place = at >= 0 ? at : home === named ? -1 : home.blocks.findIndex((one) => holds(one, key));
    // Several addenda of one paragraph stand in the order in which they were written.
    let after = place + 1;
    while (home.blocks[after]?.kind === 'notice' && (home.blocks[after] as NoticeBlock).tone === 'addendum') after += 1;
    home.blocks.splice(after, 0, block);
  }
  if (alone.length === 0) return result;
  const own = { key: 'addenda', title: 'Added since it was sealed', part: 'body' as const, blocks: alone };
  const appendix = result.findIndex(({ part }) => part === 'appendix');
  return appendix < 0 ? [...result, own] : [...result.slice(0, appendix), own, ...result.slice(appendix)];
}
