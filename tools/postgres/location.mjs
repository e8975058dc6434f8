// Where the data of a checkout lives: in its own folder .data, unless root started it in a checkout that no other account
// can enter. Then it lives in a folder of the machine, always the same one for this checkout.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { canReach } from './account.mjs';

/** /var/tmp is the second choice only: machines clear it from time to time. */
const machineFolders = ['/var/lib/waymark', '/var/tmp/waymark'];

const folderName = (checkout) =>
  `${path.basename(checkout)}-${createHash('sha256').update(checkout).digest('hex').slice(0, 12)}`;

/** A folder that root owns and nobody else can write to; others only pass through. */
function ownFolder(folder) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o711 });
  const found = fs.lstatSync(folder);
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0)
    throw new Error(`${folder} is not root's own`);
  fs.chmodSync(folder, 0o711);
  return folder;
}

/** The folder of the machine for this checkout, made if need be. */
export function machineFolder(account, checkout, candidates = machineFolders) {
  for (const candidate of candidates) {
    try {
      const folder = ownFolder(path.join(ownFolder(candidate), folderName(checkout)));
      if (canReach(account, folder)) return folder;
    } catch {
      continue; // a read-only or foreign folder: try the next
    }
  }
  throw new Error(
    `The account that runs PostgreSQL cannot enter ${checkout}, nor any of ${candidates.join(', ')}. ` +
      'Move the checkout to a folder that other accounts can enter, or set DATABASE_URL to a server of your own.',
  );
}

/** A checkout that was moved keeps its data; one that was copied begins its own. */
function rememberedFolder(note, checkout) {
  try {
    const { folder, checkout: noted } = JSON.parse(fs.readFileSync(note, 'utf8'));
    const moved = noted !== checkout && !fs.existsSync(noted);
    return fs.existsSync(folder) && (noted === checkout || moved) ? folder : null;
  } catch {
    return null;
  }
}

/**
 * @param {{ checkout: string, account: object | null, candidates?: string[] }} of
 * @returns {{ base: string, elsewhere: boolean }} the folder that holds the data
 */
export function dataLocation({ checkout, account, candidates }) {
  const inside = path.join(checkout, '.data');
  fs.mkdirSync(inside, { recursive: true, mode: 0o711 });
  if (!account || canReach(account, inside)) return { base: inside, elsewhere: false };
  const note = path.join(inside, 'elsewhere.json');
  const base = rememberedFolder(note, checkout) ?? machineFolder(account, checkout, candidates);
  fs.writeFileSync(note, `${JSON.stringify({ checkout, folder: base }, null, 2)}\n`);
  return { base, elsewhere: true };
}
