import 'reflect-metadata';
import { ConfigError, dataSourceOptions, HOME, openAdmin, prepareQueue, readAdminAddresses, readConfig } from '@waymark/platform/server';
import type pg from 'pg';
import { DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { requireApart } from '../catalogue';
import { migrations } from '../contexts';

/** The schema of accounts and sessions, of which a further database keeps the shape alone. */
const SHAPE = 'identity_shape';

const IS_PREPARED = `select to_regnamespace('${SHAPE}') is not null as prepared`;

/** Keys into accounts cannot be checked from afar; the account is there because the place where it is named asks home for it. */
const KEYS_INTO_ACCOUNTS = `
  select con.conrelid::regclass::text as table_name, quote_ident(con.conname) as name from pg_constraint con
  join pg_class referred on referred.oid = con.confrelid join pg_class holder on holder.oid = con.conrelid
  where con.contype = 'f' and referred.relnamespace = '${SHAPE}'::regnamespace and holder.relnamespace <> referred.relnamespace`;

/** PostgreSQL's codes for an extension whose files are not there, and for a server that is not reached or lets nobody in. */
const NOT_INSTALLED = new Set(['0A000', '58P01']);
const NOT_REACHED = /^(08|28)/;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Where a database finds home, and by whom it is asked: options of postgres_fdw. */
function optionsOf(url: string): { server: string; user: string } {
  const { hostname, port, pathname, username, password } = new URL(url);
  return {
    server: `host ${quoted(hostname.replace(/^\[|\]$/g, ''))}, port ${quoted(port || '5432')}, dbname ${quoted(decodeURIComponent(pathname.slice(1)))}`,
    user: `user ${quoted(decodeURIComponent(username))}, password ${quoted(decodeURIComponent(password))}`,
  };
}

/** Makes room for migrations, which know the accounts' tables as tables. */
async function takeShapeBack(runner: QueryRunner): Promise<void> {
  await runner.query(`drop schema identity cascade; alter schema ${SHAPE} rename to identity`);
}

/** Neither the log of PostgreSQL, nor its statistics, nor whoever reads an error gets to see the password in a statement. */
async function sendWithPassword(runner: QueryRunner, statement: string): Promise<void> {
  await runner.query("set local log_statement = 'none'; set local log_min_duration_statement = -1; set local log_min_error_statement = 'panic'; set local pg_stat_statements.track_utility = off");
  try {
    await runner.query(statement);
  } catch (error) {
    throw new Error(`The connection to home could not be described (${(error as { code?: string }).code ?? 'no code'}).`);
  }
}

/** @throws ConfigError for what whoever set up the databases can put right */
async function explained(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    if (NOT_INSTALLED.has(code)) throw new ConfigError('PostgreSQL has no postgres_fdw there. Install the package with its own extensions (postgresql-contrib).');
    if (NOT_REACHED.test(code)) throw new ConfigError(`The further database does not reach home by the address in WAYMARK_APP_URL: ${message}`);
    throw error;
  }
}

/**
 * Puts the accounts' tables of home, seen from afar, in the place of the empty ones. Whatever is kept there of how home is reached is in
 * that database's backups too, so it is no more than the restricted role's own way.
 */
async function seeFromAfar(runner: QueryRunner, homeUrl: string): Promise<void> {
  const home = optionsOf(homeUrl);
  await explained(() => runner.query('create extension if not exists postgres_fdw'));
  await runner.query(`drop server if exists waymark_home cascade; create server waymark_home foreign data wrapper postgres_fdw options (${home.server})`);
  await sendWithPassword(runner, `
    create user mapping for waymark_app server waymark_home options (${home.user}, password_required 'false');
    create user mapping for current_user server waymark_home options (${home.user})`);
  await runner.query(`
    alter schema identity rename to ${SHAPE};
    alter function ${SHAPE}.erase_account(uuid) security invoker;
    revoke all on schema ${SHAPE} from waymark_app`);
  for (const { table_name: table, name } of (await runner.query(KEYS_INTO_ACCOUNTS)) as { table_name: string; name: string }[]) await runner.query(`alter table ${table} drop constraint ${name}`);
  await runner.query('create schema identity');
  await explained(() => runner.query("import foreign schema identity from server waymark_home into identity options (import_default 'true')"));
  await runner.query(`
    drop user mapping for current_user server waymark_home;
    grant usage on schema identity to waymark_app;
    grant select, insert, update, delete on all tables in schema identity to waymark_app;
    create function identity.erase_account(erased uuid) returns boolean language plpgsql set search_path = pg_catalog, pg_temp as $$
    declare
      done boolean;
    begin
      insert into identity.account_erasure (account_id) values (erased) returning is_erased into done;
      return done;
    end $$;
    revoke execute on function identity.erase_account(uuid) from public;
    grant execute on function identity.erase_account(uuid) to waymark_app`);
}

/** In one transaction: whoever works with this database meanwhile sees the accounts throughout. */
async function bringUpToDate(dataSource: DataSource, homeUrl: string): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    const [found] = (await runner.query(IS_PREPARED)) as { prepared: boolean }[];
    if (found!.prepared) await takeShapeBack(runner);
    await runner.query('set local role waymark_owner');
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = 'none';
    const done = await executor.executePendingMigrations();
    await runner.query('reset role');
    await seeFromAfar(runner, homeUrl);
    await runner.commitTransaction();
    return done.map(({ name }) => name);
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/**
 * Makes a further database ready for organisations, or brings it up to date with a new release, after home. Its tables are those of
 * home; accounts and sessions it sees from afar, where they are. @returns the exit code
 */
export async function prepareDatabase(name: string, environment: NodeJS.ProcessEnv): Promise<number> {
  try {
    const config = readConfig(environment);
    const addresses = readAdminAddresses('WAYMARK_ADMIN_DATABASES', environment['WAYMARK_ADMIN_DATABASES']);
    const further = config.databases.find((one) => one.name === name);
    const adminUrl = addresses.get(name);
    if (!further || !addresses.has(HOME) || !adminUrl) throw new ConfigError(`"${name}" must be in the file of WAYMARK_DATABASES, and "${name}" and "${HOME}" in that of WAYMARK_ADMIN_DATABASES.`);
    await alone(addresses, HOME, markAsOneOfSeveral);
    const done = await alone(addresses, name, async (client) => {
      await markAsOneOfSeveral(client);
      return makeReady(adminUrl, further.jobsUrl, config.appUrl);
    });
    process.stdout.write(`${name} is ready. Migrations: ${done.length === 0 ? 'none were needed' : done.join(', ')}.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** @returns the migrations that were needed */
async function makeReady(adminUrl: string, jobsUrl: string, homeUrl: string): Promise<string[]> {
  const options = { ...dataSourceOptions(adminUrl, [], 2), migrations: [...migrations], extra: { max: 2, options: '-c lock_timeout=10000 -c timezone=UTC' } } as const;
  const dataSource = await new DataSource(options as never).initialize();
  try {
    const done = await bringUpToDate(dataSource, homeUrl);
    await prepareQueue(jobsUrl);
    await requireApart(dataSource);
    return done;
  } finally {
    await dataSource.destroy();
  }
}

/** Two who prepare a database at once go one after the other: the second waits until the first is done, and then finds nothing to do. */
async function alone<T>(addresses: ReadonlyMap<string, string>, name: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await openAdmin(addresses, name);
  try {
    await client.query('select pg_advisory_lock(4120229)');
    return await work(client);
  } finally {
    await client.end();
  }
}

/** From now on no process works there that knows of one database only. */
async function markAsOneOfSeveral(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
  await client.query(`alter database ${rows[0]!.name} set app.several_databases = 'yes'`);
}
