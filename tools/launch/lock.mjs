// One owner of the folder .data at a time. The lock names the owner by number and start, so that one left by kill -9, or
// from before the machine was started, is seen for what it is.
import fs from 'node:fs';
import path from 'node:path';
import { isAlive, pause, startOf } from '../postgres/processes.mjs';

const lockFile = (folder) => path.join(folder, 'owner.json');

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    return error.code === 'ENOENT' ? null : { unreadable: true };
  }
}

/** Is the one who wrote this still there? */
export function isHeld(holder) {
  if (!holder?.pid || !isAlive(holder.pid)) return false;
  const start = startOf(holder.pid);
  return start === null || holder.start === start;
}

/** Who owns the folder now; null when nobody does. */
export function holderOf(folder) {
  const holder = read(lockFile(folder));
  return isHeld(holder) ? holder : null;
}

function tryCreate(file, content) {
  try {
    fs.writeFileSync(file, content, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Sets a dead owner's lock aside; only if it is still the one that was judged. */
function setAside(file, judged) {
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return; // someone else was quicker
  }
  const taken = fs.readFileSync(aside, 'utf8');
  if (taken !== judged) tryCreate(file, taken);
  fs.rmSync(aside, { force: true });
}

/**
 * Takes the folder. Returns null when somebody else has it: ask `holderOf`.
 * @param {string} folder
 * @param {{ purpose: string }} about
 */
export async function takeLock(folder, about) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o711 });
  const file = lockFile(folder);
  let mine = { pid: process.pid, start: startOf(process.pid), ...about };
  for (let attempt = 0; attempt < 40; attempt += 1) {
    if (tryCreate(file, JSON.stringify(mine))) {
      const update = (facts) => {
        mine = { ...mine, ...facts };
        fs.writeFileSync(`${file}.next`, JSON.stringify(mine));
        fs.renameSync(`${file}.next`, file);
      };
      const release = () => read(file)?.pid === process.pid && fs.rmSync(file, { force: true });
      return { update, release };
    }
    const holder = read(file);
    if (holder && !holder.unreadable && isHeld(holder)) return null;
    // A file that is being written reads as nonsense for a moment.
    if (holder?.unreadable && attempt < 10) await pause(50);
    else if (fs.existsSync(file)) setAside(file, readText(file));
  }
  return null;
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
