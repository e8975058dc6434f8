import { type AuditEntry, type AuditLink, FIRST_PREVIOUS_HASH, isAuditDetail, toAuditLine, toEntryText } from './audit-entry';

/** The last entry of a chain, as it was known at some earlier time: printed in the papers of a board, sent in a letter. */
export interface KnownHead {
  readonly hash: string;
  /** Null where only the hash was written down. */
  readonly sequence: number | null;
}

export type AuditFaultKind = 'unreadable' | 'changed' | 'missing' | 'broken' | 'mixed' | 'cut' | 'rewritten';

/** What is wrong with a chain, and from which line on. */
export interface AuditFault {
  readonly kind: AuditFaultKind;
  /** Counted from 1; null where it is not about one line. */
  readonly line: number | null;
  readonly sentence: string;
}

/** What was found of an exported chain. */
export interface AuditVerdict {
  readonly isSound: boolean;
  readonly entries: readonly AuditEntry[];
  /** The last entry; null where the chain is empty. */
  readonly head: { readonly sequence: number; readonly hash: string } | null;
  readonly faults: readonly AuditFault[];
}

const HASH = /^[0-9a-f]{64}$/;
const isText = (value: unknown): value is string => typeof value === 'string';

function isEntry(value: unknown): value is AuditEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { at, by, detail, kind, organisationId, sequence, subjectId } = value as Record<keyof AuditEntry, unknown>;
  return [at, by, kind, organisationId, subjectId].every(isText) && Number.isSafeInteger(sequence) && isAuditDetail(detail);
}

/** Reads a line; null where it is not one, or is not written as a line of a chain is: a changed byte is a changed byte. */
function readLine(line: string): AuditLink | null {
  try {
    const link = JSON.parse(line) as AuditLink;
    return isEntry(link.entry) && HASH.test(link.hash) && HASH.test(link.previousHash) && toAuditLine(link) === line ? link : null;
  } catch {
    return null;
  }
}

async function hashOf({ entry, previousHash }: AuditLink): Promise<string> {
  const bytes = new TextEncoder().encode(toEntryText(entry) + previousHash);
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What is wrong between one line and the one before. */
async function findFaults(link: AuditLink, before: AuditLink | null, line: number): Promise<AuditFault[]> {
  const { entry, hash, previousHash } = link;
  const expected = (before?.entry.sequence ?? 0) + 1;
  const faults: AuditFault[] = [];
  if (entry.sequence !== expected) faults.push({ kind: 'missing', line, sentence: `Entry ${expected} should stand on line ${line}, and entry ${entry.sequence} does: entries were taken out, added or moved.` });
  if (previousHash !== (before?.hash ?? FIRST_PREVIOUS_HASH)) faults.push({ kind: 'broken', line, sentence: `Entry ${entry.sequence} does not follow the entry before it: one of them was changed or replaced.` });
  if ((await hashOf(link)) !== hash) faults.push({ kind: 'changed', line, sentence: `Entry ${entry.sequence} was changed: its contents do not have the hash that it gives.` });
  if (before && before.entry.organisationId !== entry.organisationId) faults.push({ kind: 'mixed', line, sentence: `Entry ${entry.sequence} belongs to another organisation.` });
  return faults;
}

/** Whether the chain still holds the entry that was once its last. A tail that was cut off cannot be seen in any other way. */
function compareHead(links: readonly AuditLink[], byHash: ReadonlyMap<string, AuditLink>, { hash, sequence }: KnownHead): AuditFault[] {
  const found = byHash.get(hash);
  if (found && (sequence === null || found.entry.sequence === sequence)) return [];
  const last = links.at(-1)?.entry.sequence ?? 0;
  if (sequence !== null && sequence > last) return [{ kind: 'cut', line: null, sentence: `The chain ends with entry ${last}, but entry ${sequence} was once its last: the end was cut off.` }];
  return [{ kind: 'rewritten', line: null, sentence: 'The entry that was once the last is not in the chain: it was cut off, or the chain was written afresh.' }];
}

/**
 * Checks an exported chain, line by line, without the database that wrote it: written from what a chain is, not from how ours is
 * kept, so that a fault there is found here.
 * @param known the last entry as known from one or more earlier times, where there are any.
 */
export async function verifyAuditChain(text: string, known: KnownHead | readonly KnownHead[] | null = null): Promise<AuditVerdict> {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const links: AuditLink[] = [];
  const faults: AuditFault[] = [];
  for (const [index, written] of lines.entries()) {
    const link = readLine(written);
    if (!link) {
      faults.push({ kind: 'unreadable', line: index + 1, sentence: `Line ${index + 1} is not an entry as a chain holds them.` });
      continue;
    }
    faults.push(...(await findFaults(link, links.at(-1) ?? null, index + 1)));
    links.push(link);
  }
  const byHash = new Map(links.map((link) => [link.hash, link]));
  for (const head of known === null ? [] : [known].flat() as KnownHead[]) faults.push(...compareHead(links, byHash, head));
  const last = links.at(-1);
  return { isSound: faults.length === 0, entries: links.map(({ entry }) => entry), head: last ? { sequence: last.entry.sequence, hash: last.hash } : null, faults };
}
