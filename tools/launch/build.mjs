// Builds the pages and the API. A hash of the sources says when nothing is to be done, which saves the seconds that even a
// fully cached nx takes.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Refusal } from './progress.mjs';
import { run } from './run.mjs';

const everything = [
  'apps/api',
  'apps/web',
  'libs',
  'tools/bundle.mjs',
  'package-lock.json',
  'tsconfig.base.json',
  'nx.json',
];
const withoutPages = everything.filter((place) => place !== 'apps/web');
const skipped = /(^|\/)(node_modules|dist|tmp|test|\.[^/]*)(\/|$)|\.spec\.tsx?$/;

/** All files below some places, in a fixed order, without tests. */
export function sourceFiles(checkout, places) {
  const visit = (place) => {
    const found = fs.statSync(path.join(checkout, place), { throwIfNoEntry: false });
    if (!found || skipped.test(place)) return [];
    if (!found.isDirectory()) return [place];
    return fs
      .readdirSync(path.join(checkout, place))
      .sort()
      .flatMap((name) => visit(`${place}/${name}`));
  };
  return places.flatMap(visit);
}

/** A hash of names and contents. */
export function sourceHash(checkout, places = everything) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const file of sourceFiles(checkout, places)) {
    const content = fs.readFileSync(path.join(checkout, file));
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function isFresh(checkout, stamp, hash, results) {
  if (!results.every((file) => fs.existsSync(path.join(checkout, file)))) return false;
  try {
    return fs.readFileSync(path.join(checkout, stamp), 'utf8') === hash;
  } catch {
    return false;
  }
}

function writeStamp(checkout, stamp, hash) {
  fs.mkdirSync(path.join(checkout, 'dist'), { recursive: true });
  fs.writeFileSync(path.join(checkout, stamp), hash);
}

/** Runs one nx target over all projects; nx keeps what it made before. */
export function nx(checkout, target, options = {}) {
  const env = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' };
  // A build is always the one for production, whatever the caller's NODE_ENV.
  if (target === 'build') env.NODE_ENV = 'production';
  const given = ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', target, '--output-style=static'];
  return run(process.execPath, given, { cwd: checkout, env, ...options });
}

/** Builds pages and API where a source changed; returns the hash that names the build. */
export async function ensureBuilt(checkout, say) {
  const [stamp, hash] = ['dist/.built', sourceHash(checkout)];
  if (isFresh(checkout, stamp, hash, ['dist/apps/api/main.js', 'dist/apps/api/worker.js', 'dist/apps/web/index.html']))
    return hash;
  say('Building ...');
  fs.rmSync(path.join(checkout, stamp), { force: true });
  const { code, printed } = await nx(checkout, 'build', { quiet: true });
  if (code !== 0) throw new Refusal(`The build failed:\n${printed.trim()}`);
  writeStamp(checkout, stamp, hash);
  say('Built');
  return hash;
}

/** Builds the API alone: all that the command line needs. */
export async function ensureApiBuilt(checkout, say) {
  const [stamp, hash] = ['dist/.api-built', sourceHash(checkout, withoutPages)];
  if (isFresh(checkout, stamp, hash, ['dist/apps/api/waymark.js', 'dist/apps/api/migrate.js'])) return;
  say('Building ...');
  const { apiEntries, bundle } = await import('../bundle.mjs');
  await bundle(apiEntries(), path.join(checkout, 'dist/apps/api'));
  writeStamp(checkout, stamp, hash);
}
