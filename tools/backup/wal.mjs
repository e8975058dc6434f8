// Between two backups: what PostgreSQL laid into its waiting folder (see keeping.mjs) is sealed and taken to the backups.
import fs from 'node:fs';
import path from 'node:path';
import { waitingFolder } from './keeping.mjs';
import { sealFile } from './sealed-files.mjs';

/** Names of pieces, of the files that say where a line of time began, and of those that mark a backup. */
const isPiece = (name) => /^[0-9A-F]{24}(\.[0-9A-F]{8}\.backup)?$|^[0-9A-F]{8}\.history$/.test(name);

/** Seals what waits and takes it to the backups; the oldest first. @returns how many */
export async function shipWaiting({ data, to, recipient }) {
  const waiting = waitingFolder(data);
  const names = fs.existsSync(waiting) ? fs.readdirSync(waiting).filter(isPiece).sort() : [];
  for (const name of names) {
    const file = path.join(waiting, name);
    await sealFile(fs.createReadStream(file), path.join(to, 'wal', `${name}.gz.age`), recipient);
    fs.rmSync(file);
  }
  return names.length;
}

/**
 * Ships until it is stopped. A folder of backups that cannot be reached is told once, and tried again: nothing is lost, it waits.
 * @param {{ data: string, to: string, recipient: string, say: (what: string) => void, pause?: number }} given
 */
export function keepShipping({ say, pause = 5000, ...given }) {
  let told = false;
  let ended = false;
  let timer;
  let working = Promise.resolve();
  const round = async () => {
    try {
      await shipWaiting(given);
      if (told) say('The log of PostgreSQL reaches the backups again');
      told = false;
    } catch (error) {
      if (!told) say(`The log of PostgreSQL does not reach the backups in ${given.to}: ${error.message}. It waits, and is tried again.`);
      told = true;
    }
  };
  const next = () => {
    if (ended) return;
    timer = setTimeout(() => (working = round().then(next)), pause);
  };
  next();
  return {
    /** What has come until now is taken along. */
    stop: async () => {
      ended = true;
      clearTimeout(timer);
      await working;
      await round();
    },
  };
}
