import type { DataSource } from 'typeorm';
import { ConfigError } from '../config/config-error';
import { HOME } from '../config/databases-file';
import { refuseUnsafeDatabase } from '../database/refuse-unsafe-database';
import type { WatchConnection } from './watch-connection';

const WHOSE = `select (select system_identifier::text from pg_control_system()) as server, (select oid::text from pg_database where datname = current_database()) as database, pg_is_in_recovery() as "isReplica"`;

interface Whose {
  readonly server: string;
  readonly database: string;
  readonly isReplica: boolean;
}

/** Refuses to read from what is no copy of the database it is to follow, or as a role that row-level security does not bind. */
export async function refuseUnfitReplica(first: WatchConnection, replica: DataSource, { name, host }: { readonly name: string; readonly host: string }): Promise<void> {
  const variable = name === HOME ? 'WAYMARK_REPLICA_URLS' : `WAYMARK_DATABASES, ${name}`;
  await refuseUnsafeDatabase(replica, variable);
  const [one, other] = [await first.ask<Whose>(WHOSE), ((await replica.query(WHOSE)) as Whose[])[0]!];
  const followed = name === HOME ? 'the database of WAYMARK_APP_URL' : `the database "${name}"`;
  if (one.server !== other.server || one.database !== other.database) throw new ConfigError(`${variable}: what answers at ${host} is no replica of ${followed}.`);
}
