// `npm start`. Only Node itself is used until the packages are installed; only old syntax until its version is known.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from './launch/node-version.mjs';

requireNode();
const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(checkout);
import('./launch/start.mjs')
  .then(({ start }) => start({ checkout, args: process.argv.slice(2) }))
  .then((code) => process.exit(code));
