// Questions about processes, asked of the operating system.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Does a process with this number exist? */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function ask(pid, column) {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

/**
 * When a process started, in whatever form the system tells it. Numbers of processes are used again, so only number and
 * start together name one. Empty for one that has ended; null where the system does not say.
 */
export function startOf(pid) {
  if (process.platform === 'win32') return null;
  if (process.platform !== 'linux') return ask(pid, 'lstart');
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ');
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return fields[0] === 'Z' ? '' : `${boot} ${fields[19]}`;
  } catch {
    return '';
  }
}

/** Is this process a PostgreSQL server of this data folder? Its number may meanwhile belong to something else. */
export function isServerOf(pid, data) {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  if (process.platform !== 'linux') return /postgres/.test(ask(pid, 'command')) && ask(pid, 'command').includes(data);
  try {
    const [name, ...given] = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return /postgres$/.test(name) && given.includes(data);
  } catch {
    return false;
  }
}

/** Waits until `condition` holds; false when it did not within the time. */
export async function until(condition, milliseconds, step = 10) {
  const end = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() > end) return false;
    await pause(step);
  }
  return true;
}
