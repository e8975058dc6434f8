// Where the backups of a checkout go, and for whom they are sealed. The identity that opens them is no part of any backup.
import fs from 'node:fs';
import path from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { Refusal } from '../launch/progress.mjs';
import { findBackupSettings, settingsFile } from './found-settings.mjs';

/** The identity in a file: the first line that is no remark, as age-keygen writes it. */
export function readIdentity(file) {
  let text;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refusal(`The identity ${file} cannot be read (${error.code}). Name the file with --identity.`);
  }
  const line = text.split(/\r?\n/).find((each) => each.startsWith('AGE-SECRET-KEY-'));
  if (!line) throw new Refusal(`${file} holds no identity. It has a line that begins with AGE-SECRET-KEY-.`);
  return line.trim();
}

/** Makes an identity, in a file that only its owner can read. */
async function makeIdentity(file) {
  const identity = await generateIdentity();
  const recipient = await identityToRecipient(identity);
  fs.writeFileSync(file, `# Opens the backups of Waymark. Keep it where no backup is.\n# public key: ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx' });
  return recipient;
}

/**
 * The settings, made or changed as asked. Without a recipient of one's own an identity is made beside the data.
 * @returns {Promise<{ to: string, recipient: string, madeIdentity: string | null }>}
 */
export async function settleBackup(folder, { to, recipient }) {
  const known = findBackupSettings(folder);
  if (!to && !known) throw new Refusal('Say where the backups go: npm run waymark -- backup --to <folder>. A folder on another disk, or of another machine, is best.');
  const identityFile = path.join(folder, 'backup-identity.txt');
  let madeIdentity = null;
  let sealedFor = recipient ?? known?.recipient;
  if (!sealedFor && fs.existsSync(identityFile)) sealedFor = await identityToRecipient(readIdentity(identityFile));
  if (!sealedFor) {
    sealedFor = await makeIdentity(identityFile);
    madeIdentity = identityFile;
  }
  const settings = { to: path.resolve(to ?? known.to), recipient: sealedFor };
  fs.mkdirSync(path.join(settings.to, 'wal'), { recursive: true, mode: 0o700 });
  fs.writeFileSync(`${settingsFile(folder)}.next`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(`${settingsFile(folder)}.next`, settingsFile(folder));
  return { ...settings, madeIdentity };
}
