import { type PaperAudience, type ReviewRecord, toCanonicalText, toFingerprint } from '@waymark/reviews/domain';
import { assemblePaper } from '../assembling/assemble-paper';
import { assembleRecord } from './assemble-record';
import { findNewestPaper, readPaper } from './papers.queries';
import { findRecord } from './records.queries';

/** A record as somebody may read it at this moment. */
export interface RecordToRead {
  readonly text: string;
  readonly audience: PaperAudience;
  /** Whether nothing was frozen yet. */
  readonly isDraft: boolean;
  readonly paperVersion: number;
  /** Of the text; null until it is sealed. */
  readonly fingerprint: string | null;
  readonly sealedAt: Date | null;
  readonly chainEntry: { readonly sequence: number; readonly hash: string } | null;
}

const open = { fingerprint: null, sealedAt: null, chainEntry: null } as const;
const unsealed = { sealedAt: null, sealedBy: null, sealedWith: [] } as const;

/** The sealed record, exactly as it was hashed; null while the review is not sealed. */
export async function readSealed(reviewId: string, audience: PaperAudience): Promise<RecordToRead | null> {
  const sealed = await findRecord(reviewId, audience);
  if (!sealed) return null;
  const { text, fingerprint, sealedAt, paperVersion, chainSequence, chainHash } = sealed;
  return { text, audience, isDraft: false, paperVersion, fingerprint, sealedAt, chainEntry: { sequence: chainSequence, hash: chainHash } };
}

/** The paper with who signed it, and nothing that was asked, answered, decided or said about it. */
const withoutScrutiny = (record: ReviewRecord): ReviewRecord => ({
  ...record, questions: [], subGroupComment: null, boardComment: null, decisions: [],
  signOffs: record.signOffs.map((signOff) => ({ ...signOff, words: null })), stages: record.stages.map((step) => ({ ...step, reason: null })),
});

/**
 * The newest version that was frozen, with what was asked, decided and signed until now; null where nothing was frozen.
 * @param onlyPaper for those who were asked for their view of the paper and have no other part in the review.
 */
export async function readFrozen(reviewId: string, audience: PaperAudience, onlyPaper = false): Promise<RecordToRead | null> {
  const newest = await findNewestPaper(reviewId, audience);
  if (!newest) return null;
  const { paper, fingerprint } = await readPaper(reviewId, newest.version, audience);
  const record = await assembleRecord(reviewId, { paper, paperFingerprint: fingerprint, ...unsealed });
  return { text: toCanonicalText(onlyPaper ? withoutScrutiny(record) : record), audience, isDraft: false, paperVersion: newest.version, ...open };
}

/** How the paper would be if it were made at this moment. */
export async function readDraft(reviewId: string, audience: PaperAudience, at: Date): Promise<RecordToRead> {
  const paper = await assemblePaper(reviewId, { audience, at, version: 1 });
  const record = await assembleRecord(reviewId, { paper, paperFingerprint: await toFingerprint(toCanonicalText(paper)), ...unsealed });
  return { text: toCanonicalText(record), audience, isDraft: true, paperVersion: 1, ...open };
}

/**
 * The record of a review: sealed, else as it was frozen last with all that was done since, else, for those who write it, as a draft.
 * @param draftAt the moment to tell a draft of; null for those who may not read one.
 */
export async function readRecordOf(reviewId: string, audience: PaperAudience, { draftAt, onlyPaper }: { readonly draftAt: Date | null; readonly onlyPaper: boolean }): Promise<RecordToRead | null> {
  return (await readSealed(reviewId, audience)) ?? (await readFrozen(reviewId, audience, onlyPaper)) ?? (draftAt ? readDraft(reviewId, audience, draftAt) : null);
}
