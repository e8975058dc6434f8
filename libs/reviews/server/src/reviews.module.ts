import { Inject, Module, type Type } from '@nestjs/common';
import { nameInAccessLog } from '@waymark/plans/server';
import { Clock, HttpDoor } from '@waymark/platform/server';
import { documents } from './documents/documents.room';
import { registerReviewBelongings } from './leaving/review-belongings';
import { registerReviewTraces } from './leaving/review-traces';
import { readReviewsBy } from './reviewing/read-review';
import { registerLastReviews } from './reviewing/last-reviews.queries';
import { registerReviewSubject } from './reviewing/review-subject';
import { published } from './published/published.room';
import { reviewing } from './reviewing/reviewing.room';
import { sealing } from './sealing/sealing.room';
import { writing } from './writing/writing.room';

export const rooms = [reviewing, writing, sealing, documents, published];

/** Reviews of plans: their cycle, their words, their seal and their documents. */
@Module({
  controllers: rooms.flatMap((room) => [...room.controllers]),
  providers: [...rooms.flatMap((room) => [...room.resolvers, ...room.providers, ...(room.jobs as readonly Type[])]), HttpDoor],
})
export class ReviewsModule {
  constructor(@Inject(Clock) clock: Clock) {
    readReviewsBy(clock);
    registerReviewSubject();
    nameInAccessLog('review', ['reviews.sealed']);
    registerLastReviews();
    registerReviewBelongings();
    registerReviewTraces();
  }
}
