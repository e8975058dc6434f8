// The embedded PostgreSQL of a checkout: found, made, and brought back if it falls.
import fs from 'node:fs';
import path from 'node:path';
import { findBackupSettings } from '../backup/found-settings.mjs';
import { keepingSettings } from '../backup/keeping.mjs';
import { isRoot, serverAccount } from '../postgres/account.mjs';
import { reachableBinaries } from '../postgres/binaries.mjs';
import { resetPassword, startCluster, stopLeftover } from '../postgres/cluster.mjs';
import { dataLocation, machineFolder } from '../postgres/location.mjs';
import { prepareServer, scramVerifier, urlFor } from '../roles.mjs';
import { Refusal } from './progress.mjs';

const database = 'waymark';
const largestLog = 10 * 1024 * 1024;

function refuseForeignData(data) {
  const found = fs.statSync(data, { throwIfNoEntry: false });
  if (!found || isRoot || process.platform === 'win32' || found.uid === process.getuid()) return;
  throw new Refusal(
    `The data in ${data} belong to another account (number ${found.uid}), because Waymark was started here before as root. ` +
      `Start it as root again, or give them to your account: sudo chown -R ${process.getuid()} ${path.dirname(data)}`,
  );
}

function keepLogSmall(logFile) {
  const { size = 0 } = fs.statSync(logFile, { throwIfNoEntry: false }) ?? {};
  if (size > largestLog) fs.renameSync(logFile, `${logFile}.1`);
}

/** Data without the password that opens them: the secrets were removed. The server itself can set a new one. */
async function replaceLostPassword(wanted, say) {
  say('The passwords in .data/secrets.json were gone: setting new ones');
  await stopLeftover(wanted.data);
  resetPassword({ ...wanted, verifier: scramVerifier(wanted.password) });
}

/** Where everything is, before anything is started. */
export function planEmbedded(checkout, secrets) {
  const inside = path.join(checkout, '.data', 'postgres');
  const account = serverAccount(inside);
  const { base, elsewhere } = dataLocation({ checkout, account });
  const data = path.join(base, 'postgres');
  refuseForeignData(data);
  const owner = serverAccount(data);
  const binaries = reachableBinaries(owner, () => (elsewhere ? base : machineFolder(owner, checkout)));
  const logFile = path.join(base, 'postgres.log');
  keepLogSmall(logFile);
  const settings = findBackupSettings(path.join(checkout, '.data')) ? keepingSettings(data, owner) : {};
  return { elsewhere, wanted: { binaries, data, account: owner, password: secrets.postgres, logFile, settings } };
}

/** The URL of the administrator of a server that runs. */
export const adminUrlOf = (port, secrets) => `postgres://postgres:${encodeURIComponent(secrets.postgres)}@127.0.0.1:${port}/postgres`;

/** The URLs of the three roles on a server that is prepared already. */
export function roleUrls(port, secrets) {
  const made = (role) => urlFor(`postgres://127.0.0.1:${port}/${database}`, database, role, secrets.roles[role]);
  return { ownerUrl: made('waymark_owner'), appUrl: made('waymark_app'), jobsUrl: made('waymark_jobs') };
}

/**
 * Starts the server and prepares roles and database.
 * @param {{ checkout: string, secrets: object, say: (what: string) => void }} given
 */
export async function openEmbedded({ checkout, secrets, say }) {
  const { elsewhere, wanted } = planEmbedded(checkout, secrets);
  const exists = fs.existsSync(path.join(wanted.data, 'PG_VERSION'));
  if (elsewhere) say(`Other accounts cannot enter ${checkout}, so the data are in ${wanted.data}`);
  if (secrets.fresh && exists) await replaceLostPassword(wanted, say);
  let cluster = await startCluster(wanted);
  try {
    const urls = await prepareServer({ adminUrl: cluster.adminUrl, database, passwords: secrets.roles });
    return {
      kind: 'embedded',
      urls,
      data: wanted.data,
      port: cluster.port,
      adminUrl: cluster.adminUrl,
      pid: () => cluster.pid,
      exited: () => cluster.exited,
      /** Brings a fallen server back on the same port, so that connections find it again. */
      restart: async () => {
        cluster = await startCluster({ ...wanted, port: cluster.port });
      },
      stop: () => cluster.stop(),
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
