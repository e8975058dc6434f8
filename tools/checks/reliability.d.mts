import type { Results } from './reliability/page.mjs';

/** What was kept of each check that has been run. */
export function readResults(): Results;
