// Whether backups of a checkout are taken, and where they go. Read at every start, before anything is installed.
import fs from 'node:fs';
import path from 'node:path';
import { Refusal } from '../launch/progress.mjs';

export const settingsFile = (folder) => path.join(folder, 'backup.json');

/** @returns {{ to: string, recipient: string } | null} null where no backup was ever taken */
export function findBackupSettings(folder) {
  try {
    return JSON.parse(fs.readFileSync(settingsFile(folder), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw new Refusal(`${settingsFile(folder)} is damaged. Remove it, and take a backup again.`);
  }
}
