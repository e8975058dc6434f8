import type { AuditDetail } from '@waymark/platform/domain';
import { appendAudit, currentMember } from '@waymark/platform/server';

/**
 * Enters what the viewer did in the organisation's audit chain, in the transaction at hand. Others who add to the chain wait until it
 * ends, so it is best done last.
 */
export async function noteAct(kind: string, subjectId: string, at: Date, detail: AuditDetail = {}): Promise<void> {
  const { personId } = await currentMember();
  await appendAudit(kind, { subjectId, at, by: personId, detail });
}

/** Several words of a program as one: the chain keeps no lists. */
export const toWord = (words: readonly string[]): string => words.join('/');
