// `npm run waymark -- <command>`. Only the command itself writes to standard output, so that --json can be read by programs.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from './launch/node-version.mjs';

requireNode();
const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
import('./launch/command.mjs')
  .then(({ runCommand }) => runCommand({ checkout, args: process.argv.slice(2) }))
  .then((code) => process.exit(code));
