import { Platform1763800000001, type PermissionTable, type ServerContext } from '@waymark/platform/server';

/** Every context, from the ground up. */
export const contexts: readonly ServerContext[] = [];

export const entities = contexts.flatMap((context) => [...context.entities]);
export const resolvers = contexts.flatMap((context) => [...context.resolvers]);
export const jobs = contexts.flatMap((context) => [...context.jobs]);
export const migrations = [Platform1763800000001, ...contexts.flatMap((context) => [...context.migrations])];
export const permissions: PermissionTable = Object.assign({}, ...contexts.map((context) => context.permissions));
