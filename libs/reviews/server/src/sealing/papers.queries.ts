import type { PaperAudience, ReviewPaper } from '@waymark/reviews/domain';
import { loader, tx } from '@waymark/platform/server';

/** A version of a paper for one audience, without its text, which may be long. */
export interface StoredPaper {
  readonly id: string;
  readonly reviewId: string;
  readonly version: number;
  readonly audience: PaperAudience;
  readonly fingerprint: string;
  readonly wordsFingerprint: string;
  readonly factsFrozenAt: Date;
  readonly frozenById: string;
  readonly frozenAt: Date;
  readonly reason: string | null;
}

const FACTS = `id, review_id as "reviewId", version, audience, fingerprint, words_fingerprint as "wordsFingerprint", facts_frozen_at as "factsFrozenAt",
  frozen_by as "frozenById", frozen_at as "frozenAt", reason`;

const PAPERS = `select ${FACTS} from reviews.paper where organisation_id = $1 and review_id = any ($2) order by version desc, audience`;

/** All papers of a review in both audiences, the newest version first. */
export const loadPapers = loader<string, readonly StoredPaper[]>(async (reviewIds) => {
  const rows = await tx().query<StoredPaper>(PAPERS, [tx().organisationId, reviewIds]);
  return reviewIds.map((reviewId) => rows.filter((row) => row.reviewId === reviewId));
});

const NEWEST = `select ${FACTS} from reviews.paper where organisation_id = $1 and review_id = $2 and audience = $3 order by version desc limit 1`;

/** The newest version of a review's paper, or null where nothing was frozen. Asked afresh: for those who change something. */
export async function findNewestPaper(reviewId: string, audience: PaperAudience = 'internal'): Promise<StoredPaper | null> {
  const [paper] = await tx().query<StoredPaper>(NEWEST, [tx().organisationId, reviewId, audience]);
  return paper ?? null;
}

const TEXT = `select text, fingerprint from reviews.paper where organisation_id = $1 and review_id = $2 and version = $3 and audience = $4`;

/** The exact text of a paper that was frozen, with its contents and its fingerprint. */
export async function readPaper(reviewId: string, version: number, audience: PaperAudience): Promise<{ readonly paper: ReviewPaper; readonly text: string; readonly fingerprint: string }> {
  const [row] = await tx().query<{ text: string; fingerprint: string }>(TEXT, [tx().organisationId, reviewId, version, audience]);
  if (!row) throw new Error(['There is no version', version, 'of the paper of review', reviewId, 'for the audience', audience].join(' '));
  return { ...row, paper: JSON.parse(row.text) as ReviewPaper };
}

const WRITE = `
  insert into reviews.paper (id, review_id, version, audience, text, fingerprint, words_fingerprint, facts_frozen_at, frozen_by, frozen_at, reason)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** Writes a paper down, for ever. */
export async function writePaper({ id, reviewId, version, audience, fingerprint, wordsFingerprint, factsFrozenAt, frozenById, frozenAt, reason }: StoredPaper, text: string): Promise<void> {
  await tx().execute(WRITE, [id, reviewId, version, audience, text, fingerprint, wordsFingerprint, factsFrozenAt.toISOString(), frozenById, frozenAt.toISOString(), reason]);
}
