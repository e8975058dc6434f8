// The product's own rules, pure functions without a server around them, as plain JavaScript: what the limit says of an action or a
// measure must be what the product says, and must not be written a second time.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { root } from '../../../bundle.mjs';

const RULES = {
  plans: 'libs/plans/domain/src/index.ts',
  measures: 'libs/measures/domain/src/index.ts',
  organisations: 'libs/organisations/domain/src/index.ts',
  platform: 'libs/platform/domain/src/index.ts',
  'action-policy': 'libs/plans/server/src/actions/action.policy.ts',
  'plan-policy': 'libs/plans/server/src/plans/plan.policy.ts',
  series: 'libs/measures/server/src/progress/course/series.ts',
  start: 'libs/measures/server/src/progress/course/start-of.ts',
  target: 'libs/measures/server/src/progress/course/target-of.ts',
  course: 'libs/measures/server/src/progress/course/series-course.ts',
  change: 'libs/measures/server/src/progress/course/change-of.ts',
  due: 'libs/measures/server/src/progress/course/due-of.ts',
  flags: 'libs/measures/server/src/progress/list/flags-of.ts',
  figure: 'libs/measures/server/src/progress/course/figure-of.ts',
};

/** Policies declare permissions with a helper of the server; the limit has no server, and needs only the declaration. */
const withoutServer = {
  name: 'waymark:rules-without-server',
  resolveId: (id) => (id === '@waymark/platform/server' ? '\0declarations' : null),
  load: (id) => (id === '\0declarations' ? 'export const definePermissions = (_, given) => given;' : null),
};

/** Writes the rules into a folder, a file each. */
async function writeRules(folder) {
  const { rolldown } = await import('rolldown');
  const input = Object.fromEntries(Object.entries(RULES).map(([name, source]) => [name, path.join(root, source)]));
  const build = await rolldown({ input, platform: 'node', tsconfig: path.join(root, 'apps/api/tsconfig.json'), plugins: [withoutServer] });
  await build.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: 'part-[hash].mjs' });
  await build.close();
}

const here = fileURLToPath(import.meta.url);

/** The same, in a process of its own: the bundler cannot be loaded everywhere. Gives the folder. */
export async function bundleRules(folder) {
  await promisify(execFile)(process.execPath, [here, folder]);
  return folder;
}

if (process.argv[1] === here) await writeRules(process.argv[2]);
