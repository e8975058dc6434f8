// PostgreSQL lays each finished piece of its log into a waiting folder of its own account; whoever runs the server takes it to
// the backups from there (wal.mjs). So its account needs no way into the folder of the backups.
import { makePrivateFolder } from '../postgres/account.mjs';

/** How much may be lost when the machine is, in seconds: a piece that is not full yet is finished after so long. */
export const longestLoss = 60;

export const waitingFolder = (data) => `${data}.wal-waiting`;

/** Settings of a server whose log is kept. */
export function keepingSettings(data, account) {
  const waiting = waitingFolder(data);
  makePrivateFolder(account, waiting);
  const place = `'${waiting.replaceAll("'", "'\\''")}'`;
  // A piece that is there already was copied before and not noted; another one of that name would be a fault worth hearing of.
  const command = `test ! -f ${place}/%f && cp %p ${place}/%f.part && mv ${place}/%f.part ${place}/%f || cmp -s %p ${place}/%f`;
  return { archive_mode: 'on', archive_command: command, archive_timeout: longestLoss };
}
