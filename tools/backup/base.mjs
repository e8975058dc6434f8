// A copy of the whole server while it works, sealed. What was written meanwhile is in the copy too, so that one file is enough.
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import tar from 'tar-stream';
import { withClient } from '../roles.mjs';
import { sealFile } from './sealed-files.mjs';

/** What a server makes anew at its start, or what belongs to the running one alone. */
const left = [/^pg_wal\//, /^pg_replslot\/./, /^pg_stat_tmp\/./, /^pg_notify\/./, /^pg_serial\/./, /^pg_snapshots\/./, /^pg_subtrans\/./, /^pg_dynshmem\/./, /^postmaster\.(pid|opts)$/, /^backup_label/, /pgsql_tmp/, /\.unfinished-/];

function* listPlaces(root, within = '') {
  for (const entry of fs.readdirSync(path.join(root, within), { withFileTypes: true })) {
    const place = within ? `${within}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      yield { place, isFolder: true };
      yield* listPlaces(root, place);
    } else if (entry.isFile()) yield { place, isFolder: false };
  }
}

function addText(pack, name, text) {
  pack.entry({ name, mode: 0o600 }, text);
}

/** A file may grow or shrink while it is read; the log of what was written puts it right. It gets the length it had at first. */
async function addFile(pack, name, handle) {
  const { size } = await handle.stat();
  let failed;
  const entry = pack.entry({ name, size, mode: 0o600 }, (error) => (failed = error));
  for (let at = 0; at < size && !failed; ) {
    const buffer = Buffer.alloc(Math.min(64 * 1024, size - at));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
    const part = bytesRead > 0 ? buffer.subarray(0, bytesRead) : buffer;
    if (!entry.write(part)) await once(entry, 'drain');
    at += part.length;
  }
  entry.end();
  if (failed) throw failed;
}

async function addPlace(pack, root, { place, isFolder }) {
  if (isFolder) return pack.entry({ name: `${place}/`, type: 'directory', mode: 0o700 });
  const handle = await fs.promises.open(path.join(root, place)).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
    return null; // removed since it was listed
  });
  try {
    if (handle) await addFile(pack, place, handle);
  } finally {
    await handle?.close();
  }
}

async function packServer(pack, client, data, name) {
  // Holds on to the log from here until the session ends.
  await client.query("select pg_create_physical_replication_slot('waymark_backup_' || pg_backend_pid(), true, true)");
  const { rows: [started] } = await client.query('select pg_walfile_name(lsn) as segment from pg_backup_start($1, true) as lsn', [name]);
  for (const found of listPlaces(data)) if (!left.some((pattern) => pattern.test(found.place))) await addPlace(pack, data, found);
  const { rows: [ended] } = await client.query('select lsn, labelfile, pg_walfile_name(lsn) as segment, clock_timestamp() as at from pg_backup_stop(false)');
  addText(pack, 'backup_label', ended.labelfile);
  const pieces = fs.readdirSync(path.join(data, 'pg_wal')).filter((piece) => /^[0-9A-F]{24}$/.test(piece) && piece >= started.segment && piece <= ended.segment);
  for (const piece of pieces.sort()) await addPlace(pack, data, { place: `pg_wal/${piece}`, isFolder: false });
  pack.finalize();
  return { firstSegment: started.segment, lastSegment: ended.segment, usableFrom: ended.at.toISOString() };
}

/**
 * Takes a backup of a running server. Its note is written last: without one it is not taken for a backup.
 * @param {{ adminUrl: string, data: string, to: string, recipient: string, now: Date }} given
 * @returns {Promise<object>} the note
 */
export async function takeBackup({ adminUrl, data, to, recipient, now }) {
  const name = `base-${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
  const file = `${name}.tar.gz.age`;
  const noteFile = path.join(to, `${name}.json`);
  if (fs.existsSync(noteFile)) throw new Error(`${noteFile} is there already`);
  return withClient(adminUrl, async (client) => {
    const pack = tar.pack();
    const packing = packServer(pack, client, data, name).catch((error) => (pack.destroy(error), Promise.reject(error)));
    const [facts, sealed] = await Promise.all([packing, sealFile(pack, path.join(to, file), recipient)]);
    const { rows: [{ size }] } = await client.query('select sum(pg_database_size(oid))::bigint as size from pg_database');
    const note = { format: 'waymark.backup/1', name, file, startedAt: now.toISOString(), ...facts, databaseBytes: Number(size), ...sealed };
    fs.writeFileSync(`${noteFile}.unfinished`, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
    fs.renameSync(`${noteFile}.unfinished`, noteFile);
    return note;
  });
}

/** The backups of a folder, the newest first; what has no note was never finished. */
export function listBackups(folder) {
  const notes = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => /^base-.*\.json$/.test(name)) : [];
  return notes.map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'))).sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
}

