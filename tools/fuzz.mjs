// `npm run fuzz -- --operations N [--seed S]`: the schema fuzz of the tests, for as long as you like.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
const { values } = parseArgs({ options: { operations: { type: 'string', default: '20000' }, seed: { type: 'string' } } });
for (const [name, value] of Object.entries(values)) {
  if (!/^\d+$/.test(value)) {
    console.error(`--${name} must be a whole number; it is "${value}".`);
    process.exit(2);
  }
}
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--selectProjects', 'api', '--testPathPatterns', 'schema-fuzz'],
  { stdio: 'inherit', env: { ...process.env, WAYMARK_FUZZ_OPERATIONS: values.operations, ...(values.seed ? { WAYMARK_FUZZ_SEED: values.seed } : {}) } },
);
process.exit(status ?? 1);
