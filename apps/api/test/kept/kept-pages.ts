import { jest } from '@jest/globals';
import { northmoorStory } from '@waymark/organisations/server';
import { Clock, createApplication, Database, readConfig, type Transaction, type Trust } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { contexts } from '../../src/contexts';
import { tellDemo } from '../../src/demo';
import { keptOperations } from '../../src/kept-operations';
import { idsOfQueries, readOperations, sessionsOf } from '../asked-by-pages';

export interface PageAnswer {
  readonly status: number;
  readonly etag: string | null;
  readonly body: string;
}

/** The demo behind two processes that keep answers, and what they do to the database. */
export interface KeptPages {
  readonly server: TestServer;
  readonly ids: ReadonlyMap<string, string>;
  sessionOf(key: string): Promise<string>;
  /** Asks as a page does. @param process which of the two is asked */
  page(name: string, as: string | null, more?: { process?: 0 | 1; etag?: string | undefined; variables?: object }): Promise<PageAnswer>;
  /** The same question written out: such an answer is never kept. */
  fresh(name: string, as: string, variables?: object): Promise<string>;
  /** Statements of the reading transactions since the last time this was asked, and their words. */
  takeStatements(): readonly string[];
  close(): Promise<void>;
}

export async function startKeptPages(): Promise<KeptPages> {
  const operations = new Map(await readOperations());
  const ids = idsOfQueries(operations);
  const trust: Trust = { operations, acceptsText: true, kept: keptOperations };
  const server = await startTestServer(contexts, {}, trust);
  await tellDemo(server.database, '2026-11-22');
  const { appUrl, ownerUrl, jobsUrl } = server.urls;
  const second = await createApplication(readConfig({ WAYMARK_DEMO: '1', LOG_LEVEL: 'error', PORT: '0', WAYMARK_APP_URL: appUrl, WAYMARK_OWNER_URL: ownerUrl, WAYMARK_JOBS_URL: jobsUrl }), contexts, trust);
  second.get(Clock).now = () => server.clock.now();
  await second.listen(0, '127.0.0.1');
  const urls = [server.url, (await second.getUrl()).replace('[::1]', '127.0.0.1')];

  let asked: string[] = [];
  for (const database of [server.database, second.get(Database)]) {
    const open = database.openForReading.bind(database);
    jest.spyOn(database, 'openForReading').mockImplementation((...given) => {
      const transaction = open(...given);
      const query = transaction.query.bind(transaction) as Transaction['query'];
      transaction.query = ((text: string, values?: unknown[]) => {
        asked.push(text);
        return query(text, values);
      }) as Transaction['query'];
      return transaction;
    });
  }

  const sessionByEmail = sessionsOf(server);
  const sessionOf = (key: string) => sessionByEmail(`${key}@northmoor.example`);
  const post = async (url: string, asks: object, as: string | null, etag?: string): Promise<PageAnswer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'waymark-organisation': northmoorStory.slug, ...(as ? { cookie: `waymark-session=${await sessionOf(as)}` } : {}), ...(etag ? { 'if-none-match': etag } : {}) },
      body: JSON.stringify(asks),
    });
    return { status: response.status, etag: response.headers.get('etag'), body: await response.text() };
  };

  return {
    server,
    ids,
    sessionOf,
    page: (name, as, { process = 0, etag, variables = {} } = {}) => post(urls[process]!, { documentId: ids.get(name), operationName: name, variables }, as, etag),
    fresh: async (name, as, variables = {}) => (await post(urls[0]!, { query: operations.get(ids.get(name)!), operationName: name, variables }, as)).body,
    takeStatements: () => {
      const taken = asked;
      asked = [];
      return taken;
    },
    async close() {
      await second.close();
      await server.close();
    },
  };
}
