// A throw-away server with a database of ours, empty as yet, and a replica that follows it: for tests of reading from replicas.
import { randomBytes } from 'node:crypto';
import { prepareServer, roleNames, urlFor, withClient } from '../roles.mjs';
import { startEphemeralCluster } from './ephemeral.mjs';

const DATABASE = 'waymark';

/** See followed-server.d.mts. */
export async function startFollowedServer() {
  const cluster = await startEphemeralCluster({ durable: true });
  try {
    const passwords = Object.fromEntries(roleNames.map((role) => [role, randomBytes(12).toString('hex')]));
    const urls = await prepareServer({ adminUrl: cluster.adminUrl, database: DATABASE, passwords });
    const replica = await cluster.addReplica();
    const appUrl = new URL(urls.appUrl);
    appUrl.port = String(replica.port);
    const replay = (verb) => withClient(replica.adminUrl, (client) => client.query(`select pg_wal_replay_${verb}()`));
    const ofReplica = { appUrl: appUrl.href, pause: () => replay('pause'), resume: () => replay('resume') };
    return { ...urls, adminUrl: urlFor(cluster.adminUrl, DATABASE), replica: ofReplica, stop: cluster.stop };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
