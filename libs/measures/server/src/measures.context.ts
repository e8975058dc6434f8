import type { ServerContext } from '@waymark/platform/server';
import { Measures1763800020001 } from './migrations/1763800020001-measures';
import { MeasureRow } from './measures/measure.entity';
import { MeasuresModule, measuresResolvers } from './measures.module';
import { measuresPermissions } from './measures.permissions';

/** What measures hands to the application that composes it. */
export const measures: ServerContext = {
  name: 'measures',
  module: MeasuresModule,
  entities: [MeasureRow],
  migrations: [Measures1763800020001],
  permissions: measuresPermissions,
  jobs: [],
  resolvers: measuresResolvers,
};
