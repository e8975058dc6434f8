// A server for one test run: in the system's folder for temporary files, gone afterwards.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { canReach, serverAccount } from './account.mjs';
import { completeLinks, nativeBinaries, program } from './binaries.mjs';
import { startCluster, stopLeftover } from './cluster.mjs';
import { startOf, isAlive } from './processes.mjs';
import { followServer } from './replica.mjs';

const prefix = 'waymark-test-';

/** TMPDIR may be closed to the server's account; then the machine's own folder serves. */
function temporaryFolder(account) {
  const places = account ? [os.tmpdir(), '/tmp', '/var/tmp'] : [os.tmpdir()];
  return (
    places.find((candidate) => fs.existsSync(candidate) && (!account || canReach(account, candidate))) ?? os.tmpdir()
  );
}

function isAbandoned(folder) {
  try {
    const owner = JSON.parse(fs.readFileSync(path.join(folder, 'owner.json'), 'utf8'));
    return !isAlive(owner.pid) || startOf(owner.pid) !== owner.start;
  } catch {
    return false;
  }
}

/** A test run that was killed leaves its server behind; the next run clears it away. */
async function clearAbandoned(place) {
  for (const name of fs.readdirSync(place).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(place, name);
    if (!isAbandoned(folder)) continue;
    await stopLeftover(path.join(folder, 'postgres')).catch(() => undefined);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function makeFolder(place) {
  const folder = fs.mkdtempSync(path.join(place, prefix));
  fs.chmodSync(folder, 0o711);
  fs.writeFileSync(path.join(folder, 'owner.json'), JSON.stringify({ pid: process.pid, start: startOf(process.pid) }));
  return folder;
}

function binariesFor(account, folder) {
  const { folder: native } = nativeBinaries();
  completeLinks(native);
  if (!account || canReach(account, program(native, 'postgres'))) return native;
  const copy = path.join(folder, 'programs');
  fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/**
 * Starts a server that forgets everything when it stops; `stop` removes its folder too.
 * A `durable` one keeps what was committed when it is killed: `kill` ends it at once (kill -9) and starts it again, `takeAway` ends it
 * and gives back how to start it again; `addReplica` starts a copy that follows it. @param options place: the folder to make its folder in
 */
export async function startEphemeralCluster({ durable = false, place: given } = {}) {
  const account = serverAccount();
  const place = given ?? temporaryFolder(account);
  await clearAbandoned(place);
  const folder = makeFolder(place);
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  try {
    const wanted = {
      binaries: binariesFor(account, folder),
      data: path.join(folder, 'postgres'),
      logFile: path.join(folder, 'postgres.log'),
      password: randomBytes(12).toString('hex'),
      account,
      ephemeral: !durable,
    };
    let cluster = await startCluster(wanted);
    const { port, adminUrl } = cluster;
    const takeAway = async () => {
      // It may have ended by itself, such as on a full disk.
      if (isAlive(cluster.pid)) process.kill(cluster.pid, 'SIGKILL');
      await cluster.exited;
      return async () => void (cluster = await startCluster({ ...wanted, port }));
    };
    const kill = async () => (await takeAway())();
    const replicas = [];
    const addReplica = async () => {
      const replica = await followServer({ ...wanted, adminUrl, name: `replica_${replicas.length + 1}` });
      replicas.push(replica);
      return replica;
    };
    const stop = async () => {
      for (const replica of replicas) await replica.stop();
      await cluster.stop();
    };
    return { port, adminUrl, kill, takeAway, addReplica, stop: () => stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
