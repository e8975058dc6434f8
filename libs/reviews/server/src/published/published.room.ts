import { PublishedStandings1763800040007 } from '../migrations/1763800040007-published-standings';
import type { Room } from '../room';
import { ListingPayloadResolver, ListingResolver } from './listing.resolver';
import { ListingService } from './listing.service';
import { PublishedResolver } from './published.resolver';

export const published: Room = {
  resolvers: [PublishedResolver, ListingResolver, ListingPayloadResolver],
  providers: [ListingService],
  jobs: [],
  controllers: [],
  entities: [],
  migrations: [PublishedStandings1763800040007],
};
