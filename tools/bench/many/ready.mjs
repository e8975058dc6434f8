// Whether the packages are there. Uses nothing but Node itself, so that a fresh checkout is told in words what to do.
import { existsSync } from 'node:fs';
import path from 'node:path';

const PACKAGES = ['pg', 'rolldown'];

/** @returns what to do before a run can begin; null where nothing is missing */
export function findMissing(checkout) {
  if (PACKAGES.every((name) => existsSync(path.join(checkout, 'node_modules', name)))) return null;
  return 'The packages are not installed. Run `npm start` once, which installs and builds everything (the first time it needs the network), or `npm ci`. Then run this again.';
}
