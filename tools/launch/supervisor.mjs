// Keeps one process of the program running, and ends it when asked.
import { spawn } from 'node:child_process';

const patience = 60_000;
/** Longer than the processes give their own requests and jobs to finish. */
const grace = 40_000;

/** Prints what the process prints; a terminal that went away is no reason to fail. */
function passOn(from, to) {
  from.on('data', (chunk) => to.write(chunk));
  from.on('error', () => undefined);
}

function launch({ file, env, cwd }) {
  // Detached: Ctrl C reaches only us, and we end our processes in good order. If we are killed, they see the channel close.
  const options = { cwd, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: process.platform !== 'win32' };
  const child = spawn(process.execPath, ['--enable-source-maps', file], options);
  passOn(child.stdout, process.stdout);
  passOn(child.stderr, process.stderr);
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  const ready = new Promise((resolve) => child.on('message', (message) => message?.ready && resolve(message)));
  return { child, exited, ready };
}

/** The first message of a process that is ready; an error when it ends or stays silent. */
async function awaitReady(name, { child, exited, ready }) {
  const late = Symbol('late');
  const ended = exited.then((how) => ({ ended: how }));
  let timer;
  const waited = new Promise((resolve) => (timer = setTimeout(resolve, patience, late)));
  const first = await Promise.race([ready, ended, waited]).finally(() => clearTimeout(timer));
  if (first === late) {
    child.kill('SIGKILL');
    throw new Error(`${name} was not ready after ${patience / 1000} seconds.`);
  }
  if (first.ended) throw new Error(`${name} stopped while it was starting (${first.ended}).`);
  return first;
}

/**
 * Starts a process and starts it again, twice at most in ten minutes unless told otherwise, when it ends by itself.
 * @param {{ restartsAllowed?: number, name: string, file: string, env: object, cwd: string, say: (what: string) => void, onGivenUp: (why: string) => void }} given
 */
export async function supervise({ name, say, onGivenUp, restartsAllowed = 2, ...how }) {
  let stopping = false;
  let current = launch(how);
  const restarts = [];
  const watch = async () => {
    const ended = await current.exited;
    if (stopping) return;
    const recent = restarts.filter((moment) => moment > Date.now() - 600_000);
    if (recent.length >= restartsAllowed) return onGivenUp(`${name} stopped again (${ended}).`);
    restarts.push(Date.now());
    say(`${name} stopped by itself (${ended}). Starting it again ...`);
    current = launch(how);
    const next = watch();
    await awaitReady(name, current).then(
      () => say(`${name} is running again`),
      () => undefined, // it ended: the watch above sees that too
    );
    return next;
  };
  const stop = async () => {
    stopping = true;
    const { child, exited } = current;
    if (process.platform === 'win32') child.connected && child.disconnect();
    else child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), grace);
    await exited;
    clearTimeout(timer);
  };
  try {
    const message = await awaitReady(name, current);
    void watch();
    return { message, stop, pid: () => current.child.pid };
  } catch (error) {
    await stop();
    throw error;
  }
}
