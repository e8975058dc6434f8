// Which PostgreSQL the program uses: the embedded one, one named by its administrator's URL, or one prepared by hand.
import { databaseOf, prepareServer } from '../roles.mjs';
import { openEmbedded } from './embedded.mjs';
import { Refusal } from './progress.mjs';

const names = { ownerUrl: 'WAYMARK_OWNER_URL', appUrl: 'WAYMARK_APP_URL', jobsUrl: 'WAYMARK_JOBS_URL' };

/** @returns {'given' | 'server' | 'embedded'} */
export function databaseKind(env) {
  if (Object.values(names).some((name) => env[name])) return 'given';
  return env.DATABASE_URL ? 'server' : 'embedded';
}

function checkUrl(name, value) {
  const refuse = () => {
    throw new Refusal(
      `${name} is not the address of a PostgreSQL server. It looks like: postgres://user:password@host:5432/database`,
    );
  };
  if (!URL.canParse(value)) refuse();
  if (!/^postgres(ql)?:$/.test(new URL(value).protocol)) refuse();
}

/** Roles and database were prepared by hand: take the URLs as they are. Migrations need the owner's. */
export function givenUrls(env) {
  const missing = Object.values(names).filter((name) => !env[name]);
  if (missing.length > 0)
    throw new Refusal(`${missing.join(' and ')} must be set too, because another of the three is set.`);
  for (const name of Object.values(names)) checkUrl(name, env[name]);
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, env[name]]));
}

/** Finds what is wrong with the settings before anything slow begins. */
export function checkDatabaseSettings(env) {
  if (databaseKind(env) === 'given') givenUrls(env);
  if (databaseKind(env) === 'server') checkUrl('DATABASE_URL', env.DATABASE_URL);
}

function explainServer(error, url) {
  if (error instanceof Refusal) return error;
  const { hostname, port } = new URL(url);
  const reason = error.message || error.errors?.map((each) => each.message).join(', ') || error.code;
  return new Refusal(`The PostgreSQL server of DATABASE_URL (${hostname}:${port || 5432}) cannot be used: ${reason}`);
}

async function openServer({ env, secrets }) {
  const database = databaseOf(env.DATABASE_URL);
  // Roles belong to a whole server, so all databases of one share their passwords.
  const passwords = secrets.rolesFor(new URL(env.DATABASE_URL).host);
  try {
    const urls = await prepareServer({ adminUrl: env.DATABASE_URL, database, passwords });
    return { kind: 'server', urls, stop: async () => undefined };
  } catch (error) {
    throw explainServer(error, env.DATABASE_URL);
  }
}

/**
 * @param {{ checkout: string, env: NodeJS.ProcessEnv, secrets: () => object, say: (what: string) => void }} given
 * @returns {Promise<{ kind: string, urls: { ownerUrl: string, appUrl: string, jobsUrl: string }, stop: () => Promise<void> }>}
 */
export async function openDatabase({ checkout, env, secrets, say }) {
  const kind = databaseKind(env);
  if (kind === 'given') return { kind, urls: givenUrls(env), stop: async () => undefined };
  if (kind === 'server') return openServer({ env, secrets: secrets() });
  return openEmbedded({ checkout, secrets: secrets(), say });
}

/** The environment of a process of ours. Only what migrates and seeds is given the owner's URL; nothing the administrator's. */
export function processEnvironment(env, urls, { owner = false, ...more } = {}) {
  const rest = Object.fromEntries(
    Object.entries(env).filter(([name]) => name !== 'DATABASE_URL' && name !== names.ownerUrl),
  );
  const own = { NODE_ENV: 'production', [names.appUrl]: urls.appUrl, [names.jobsUrl]: urls.jobsUrl };
  return { ...rest, ...own, ...(owner ? { [names.ownerUrl]: urls.ownerUrl } : {}), ...more };
}
