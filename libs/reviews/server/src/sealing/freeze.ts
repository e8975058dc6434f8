import { randomUUID } from 'node:crypto';
import { type PaperAudience, type ReviewPaper, toCanonicalText, toFingerprint } from '@waymark/reviews/domain';
import { assemblePaper } from '../assembling/assemble-paper';
import { readWords } from '../writing/read-words';
import { toWordsFingerprint } from './changed-words';
import { paperAudiences } from './paper.enums';
import { findNewestPaper, readPaper, type StoredPaper, writePaper } from './papers.queries';
import { readAfresh } from './read-afresh';

export interface Freezing {
  readonly refreshFacts: boolean;
  readonly reason: string | null;
  readonly by: string;
  readonly at: Date;
}

async function toPaper(reviewId: string, audience: PaperAudience, newest: StoredPaper | null, { refreshFacts, at }: Freezing): Promise<ReviewPaper> {
  const facts = newest && !refreshFacts ? (await readPaper(reviewId, newest.version, audience)).paper : undefined;
  return assemblePaper(reviewId, { audience, at, version: 1 + (newest?.version ?? 0), facts });
}

/**
 * Makes the next version of a paper, in both audiences: facts as the version before has them unless they are to be pinned afresh,
 * words as they are now. The review must be locked.
 * @returns the version that was made.
 */
export async function freezeReview(reviewId: string, freezing: Freezing): Promise<number> {
  const { by, at, reason } = freezing;
  readAfresh();
  const newest = await findNewestPaper(reviewId);
  const version = 1 + (newest?.version ?? 0);
  const wordsFingerprint = await toWordsFingerprint(await readWords(reviewId));
  for (const audience of paperAudiences) {
    const paper = await toPaper(reviewId, audience, newest, freezing);
    const text = toCanonicalText(paper);
    const stored = { id: randomUUID(), reviewId, version, audience, fingerprint: await toFingerprint(text), wordsFingerprint, frozenById: by, frozenAt: at, reason };
    await writePaper({ ...stored, factsFrozenAt: new Date(paper.factsFrozenAt) }, text);
  }
  return version;
}

/** Whether anybody has written since a version was made. */
export const hasChangedSince = async ({ reviewId, wordsFingerprint }: StoredPaper): Promise<boolean> => (await toWordsFingerprint(await readWords(reviewId))) !== wordsFingerprint;

/** Makes a paper where there is none, or where words have changed since the newest: for whoever sends a review on. The review must be locked. */
export async function freezeWhereNeeded(reviewId: string, { by, at }: Pick<Freezing, 'by' | 'at'>): Promise<number> {
  readAfresh();
  const newest = await findNewestPaper(reviewId);
  if (newest && !(await hasChangedSince(newest))) return newest.version;
  return freezeReview(reviewId, { refreshFacts: false, reason: null, by, at });
}
