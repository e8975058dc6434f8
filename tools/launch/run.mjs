// Runs one program to its end, and can end all that run when the person presses Ctrl C.
import { spawn } from 'node:child_process';

const running = new Set();

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { quiet?: boolean }} options quiet: keep what it prints to yourself
 * @returns {Promise<{ code: number, printed: string }>} 128 and more where a signal ended it
 */
export function run(command, args, { quiet = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      ...options,
    });
    let printed = '';
    const keep = (chunk) => (printed += chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    running.add(child);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? (signal ? 143 : 1), printed });
    });
  });
}

/** Ends whatever `run` is waiting for. */
export function endRunning(signal = 'SIGTERM') {
  for (const child of running) child.kill(signal);
}
