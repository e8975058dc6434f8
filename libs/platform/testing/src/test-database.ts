import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** What the jest set-up tells the tests about their PostgreSQL. */
interface TestServer {
  /** Name of the migrated database that is copied. */
  template: string;
  admin: string;
  owner: string;
  app: string;
  jobs: string;
}

/** A migrated database that belongs to one spec file alone. */
export interface TestDatabase {
  name: string;
  /** As the owner of all objects, for what the program itself may not do. */
  ownerUrl: string;
  /** As the running program: bound by row-level security. */
  appUrl: string;
  /** As the job queue. */
  jobsUrl: string;
  /** As the superuser: sees and may do everything. */
  adminUrl: string;
  drop(): Promise<void>;
}

function testServer(): TestServer {
  const told = process.env.WAYMARK_TEST_POSTGRES;
  if (!told) {
    throw new Error('No test database: this jest project needs tools/jest-database-setup.mjs as its globalSetup.');
  }
  return JSON.parse(told) as TestServer;
}

function inDatabase(url: string, name: string): string {
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.href;
}

async function asAdministrator(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Copies the migrated template: some 10 to 50 ms. Drop it in `afterAll`. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = testServer();
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await asAdministrator(server.admin, async (client) => {
    await client.query(`create database ${name} template ${server.template} owner waymark_owner strategy file_copy`);
    // Permissions on a database are not copied with it.
    await client.query(`grant create on database ${name} to waymark_jobs`);
  });
  return {
    name,
    ownerUrl: inDatabase(server.owner, name),
    appUrl: inDatabase(server.app, name),
    jobsUrl: inDatabase(server.jobs, name),
    adminUrl: inDatabase(server.admin, name),
    drop: () =>
      asAdministrator(server.admin, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}
