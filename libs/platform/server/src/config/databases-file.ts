import { readFileSync, statSync } from 'node:fs';
import { ConfigError } from './config-error';

/** A database beside the first one, in which organisations are placed. */
export interface FurtherDatabase {
  readonly name: string;
  /** Its address for the role waymark_app. */
  readonly appUrl: string;
  /** Its address for the role waymark_jobs, whose queue the worker works off. */
  readonly jobsUrl: string;
  /** Copies that follow it, for reads that allow it. Mostly none. */
  readonly replicaUrls: readonly string[];
}

/** The name of the first database, the one of WAYMARK_APP_URL. */
export const HOME = 'home';

const NAME = /^[a-z][a-z0-9-]{0,30}$/;
const OTHERS = 0o077;
const isPostgres = (value: unknown): value is string => typeof value === 'string' && /^postgres(ql)?:\/\//.test(value) && URL.canParse(value);

/** The JSON object in a file that only its owner can read. @throws ConfigError */
export function readSecretJson(variable: string, file: string): Record<string, unknown> {
  let text: string;
  let mode: number;
  try {
    text = readFileSync(file, 'utf8');
    ({ mode } = statSync(file));
  } catch {
    throw new ConfigError(`${variable} must be a file that this process can read; "${file}" is none.`);
  }
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0) throw new ConfigError(`${variable}: others can read "${file}", which holds passwords. Close it with: chmod 600 ${file}`);
  try {
    const value = JSON.parse(text) as unknown;
    if (value && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below, without the text: it holds passwords.
  }
  throw new ConfigError(`${variable}: "${file}" must hold one JSON object, with a name for each database.`);
}

/** The databases of WAYMARK_DATABASES: {"east": {"appUrl": "postgres://…", "jobsUrl": "postgres://…"}}, and replicaUrls where it has replicas. @throws ConfigError */
export function readDatabases(variable: string, file: string | undefined): readonly FurtherDatabase[] {
  if (!file) return [];
  return Object.entries(readSecretJson(variable, file)).map(([name, told]) => {
    if (!NAME.test(name) || name === HOME) throw new ConfigError(`${variable}: "${name}" cannot be the name of a database. Use small letters, digits and -, and not "${HOME}", which is the first one.`);
    const { appUrl, jobsUrl, replicaUrls = [] } = (told ?? {}) as { appUrl?: unknown; jobsUrl?: unknown; replicaUrls?: unknown };
    if (!isPostgres(appUrl) || !isPostgres(jobsUrl)) throw new ConfigError(`${variable}: "${name}" needs appUrl and jobsUrl, both PostgreSQL addresses.`);
    if (!Array.isArray(replicaUrls) || !replicaUrls.every(isPostgres)) throw new ConfigError(`${variable}: replicaUrls of "${name}" must be a list of PostgreSQL addresses.`);
    return { name, appUrl, jobsUrl, replicaUrls };
  });
}

/** The administrators' addresses for moving: {"home": "postgres://…", "east": "postgres://…"}. @throws ConfigError */
export function readAdminAddresses(variable: string, file: string | undefined): ReadonlyMap<string, string> {
  if (!file) throw new ConfigError(`${variable} is not set. It is a file with the administrator's address of each database, by its name.`);
  const addresses = new Map<string, string>();
  for (const [name, url] of Object.entries(readSecretJson(variable, file))) {
    if (!isPostgres(url)) throw new ConfigError(`${variable}: "${name}" needs a PostgreSQL address.`);
    addresses.set(name, url);
  }
  return addresses;
}
