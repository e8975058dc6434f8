import type { ServerContext } from '@waymark/platform/server';
import { ChartMarkRow } from './marks/mark.entity';
import { Measures1763800020001 } from './migrations/1763800020001-measures';
import { Figures1763800020002 } from './migrations/1763800020002-figures';
import { Breakdowns1763800020003 } from './migrations/1763800020003-breakdowns';
import { BreakdownUseRow } from './breakdowns/breakdown-use.entity';
import { MeasureRow } from './measures/measure.entity';
import { measuresJobs, MeasuresModule, measuresResolvers } from './measures.module';
import { measuresPermissions } from './measures.permissions';
import { TargetRow } from './targets/target.entity';
import { DataStewardRow } from './protection/data-steward.entity';
import { measuresExports } from './measures.exports';

/** What measures hands to the application that composes it. */
export const measures: ServerContext = {
  name: 'measures',
  module: MeasuresModule,
  entities: [MeasureRow, TargetRow, ChartMarkRow, BreakdownUseRow, DataStewardRow],
  migrations: [Measures1763800020001, Figures1763800020002, Breakdowns1763800020003],
  permissions: measuresPermissions,
  exports: measuresExports,
  jobs: measuresJobs,
  resolvers: measuresResolvers,
};
