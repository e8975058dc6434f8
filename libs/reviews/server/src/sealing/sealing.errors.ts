import { defineErrors } from '@waymark/platform/domain';

/** What can be wrong with freezing, signing and sealing a review; each sentence says what to do. */
export const sealingError = defineErrors({
  'reviews.paper.none': 'There is no paper yet. An executive makes one; then it can be signed.',
  'reviews.paper.not_newest': ({ version, newest }: { version: number; newest: number; field: string }) => `Version ${version} is not the newest paper any more. Read version ${newest}, then sign that.`,
  'reviews.paper.words_changed': ({ version, next }: { version: number; next: number; field: string }) =>
    `Words have changed since version ${version} was made. An executive makes version ${next}; then it can be signed.`,
  'reviews.paper.words_unread': ({ version, next }: { version: number; next: number }) =>
    `Words have changed since version ${version} was made, and the board would not read them. Ask an executive to make version ${next}, or send the review back.`,
  'reviews.sign_off.signed_already': ({ version }: { version: number }) => `You have signed version ${version} already.`,
  'reviews.sign_off.stage_left': 'The review has gone to another stage while you were reading. Reload the page to see it.',
  'reviews.record.internal': 'This record is for those who run and scrutinise the plan. Ask for the one that is safe for everyone.',
});
