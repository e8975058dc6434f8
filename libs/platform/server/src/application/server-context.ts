import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import type { ContextExports } from '../exporting/export-catalogue';
import type { PermissionTable } from '../graphql/permissions';
import type { JobHandler } from '../jobs/jobs';

/** What a context hands to the application that composes it. */
export interface ServerContext {
  readonly name: string;
  readonly module: Type;
  /** Classes of rows, for TypeORM. */
  readonly entities: readonly Type[];
  /** In order; names end in a time stamp, which orders them across contexts. */
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly permissions: PermissionTable;
  /** What becomes of each of its tables when an organisation takes everything along. */
  readonly exports: ContextExports;
  /** Providers of the module that work off jobs. */
  readonly jobs: readonly Type<JobHandler>[];
  /** Resolver classes, so that the schema can be printed without a database. */
  readonly resolvers: readonly Type[];
}
