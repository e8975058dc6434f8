import 'reflect-metadata';
import { ConfigError, dataSourceOptions, prepareQueue, requireDatabase } from '@waymark/platform/server';
import { DataSource } from 'typeorm';
import { requireApart } from './catalogue';
import { migrations } from './contexts';
import { runProgram } from './run-program';

/** Any number; every process that migrates asks for the same lock. */
const ONE_AT_A_TIME = 4_120_226;

/** Brings the schema up to date, one process at a time, each migration in a transaction of its own. */
async function migrate(): Promise<void> {
  const ownerUrl = process.env['WAYMARK_OWNER_URL'];
  const jobsUrl = process.env['WAYMARK_JOBS_URL'];
  if (!ownerUrl) throw new ConfigError('WAYMARK_OWNER_URL is not set. It is the address of the database for the role waymark_owner.');
  if (!jobsUrl) throw new ConfigError('WAYMARK_JOBS_URL is not set. It is the address of the database for the role waymark_jobs.');
  await requireDatabase('WAYMARK_OWNER_URL', ownerUrl);
  await requireDatabase('WAYMARK_JOBS_URL', jobsUrl);
  const options = { ...dataSourceOptions(ownerUrl, [], 2), migrations: [...migrations], migrationsTransactionMode: 'each', extra: { max: 2, options: '-c lock_timeout=10000 -c timezone=UTC' } } as const;
  const dataSource = await new DataSource(options as never).initialize();
  try {
    const lock = dataSource.createQueryRunner();
    // Whoever comes second waits as long as the first needs, not as long as a migration may wait for a table.
    await lock.query('set lock_timeout = 0');
    await lock.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME]);
    const [found] = (await lock.query("select to_regnamespace('identity_shape') is not null as further")) as { further: boolean }[];
    if (found!.further) throw new ConfigError('WAYMARK_OWNER_URL names a further database of an installation. Migrate home, then run: waymark database prepare <name>');
    const done = await dataSource.runMigrations();
    await prepareQueue(jobsUrl);
    await requireApart(dataSource);
    await lock.query('select pg_advisory_unlock($1)', [ONE_AT_A_TIME]);
    await lock.release();
    if (done.length) console.error(`Migrated: ${done.map((migration) => migration.name).join(', ')}`);
  } finally {
    await dataSource.destroy();
  }
}

runProgram(migrate);
