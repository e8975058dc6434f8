import { loader, tx } from '@waymark/platform/server';
import type { PaperAudience } from '@waymark/reviews/domain';

/** A sealed record without its text. */
export interface RecordFacts {
  readonly reviewId: string;
  readonly audience: PaperAudience;
  readonly fingerprint: string;
  readonly sealedAt: Date;
  readonly chainSequence: number;
  readonly chainHash: string;
}

/** A sealed record with the exact text that was hashed. */
export interface SealedRecord extends RecordFacts {
  readonly paperVersion: number;
  readonly text: string;
}

const FACTS = `review_id as "reviewId", audience, fingerprint, sealed_at as "sealedAt", chain_sequence::int as "chainSequence", chain_hash as "chainHash"`;
const RECORD = `
  select ${FACTS}, text,
         (select version from reviews.paper where paper.organisation_id = record.organisation_id and paper.id = record.paper_id) as "paperVersion"
  from reviews.record where organisation_id = $1 and review_id = $2 and audience = $3`;

/** The sealed record for an audience, or null while the review is not sealed. */
export async function findRecord(reviewId: string, audience: PaperAudience): Promise<SealedRecord | null> {
  const [row] = await tx().query<SealedRecord>(RECORD, [tx().organisationId, reviewId, audience]);
  return row ?? null;
}

const RECORDS = `select ${FACTS} from reviews.record where organisation_id = $1 and review_id = any ($2) order by audience`;

/** The sealed records of reviews, without their texts. */
export const loadRecords = loader<string, readonly RecordFacts[]>(async (reviewIds) => {
  const rows = await tx().query<RecordFacts>(RECORDS, [tx().organisationId, reviewIds]);
  return reviewIds.map((id) => rows.filter(({ reviewId }) => reviewId === id));
});

export interface NewRecord {
  readonly reviewId: string;
  readonly audience: PaperAudience;
  readonly paperId: string;
  readonly text: string;
  readonly fingerprint: string;
  readonly sealedAt: Date;
  readonly sealedBy: string;
  readonly chainSequence: number;
  readonly chainHash: string;
}

const WRITE = `
  insert into reviews.record (review_id, audience, paper_id, text, fingerprint, sealed_at, sealed_by, chain_sequence, chain_hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Writes a sealed record down, for ever. */
export async function writeRecord({ reviewId, audience, paperId, text, fingerprint, sealedAt, sealedBy, chainSequence, chainHash }: NewRecord): Promise<void> {
  await tx().execute(WRITE, [reviewId, audience, paperId, text, fingerprint, sealedAt.toISOString(), sealedBy, chainSequence, chainHash]);
}
