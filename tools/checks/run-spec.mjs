// Runs one test of the API as a command: its figures are one line of JSON, and it fails as the test does.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { root } from '../bundle.mjs';

/**
 * @param {{ spec: string, only: string, line: RegExp, options?: object, environment?: Record<string, string> }} what
 * options: what may be given, each a whole number; environment: under which name the test reads it
 */
export function runSpec({ spec, only, line, options = {}, environment = {} }) {
  const { values } = parseArgs({ options });
  for (const [name, value] of Object.entries(values)) {
    if (!/^\d{1,9}$/.test(value)) {
      console.error(`--${name} must be a whole number; it is "${value}".`);
      process.exit(2);
    }
  }
  const given = Object.fromEntries(Object.entries(environment).map(([name, variable]) => [variable, values[name]]));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', spec, '-t', only, '--selectProjects', 'api'],
    { cwd: root, encoding: 'utf8', maxBuffer: 256e6, env: { ...process.env, ...given } },
  );
  const found = line.exec(stdout + stderr);
  if (found === null || status !== 0) process.stderr.write(stderr);
  if (found !== null) process.stdout.write(`${found[0]}\n`);
  process.exit(found === null ? 1 : (status ?? 1));
}
