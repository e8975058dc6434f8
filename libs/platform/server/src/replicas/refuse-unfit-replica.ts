import type { DataSource } from 'typeorm';
import { ConfigError } from '../config/config-error';
import { refuseUnsafeDatabase } from '../database/refuse-unsafe-database';

const WHOSE = `select (select system_identifier::text from pg_control_system()) as server, (select oid::text from pg_database where datname = current_database()) as database, pg_is_in_recovery() as "isReplica"`;

interface Whose {
  readonly server: string;
  readonly database: string;
  readonly isReplica: boolean;
}

const whose = async (dataSource: DataSource) => ((await dataSource.query(WHOSE)) as Whose[])[0]!;

/** Refuses to read from what is no copy of the first server's database, or as a role that row-level security does not bind. */
export async function refuseUnfitReplica(first: DataSource, replica: DataSource, host: string): Promise<void> {
  await refuseUnsafeDatabase(replica, 'WAYMARK_REPLICA_URLS');
  const [one, other] = [await whose(first), await whose(replica)];
  if (one.server !== other.server || one.database !== other.database) throw new ConfigError(`WAYMARK_REPLICA_URLS: what answers at ${host} is no replica of the database of WAYMARK_APP_URL.`);
}
