// `npm test`: everything that must hold, from a fresh clone. `npm test -- --help` says what can be chosen.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from './launch/node-version.mjs';

requireNode();
const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(checkout);
import('./launch/checks.mjs')
  .then(({ runChecks }) => runChecks({ checkout, args: process.argv.slice(2) }))
  .then((code) => process.exit(code));
