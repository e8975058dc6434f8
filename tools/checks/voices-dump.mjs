// `npm run check:dump -- [--comments 200] [--members 20] [--seed 7]`: can somebody who reads the whole database, what waited in it
// and the log tell who wrote without a name? Lives through days on the real server with the real client, attacks what it left
// with everything we could think of, and plants leaks to see that they would be found. Ends with 1 when anything does better
// than chance. What it tries is in libs/voices/server/src/unnamed/dump.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'));
const { values } = parseArgs({
  options: { comments: { type: 'string', default: '200' }, members: { type: 'string', default: '20' }, seed: { type: 'string', default: '7' } },
});
const least = { comments: 20, members: 11, seed: 0 };
for (const [name, value] of Object.entries(values)) {
  if (!/^\d+$/.test(value) || Number(value) < least[name]) {
    console.error(`--${name} must be a whole number of ${least[name]} or more; it is "${value}".`);
    process.exit(2);
  }
}
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--selectProjects', 'voices-server', '--testPathPatterns', 'unnamed/dump'],
  { stdio: 'inherit', env: { ...process.env, WAYMARK_DUMP_COMMENTS: values.comments, WAYMARK_DUMP_MEMBERS: values.members, WAYMARK_DUMP_SEED: values.seed } },
);
process.exit(status ?? 1);
