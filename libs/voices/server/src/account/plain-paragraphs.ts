import { renderMarkdown } from '../markdown/render-markdown';

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** A text without its signs, in paragraphs with an empty line between them; items of a list begin with a dash. */
export const toPlainParagraphs = (markdown: string): string =>
  renderMarkdown(markdown)
    .replace(/\n/g, ' ')
    .replace(/<li>\s*(<p>)?/g, '\n- ')
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<\/(p|ul|ol|blockquote|pre)>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]!)
    .split('\n').map((line) => line.trim()).join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
