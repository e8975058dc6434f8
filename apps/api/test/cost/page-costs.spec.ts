import path from 'node:path';
import { jest } from '@jest/globals';
import { findAccountByEmail, openSession } from '@waymark/identity/server';
import { northmoorStory } from '@waymark/organisations/server';
import type { Transaction } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { contexts } from '../../src/contexts';
import { tellDemo } from '../../src/demo';
import { findThings, type ThingsOfDemo } from './things-of-demo';
import { pageCosts } from './page-costs';
import { whatPagesAsk } from './what-pages-ask';

const SPONSOR = 'ruth.adeyemi';
const started: Transaction[] = [];
let operations: ReadonlyMap<string, { id: string; text: string }>;
let server: TestServer;
let things: ThingsOfDemo;
const sessions = new Map<string, string>();

beforeAll(async () => {
  const { collectOperations } = (await import(path.resolve('tools/codegen/trusted-documents.mjs'))) as { collectOperations(root: string): Record<string, string> };
  const texts = Object.entries(collectOperations(path.resolve('.')));
  operations = new Map(texts.flatMap(([id, text]) => (text.startsWith('query') ? [[/^query (\w+)/.exec(text)![1]!, { id, text }] as const] : [])));
  server = await startTestServer(contexts, {}, { operations: new Map(texts), acceptsText: false });
  await tellDemo(server.database, '2026-11-22');
  things = await findThings(server);
  const open = server.database.openForReading.bind(server.database);
  jest.spyOn(server.database, 'openForReading').mockImplementation((...given) => {
    const transaction = open(...given);
    started.push(transaction);
    return transaction;
  });
});
afterAll(() => server?.close());

async function sessionOf(key: string): Promise<string> {
  const known = sessions.get(key);
  if (known) return known;
  const session = await server.database.transaction({ organisationId: null, mode: 'write', actor: 'command:test' }, async () => {
    const account = await findAccountByEmail(`${key}@northmoor.example`);
    return openSession({ accountId: account!.id, startedAt: server.clock.now(), device: 'Spec' });
  });
  sessions.set(key, session);
  return session;
}

/** Asks as a page does, and tells how many statements were sent and how often the network was waited for. */
async function costOf(name: string): Promise<readonly [statements: number, trips: number]> {
  const { as = SPONSOR, variables } = whatPagesAsk[name]!;
  started.length = 0;
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'waymark-organisation': northmoorStory.slug, ...(as ? { cookie: `waymark-session=${await sessionOf(as)}` } : {}) },
    body: JSON.stringify({ documentId: operations.get(name)!.id, operationName: name, variables: variables?.(things) ?? {} }),
  });
  const { errors } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  for (const { message, extensions } of errors ?? []) if (extensions.code !== 'platform.not_found') throw new Error(`${name}: ${message}`);
  const sum = (count: (transaction: Transaction) => number) => started.reduce((all, transaction) => all + count(transaction), 0);
  return [sum(({ statements }) => statements), sum(({ trips }) => trips)];
}

test('every question of our pages is in the table, and nothing else', () => {
  expect(Object.keys(whatPagesAsk).sort()).toEqual([...operations.keys()].sort());
  expect(Object.keys(pageCosts).sort()).toEqual([...operations.keys()].sort());
});

test('no question costs more statements than its row says, nor waits more often for the network once it has been asked before', async () => {
  const costs: Record<string, readonly [number, number]> = {};
  for (const name of [...operations.keys()].sort()) {
    const [statements] = await costOf(name);
    // Which of two loaders asks first differs from time to time, and with it what can be foreseen: the best of some counts.
    const again = [await costOf(name), await costOf(name), await costOf(name), await costOf(name)];
    costs[name] = [statements, Math.min(...again.map(([, trips]) => trips))];
  }
  if (process.env['WAYMARK_PRINT_COSTS']) process.stdout.write(`${JSON.stringify(costs)}\n`);
  const dearer = Object.entries(costs).filter(([name, [statements, trips]]) => {
    const [allowed, allowedTrips] = pageCosts[name] ?? [0, 0];
    return statements > allowed || trips > allowedTrips;
  });
  expect(dearer).toEqual([]);
  // A row that says more than is true would let the next change grow unseen. Loaders that meet or miss each other make one or two more.
  const cheaper = Object.entries(costs).filter(([name, [statements]]) => statements < pageCosts[name]![0] - 2);
  expect(cheaper).toEqual([]);
});
