import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { calderStory, idsOf, northmoorStory } from '@waymark/organisations/server';
import { Clock, createApplication, Database, readConfig } from '@waymark/platform/server';
import { openTestDatabase, startTestServer, type TestDatabase, type TestServer } from '@waymark/platform/testing';
import pg from 'pg';
import { prepareDatabase } from '../../src/commands/prepare-database';
import { contexts } from '../../src/contexts';
import { tellDemo } from '../../src/demo';

/** Two APIs on a home and a further database, with the demo told at home unless it is not wanted. */
export interface TwoDatabases {
  readonly servers: readonly [TestServer, { readonly url: string; readonly database: Database }];
  readonly east: TestDatabase;
  readonly addresses: ReadonlyMap<string, string>;
  /** The environment of a command. */
  readonly environment: NodeJS.ProcessEnv;
  /** The cookie of a persona of the demo. */
  signIn(persona: string): Promise<string>;
  /** Lets `work` ask an API that has only just started, so that it has heard of no move. */
  withNewcomer<T>(work: (url: string) => Promise<T>): Promise<T>;
  /** Starts an API that is told of home alone. */
  startUnaware(): Promise<unknown>;
  close(): Promise<void>;
}

export const northmoor = idsOf(northmoorStory);
export const calder = idsOf(calderStory);

/** Does the work with a superuser's connection. */
export async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** Runs a command and gives its exit code and what it printed. */
export async function listen(work: () => Promise<number | null>): Promise<{ code: number | null; text: string }> {
  const written: string[] = [];
  const spies = (['stdout', 'stderr'] as const).map((stream) => jest.spyOn(process[stream], 'write').mockImplementation((text) => written.push(String(text)) > 0));
  const code = await work().finally(() => spies.forEach((spy) => spy.mockRestore()));
  return { code, text: written.join('') };
}

async function secondServer(settings: Record<string, string>, like: TestServer): Promise<{ app: NestFastifyApplication; url: string; database: Database }> {
  const app = await createApplication(readConfig(settings), contexts);
  app.get(Clock).now = () => like.clock.now();
  await app.listen(0, '127.0.0.1');
  return { app, url: (await app.getUrl()).replace('[::1]', '127.0.0.1'), database: app.get(Database) };
}

export async function startTwoDatabases({ demo = true } = {}): Promise<TwoDatabases> {
  const folder = await mkdtemp(path.join(tmpdir(), 'waymark-databases-'));
  const east = await openTestDatabase();
  const files = { WAYMARK_DATABASES: path.join(folder, 'databases.json'), WAYMARK_ADMIN_DATABASES: path.join(folder, 'admin.json') };
  const write = (file: string, told: object) => writeFile(file, JSON.stringify(told), { mode: 0o600 });
  await write(files.WAYMARK_DATABASES, { east: { appUrl: east.appUrl, jobsUrl: east.jobsUrl } });
  const first = await startTestServer(contexts, { WAYMARK_DATABASES: files.WAYMARK_DATABASES });
  const addresses = new Map([['home', first.urls.adminUrl], ['east', east.adminUrl]]);
  await write(files.WAYMARK_ADMIN_DATABASES, Object.fromEntries(addresses));
  const environment: NodeJS.ProcessEnv = { ...files, WAYMARK_APP_URL: first.urls.appUrl, LOG_LEVEL: 'error' };
  const prepared = await listen(() => prepareDatabase('east', environment));
  if (prepared.code !== 0) throw new Error(prepared.text);
  if (demo) await tellDemo(first.database, '2026-11-22');
  const settings = { WAYMARK_APP_URL: first.urls.appUrl, WAYMARK_DATABASES: files.WAYMARK_DATABASES, WAYMARK_DEMO: '1', LOG_LEVEL: 'error', PORT: '0' };
  const second = await secondServer(settings, first);
  return {
    servers: [first, second],
    east,
    addresses,
    environment,
    async signIn(persona) {
      const body = JSON.stringify({ query: 'mutation($key: ID!) { signInAsPersona(key: $key) { account { id } } }', variables: { key: persona } });
      const response = await fetch(`${first.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      return response.headers.getSetCookie()[0]!.split(';')[0]!;
    },
    async withNewcomer(work) {
      const { app, url } = await secondServer(settings, first);
      return work(url).finally(() => app.close());
    },
    startUnaware: () => createApplication(readConfig({ WAYMARK_APP_URL: first.urls.appUrl, WAYMARK_DEMO: '1', LOG_LEVEL: 'error', PORT: '0' }), contexts).then((app) => app.init().finally(() => app.close())),
    async close() {
      await second.app.close();
      await first.close();
      await east.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
