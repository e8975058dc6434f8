// Looks for counterexamples the fixed seed of `npm test` does not hold: every property over new examples, as many times more as said.
//   npm run properties -- --factor 20
// A failure prints its seed; WAYMARK_SEED=<seed> npm test -- --only unit shows it again. It becomes a test of its own, then is mended.
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../bundle.mjs';

const { values } = parseArgs({ options: { factor: { type: 'string', default: '10' }, seed: { type: 'string', default: 'any' } } });

async function listPropertySpecs() {
  const found = [];
  for (const folder of ['libs', 'apps', 'tools']) {
    for (const file of await readdir(path.join(root, folder), { recursive: true })) {
      if (!/\.spec\.tsx?$/.test(file)) continue;
      const place = path.join(root, folder, file);
      if ((await readFile(place, 'utf8')).includes("from 'fast-check'")) found.push(place);
    }
  }
  return found;
}

const specs = await listPropertySpecs();
console.log(`${specs.length} files of properties, ${values.factor} times the usual examples, seed ${values.seed}.`);
const run = spawn(
  process.execPath,
  ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--runTestsByPath', ...specs, '--testTimeout', '3600000', '--maxWorkers', '2'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, WAYMARK_SEED: values.seed, WAYMARK_PROPERTY_FACTOR: values.factor } },
);
run.on('exit', (code) => (process.exitCode = code ?? 1));
