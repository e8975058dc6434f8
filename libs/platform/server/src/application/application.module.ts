import { type DynamicModule, Module } from '@nestjs/common';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { Config } from '../config/config';
import { Database } from '../database/database';
import { ViewerSource } from '../database/viewer';
import { graphqlOptions } from '../graphql/graphql-options';
import { PermissionCatalogue, type PermissionTable } from '../graphql/permissions';
import { platformMigrations } from '../migrations/platform-migrations';
import { PlatformModule } from '../platform.module';
import { Replicas } from '../replicas';
import type { ServerContext } from './server-context';

/** Composes the contexts given into one application; owns no rules. */
@Module({})
export class ApplicationModule {
  static with(config: Config, contexts: readonly ServerContext[]): DynamicModule {
    const entities = contexts.flatMap((context) => [...context.entities]);
    const permissions: PermissionTable = Object.assign({}, ...contexts.map((context) => context.permissions));
    const migrations = [...platformMigrations, ...contexts.flatMap((context) => [...context.migrations])].map((Migration) => new Migration().name!);
    return {
      module: ApplicationModule,
      imports: [
        PlatformModule.with({ config, entities, permissions, migrations, exports: contexts.map((context) => context.exports) }),
        ...contexts.map((context) => context.module),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Database, ViewerSource, PermissionCatalogue, Replicas],
          useFactory: (database: Database, viewers: ViewerSource, catalogue: PermissionCatalogue, replicas: Replicas) =>
            graphqlOptions({ database, viewers, permissions: catalogue }, replicas, { introspection: config.demo }),
        }),
      ],
    };
  }
}
