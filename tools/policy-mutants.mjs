// `npm run policy-mutants`: gives each permission to each role that lacks it, or takes it away, one cell at a time, and asks
// whether the table of roles notices. Prints one line of JSON; exits 1 when a change went unnoticed.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', 'test/roles.spec', '-t', 'one permission given', '--selectProjects', 'api'],
  { encoding: 'utf8' },
);
const found = /\{"policyMutants":.*\}/.exec(stdout + stderr);
if (found === null || status !== 0) process.stderr.write(stderr);
if (found !== null) process.stdout.write(`${found[0]}\n`);
process.exit(found === null ? 1 : (status ?? 1));
