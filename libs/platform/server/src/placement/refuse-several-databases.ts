import type { DataSource } from 'typeorm';
import { ConfigError } from '../config/config-error';

const HAS_SEVERAL = "select current_setting('app.several_databases', true) = 'yes' as several";

/**
 * Refuses to work on the first of several databases without knowing the others: organisations that were moved would be served as they
 * were when they left. The setting is of the database itself, so that every connection has it.
 */
export async function refuseSeveralDatabases(dataSource: DataSource): Promise<void> {
  const [found] = (await dataSource.query(HAS_SEVERAL)) as { several: boolean | null }[];
  if (found?.several) throw new ConfigError('WAYMARK_DATABASES is not set, but organisations of this installation are placed in several databases. Name the same file as for its other processes.');
}
