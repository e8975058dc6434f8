import { createApplication, Clock, Database, readConfig, type Config, type ServerContext, SetClock, setLogLevel, type Trust } from '@waymark/platform/server';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestDatabase } from './test-database';

/** An error of a GraphQL answer, as a client sees it. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly [name: string]: unknown };
}

export interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly AnswerError[];
}

/** Who asks: a session cookie's value, an organisation's slug, an idempotency key. */
export interface Asking {
  readonly session?: string | null;
  readonly organisation?: string | null;
  readonly key?: string;
}

/** The real API on a database of its own, spoken to over HTTP. */
export interface TestServer {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly clock: SetClock;
  readonly urls: { readonly ownerUrl: string; readonly appUrl: string; readonly jobsUrl: string; readonly adminUrl: string };
  /** Sends an operation and gives the whole answer. */
  ask<Data = Record<string, never>>(query: string, variables?: Record<string, unknown>, asking?: Asking): Promise<Answer<Data>>;
  close(): Promise<void>;
}

const TEST_SETTINGS = { WAYMARK_DEMO: '1', LOG_LEVEL: 'error', PORT: '0' };

/** Starts the contexts given, on a fresh copy of the migrated template database. The clock stands at 22 November 2026, 10am. */
export async function startTestServer(contexts: readonly ServerContext[], settings: Record<string, string> = {}, trust: Trust | null = null): Promise<TestServer> {
  const databaseCopy = await openTestDatabase();
  setLogLevel('error');
  const config: Config = { ...readConfig({ ...TEST_SETTINGS, ...settings, WAYMARK_APP_URL: databaseCopy.appUrl, WAYMARK_OWNER_URL: databaseCopy.ownerUrl, WAYMARK_JOBS_URL: databaseCopy.jobsUrl }) };
  const app = await createApplication(config, contexts, trust);
  const clock = new SetClock(new Date('2026-11-22T10:00:00Z'));
  const systemClock = app.get(Clock);
  systemClock.now = () => clock.now();
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    url,
    app,
    clock,
    database: app.get(Database),
    urls: databaseCopy,
    async ask(query, variables = {}, { session, organisation, key } = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(session ? { cookie: `waymark-session=${session}` } : {}),
          ...(organisation ? { 'waymark-organisation': organisation } : {}),
          ...(key ? { 'idempotency-key': key } : {}),
        },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as never;
    },
    async close() {
      await app.close();
      await databaseCopy.drop();
    },
  };
}
