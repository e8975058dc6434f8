import { areComparable } from '../comparing/compare-records';
import type { ReviewRecord } from '../document/review-record';
import type { Finding, RecordVerdict } from './verify-record';

const isBefore = ({ paper: earlier }: ReviewRecord, { paper: later }: ReviewRecord): boolean => earlier.factsFrozenAt < later.factsFrozenAt;

/**
 * Whether one record follows another: each sealed review names the fingerprint of the one it was compared with, so that none of
 * them can be replaced without all that came after.
 */
export function verifyFollowing(later: RecordVerdict, earlier: RecordVerdict): Finding {
  if (!later.record || !earlier.record) return { code: 'not_comparable', outcome: 'bad', sentence: 'Two records are needed to compare, and one of these is none.' };
  if (!areComparable(earlier.record, later.record)) return { code: 'not_comparable', outcome: 'bad', sentence: 'The two are of different plans, or made safe for different readers, so they cannot be compared.' };
  if (!isBefore(earlier.record, later.record)) return { code: 'not_comparable', outcome: 'bad', sentence: 'The record to compare with is not the earlier one. Give the later one first.' };
  const { previous } = later.record.paper;
  const { title, id } = earlier.record.paper.review;
  if (previous?.reviewId !== id) return { code: 'not_named', outcome: 'open', sentence: `${title} is not the review that came just before, so its fingerprint is not in the later one.` };
  if (previous.fingerprint !== earlier.fingerprint) return { code: 'follows_another', outcome: 'bad', sentence: `The later record names another text of ${title}, with the fingerprint ${previous.fingerprint}: this is not the one that was sealed.` };
  return { code: 'follows', outcome: 'good', sentence: `The later record names the fingerprint of ${title}, and it is that of this very file.` };
}
