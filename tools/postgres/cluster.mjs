// Starts and stops one embedded PostgreSQL server. Whoever calls holds the lock of the folder: see launch/lock.mjs.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { makePrivateFolder } from './account.mjs';
import { program } from './binaries.mjs';
import { isServerOf, pause, until } from './processes.mjs';

const durable = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 100,
  shared_buffers: '64MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  jit: 'off',
  password_encryption: 'scram-sha-256',
  // What is said without a name must not be known by its minute, or from a log: so the server keeps neither times of
  // transactions nor values of statements.
  track_commit_timestamp: 'off',
  log_statement: 'none',
  log_min_duration_statement: -1,
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
};
/** For servers that live as long as one test run: nothing is worth keeping, so nothing is flushed to disk. */
const throwAway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  autovacuum: 'off',
};

/** A port that is free now. */
export function freePort(host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, host, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** No setting of the caller's own PostgreSQL may reach ours. */
function options(account) {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !/^(WAYMARK|DATABASE)_/.test(name),
  );
  const env = { ...Object.fromEntries(own), LC_ALL: 'C', TZ: 'UTC' };
  return { ...account, env, cwd: process.platform === 'win32' ? os.tmpdir() : '/' };
}

/** What a start that was killed half-way left; it may still be at work there, so each start has a name of its own. */
function clearUnfinished(data) {
  const folder = path.dirname(data);
  for (const name of fs.readdirSync(folder).filter((entry) => entry.startsWith(`${path.basename(data)}.unfinished-`))) {
    fs.rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** The password travels in a file only the account can read, never on a command line. */
function initialise({ binaries, data, account, password, ephemeral }) {
  clearUnfinished(data);
  const unfinished = `${data}.unfinished-${process.pid}`;
  const passwordFile = `${unfinished}.password`;
  makePrivateFolder(account, unfinished);
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
  if (account) fs.chownSync(passwordFile, account.uid, account.gid);
  const given = [
    '-D',
    unfinished,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(ephemeral ? ['--no-sync'] : ['--data-checksums']),
  ];
  const made = spawnSync(program(binaries, 'initdb'), given, { ...options(account), encoding: 'utf8' });
  fs.rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not prepare its folder ${data}: ${made.error?.message ?? made.stderr}`);
  }
  // Under its own name only when it is whole: a start that was cut off here begins again.
  fs.renameSync(unfinished, data);
}

/** Gives the superuser a new password without having the old one: for data whose secrets were lost. */
export function resetPassword({ binaries, data, account, verifier }) {
  const input = `alter role postgres password '${verifier}';\n`;
  const done = spawnSync(program(binaries, 'postgres'), ['--single', '-D', data, 'postgres'], {
    ...options(account),
    input,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`The lost password of PostgreSQL could not be replaced: ${done.stderr}`);
}

/** A server left behind by a killed start is stopped in good order before ours begins. */
export async function stopLeftover(data) {
  const pidFile = path.join(data, 'postmaster.pid');
  if (!fs.existsSync(pidFile)) return false;
  const pid = Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!pid || !isServerOf(pid, data)) return false;
  process.kill(pid, 'SIGINT');
  if (!(await until(() => !isServerOf(pid, data), 60_000)))
    throw new Error(`A PostgreSQL left from before (process ${pid}) does not stop.`);
  return true;
}

function readTail(file, from) {
  try {
    return fs.readFileSync(file).subarray(from).toString().slice(-3000).trim();
  } catch {
    return '';
  }
}

/** The first line of the file is the process, the eighth its state. A file left by kill -9 also says "ready", of another process. */
function isReady(data, pid) {
  try {
    const lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

async function launch({ binaries, data, account, port, ephemeral, logFile, settings: more, patience = 120_000 }) {
  const settings = { ...durable, port, ...(ephemeral ? throwAway : {}), ...more };
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = fs.openSync(logFile, 'a', 0o600);
  const before = fs.fstatSync(log).size;
  // Detached, so that Ctrl-C in the terminal does not reach it: it has to stop last.
  const child = spawn(program(binaries, 'postgres'), ['-D', data, ...given], {
    ...options(account),
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
  });
  fs.closeSync(log);
  let ended = false;
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code ?? signal));
  }).then((how) => ((ended = true), how));
  await until(() => ended || isReady(data, child.pid), patience, 5);
  if (!ended && !isReady(data, child.pid)) child.kill('SIGQUIT');
  if (ended || !isReady(data, child.pid))
    throw new Error(`PostgreSQL did not start. It says:\n${readTail(logFile, before)}`);
  return { child, exited };
}

/** After kill -9 the old server's helpers need a moment to notice and go; until then its memory is "still in use". */
async function launchPatiently(wanted) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch(wanted);
    } catch (error) {
      if (attempt === 40 || !/still in use|another server might be running|lock file/.test(error.message)) throw error;
      await pause(250);
    }
  }
}

/** SIGINT ends the connections, writes everything and stops; SIGQUIT just stops. Windows has no such signals. */
function askToStop({ binaries, data, account, ephemeral }, child) {
  if (process.platform !== 'win32') return child.kill(ephemeral ? 'SIGQUIT' : 'SIGINT');
  return spawnSync(program(binaries, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-W'], options(account));
}

/**
 * @param {{ binaries: string, data: string, account: object | null, password: string, logFile: string, port?: number, ephemeral?: boolean, settings?: object, patience?: number }} wanted
 * @returns {Promise<{ port: number, data: string, pid: number, adminUrl: string, exited: Promise<unknown>, stop: () => Promise<void> }>}
 */
export async function startCluster(wanted) {
  const { data, password, ephemeral = false } = wanted;
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) initialise(wanted);
  await stopLeftover(data);
  const port = wanted.port ?? (await freePort());
  const { child, exited } = await launchPatiently({ ...wanted, port });
  const killOnExit = () => child.exitCode === null && child.signalCode === null && child.kill('SIGINT');
  process.once('exit', killOnExit); // the last resort where stop() was never reached
  let stopping;
  const stop = () =>
    (stopping ??= (async () => {
      askToStop(wanted, child);
      await exited;
      process.removeListener('exit', killOnExit);
      if (ephemeral) fs.rmSync(data, { recursive: true, force: true });
    })());
  const adminUrl = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  return { port, data, pid: child.pid, adminUrl, exited, stop };
}
