import { question, type PageQuestions, type Question } from '@waymark/platform/web';
import { firstReviews, wholeYear } from './list/first-reviews';
import { ReviewsAheadDocument, ReviewsDocument } from './list/list.generated';
import { ReviewReportDocument } from './report/report.generated';
import { ReviewDocument } from './workspace/review.generated';
import { toNumber } from './workspace/to-number';

/** Asks of a review by its number; another word there belongs to another page, such as that of the cycles, or to none. */
const ofReview = (number: string | undefined, ask: (number: number) => Question): readonly Question[] => (/^\d+$/.test(number ?? '') ? [ask(toNumber(Number(number)))] : []);

/** What the pages of reviews read as soon as they open. */
export const reviewsQuestions: PageQuestions = {
  '/$organisation/reviews': () => [question(ReviewsDocument, firstReviews), question(ReviewsAheadDocument, wholeYear)],
  '/$organisation/reviews/$number': ({ number }) => ofReview(number, (known) => question(ReviewDocument, { number: known })),
  '/$organisation/reviews/$number/report': ({ number }) => ofReview(number, (known) => question(ReviewReportDocument, { number: known })),
};
