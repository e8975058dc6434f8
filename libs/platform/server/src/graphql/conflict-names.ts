import { DomainError, platformError, type ConflictFacts } from '@waymark/platform/domain';
import { tx } from '../database/request-scope';
import type { ViewerSource } from '../database/viewer';

/** A conflict is found by the actor's id; people are told a name. */
export async function nameWhoChanged(error: unknown, viewers: ViewerSource): Promise<unknown> {
  if (!(error instanceof DomainError) || error.code !== 'platform.conflict') return error;
  const facts = error.facts as unknown as ConflictFacts;
  const changedBy = facts.changedBy ? await viewers.findActorName(tx(), facts.changedBy) : null;
  return platformError('platform.conflict', { ...facts, changedBy });
}
