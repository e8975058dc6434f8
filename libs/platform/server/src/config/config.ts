import { existsSync } from 'node:fs';
import path from 'node:path';
import { type FurtherDatabase, readDatabases } from './databases-file';
import { readKeyFile } from './key-file';
import { ConfigError } from './config-error';

/** What the processes are told by their environment. Read once, at start; a wrong value stops the start and names the variable. */
export interface Config {
  readonly appUrl: string;
  readonly ownerUrl: string | null;
  readonly jobsUrl: string | null;
  /** Copies of the first database that follow it at once, for reads that allow it. Mostly none. */
  readonly replicaUrls: readonly string[];
  /** How far a replica may be behind to be read from. */
  readonly replicaLagSeconds: number;
  /** Databases beside the first one, in which organisations are placed. Mostly none. */
  readonly databases: readonly FurtherDatabase[];
  readonly host: string;
  readonly port: number;
  /** Where people reach us, e.g. https://waymark.example.org; decides links in mail and whether cookies are Secure. */
  readonly publicUrl: string;
  readonly demo: boolean;
  /** Whether anybody may write operations of their own to the API. Otherwise it takes what the pages ask, and programs of organisations that have opened it. */
  readonly acceptsAnyOperation: boolean;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly webRoot: string | null;
  /** How many reverse proxies stand in front; that many X-Forwarded-For entries are trusted. */
  readonly trustedProxies: number;
  /** Seconds between saying "not ready" and closing the door, so that a load balancer can look away first. */
  readonly drainSeconds: number;
  readonly poolSize: number;
  /** How many bytes of answers a process keeps to give again while nothing has changed; 0 keeps none. */
  readonly keptBytes: number;
  readonly logLevel: 'error' | 'warn' | 'info';
  /** What seals letters and keys of conversations without names; kept in a file of its own, never in the database. Null: nobody can speak without a name. */
  readonly unnamedKey: Buffer | null;
  /** What seals the secrets of second factors; in a file of its own, never in the database. Null: nobody can set one up. */
  readonly factorKey: Buffer | null;
  /** Where the ends of audit chains are written each night, one line of JSON each; best on another machine's disk. Null: they go out by mail only. */
  readonly anchorFile: string | null;
  /** Whom people write to about privacy, accessibility and security: a mail address or a page. Null: the pages say so. */
  readonly contact: string | null;
  /** The browser that prints reports, such as /usr/bin/chromium. Null: they are set without one. */
  readonly chromium: string | null;
}

export { ConfigError };

/** A mail without a sender is refused by mail servers, and its links must lead somewhere. */
const NEEDED_FOR_MAIL = {
  MAIL_FROM: 'SMTP_URL is, so mail will be sent: say from whom, such as Waymark <no-reply@example.org>.',
  PUBLIC_URL: 'SMTP_URL is, so mail will be sent: say where its links lead, such as https://waymark.example.org.',
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

function required(environment: Environment, name: string, why: string): string {
  const value = environment[name];
  if (!value) throw new ConfigError(`${name} is not set. ${why}`);
  return value;
}

function postgresUrl(name: string, value: string): string {
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) throw new ConfigError(`${name} must be a PostgreSQL address such as postgres://user:password@host:5432/waymark.`);
  return value;
}

const listOf = (text = ''): string[] => text.split(',').map((part) => part.trim()).filter(Boolean);

function wholeNumber(environment: Environment, name: string, fallback: number, from: number, to: number): number {
  const text = environment[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < from || value > to) throw new ConfigError(`${name} must be a whole number from ${from} to ${to}; it is "${text}".`);
  return value;
}

function oneOf<const T extends string>(environment: Environment, name: string, allowed: readonly T[], fallback: T): T {
  const text = environment[name] || fallback;
  if (!(allowed as readonly string[]).includes(text)) throw new ConfigError(`${name} must be one of ${allowed.join(', ')}; it is "${text}".`);
  return text as T;
}

function webAddress(name: string, value: string): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) throw new ConfigError(`${name} must be a web address such as https://waymark.example.org; it is "${value}".`);
  return value.replace(/\/+$/, '');
}

function readContact(text: string | undefined): string | null {
  if (!text) return null;
  const isPage = text.startsWith('https://') && URL.canParse(text);
  if (!isPage && !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text)) throw new ConfigError(`WAYMARK_CONTACT must be a mail address such as security@example.org, or a page that begins with https://; it is "${text}".`);
  return text;
}

/**
 * Reads and checks the environment.
 * @throws ConfigError naming the variable and what it should be.
 */
export function readConfig(environment: Environment): Config {
  const host = environment['HOST'] || '127.0.0.1';
  const port = wholeNumber(environment, 'PORT', 3000, 0, 65_535);
  const optionalUrl = (name: string) => (environment[name] ? postgresUrl(name, environment[name]) : null);
  const demo = oneOf(environment, 'WAYMARK_DEMO', ['0', '1'], '0') === '1';
  if (demo && !['127.0.0.1', 'localhost', '::1'].includes(host)) throw new ConfigError('WAYMARK_DEMO=1 lets anybody in by one press, so HOST must be 127.0.0.1, ::1 or localhost.');
  const smtpUrl = environment['SMTP_URL'] || null;
  if (smtpUrl && !(/^smtps?:\/\/./.test(smtpUrl) && URL.canParse(smtpUrl))) throw new ConfigError('SMTP_URL must look like smtp://user:password@host:587 or smtps://host.');
  if (smtpUrl) for (const [name, why] of Object.entries(NEEDED_FOR_MAIL)) required(environment, name, why);
  const webRoot = environment['WAYMARK_WEB_ROOT'] || null;
  if (webRoot && !existsSync(webRoot)) throw new ConfigError(`WAYMARK_WEB_ROOT must be the folder of the built pages; there is no "${webRoot}".`);
  const chromium = environment['WAYMARK_CHROMIUM'] || null;
  if (chromium && !existsSync(chromium)) throw new ConfigError(`WAYMARK_CHROMIUM must be the path of Chromium or Chrome; there is no "${chromium}".`);
  const anchorFile = environment['WAYMARK_ANCHOR_FILE'] || null;
  if (anchorFile && !path.isAbsolute(anchorFile)) throw new ConfigError(`WAYMARK_ANCHOR_FILE must be a whole path such as /var/lib/waymark/anchors.jsonl; it is "${anchorFile}".`);
  return {
    appUrl: postgresUrl('WAYMARK_APP_URL', required(environment, 'WAYMARK_APP_URL', 'It is the address of the database for the restricted role waymark_app.')),
    ownerUrl: optionalUrl('WAYMARK_OWNER_URL'),
    jobsUrl: optionalUrl('WAYMARK_JOBS_URL'),
    replicaUrls: listOf(environment['WAYMARK_REPLICA_URLS']).map((url) => postgresUrl('WAYMARK_REPLICA_URLS', url)),
    replicaLagSeconds: wholeNumber(environment, 'WAYMARK_REPLICA_LAG_SECONDS', 2, 1, 60),
    databases: readDatabases('WAYMARK_DATABASES', environment['WAYMARK_DATABASES']),
    host,
    port,
    publicUrl: webAddress('PUBLIC_URL', environment['PUBLIC_URL'] || `http://${host.includes(':') ? `[${host}]` : host}:${port}`),
    demo,
    acceptsAnyOperation: oneOf(environment, 'WAYMARK_ANY_OPERATION', ['0', '1'], demo ? '1' : '0') === '1',
    smtpUrl,
    mailFrom: environment['MAIL_FROM'] || 'Waymark <no-reply@localhost>',
    webRoot,
    trustedProxies: wholeNumber(environment, 'TRUSTED_PROXIES', 0, 0, 10),
    drainSeconds: wholeNumber(environment, 'DRAIN_SECONDS', demo ? 0 : 5, 0, 120),
    poolSize: wholeNumber(environment, 'POOL_SIZE', 10, 1, 200),
    keptBytes: 1_000_000 * wholeNumber(environment, 'WAYMARK_KEPT_MEGABYTES', 32, 0, 10_000),
    logLevel: oneOf(environment, 'LOG_LEVEL', ['error', 'warn', 'info'], 'info'),
    unnamedKey: readKeyFile('WAYMARK_UNNAMED_KEY_FILE', environment['WAYMARK_UNNAMED_KEY_FILE']),
    factorKey: readKeyFile('WAYMARK_FACTOR_KEY_FILE', environment['WAYMARK_FACTOR_KEY_FILE']),
    anchorFile,
    chromium,
    contact: readContact(environment['WAYMARK_CONTACT']),
  };
}
