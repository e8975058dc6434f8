import { toCanonicalText } from './canonical-text';
import { samplePaper, sampleRecord } from './record.sample';
import { verifyFollowing } from './verify-following';
import { verifyRecord, type RecordVerdict } from './verify-record';
import type { ReviewPaper } from '../document/review-paper';

const { review } = samplePaper;
const verdictOf = async (changes: Partial<ReviewPaper>): Promise<RecordVerdict> => verifyRecord(toCanonicalText(await sampleRecord({ ...samplePaper, ...changes })));

const earlierPaper = { review: { ...review, id: '00000000-0000-4000-8000-000000000013', number: 2, title: 'Review 1' }, factsFrozenAt: '2026-04-05T09:00:00.000Z' };
let earlier: RecordVerdict;
beforeAll(async () => (earlier = await verdictOf(earlierPaper)));

const following = (changes: Partial<NonNullable<ReviewPaper['previous']>> = {}) =>
  verdictOf({ previous: { reviewId: earlierPaper.review.id, number: 2, title: 'Review 1', fingerprint: earlier.fingerprint, ...changes } });

test('a record follows the very one that it names', async () => {
  expect(verifyFollowing(await following(), earlier)).toMatchObject({ code: 'follows', outcome: 'good' });
});

test('an earlier record that was replaced is found by the later one', async () => {
  const replaced = await verdictOf({ ...earlierPaper, dataNotes: ['Written later.'] });
  expect(replaced.isSound).toBe(true);
  expect(verifyFollowing(await following(), replaced)).toMatchObject({ code: 'follows_another', outcome: 'bad' });
});

test('one that is not named cannot be told', async () => {
  expect(verifyFollowing(await verdictOf({}), earlier)).toMatchObject({ code: 'not_named', outcome: 'open' });
  expect(verifyFollowing(await following({ reviewId: 'another' }), earlier)).toMatchObject({ code: 'not_named', outcome: 'open' });
});

test.each<[string, () => Promise<[RecordVerdict, RecordVerdict]>]>([
  ['of another plan', async () => [await following(), await verdictOf({ ...earlierPaper, plan: { ...samplePaper.plan, id: 'another' } })]],
  ['for other readers', async () => [await following(), await verdictOf({ ...earlierPaper, audience: 'public' })]],
  ['the wrong way round', async () => [earlier, await following()]],
  ['that is none', async () => [await following(), await verifyRecord('{}')]],
])('one %s is not compared', async (_words, make) => {
  const [later, other] = await make();
  expect(verifyFollowing(later, other)).toMatchObject({ code: 'not_comparable', outcome: 'bad' });
});
