// A copy of a running server that follows it: the files as they are, and from then on its log as it is written.
import fs from 'node:fs';
import path from 'node:path';
import { withClient } from '../roles.mjs';
import { makePrivateFolder } from './account.mjs';
import { startCluster } from './cluster.mjs';
import { isAlive } from './processes.mjs';

/** What belongs to the running server alone; the log comes by following it. */
const left = /^(pg_wal|pg_replslot|pg_stat_tmp|pg_notify|pg_serial|pg_snapshots|pg_subtrans|pg_dynshmem)\/.|^postmaster\.(pid|opts)$|pgsql_tmp|^backup_label/;

function copyFolder(from, to, account, within = '') {
  makePrivateFolder(account, path.join(to, within));
  for (const entry of fs.readdirSync(path.join(from, within), { withFileTypes: true })) {
    const place = within ? `${within}/${entry.name}` : entry.name;
    if (left.test(place)) continue;
    if (entry.isDirectory()) copyFolder(from, to, account, place);
    else if (entry.isFile()) copyFile(path.join(from, place), path.join(to, place), account);
  }
}

/** A file may be gone since it was listed: then the log says so too. */
function copyFile(from, to, account) {
  try {
    fs.copyFileSync(from, to);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return;
  }
  if (account) fs.chownSync(to, account.uid, account.gid);
}

function write(file, text, account) {
  fs.writeFileSync(file, text, { mode: 0o600 });
  if (account) fs.chownSync(file, account.uid, account.gid);
}

/**
 * Starts a replica of a server on this machine. @param given name: of the replica and its slot; the rest as for startCluster
 * @returns {Promise<{ port: number, adminUrl: string, pid: () => number, takeAway: () => Promise<() => Promise<void>>, stop: () => Promise<void> }>}
 */
export async function followServer({ adminUrl, name, ...server }) {
  const { account } = server;
  const data = `${server.data}-${name}`;
  await withClient(adminUrl, async (client) => {
    await client.query('select pg_create_physical_replication_slot($1, true)', [name]);
    await client.query('select pg_backup_start($1, true)', [name]);
    copyFolder(server.data, data, account);
    for (const folder of ['pg_wal/archive_status', 'pg_wal/summaries', 'pg_subtrans', 'pg_notify']) makePrivateFolder(account, path.join(data, folder));
    const { rows } = await client.query('select labelfile from pg_backup_stop(false)');
    write(path.join(data, 'backup_label'), rows[0].labelfile, account);
  });
  const { hostname, port: first, username, password } = new URL(adminUrl);
  const address = `host=${hostname} port=${first} user=${username} password=${decodeURIComponent(password)} application_name=${name}`;
  write(path.join(data, 'standby.signal'), '', account);
  write(path.join(data, 'postgresql.auto.conf'), `primary_conninfo = '${address}'\nprimary_slot_name = '${name}'\n`, account);
  const wanted = { ...server, data, ephemeral: false, logFile: `${data}.log` };
  let cluster = await startCluster(wanted);
  const { port } = cluster;
  const takeAway = async () => {
    if (isAlive(cluster.pid)) process.kill(cluster.pid, 'SIGKILL');
    await cluster.exited;
    return async () => void (cluster = await startCluster({ ...wanted, port }));
  };
  return { port, adminUrl: cluster.adminUrl, pid: () => cluster.pid, takeAway, stop: () => cluster.stop() };
}
