import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { northmoorStory } from '@waymark/organisations/server';
import type { Database, Transaction } from '@waymark/platform/server';
import { startTestServer } from '@waymark/platform/testing';
import { contexts } from '../../src/contexts';
import { tellDemo } from '../../src/demo';
import { idsOfQueries, readOperations, sessionsOf } from '../asked-by-pages';
import type { Cost } from './compare-costs';
import { answerInWaves } from './in-waves';
import { findThings } from './things-of-demo';
import { type PageQuestion, whatPagesAsk } from './what-pages-ask';
import { findThingsToChange, type PageChange } from './what-pages-write';

const SPONSOR = 'ruth.adeyemi';
/** What a question needs is foreseen after it was asked once; what becomes known by that may let loaders meet in another way. */
const MOST_TIMES = 6;

/** The demo's first organisation behind the real API, which counts what each question costs. */
export interface Counted {
  /** Every query that our pages send, by name. */
  readonly names: readonly string[];
  /** What a question costs that has been asked before: asked until two answers in a row cost the same. */
  costOf(name: string): Promise<Cost>;
  /** Does something in the transaction of each question from now on, for the test of the counting. */
  alsoDo(work: ((transaction: Transaction, database: Database) => void) | null): void;
  /** What a change costs, made once with an idempotency key. */
  costOfChange(name: string, change: PageChange): Promise<Cost>;
  /** As alsoDo, in the transaction of each change. */
  alsoDoWriting(work: ((transaction: Transaction) => void) | null): void;
  close(): Promise<void>;
}

export async function startCounting(): Promise<Counted> {
  const texts = await readOperations();
  const queries = idsOfQueries(texts);
  // Answers kept from before would hide what a question costs when something has changed.
  const server = await startTestServer(contexts, { WAYMARK_KEPT_MEGABYTES: '0' }, { operations: new Map(texts), acceptsText: false });
  await tellDemo(server.database, '2026-11-22');
  const things = await findThings(server);
  const sessionOf = sessionsOf(server);
  const started: Transaction[] = [];
  let also: ((transaction: Transaction, database: Database) => void) | null = null;
  let alsoWriting: ((transaction: Transaction) => void) | null = null;
  let besides = 0;
  const { database } = server;
  const openForReading = database.openForReading.bind(database);
  jest.spyOn(database, 'openForReading').mockImplementation((...given) => {
    const transaction = openForReading(...given);
    started.push(transaction);
    also?.(transaction, database);
    return transaction;
  });
  // What a question asks past the transaction at its door costs as much.
  const open = database.open.bind(database);
  jest.spyOn(database, 'open').mockImplementation((...given) => {
    const transaction = open(...given);
    started.push(transaction);
    if (given[0].mode === 'write') alsoWriting?.(transaction);
    return transaction;
  });
  const query = database.dataSource.query.bind(database.dataSource) as (...given: unknown[]) => Promise<unknown>;
  jest.spyOn(database.dataSource, 'query').mockImplementation((...given: unknown[]) => {
    besides += 1;
    return query(...given);
  });
  answerInWaves(server.database.dataSource);

  const changes = new Map(texts.flatMap(([id, text]) => (text.startsWith('mutation') ? [[/^mutation (\w+)/.exec(text)![1]!, id] as const] : [])));
  const ask = async (name: string, { as = SPONSOR, variables }: PageQuestion): Promise<Cost> => send(name, queries.get(name), as, variables?.(things) ?? {});
  const send = async (name: string, documentId: string | undefined, as: string | null, variables: object, headers: Record<string, string> = {}): Promise<Cost> => {
    const cookie: Record<string, string> = as ? { cookie: `waymark-session=${await sessionOf(`${as}@northmoor.example`)}` } : {};
    [started.length, besides] = [0, 0];
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'waymark-organisation': northmoorStory.slug, ...cookie, ...headers },
      body: JSON.stringify({ documentId, operationName: name, variables }),
    });
    const { errors } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
    for (const { message, extensions } of errors ?? []) if (extensions.code !== 'platform.not_found' || changes.has(name)) throw new Error(`${name}: ${message}`);
    const sum = (count: (transaction: Transaction) => number) => started.reduce((all, transaction) => all + count(transaction), 0);
    return [sum(({ statements }) => statements) + besides, sum(({ trips }) => trips) + besides];
  };

  return {
    names: [...queries.keys()].sort(),
    async costOf(name) {
      const question = whatPagesAsk[name];
      if (!question) throw new Error(`${name} is not in what-pages-ask.ts.`);
      const counts: Cost[] = [await ask(name, question)];
      for (let times = 1; times < MOST_TIMES; times += 1) {
        const cost = await ask(name, question);
        const [statements, trips] = counts.at(-1)!;
        if (times > 1 && cost[0] === statements && cost[1] === trips) return cost;
        counts.push(cost);
      }
      throw new Error(`${name} costs something else each time it is asked: ${JSON.stringify(counts)}`);
    },
    alsoDo(work) {
      also = work;
    },
    costOfChange: async (name, { as = SPONSOR, variables }) =>
      send(name, changes.get(name), as, variables(await findThingsToChange(server)), { 'idempotency-key': randomUUID() }),
    alsoDoWriting(work) {
      alsoWriting = work;
    },
    close: () => server.close(),
  };
}
