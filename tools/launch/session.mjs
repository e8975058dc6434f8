// The life of one `npm start`: what has to be undone at its end, and everything that can end it.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { endRunning } from './run.mjs';

/** Thrown out of the start-up when the person stops it half-way. */
export class Stopped extends Error {}

function parentOf(pid) {
  try {
    if (process.platform === 'linux')
      return Number(fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')[1]);
    return Number(
      execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return 0;
  }
}

function isShell(pid) {
  try {
    return /^(\S*\/)?(sh|dash|bash|ash|zsh)$/.test(fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
  } catch {
    return false;
  }
}

/** npm does not hand on every signal, and not when it is killed: so notice that npm, or its shell, has gone. */
function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const npm = process.platform === 'linux' && isShell(parent) ? parentOf(parent) : 0;
  const timer = setInterval(() => {
    if (process.ppid !== parent || (npm && parentOf(parent) !== npm)) onGone();
  }, 500);
  timer.unref();
}

/** @param {(what: string) => void} say */
export function openSession(say) {
  const undo = [];
  let end;
  const ended = new Promise((resolve) => (end = resolve));
  const session = {
    stopping: false,
    ended,
    /** Something to do at the end; the last added is done first. */
    atEnd: (work) => undo.push(work),
    /** Ends the session; a problem is told and makes the exit code 1. */
    finish: (problem) => {
      if (session.stopping) return;
      session.stopping = true;
      if (problem) say(problem);
      say('Stopping ...');
      endRunning();
      end(problem ? 1 : 0);
    },
    /** To be called between the steps of the start-up. */
    checkpoint: () => {
      if (session.stopping) throw new Stopped();
    },
    close: async () => {
      session.stopping = true;
      for (const work of undo.reverse())
        await Promise.resolve(work()).catch((error) => say(`While stopping: ${error.message}`));
    },
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => session.finish());
  // The terminal may be gone before we are.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  watchNpm(() => session.finish());
  return session;
}
