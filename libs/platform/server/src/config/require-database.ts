import pg from 'pg';
import { ConfigError } from './config';

/** PostgreSQL's codes for an account that is not let in, and for a database that is not there. */
const NOT_LET_IN = /^28/;
const NO_DATABASE = '3D000';

function explain(name: string, url: string, code: string): string {
  const { hostname, port, pathname, username } = new URL(url);
  if (NOT_LET_IN.test(code)) return `${name}: PostgreSQL does not let in ${username}. Check the user and the password.`;
  if (code === NO_DATABASE) return `${name}: PostgreSQL has no database called ${pathname.slice(1)}. Make it, or correct the name.`;
  return `${name}: no PostgreSQL answers at ${hostname}:${port || 5432} (${code}). Check the address, and that it is running.`;
}

/**
 * Opens a database once, before anything else starts, so that a wrong address is said in a sentence.
 * @throws ConfigError naming the variable, never the password.
 */
export async function requireDatabase(name: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new ConfigError(explain(name, url, (error as { code?: string }).code ?? 'no answer in 5 seconds'));
  } finally {
    await client.end().catch(() => undefined);
  }
}
