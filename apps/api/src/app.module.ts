import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type Config, Database, graphqlOptions, PermissionCatalogue, PlatformModule, ViewerSource } from '@waymark/platform/server';
import { contexts, entities, permissions } from './contexts';

/** Composes the contexts; owns no rules. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with({ config, entities, permissions }),
        ...contexts.map((context) => context.module),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Database, ViewerSource, PermissionCatalogue],
          useFactory: (database: Database, viewers: ViewerSource, catalogue: PermissionCatalogue) =>
            graphqlOptions({ database, viewers, permissions: catalogue }, { introspection: config.demo }),
        }),
      ],
    };
  }
}
