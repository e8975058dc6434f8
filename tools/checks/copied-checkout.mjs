// A copy of this checkout in a folder for temporary files, for checks that start the whole program.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../bundle.mjs';
import { isAlive, pause } from '../postgres/processes.mjs';

function committedAndNewFiles() {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return listed.split('\0').filter((file) => file && fs.existsSync(path.join(root, file)));
}

/** Packages are linked rather than copied where that is possible; with `fresh` the start has to install them itself. */
function providePackages(folder) {
  const [from, to] = [path.join(root, 'node_modules'), path.join(folder, 'node_modules')];
  if (process.platform !== 'linux') return fs.cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  try {
    return execFileSync('cp', ['-al', from, to], { stdio: 'ignore' });
  } catch {
    fs.rmSync(to, { recursive: true, force: true });
    return execFileSync('cp', ['-a', from, to]);
  }
}

/** @returns {{ folder: string, remove: () => void }} */
export function copyCheckout({ fresh = false } = {}) {
  const base = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-copy-'));
  fs.chmodSync(base, 0o755);
  const folder = path.join(base, 'waymark');
  for (const file of committedAndNewFiles()) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.copyFileSync(path.join(root, file), path.join(folder, file));
  }
  if (!fresh) providePackages(folder);
  return { folder, remove: () => fs.rmSync(base, { recursive: true, force: true }) };
}

/** `npm start` in a folder, with what it printed and how it ended. */
export function npmStart(folder, env = {}) {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|WAYMARK_|DATABASE_URL$|PORT$|HOST$|INIT_CWD$)/.test(name),
  );
  const options = { cwd: folder, env: { ...Object.fromEntries(own), ...env }, stdio: ['ignore', 'pipe', 'pipe'] };
  const child = spawn('npm', ['start'], { ...options, shell: process.platform === 'win32' });
  const started = { child, printed: '', code: null, seconds: null };
  const begin = performance.now();
  const keep = (chunk) => {
    started.printed += chunk;
    if (started.seconds === null && /is running at/.test(started.printed))
      started.seconds = (performance.now() - begin) / 1000;
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  started.ended = new Promise((resolve) =>
    child.once('exit', (code, signal) => resolve((started.code = code ?? signal))),
  );
  started.running = async (milliseconds) => {
    const end = Date.now() + milliseconds;
    while (started.seconds === null) {
      if (started.code !== null) throw new Error(`npm start ended (${started.code}):\n${started.printed}`);
      if (Date.now() > end) throw new Error(`npm start is not ready:\n${started.printed}`);
      await pause(50);
    }
  };
  return started;
}

/** What the lock of a folder says: process and PostgreSQL of a running start. */
export function ownerOf(folder) {
  return JSON.parse(fs.readFileSync(path.join(folder, '.data/owner.json'), 'utf8'));
}

/** Processes that belong to a folder: they work in it, or name it. Only Linux tells. */
export function processesOf(folder) {
  if (process.platform !== 'linux') return [];
  const describe = (pid) => {
    try {
      const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      const where = fs.readlinkSync(`/proc/${pid}/cwd`);
      return command.includes(folder) || where.startsWith(folder) ? [{ pid, command }] : [];
    } catch {
      return [];
    }
  };
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map(Number)
    .flatMap(describe);
}

/** Waits for a process to be gone. */
export async function gone(pid, milliseconds = 30_000) {
  const end = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > end) throw new Error(`process ${pid} is still there`);
    await pause(50);
  }
}
