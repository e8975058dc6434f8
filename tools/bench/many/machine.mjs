// What the benchmark asks of the machine: a core for each side, processor time and memory of processes. Linux says all of it; elsewhere
// the processes run where they like and what cannot be known is NaN.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';

/** The core of what is measured, and the core of what asks. */
export const SERVER_CORE = 0;
export const CLIENT_CORE = 1;

/** Whether processes can be held on a core here: a container may have been given other cores than these. */
export const canPin = [SERVER_CORE, CLIENT_CORE].every((core) => spawnSync('taskset', ['-c', String(core), 'true'], { stdio: 'ignore' }).status === 0);

/** Holds a process with all its threads on a core; what it starts from then on stays there too. */
export function pin(pid, core) {
  if (canPin) spawnSync('taskset', ['-a', '-p', '-c', String(core), String(pid)], { stdio: 'ignore' });
}

function factsOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  } catch {
    return null;
  }
}

/** Clock ticks of a second, in which Linux counts processor time. */
const TICKS = (() => {
  try {
    return Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return 100;
  }
})();

/** Microseconds of processor time that a process has had. */
function processorTime(pid) {
  const facts = factsOf(pid);
  return facts ? ((Number(facts[11]) + Number(facts[12])) * 1e6) / TICKS : Number.NaN;
}

/** A process and those it started itself, such as PostgreSQL and its connections. */
export function familyOf(pid) {
  let all;
  try {
    all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [pid];
  }
  return [pid, ...all.map(Number).filter((other) => Number(factsOf(other)?.[1]) === pid)];
}

/** Microseconds of processor time of each process of a family. */
const familyTime = (pid) => new Map(familyOf(pid).map((one) => [one, processorTime(one)]));

/** A watch on a program and its database: gives the microseconds that each has had since. */
export function watchProcessor(programPid, databasePid) {
  const [program, database] = [processorTime(programPid), familyTime(databasePid)];
  return () => {
    const now = [...familyTime(databasePid)];
    return { node: processorTime(programPid) - program, postgres: now.reduce((sum, [pid, time]) => sum + time - (database.get(pid) ?? 0), 0) };
  };
}

/** Megabytes of memory that a process holds now. */
export function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** The machine in a line. */
export function describeMachine() {
  const [first] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${os.cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ${memory} GB, ${os.type()} ${os.release().split('-')[0]}`;
}
