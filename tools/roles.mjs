// The three roles and the database, made in one place for start, for tests and for every other tool. Safe to repeat.
//
//   waymark_owner  owns every object, used only to migrate and to seed
//   waymark_app    what the running program is: owns nothing and is bound by row-level security
//   waymark_jobs   owns the schema of the job queue
//
// The administrator need not be a superuser: CREATEROLE and CREATEDB are enough (managed PostgreSQL, 15 or newer).
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

export const roleNames = ['waymark_owner', 'waymark_app', 'waymark_jobs'];
const oldestVersion = 15;

/**
 * What PostgreSQL itself would store for this password. Sent instead of the password, so that the password is never in a
 * statement, and so never in a server's log.
 */
export function scramVerifier(password, salt = randomBytes(16), iterations = 4096) {
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256');
  const hmac = (key, text) => createHmac('sha256', key).update(text).digest();
  const storedKey = createHash('sha256').update(hmac(salted, 'Client Key')).digest('base64');
  const serverKey = hmac(salted, 'Server Key').toString('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

/** Names that are safe unquoted stay as they are; anything else is quoted as SQL asks. */
export const quoteName = (name) => `"${name.replaceAll('"', '""')}"`;

/** The same server and options as `url`, with another database, and another role if one is given. */
export function urlFor(url, database, role, password) {
  const made = new URL(url);
  made.pathname = `/${encodeURIComponent(database)}`;
  if (role) made.username = encodeURIComponent(role);
  if (role) made.password = encodeURIComponent(password);
  return made.href;
}

/** The database that a URL names. */
export function databaseOf(url, otherwise = 'waymark') {
  return decodeURIComponent(new URL(url).pathname.slice(1)) || otherwise;
}

async function connect(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 15_000,
    application_name: 'waymark tools',
  });
  await client.connect();
  return client;
}

/** Runs `work` with a connection that is closed whatever happens. */
export async function withClient(url, work) {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function opens(url) {
  try {
    return await withClient(url, () => true);
  } catch (error) {
    if (['28P01', '28000', '3D000'].includes(error.code)) return false;
    throw error;
  }
}

async function checkVersion(client) {
  const { rows } = await client.query(`select current_setting('server_version_num')::int / 10000 as major`);
  if (rows[0].major < oldestVersion) {
    throw new Error(`This PostgreSQL is version ${rows[0].major}. Waymark needs PostgreSQL ${oldestVersion} or newer.`);
  }
  return rows[0].major;
}

/**
 * Makes a role, or gives it our password; refuses one that could step over row-level security.
 * @param {() => Promise<boolean>} alreadyOpens a password that works is left alone: someone may be using it right now
 */
export async function ensureRole(client, role, password, alreadyOpens = async () => false) {
  const { rows } = await client.query('select rolsuper, rolbypassrls from pg_roles where rolname = $1', [role]);
  if (rows.length === 0) return client.query(`create role ${role} login password '${scramVerifier(password)}'`);
  if (rows[0].rolsuper || rows[0].rolbypassrls) {
    throw new Error(
      `The role ${role} may bypass row-level security. Take that away first: alter role ${role} nosuperuser nobypassrls`,
    );
  }
  if (await alreadyOpens()) return undefined;
  return client.query(`alter role ${role} login password '${scramVerifier(password)}'`);
}

/** Only a member of a role may make it the owner of something; a superuser is one already. */
async function becomeMember(client, role, major) {
  const privilege = major >= 16 ? 'SET' : 'MEMBER';
  const { rows } = await client.query('select pg_has_role(current_user, $1, $2) as member', [role, privilege]);
  if (!rows[0].member) await client.query(`grant ${role} to current_user`);
}

async function ensureDatabase(client, database) {
  const { rows } = await client.query('select pg_get_userbyid(datdba) as owner from pg_database where datname = $1', [
    database,
  ]);
  if (rows.length > 0) return rows[0].owner;
  await client.query(`create database ${quoteName(database)} owner waymark_owner`);
  return 'waymark_owner';
}

/** What the roles may do in the database. Permissions are not copied from a template, so test databases ask for it too. */
export async function grantDatabase(client, database) {
  const name = quoteName(database);
  await client.query(`grant connect, create, temporary on database ${name} to waymark_owner`);
  await client.query(`grant connect on database ${name} to waymark_app`);
  await client.query(`grant connect, create on database ${name} to waymark_jobs`);
}

/** Nobody but the owner makes things in `public`. A managed server may keep that schema to itself: then it is left alone. */
async function closePublicSchema(client) {
  const { rows } = await client.query(
    `select pg_has_role(current_user, nspowner, 'USAGE') as ours from pg_namespace where nspname = 'public'`,
  );
  if (!rows[0]?.ours) return;
  await client.query('revoke create on schema public from public');
  await client.query('grant usage, create on schema public to waymark_owner');
}

/** The database in which an administrator can work before ours exists. */
async function maintenanceUrl(adminUrl, database) {
  if (await opens(urlFor(adminUrl, database))) return urlFor(adminUrl, database);
  return urlFor(adminUrl, 'postgres');
}

/**
 * Makes the roles and the database, and returns the URLs the program runs with.
 * @param {{ adminUrl: string, database: string, passwords: Record<string, string> }} wanted
 */
export async function prepareServer({ adminUrl, database, passwords }) {
  const made = (role) => urlFor(adminUrl, database, role, passwords[role]);
  const urls = { ownerUrl: made('waymark_owner'), appUrl: made('waymark_app'), jobsUrl: made('waymark_jobs') };
  const owner = await withClient(await maintenanceUrl(adminUrl, database), async (client) => {
    const major = await checkVersion(client);
    for (const role of roleNames) await ensureRole(client, role, passwords[role], () => opens(made(role)));
    await becomeMember(client, 'waymark_owner', major);
    return ensureDatabase(client, database);
  });
  const grantor = owner === 'waymark_owner' ? urls.ownerUrl : urlFor(adminUrl, database);
  await withClient(grantor, (client) => grantDatabase(client, database));
  await withClient(urlFor(adminUrl, database), closePublicSchema);
  return urls;
}
