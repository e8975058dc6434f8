import { type ConflictFacts, DomainError, platformError } from '@waymark/platform/domain';
import { requireUnchanged, type TenantEntity } from '@waymark/platform/server';

/** What a person needs to settle a conflict, with what they sent themselves: whatever becomes of their page, neither is lost. */
export function conflictOf(facts: ConflictFacts, sent: Readonly<Record<string, unknown>>): DomainError {
  const both = { ...facts, sent };
  return platformError('platform.conflict', both);
}

/**
 * Refuses a change made by a page that had not seen what others have since written into the same. The history tells who changed
 * something, and not who wrote it first: where nobody has changed it since, that is who is named.
 * @throws platform.conflict with what is there now, what was sent, who wrote and when.
 */
export async function refuseUnseen(row: TenantEntity, seen: number, sent: Readonly<Record<string, unknown>>, first: { readonly by: string; readonly at: Date | null }): Promise<void> {
  try {
    await requireUnchanged(row, seen, Object.keys(sent));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'platform.conflict') throw error;
    const facts = error.facts as unknown as ConflictFacts;
    throw conflictOf({ ...facts, changedBy: facts.changedBy ?? first.by, changedAt: facts.changedAt ?? first.at?.toISOString() ?? null }, sent);
  }
}
