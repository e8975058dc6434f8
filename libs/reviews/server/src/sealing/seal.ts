import { appendAudit, saveVersioned } from '@waymark/platform/server';
import { type PaperAudience, type ReviewRecord, toCanonicalText, toFingerprint } from '@waymark/reviews/domain';
import type { ReviewRow } from '../reviewing/review.entity';
import { settleStanding } from '../published/published.queries';
import { writeStep } from '../reviewing/write-review';
import { assembleRecord } from './assemble-record';
import { findNewestPaper, readPaper } from './papers.queries';
import { readAfresh } from './read-afresh';
import { writeRecord } from './records.queries';
import { signPaper } from './sign';

export interface Approval {
  readonly paperVersion: number;
  readonly words: string | null;
  readonly by: string;
  readonly at: Date;
}

interface Sealed {
  readonly audience: PaperAudience;
  readonly paperId: string;
  readonly text: string;
  readonly fingerprint: string;
}

async function toSealed(reviewId: string, audience: PaperAudience, { paperVersion, by, at }: Approval, sealedWith: ReviewRecord['sealedWith']): Promise<Sealed> {
  const { paper, fingerprint: paperFingerprint } = await readPaper(reviewId, paperVersion, audience);
  const text = toCanonicalText(await assembleRecord(reviewId, { paper, paperFingerprint, sealedAt: at, sealedBy: by, sealedWith }));
  const paperId = (await findNewestPaper(reviewId, audience))!.id;
  return { audience, paperId, text, fingerprint: await toFingerprint(text) };
}

/**
 * Approves a review for the board and seals it, in the transaction at hand: whole or not at all. The internal record names the
 * fingerprint of the public one; the other way round nothing could name what names it. The review must be locked.
 * @throws as signPaper.
 */
export async function sealReview(row: ReviewRow, approval: Approval): Promise<void> {
  const { id: reviewId } = row;
  const { paperVersion, words, by, at } = approval;
  await signPaper(reviewId, { stage: 'board', outcome: 'signed', paperVersion, words, by, at });
  await writeStep(reviewId, { from: row.stage, to: 'published', at, by, reason: null });
  readAfresh();
  const forPublic = await toSealed(reviewId, 'public', approval, []);
  const internal = await toSealed(reviewId, 'internal', approval, [{ audience: 'public', fingerprint: forPublic.fingerprint }]);
  const { sequence, hash } = await appendAudit('reviews.sealed', {
    subjectId: reviewId, at, by, detail: { number: row.number, paperVersion, internal: internal.fingerprint, public: forPublic.fingerprint },
  });
  for (const sealed of [forPublic, internal]) await writeRecord({ reviewId, ...sealed, sealedAt: at, sealedBy: by, chainSequence: sequence, chainHash: hash });
  row.seal(at, by);
  await saveVersioned(row, row.version);
  await settleStanding();
  readAfresh();
}
