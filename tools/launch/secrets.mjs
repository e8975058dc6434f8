// The passwords that were made up for this checkout, in a file that only its owner can read.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { roleNames } from '../roles.mjs';
import { Refusal } from './progress.mjs';

const newPassword = () => randomBytes(24).toString('base64url');
const newRoles = () => Object.fromEntries(roleNames.map((role) => [role, newPassword()]));

function load(file) {
  let text;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw new Refusal(
      `${file} cannot be read: Waymark was started here before by another account. Start it as that account again, ` +
        'or give the folder .data to yours with chown.',
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(`${file} is damaged. Put back a copy, or remove it: new passwords are made then.`);
  }
}

/** Whole or not at all, even when the power fails in between. */
function write(file, text) {
  const next = `${file}.next`;
  fs.rmSync(next, { force: true });
  const handle = fs.openSync(next, 'wx', 0o600);
  fs.writeSync(handle, text);
  fs.fsyncSync(handle);
  fs.closeSync(handle);
  fs.renameSync(next, file);
}

const save = (file, secrets) => write(file, `${JSON.stringify(secrets, null, 2)}\n`);

/**
 * The file of the key that seals what waits to be said without a name, made where there is none. It is no part of the database,
 * so that a copy of the database alone tells nobody what waits, or whose it is.
 */
export const openUnnamedKey = (folder) => openKey(folder, 'unnamed.key');

/** The file of the key that seals the secrets of second factors: a copy of the database alone makes no codes. */
export const openFactorKey = (folder) => openKey(folder, 'factors.key');

function openKey(folder, name) {
  const file = path.join(folder, name);
  if (fs.existsSync(file)) fs.chmodSync(file, 0o600);
  else write(file, `${randomBytes(32).toString('base64url')}\n`);
  return file;
}

/**
 * The secrets of a checkout, made up where there are none.
 * @returns {{ postgres: string, roles: Record<string, string>, fresh: boolean, rolesFor: (server: string) => Record<string, string> }}
 */
export function openSecrets(folder) {
  const file = path.join(folder, 'secrets.json');
  const known = load(file);
  const secrets = { postgres: newPassword(), roles: newRoles(), servers: {}, ...known };
  if (known) fs.chmodSync(file, 0o600);
  else save(file, secrets);
  const rolesFor = (server) => {
    if (!secrets.servers[server]) {
      secrets.servers[server] = newRoles();
      save(file, secrets);
    }
    return secrets.servers[server];
  };
  return { postgres: secrets.postgres, roles: secrets.roles, fresh: !known, rolesFor };
}
