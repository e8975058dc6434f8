import { Comments1763800030001 } from './migrations/1763800030001-comments';
import { Challenges1763800030002 } from './migrations/1763800030002-challenges';
import type { ServerContext } from '@waymark/platform/server';
import { voicesPermissions } from './voices.permissions';
import { VoicesModule, voicesResolvers } from './voices.module';

/** What voices hands to the application that composes it. */
export const voices: ServerContext = {
  name: 'voices',
  module: VoicesModule,
  entities: [],
  migrations: [Comments1763800030001, Challenges1763800030002],
  permissions: voicesPermissions,
  jobs: [],
  resolvers: voicesResolvers,
};
