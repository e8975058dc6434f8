import { createHash } from 'node:crypto';
import type { DocumentFormat } from '../document.enums';
import type { DocumentSource } from '../read-source';
import { findTemplate, type Template } from './template.queries';

/** What a document is made of, with the look it gets. */
export interface LookedSource extends DocumentSource {
  readonly template: Template | null;
}

/**
 * Adds the organisation's look to what a Word document is made of: with another look it is another document. What was made of a
 * sealed record stays as it was, whatever look comes later.
 */
export async function withLook(found: DocumentSource, format: DocumentFormat): Promise<LookedSource> {
  const template = format === 'word' || format === 'highlight_word' ? await findTemplate() : null;
  const source = template && found.record.sealedAt === null ? createHash('sha256').update(found.source).update(template.sha256).digest('hex') : found.source;
  return { ...found, source, template };
}
