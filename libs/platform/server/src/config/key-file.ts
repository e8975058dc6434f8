import { readFileSync, statSync } from 'node:fs';
import { ConfigError } from './config-error';

const KEY_BYTES = 32;
const OTHERS = 0o077;

/**
 * Reads a key of 32 bytes, written as base64url, from a file that only its owner can read.
 * @throws ConfigError when it is none, or when others can read it.
 */
export function readKeyFile(name: string, file: string | undefined): Buffer | null {
  if (!file) return null;
  let text: string;
  let mode: number;
  try {
    text = readFileSync(file, 'utf8').trim();
    ({ mode } = statSync(file));
  } catch {
    throw new ConfigError(`${name} must be a file that this process can read; "${file}" is none.`);
  }
  // Windows has no such modes.
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0) throw new ConfigError(`${name}: others can read "${file}". Close it with: chmod 600 ${file}`);
  const key = Buffer.from(text, 'base64url');
  if (!/^[\w-]+$/.test(text) || key.length !== KEY_BYTES) throw new ConfigError(`${name} must hold ${KEY_BYTES} bytes as base64url; "${file}" does not.`);
  return key;
}
