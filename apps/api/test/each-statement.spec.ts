import { jest } from '@jest/globals';
import { getDataSourceToken } from '@nestjs/typeorm';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { contexts } from '../src/contexts';
import { furnish } from './estate';
import { withClient } from './fuzz/rows-of';

/** Every statement for the command; among the other tests every third, beginning with another one from field to field. */
const STEP = Number(process.env['WAYMARK_STATEMENT_STEP'] ?? 3);

type Send = (this: pg.Client, ...given: unknown[]) => unknown;

/** Makes one statement of a change fail in the database itself, as a full disk or a broken rule would. */
class Fault {
  private at = 0;
  private seen = 0;
  hasStruck = false;
  private readonly writing = new WeakSet<pg.Client>();

  arm(at: number): void {
    Object.assign(this, { at, seen: 0, hasStruck: false });
  }

  disarm(): void {
    this.at = 0;
  }

  /** Stands between the program and its connections. */
  within(send: Send): Send {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the function has a `this` of its own, the connection
    const fault = this;
    return function (this: pg.Client, ...given) {
      return fault.strikes(this, given[0]) ? send.call(this, 'select 1/0', ...given.filter((each) => typeof each === 'function')) : send.apply(this, given);
    };
  }

  private strikes(client: pg.Client, statement: unknown): boolean {
    const text = typeof statement === 'string' ? statement : ((statement as { text?: string } | null)?.text ?? '');
    if (text.startsWith('begin')) {
      if (text.includes('read only')) this.writing.delete(client);
      else this.writing.add(client);
      return false;
    }
    if (/^(commit|rollback)$/i.test(text)) this.writing.delete(client);
    if (this.at === 0 || !this.writing.has(client)) return false;
    this.seen += 1;
    if (this.seen !== this.at) return false;
    this.hasStruck = true;
    return true;
  }
}

/** Attempts are counted, and that somebody was here is noted, whatever becomes of the change. */
const BESIDE = new Set(['identity.session', 'identity.throttle', 'identity.account_note']);

/** One statement that tells every row of every table apart from any other state of it. */
async function statement(adminUrl: string): Promise<string> {
  const tables = await withClient(adminUrl, (client) => client.query<{ name: string }>(`select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`));
  return tables.rows
    .map(({ name }) => name)
    .filter((name) => !BESIDE.has(name))
    .map((name) => `select '${name}' as name, count(*)::text || ' ' || coalesce(sum(hashtextextended(xmin::text || ctid::text, 0)), 0)::text as print from ${name}`)
    .join(' union all ');
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(contexts);
}, 60_000);
afterAll(async () => {
  jest.restoreAllMocks();
  await server?.close();
});

test('a fault at any statement of a change leaves the database as it was', async () => {
  const source: DataSource = server.app.get(getDataSourceToken());
  const { Client } = (source.driver as unknown as { postgres: { Client: { prototype: { query: Send } } } }).postgres;
  const fault = new Fault();
  const send = Client.prototype.query;
  Client.prototype.query = fault.within(send);
  const printed = await statement(server.urls.adminUrl);
  const admin = new (Client as unknown as new (url: string) => pg.Client)(server.urls.adminUrl);
  await admin.connect();
  const state = async () => Object.fromEntries((await admin.query<{ name: string; print: string }>(printed)).rows.map(({ name, print }) => [name, print]));
  const perField: Record<string, number> = {};
  const wrong: string[] = [];
  const faulty: TestServer = {
    ...server,
    async ask(query, variables, asking) {
      const field = /^mutation[^{]*\{\s*(?:\w+:\s*)?(\w+)/.exec(query)?.[1];
      if (!field) return server.ask(query, variables, asking);
      const before = await state();
      let struck = 0;
      const first = perField[field] === undefined ? 1 : 1 + (Object.keys(perField).length % STEP);
      for (let at = first; ; at += STEP) {
        fault.arm(at);
        const answer = await server.ask(query, variables, asking);
        fault.disarm();
        if (!fault.hasStruck) {
          perField[field] = Math.max(perField[field] ?? 0, struck);
          return answer as never;
        }
        struck += 1;
        const after = await state();
        const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
        if (changed.length > 0) wrong.push(`${field}, statement ${at}: ${changed.join(', ')} changed`);
        if (!answer.errors) wrong.push(`${field}, statement ${at}: said to be done`);
        if (changed.length > 0 || at > 400) throw new Error(wrong.join('\n'));
      }
    },
  };
  const silent = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  try {
    await furnish(faulty, 'each-statement', 'of-A');
  } finally {
    silent.mockRestore();
    Client.prototype.query = send;
    await admin.end();
  }
  const statements = Object.values(perField).reduce((sum, count) => sum + count, 0);
  console.info(JSON.stringify({ eachStatement: { mutations: Object.keys(perField).length, statements, changedAfterAFault: wrong.length } }));
  expect(wrong).toEqual([]);
  expect(Object.keys(perField).length).toBeGreaterThan(50);
  // Each change was tried, and came through in the end.
  expect(Object.entries(perField).filter(([, count]) => count < 1)).toEqual([]);
  expect(statements).toBeGreaterThan(500 / STEP);
}, 600_000);
