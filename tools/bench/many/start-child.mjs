// Processes of the benchmark's own, told and heard over a channel; they end with it.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pin } from './machine.mjs';

/** Starts a file of ours on a core. @returns the process and its first word, if it says one by itself */
export async function startChild(name, { core, env = {}, args = [], execPath = process.execPath, speaksFirst = false }) {
  const file = name.startsWith('/') ? name : fileURLToPath(new URL(name, import.meta.url));
  const child = fork(file, args, { env: { ...process.env, NODE_ENV: 'production', ...env }, execPath, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  pin(child.pid, core);
  let said = '';
  child.stderr.on('data', (part) => (said = (said + part).slice(-4000)));
  const stop = () =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', resolve);
      return child.connected ? child.disconnect() : child.kill();
    });
  const hear = () =>
    new Promise((resolve, reject) => {
      const ended = () => reject(new Error(`${name} ended:\n${said}`));
      child.once('exit', ended);
      child.once('message', (message) => {
        child.off('exit', ended);
        return message.failed ? reject(new Error(message.failed)) : resolve(message);
      });
    });
  const first = speaksFirst ? await hear() : null;
  const ask = (message) => {
    const heard = hear();
    child.send(message);
    return heard;
  };
  return { pid: child.pid, first, ask, stop };
}
