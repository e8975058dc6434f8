import { openTestDatabase, type TestDatabase } from '@waymark/platform/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../database/data-source-options';
import { refuseSeveralDatabases } from './refuse-several-databases';

let place: TestDatabase;
let admin: pg.Client;
let dataSource: DataSource;

beforeAll(async () => {
  place = await openTestDatabase();
  admin = new pg.Client(place.adminUrl);
  await admin.connect();
  dataSource = await new DataSource(dataSourceOptions(place.appUrl, [], 2)).initialize();
});
afterAll(async () => {
  await dataSource?.destroy();
  await admin?.end();
  await place?.drop();
});

/** As after a quiet time, when the pool has let go of every connection. */
async function letGoOfConnections(): Promise<void> {
  const { master } = dataSource.driver as unknown as { master: pg.Pool };
  await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'waymark_app'");
  while (master.totalCount > 0) await new Promise((resolve) => setImmediate(resolve));
}

test('a process that began with one database, and was idle when there came to be several, is refused by its next connection', async () => {
  await refuseSeveralDatabases(dataSource);
  await letGoOfConnections();
  expect(await dataSource.query('select 1 as one')).toEqual([{ one: 1 }]);
  await admin.query(`alter database ${new URL(place.adminUrl).pathname.slice(1)} set app.several_databases = 'yes'`);
  await letGoOfConnections();
  await expect(dataSource.query('select 1 as one')).rejects.toThrow('WAYMARK_DATABASES is not set');
  await expect(refuseSeveralDatabases(dataSource)).rejects.toThrow('WAYMARK_DATABASES is not set');
});
