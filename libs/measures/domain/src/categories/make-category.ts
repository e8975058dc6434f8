import type { Category } from './scheme';

/** A category that says something of people. */
export const known = (code: string, name: string, aliases: readonly string[] = []): Category => ({ code, name, kind: 'known', aliases });
/** A category for those of whom nothing is known. */
export const unknown = (code: string, name: string, aliases: readonly string[] = []): Category => ({ code, name, kind: 'unknown', aliases });
