import pg from 'pg';
import { requireDatabase } from '../config/require-database';

/** A move that cannot be begun, and what to do about it. */
export class MoveRefused extends Error {}

/** An administrator's connection on which every value is written in one way. @throws MoveRefused, and ConfigError when nothing answers there */
export async function openAdmin(addresses: ReadonlyMap<string, string>, name: string): Promise<pg.Client> {
  const connectionString = addresses.get(name);
  if (!connectionString) throw new MoveRefused(`There is no administrator's address for the database "${name}". Add it to the file of WAYMARK_ADMIN_DATABASES.`);
  // A machine that is gone is noticed within half a minute: until then its lock would refuse every change of the organisation.
  const keepAlive = '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';
  const options = `${keepAlive} -c timezone=UTC -c datestyle=ISO -c intervalstyle=iso_8601 -c bytea_output=hex -c extra_float_digits=1 -c statement_timeout=0 -c idle_in_transaction_session_timeout=0`;
  const client = new pg.Client({ connectionString, application_name: 'waymark move', connectionTimeoutMillis: 10_000, keepAlive: true, options });
  // A connection that breaks between two statements is told by the next one.
  client.on('error', () => undefined);
  await client.connect().catch(async (error: unknown) => {
    await requireDatabase(`WAYMARK_ADMIN_DATABASES, ${name}`, connectionString);
    throw error;
  });
  return client;
}

/** Processes of the restricted role that ask no place before they change something. */
const UNAWARE = `
  select count(*)::integer as count from pg_stat_activity
  where datname = current_database() and usename = 'waymark_app' and application_name = 'waymark'`;
const IS_SUPERUSER = 'select rolsuper from pg_roles where rolname = current_user';
const IS_PREPARED = `select exists (select from pg_foreign_server where srvname = 'waymark_home') as "isFurther", to_regclass('platform.placement') is not null as "isMigrated"`;

/** @throws MoveRefused unless both databases are ready and every process knows that there are several */
export async function requireReady(old: pg.Client, target: pg.Client, to: string): Promise<void> {
  for (const client of [old, target]) {
    const { rows } = await client.query<{ rolsuper: boolean }>(IS_SUPERUSER);
    if (!rows[0]?.rolsuper) throw new MoveRefused('The addresses of WAYMARK_ADMIN_DATABASES must be those of a superuser: triggers stand aside while rows are copied.');
    const unaware = await client.query<{ count: number }>(UNAWARE);
    if (unaware.rows[0]!.count > 0) throw new MoveRefused('A process is connected that knows of one database only. Give WAYMARK_DATABASES to every process and start it anew.');
  }
  const { rows } = await target.query<{ isFurther: boolean; isMigrated: boolean }>(IS_PREPARED);
  if (to !== 'home' && !rows[0]!.isFurther) throw new MoveRefused(`${to} is not prepared. Run: waymark database prepare ${to}`);
}
