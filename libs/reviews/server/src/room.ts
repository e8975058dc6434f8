import type { Type } from '@nestjs/common';
import type { ServerContext } from '@waymark/platform/server';

/** What one room of this context hands to its module. */
export interface Room {
  readonly resolvers: readonly Type[];
  readonly providers: readonly Type[];
  readonly jobs: ServerContext['jobs'];
  readonly controllers: readonly Type[];
  readonly entities: ServerContext['entities'];
  readonly migrations: ServerContext['migrations'];
}
