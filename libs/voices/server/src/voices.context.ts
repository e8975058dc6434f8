import type { ServerContext } from '@waymark/platform/server';
import { voicesPermissions } from './voices.permissions';
import { VoicesModule, voicesResolvers } from './voices.module';

/** What voices hands to the application that composes it. */
export const voices: ServerContext = {
  name: 'voices',
  module: VoicesModule,
  entities: [],
  migrations: [],
  permissions: voicesPermissions,
  jobs: [],
  resolvers: voicesResolvers,
};
