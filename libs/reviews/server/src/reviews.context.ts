import type { ServerContext } from '@waymark/platform/server';
import { ReviewsModule, rooms } from './reviews.module';
import { reviewsPermissions } from './reviews.permissions';
import { reviewsExports } from './reviews.exports';

/** What reviews hand to the application that composes them. */
export const reviews: ServerContext = {
  name: 'reviews',
  module: ReviewsModule,
  entities: rooms.flatMap((room) => [...room.entities]),
  migrations: rooms.flatMap((room) => [...room.migrations]),
  permissions: reviewsPermissions,
  exports: reviewsExports,
  jobs: rooms.flatMap((room) => [...room.jobs]),
  resolvers: rooms.flatMap((room) => [...room.resolvers]),
};
