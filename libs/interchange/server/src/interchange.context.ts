import type { ServerContext } from '@waymark/platform/server';
import { PlanImportRow } from './imports/plan-import.entity';
import { InterchangeModule, interchangeJobs, interchangeResolvers } from './interchange.module';
import { interchangePermissions } from './interchange.permissions';
import { Interchange1763800030001 } from './migrations/1763800030001-interchange';
import { interchangeExports } from './interchange.exports';

/** What interchange hands to the application that composes it. */
export const interchange: ServerContext = {
  name: 'interchange',
  module: InterchangeModule,
  entities: [PlanImportRow],
  migrations: [Interchange1763800030001],
  permissions: interchangePermissions,
  exports: interchangeExports,
  jobs: interchangeJobs,
  resolvers: interchangeResolvers,
};
