import { question, type PageQuestions } from '@waymark/platform/web';
import { firstReviews, wholeYear } from './list/first-reviews';
import { ReviewsAheadDocument, ReviewsDocument } from './list/list.generated';
import { ReviewReportDocument } from './report/report.generated';
import { ReviewDocument } from './workspace/review.generated';
import { toNumber } from './workspace/to-number';

/** What the pages of reviews read as soon as they open. */
export const reviewsQuestions: PageQuestions = {
  '/$organisation/reviews': () => [question(ReviewsDocument, firstReviews), question(ReviewsAheadDocument, wholeYear)],
  '/$organisation/reviews/$number': ({ number }) => [question(ReviewDocument, { number: toNumber(Number(number)) })],
  '/$organisation/reviews/$number/report': ({ number }) => [question(ReviewReportDocument, { number: toNumber(Number(number)) })],
};
