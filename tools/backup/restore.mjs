// A server put back from a backup and the log that was kept since, to the newest moment or to one that is named.
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import tar from 'tar-stream';
import { Refusal } from '../launch/progress.mjs';
import { makePrivateFolder } from '../postgres/account.mjs';
import { resetPassword, startCluster } from '../postgres/cluster.mjs';
import { scramVerifier } from '../roles.mjs';
import { listBackups } from './base.mjs';
import { fingerprintOf, openSealedFile } from './sealed-files.mjs';

/** An hour, in milliseconds: a day's log of a busy server takes minutes. */
const longestRecovery = 3_600_000;

const give = (account, place) => account && fs.chownSync(place, account.uid, account.gid);

/** The newest backup that ended before the moment; the newest of all where none is named. */
export function chooseBackup(folder, moment) {
  const backups = listBackups(folder);
  if (backups.length === 0) throw new Refusal(`There is no backup in ${folder}.`);
  const found = backups.find(({ usableFrom }) => !moment || new Date(usableFrom) <= moment);
  if (!found) throw new Refusal(`The oldest backup in ${folder} can be put back to ${backups.at(-1).usableFrom} and later, not to ${moment.toISOString()}.`);
  return found;
}

async function unpack(file, identity, folder, account) {
  const extract = tar.extract();
  const unpacking = pipeline(await openSealedFile(file, identity), extract);
  unpacking.catch(() => undefined);
  for await (const entry of extract) {
    const place = path.join(folder, entry.header.name);
    if (!place.startsWith(folder + path.sep)) throw new Refusal(`${file} holds a file that does not belong into a server: ${entry.header.name}`);
    if (entry.header.type === 'directory') {
      makePrivateFolder(account, place);
      entry.resume();
    } else {
      await pipeline(entry, fs.createWriteStream(place, { mode: 0o600 }));
      give(account, place);
    }
  }
  await unpacking;
}

/** The pieces of the log from the backup on. */
async function bringLog({ from, identity, first, into, account }) {
  makePrivateFolder(account, into);
  const wal = path.join(from, 'wal');
  const sealed = fs.existsSync(wal) ? fs.readdirSync(wal).filter((name) => name.endsWith('.gz.age')).sort() : [];
  let count = 0;
  for (const name of sealed) {
    const piece = name.slice(0, -'.gz.age'.length);
    if (/^[0-9A-F]{24}$/.test(piece) && piece < first) continue;
    await pipeline(await openSealedFile(path.join(wal, name), identity), fs.createWriteStream(path.join(into, piece), { mode: 0o600 }));
    give(account, path.join(into, piece));
    count += 1;
  }
  return count;
}

/** PostgreSQL reads a moment with a blank, never with T and Z. */
const toMoment = (moment) => `${moment.toISOString().replace('T', ' ').replace('Z', '')}+00`;

function writeRecoverySettings(data, { log, moment, account }) {
  const quoted = log.replaceAll("'", "''");
  const lines = [`restore_command = 'cp "${quoted}/%f" "%p"'`, "archive_mode = 'off'", "recovery_target_action = 'promote'"];
  if (moment) lines.push(`recovery_target_time = '${toMoment(moment)}'`);
  else lines.push("recovery_target_timeline = 'latest'");
  const file = path.join(data, 'postgresql.auto.conf');
  fs.writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  const signal = path.join(data, 'recovery.signal');
  fs.writeFileSync(signal, '');
  for (const each of [file, signal]) give(account, each);
  return { signal, forget: () => fs.writeFileSync(file, '') };
}

/**
 * Lets the server read the log, and stops it when it has. Without standby it says "ready" only when it has come to the end and
 * written so down; stopped before that, it would read on beyond the moment at its next start.
 */
async function recover(wanted, { signal }) {
  const settings = { hot_standby: 'off' };
  const cluster = await startCluster({ ...wanted, settings, patience: longestRecovery }).catch((error) => {
    throw new Refusal(`PostgreSQL could not put the data back. ${error.message}`);
  });
  const isBack = !fs.existsSync(signal);
  await cluster.stop();
  if (!isBack) throw new Refusal(`PostgreSQL did not come to the end of its log. Its own log says why: ${wanted.logFile}`);
}

/**
 * Puts a backup back into a folder that is empty or not there. Until everything is in place the folder does not have its name.
 * @param {{ from: string, identity: string, moment: Date | null, server: { binaries: string, data: string, account: object | null, password: string, logFile: string }, say: (what: string) => void }} given
 * @returns {Promise<{ backup: object, pieces: number, seconds: number }>}
 */
export async function restoreBackup({ from, identity, moment, server, say }) {
  const began = performance.now();
  const { data, account } = server;
  if (fs.existsSync(data) && fs.readdirSync(data).length > 0)
    throw new Refusal(`There are data in ${data} already, and a restore never writes over any. Stop Waymark, move that folder away, and repeat.`);
  const backup = chooseBackup(from, moment);
  const file = path.join(from, backup.file);
  say(`Checking ${backup.name} (${Math.round(backup.bytes / 1e6)} MB) ...`);
  if ((await fingerprintOf(file)) !== backup.sha256) throw new Refusal(`${file} is not as it was written: it is damaged or was changed. Use another backup.`);
  const unfinished = `${data}.unfinished-${process.pid}`;
  const log = `${data}.unfinished-log-${process.pid}`;
  try {
    makePrivateFolder(account, unfinished);
    say('Unpacking it ...');
    await unpack(file, identity, unfinished, account);
    const pieces = await bringLog({ from, identity, first: backup.firstSegment, into: log, account });
    say(`Reading ${pieces} pieces of the log written since ...`);
    const recovery = writeRecoverySettings(unfinished, { log, moment, account });
    const wanted = { ...server, data: unfinished };
    await recover(wanted, recovery);
    recovery.forget();
    // Whoever restores may not have the passwords of then.
    resetPassword({ ...wanted, verifier: scramVerifier(server.password) });
    fs.rmSync(data, { recursive: true, force: true });
    fs.renameSync(unfinished, data);
    return { backup, pieces, seconds: (performance.now() - began) / 1000 };
  } finally {
    for (const folder of [unfinished, log]) fs.rmSync(folder, { recursive: true, force: true });
  }
}
