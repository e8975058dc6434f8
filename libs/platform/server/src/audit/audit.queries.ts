import { type AuditEntry, type AuditLink, toAuditLine } from '@waymark/platform/domain';
import { tx } from '../database/request-scope';
import type { AuditPlace } from './append-audit';

interface LinkRow {
  readonly text: string;
  readonly hash: string;
  readonly previous_hash: string;
}

const toLink = ({ text, hash, previous_hash }: LinkRow): AuditLink => ({ entry: JSON.parse(text) as AuditEntry, hash, previousHash: previous_hash });

/** The last entry of the chain of the organisation at hand; null while it has none. */
export async function findAuditHead(): Promise<AuditPlace | null> {
  const [head] = await tx().query<AuditPlace>('select sequence, hash from platform.audit_head where sequence > 0');
  return head ?? null;
}

/** The whole chain of the organisation at hand as it is exported: one entry a line. */
export async function exportAuditChain(): Promise<string> {
  const rows = await tx().query<LinkRow>('select text, hash, previous_hash from platform.audit_entry order by sequence');
  return rows.flatMap((row) => [toAuditLine(toLink(row)), '\n']).join('');
}

/** An entry as its row stands. */
export interface StoredRow {
  readonly sequence: number;
  readonly kind: string;
  readonly subject_id: string;
  readonly at: Date;
  readonly text: string;
  readonly hash: string;
  readonly previous_hash: string;
}

/** Every row of the chain of the organisation at hand, tampered with or not. */
export const listStoredRows = (): Promise<StoredRow[]> =>
  tx().query<StoredRow>('select sequence, kind, subject_id, at, text, hash, previous_hash from platform.audit_entry where organisation_id = $1 order by sequence', [tx().organisationId]);
