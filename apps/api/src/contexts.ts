import { identity } from '@waymark/identity/server';
import { interchange } from '@waymark/interchange/server';
import { measures } from '@waymark/measures/server';
import { organisations } from '@waymark/organisations/server';
import { plans } from '@waymark/plans/server';
import { platformMigrations, type ServerContext } from '@waymark/platform/server';
import { reviews } from '@waymark/reviews/server';
import { voices } from '@waymark/voices/server';

/** Every context, from the ground up. */
export const contexts: readonly ServerContext[] = [identity, organisations, plans, measures, voices, interchange, reviews];

export const entities = contexts.flatMap((context) => [...context.entities]);
export const resolvers = contexts.flatMap((context) => [...context.resolvers]);
export const jobs = contexts.flatMap((context) => [...context.jobs]);
export const migrations = [...platformMigrations, ...contexts.flatMap((context) => [...context.migrations])];
