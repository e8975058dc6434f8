import { hasChangedSince } from './freeze';
import { findNewestPaper, type StoredPaper } from './papers.queries';
import { readAfresh } from './read-afresh';
import { sealingError } from './sealing.errors';
import { listSigners, listSignOffs, type SigningStage, writeSignOff } from './sign-offs.queries';

/**
 * The version of a paper that somebody has read and puts their name to.
 * @throws reviews.paper.none, reviews.paper.not_newest and reviews.paper.words_changed: nobody signs what is not what is there.
 */
export async function requireNewest(reviewId: string, version: number): Promise<StoredPaper> {
  readAfresh();
  const newest = await findNewestPaper(reviewId);
  if (!newest) throw sealingError('reviews.paper.none');
  if (version !== newest.version) throw sealingError('reviews.paper.not_newest', { version, newest: newest.version, field: 'paperVersion' });
  if (await hasChangedSince(newest)) throw sealingError('reviews.paper.words_changed', { version, next: version + 1, field: 'paperVersion' });
  return newest;
}

/**
 * That the newest version has all words that were written: the sub-group sends nothing on that it has not read.
 * @throws reviews.paper.none and reviews.paper.words_unread.
 */
export async function requireWordsPinned(reviewId: string): Promise<void> {
  readAfresh();
  const newest = await findNewestPaper(reviewId);
  if (!newest) throw sealingError('reviews.paper.none');
  if (await hasChangedSince(newest)) throw sealingError('reviews.paper.words_unread', { version: newest.version, next: newest.version + 1 });
}

export interface Signing {
  readonly stage: SigningStage;
  readonly outcome: 'signed' | 'declined';
  readonly paperVersion: number;
  readonly words: string | null;
  readonly by: string;
  readonly at: Date;
}

/**
 * Puts a name under a version of the paper, or writes down that somebody would not. The review must be locked.
 * @throws reviews.sign_off.signed_already, and as requireNewest.
 */
export async function signPaper(reviewId: string, { stage, outcome, paperVersion, words, by, at }: Signing): Promise<void> {
  const paper = await requireNewest(reviewId, paperVersion);
  const earlier = await listSignOffs([reviewId]);
  if (earlier.some((signOff) => signOff.stage === stage && signOff.personId === by && signOff.paperVersion === paperVersion && signOff.outcome === 'signed')) {
    throw sealingError('reviews.sign_off.signed_already', { version: paperVersion });
  }
  const signers = await listSigners([reviewId]);
  const capacity = signers.find((signer) => signer.stage === stage && signer.personId === by)?.capacity ?? null;
  await writeSignOff({ reviewId, stage, personId: by, capacity, outcome, paperId: paper.id, paperVersion, words, at });
}
