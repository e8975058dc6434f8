import 'reflect-metadata';
import { Database, dataSourceOptions, readConfig, refuseUnsafeDatabase, requireDatabase, SystemClock } from '@waymark/platform/server';
import { DataSource } from 'typeorm';
import { entities } from './contexts';
import { tellDemo } from './demo';
import { runProgram } from './run-program';

/** Any number; every process that seeds asks for the same lock. */
const ONE_AT_A_TIME = 4_120_227;

/** Fills an empty database with the demo: two organisations with a lived-in history. Safe to repeat. */
async function seed(): Promise<void> {
  const { appUrl } = readConfig(process.env);
  await requireDatabase('WAYMARK_APP_URL', appUrl);
  const dataSource = await new DataSource(dataSourceOptions(appUrl, [...entities], 4)).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await refuseUnsafeDatabase(dataSource);
    await lock.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME]);
    const told = await tellDemo(new Database(dataSource, { databases: [] }), new SystemClock().today('Europe/London'));
    if (told.length) console.error(`Seeded the demo: ${told.join(', ')}.`);
  } finally {
    await lock.query('select pg_advisory_unlock_all()');
    await lock.release();
    await dataSource.destroy();
  }
}

runProgram(seed);
