// PostgreSQL refuses to run as root. Started by root it runs as an account that exists for it, or as nobody.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';

export const isRoot = process.getuid?.() === 0;

function idOf(name) {
  const ask = (option) => Number(execFileSync('id', [option, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return null;
  }
}

/**
 * The account for the server: null means the present one. Data that exists already says whose it is, so that a folder
 * started once by a person and later by root goes on working.
 * @param {string} [data] the folder of the data
 * @returns {{ uid: number, gid: number } | null}
 */
export function serverAccount(data) {
  if (!isRoot) return null;
  const existing = data && fs.statSync(data, { throwIfNoEntry: false });
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  const found = idOf('postgres') ?? idOf('nobody');
  if (!found)
    throw new Error('PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to run it as.');
  return found;
}

/** Can the account go into this folder, or run this file? */
export function canReach(account, place) {
  return spawnSync('test', ['-x', place], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Makes a folder and gives it to the account, closed to everybody else. */
export function makePrivateFolder(account, folder) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) fs.chownSync(folder, account.uid, account.gid);
}
