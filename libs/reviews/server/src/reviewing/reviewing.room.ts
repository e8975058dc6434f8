import { Reviews1763800040001 } from '../migrations/1763800040001-reviews';
import type { Room } from '../room';
import { ReviewCycleRow } from './cycle.entity';
import { ReviewRow } from './review.entity';
import { ReviewPayloadResolver, ReviewsResolver } from './reviews.resolver';
import { ReviewsService } from './reviews.service';
import { ReviewStageRow } from './stage.entity';

export const reviewing: Room = {
  resolvers: [ReviewsResolver, ReviewPayloadResolver],
  providers: [ReviewsService],
  jobs: [],
  controllers: [],
  entities: [ReviewCycleRow, ReviewRow, ReviewStageRow],
  migrations: [Reviews1763800040001],
};
