import { expect, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen } from '@testing-library/react';
import { PageForSpec, setMessageCompiler } from '@waymark/platform/web';
import { waitsForSignature, type ReviewToWork } from '../sections/review-work';
import { specPaper, specReview, specSignOff } from '../workspace/review.story';
import type { Review } from '../workspace/use-review';
import { SignOffAside } from './sign-off-aside';
import { listLines } from './sign-off-lines';

setMessageCompiler(compileMessage);

const yes = { allowed: true, reason: null };
const asked = (stage: 'EXECUTIVE' | 'SUB_GROUP', name: string) => specSignOff({ id: name, stage, standing: 'ASKED', paperVersion: null, isOfNewest: false, signedAt: null, capacity: null, person: { id: name, name } });
const show = async (review: Review) => {
  render(
    <PageForSpec>
      <SignOffAside review={review} />
    </PageForSpec>,
  );
  return screen.findByRole('region', { name: 'Sign-off' });
};

test('executives stand first and the board last; whoever signed twice has one line, with the latest', () => {
  const lines = listLines(specReview({ signOffs: [asked('SUB_GROUP', 'Helen'), specSignOff({ paperVersion: 3 }), specSignOff({ id: 's2', paperVersion: 4 })], newestPaper: specPaper }));
  expect(lines.map(({ name, state, version }) => [name, state, version])).toEqual([['Ruth Adeyemi', 'SIGNED', 4], ['Helen', 'ASKED', null], ['Board of trustees', 'LATER', null]]);
});

test('whoever is asked at a stage that has not come is not asked yet', () => {
  const [helen] = listLines(specReview({ stage: 'EXECUTIVE', signOffs: [asked('SUB_GROUP', 'Helen')] }));
  expect(helen).toMatchObject({ state: 'LATER', opensOn: '2026-12-02' });
});

test('it says which version was signed, and whether anything changed since', async () => {
  const words = (await show(specReview({ signOffs: [specSignOff()], newestPaper: specPaper }))).textContent!;
  expect(words).toContain('Signed 3 November');
  expect(words).toContain('On version 4. Nothing signed has changed since.');
});

test('a later version waits, and words that changed are named', async () => {
  const more = { signOffs: [specSignOff({ paperVersion: 3, isOfNewest: false })], newestPaper: specPaper, wordsChangedSince: true, changedWords: [{ part: 'commentary', title: 'What we learned', reference: null }] };
  const words = (await show(specReview(more))).textContent!;
  expect(words).toContain('Signed version 3. Version 4 waits.');
  expect(words).toContain('What we learned');
});

test('a name is given only to the newest version, and never while words wait for another', async () => {
  const viewerCan = { ...specReview().viewerCan, sign: yes };
  await show(specReview({ newestPaper: specPaper, viewerCan }));
  expect(screen.getByRole('button', { name: 'Sign version 4' })).toBeTruthy();
  document.body.innerHTML = '';
  await show(specReview({ newestPaper: specPaper, viewerCan, wordsChangedSince: true, changedWords: [{ part: 'opinion', title: 'Opinion', reference: null }] }));
  expect(screen.queryByRole('button', { name: 'Sign version 4' })).toBeNull();
  expect(screen.getByText(/An executive makes the next version first/)).toBeTruthy();
});

test('My work asks for a name once: not after it was given or refused, and again for a later version', () => {
  const review = (more: Partial<ReviewToWork> = {}): ReviewToWork => ({ ...specReview({ signOffs: [] }), stage: 'EXECUTIVE', newestPaper: specPaper, viewerCan: { sign: yes, approve: { allowed: false } }, questions: [], ...more }) as ReviewToWork;
  expect(waitsForSignature(review(), 'ruth')).toBe(true);
  expect(waitsForSignature(review({ signOffs: [specSignOff()] }), 'ruth')).toBe(false);
  expect(waitsForSignature(review({ signOffs: [specSignOff({ standing: 'DECLINED' })] }), 'ruth')).toBe(false);
  expect(waitsForSignature(review({ signOffs: [specSignOff({ isOfNewest: false })] }), 'ruth')).toBe(true);
  expect(waitsForSignature(review({ newestPaper: null }), 'ruth')).toBe(false);
});
