import type { PaperCommentary } from '../document/review-paper';
import type { HeadingBlock, ListBlock, NoticeBlock, ParagraphBlock, ReportBlock, ReportSection } from './report-blocks';
import { toParagraphs } from './words';

export const paragraph = (key: string, text: string, rest: Partial<Pick<ParagraphBlock, 'lead' | 'isLede' | 'isQuiet'>> = {}): ParagraphBlock => ({ kind: 'paragraph', key, text, lead: null, ...rest });
export const heading = (key: string, text: string, reference: string | null = null): HeadingBlock => ({ kind: 'heading', key, text, reference });
export const notice = (key: string, tone: NoticeBlock['tone'], title: string, text: string): NoticeBlock => ({ kind: 'notice', key, tone, title, text });

/** The key of the second and later paragraphs of the same words: 'summary-2', 'commentary-2:<id>'. */
const keyAt = (key: string, at: number): string => (at === 0 ? key : key.replace(/^[^:]+/, (kind) => `${kind}-${at + 1}`));

/** Words of several paragraphs; the first has the key of the whole. */
export const paragraphsOf = (key: string, words: string, rest: Parameters<typeof paragraph>[2] = {}): ParagraphBlock[] =>
  toParagraphs(words).map((text, at) => paragraph(keyAt(key, at), text, at === 0 ? rest : { ...rest, lead: null }));

/** What was written of the whole review in a field; nothing where nobody wrote. */
export const wordsOf = (commentary: readonly PaperCommentary[], field: PaperCommentary['field']): string =>
  commentary.find((one) => one.field === field && one.subjectKind === 'review')?.words ?? '';

/** A section, or none where it would be empty. */
export const section = (key: string, title: string, blocks: readonly ReportBlock[], part: ReportSection['part'] = 'body'): ReportSection[] =>
  blocks.length === 0 ? [] : [{ key, title, part, blocks }];

export const list = (key: string, items: readonly string[]): ListBlock => ({ kind: 'list', key, items });
