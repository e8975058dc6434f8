import { type AuditDetail, isAuditDetail, toDetailText } from '@waymark/platform/domain';
import { tx } from '../database/request-scope';

/** What is added to the chain of the organisation at hand. */
export interface NewAuditEntry {
  /** What it is about: the id of a row. */
  readonly subjectId: string;
  readonly at: Date;
  /** Who acted: the id of a person, or a word such as 'job:reviews.open'. */
  readonly by: string;
  /** Ids, fingerprints, counts and words of a program; prose is refused, so that nothing in the chain ever has to be forgotten. */
  readonly detail: AuditDetail;
}

/** Where an entry stands in the chain of its organisation. */
export interface AuditPlace {
  readonly sequence: number;
  readonly hash: string;
}

/**
 * Adds an entry to the organisation's audit chain, in the transaction at hand. Others who add to the same chain wait until it ends,
 * so it is best done last.
 * @param kind such as 'reviews.sealed'
 */
export async function appendAudit(kind: string, { subjectId, at, by, detail }: NewAuditEntry): Promise<AuditPlace> {
  if (!isAuditDetail(detail)) throw new Error('The audit chain keeps ids, fingerprints, counts and words of a program, never prose.');
  const [place] = await tx().query<AuditPlace>('select sequence, hash from platform.append_audit($1, $2, $3, $4, $5)', [kind, subjectId, at, by, toDetailText(detail)]);
  return place!;
}
