import type { AuditEntry } from '@waymark/platform/domain';
import type { AuditPlace } from './append-audit';
import { findAuditHead, listStoredRows, type StoredRow } from './audit.queries';

/** A chain as its rows stand, for a verifier. */
export interface StoredChain {
  /** As it would be exported, but for its texts: not a byte of them is made right on the way. */
  readonly text: string;
  /** Entries whose columns, by which they are found, do not say what their text says. */
  readonly misfiled: readonly number[];
  /** What the database gives out as the end of the chain. */
  readonly head: AuditPlace | null;
}

function isMisfiled({ sequence, kind, subject_id, at, text }: StoredRow): boolean {
  try {
    const entry = JSON.parse(text) as AuditEntry;
    return entry.sequence !== sequence || entry.kind !== kind || entry.subjectId !== subject_id || entry.at !== at.toISOString();
  } catch {
    return true;
  }
}

/** The chain of the organisation at hand as it is kept, tampered with or not. */
export async function readStoredChain(): Promise<StoredChain> {
  const rows = await listStoredRows();
  const lines = rows.map(({ text, hash, previous_hash }) => `{"entry":${text},"hash":"${hash}","previousHash":"${previous_hash}"}\n`);
  return { text: lines.join(''), misfiled: rows.filter(isMisfiled).map(({ sequence }) => sequence), head: await findAuditHead() };
}
