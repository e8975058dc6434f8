import type { DataSource } from 'typeorm';
import { ConfigError } from '../config/config-error';

interface Connection {
  query(text: string): Promise<{ rows: { several: boolean | null }[] }>;
}

/** What this uses of the pool that TypeORM keeps. */
interface Pool {
  readonly options: { verify?: (connection: Connection, done: (refused?: Error) => void) => void };
}

const HAS_SEVERAL = "select current_setting('app.several_databases', true) = 'yes' as several";

const refusal = () => new ConfigError('WAYMARK_DATABASES is not set, but organisations of this installation are placed in several databases. Name the same file as for its other processes.');

/**
 * Refuses to work on the first of several databases without knowing the others: organisations that were moved would be served as they
 * were when they left. The setting is of the database itself, so that every connection has it. Later connections are asked as well, once
 * each: a process that has had nothing to do for a while has none, and a move does not see it then.
 */
export async function refuseSeveralDatabases(dataSource: DataSource): Promise<void> {
  const [found] = (await dataSource.query(HAS_SEVERAL)) as { several: boolean | null }[];
  if (found?.several) throw refusal();
  const { master } = dataSource.driver as unknown as { master: Pool };
  master.options.verify = (connection, done) => {
    connection.query(HAS_SEVERAL).then(({ rows }) => (rows[0]?.several ? done(refusal()) : done()), done);
  };
}
