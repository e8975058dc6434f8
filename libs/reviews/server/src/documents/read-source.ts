import { createHash } from 'node:crypto';
import { tx } from '@waymark/platform/server';
import { type PaperAudience, type ReviewAddendum, type ReviewRecord, toCanonicalText } from '@waymark/reviews/domain';
import { loadAddenda } from '../sealing/addenda.queries';
import { findPaperPeople } from '../sealing/paper-people.queries';
import { readFrozen, readSealed } from '../sealing/read-record';

/** What documents are made of: the record for an audience, and what was added since it was sealed. */
export interface DocumentSource {
  readonly record: ReviewRecord;
  /** Stands on every page: of the sealed record, else of the paper. */
  readonly fingerprint: string;
  readonly addenda: readonly ReviewAddendum[];
  /** SHA-256 of all of it: what is the same is made once. */
  readonly source: string;
}

/** A review as it is now for an audience; null while nothing was frozen. It never holds more than that audience may see. */
export async function readSource(reviewId: string, audience: PaperAudience): Promise<DocumentSource | null> {
  const found = (await readSealed(reviewId, audience)) ?? (await readFrozen(reviewId, audience));
  if (!found) return null;
  const record = JSON.parse(found.text) as ReviewRecord;
  const addenda = await readAddenda(reviewId);
  const source = createHash('sha256').update(found.text).update(toCanonicalText(addenda)).digest('hex');
  return { record, fingerprint: found.fingerprint ?? record.paperFingerprint, addenda, source };
}

async function readAddenda(reviewId: string): Promise<ReviewAddendum[]> {
  const written = await loadAddenda().load(reviewId);
  const personOf = await findPaperPeople(written.map(({ writtenById }) => writtenById));
  return written.map(({ id, paragraph, words, writtenById, writtenAt }) => ({ id, paragraph, words, by: personOf(writtenById), at: writtenAt.toISOString() }));
}

/** The number of a review in addresses. */
export async function findReviewNumber(reviewId: string): Promise<number> {
  const [review] = await tx().query<{ number: number }>('select number from reviews.review where organisation_id = $1 and id = $2', [tx().organisationId, reviewId]);
  if (!review) throw new Error(`Review ${reviewId} is gone.`);
  return review.number;
}
