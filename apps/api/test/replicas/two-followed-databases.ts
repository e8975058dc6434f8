import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock, createApplication, Database, dataSourceOptions, prepareQueue, readConfig, SetClock, setLogLevel, type Trust } from '@waymark/platform/server';
import { DataSource } from 'typeorm';
import { type FollowedServer, startFollowedServer } from '../../../../tools/postgres/followed-server.mjs';
import { prepareDatabase } from '../../src/commands/prepare-database';
import { contexts, migrations } from '../../src/contexts';
import { tellDemo } from '../../src/demo';
import { keptOperations } from '../../src/kept-operations';
import { readOperations } from '../asked-by-pages';
import { listen } from '../placement/two-databases';

/** Home and a further database on servers of their own, each followed by a replica; the demo at home; and two APIs that keep answers. */
export interface TwoFollowedDatabases {
  readonly home: FollowedServer;
  readonly east: FollowedServer;
  readonly addresses: ReadonlyMap<string, string>;
  readonly urls: readonly [string, string];
  /** Starts another API, which has heard of no move, and gives its address. */
  startNewcomer(): Promise<string>;
  /** The id of an operation of our pages. */
  idOf(name: string): string;
  close(): Promise<void>;
}

async function migrateHome({ ownerUrl, jobsUrl }: FollowedServer): Promise<void> {
  const dataSource = await new DataSource({ ...dataSourceOptions(ownerUrl, [], 2), migrations: [...migrations], migrationsTransactionMode: 'each' } as never).initialize();
  await dataSource.runMigrations().finally(() => dataSource.destroy());
  await prepareQueue(jobsUrl);
}

export async function startTwoFollowedDatabases(): Promise<TwoFollowedDatabases> {
  const undo: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const work of undo.splice(0).reverse()) await work();
  };
  try {
    setLogLevel('error');
    const folder = await mkdtemp(path.join(tmpdir(), 'waymark-followed-'));
    undo.push(() => rm(folder, { recursive: true, force: true }));
    const [home, east] = [await startFollowedServer(), await startFollowedServer()];
    undo.push(home.stop, east.stop);
    await migrateHome(home);
    const files = { WAYMARK_DATABASES: path.join(folder, 'databases.json'), WAYMARK_ADMIN_DATABASES: path.join(folder, 'admin.json') };
    const addresses = new Map([['home', home.adminUrl], ['east', east.adminUrl]]);
    const write = (file: string, told: object) => writeFile(file, JSON.stringify(told), { mode: 0o600 });
    await write(files.WAYMARK_DATABASES, { east: { appUrl: east.appUrl, jobsUrl: east.jobsUrl, replicaUrls: [east.replica.appUrl] } });
    await write(files.WAYMARK_ADMIN_DATABASES, Object.fromEntries(addresses));
    const prepared = await listen(() => prepareDatabase('east', { ...files, WAYMARK_APP_URL: home.appUrl, LOG_LEVEL: 'error' }));
    if (prepared.code !== 0) throw new Error(prepared.text);
    const operations = new Map(await readOperations());
    const trust: Trust = { operations, acceptsText: true, kept: keptOperations };
    const clock = new SetClock(new Date('2026-11-22T10:00:00Z'));
    const settings = { WAYMARK_APP_URL: home.appUrl, WAYMARK_REPLICA_URLS: home.replica.appUrl, WAYMARK_DATABASES: files.WAYMARK_DATABASES, WAYMARK_DEMO: '1', LOG_LEVEL: 'error', PORT: '0' };
    const start = async (): Promise<{ app: NestFastifyApplication; url: string }> => {
      const app = await createApplication(readConfig(settings), contexts, trust);
      undo.push(() => app.close());
      app.get(Clock).now = () => clock.now();
      await app.listen(0, '127.0.0.1');
      return { app, url: (await app.getUrl()).replace('[::1]', '127.0.0.1') };
    };
    const first = await start();
    await tellDemo(first.app.get(Database), '2026-11-22');
    const urls = [first.url, (await start()).url] as const;
    return { home, east, addresses, urls, close, startNewcomer: async () => (await start()).url, idOf: (name) => [...operations].find(([, text]) => text.startsWith(`query ${name}`) && !/\w/.test(text[6 + name.length]!))![0] };
  } catch (error) {
    await close();
    throw error;
  }
}
