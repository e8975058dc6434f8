import { connect } from 'node:net';
import { jest } from '@jest/globals';
import { hashToken } from '@waymark/identity/server';
import { idsOf, northmoorStory } from '@waymark/organisations/server';
import type { Transaction } from '@waymark/platform/server';
import { type KeptPages, startKeptPages } from './kept-pages';

const SPONSOR = 'ruth.adeyemi';
const READER = 'callum.reid';
const { organisationId } = idsOf(northmoorStory);

interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
}

let pages: KeptPages;

beforeAll(async () => {
  pages = await startKeptPages();
}, 120_000);
afterAll(() => pages?.close());

const headers = async () => ({ 'content-type': 'application/json', 'waymark-organisation': northmoorStory.slug, cookie: `waymark-session=${await pages.sessionOf(SPONSOR)}` });
const bodyWith = (variables: unknown) => JSON.stringify({ documentId: pages.ids.get('Plan'), operationName: 'Plan', variables });

test.each(['application/json', 'application/graphql-response+json', 'application/json, application/graphql-response+json;q=0.5'])('what is given again to an asker of %s is of the type it had', async (accept) => {
  const ask = async () => fetch(`${pages.server.url}/graphql`, { method: 'POST', headers: { ...(await headers()), accept }, body: bodyWith({}) }).then(async (answer) => [answer.status, answer.headers.get('content-type'), (await answer.text()).length]);
  expect(await ask()).toEqual(await ask());
});

test('a mark that a proxy made weak, because it compressed the answer, is known all the same', async () => {
  const { etag } = await pages.page('Plan', SPONSOR);
  expect((await pages.page('Plan', SPONSOR, { etag: `W/${etag}` })).status).toBe(304);
});

test('what was only looked up and not put together does not make the process forget what the page needs', async () => {
  const trips = async (statements: readonly string[], outcome: 'commit' | 'rollback') => {
    const transaction = pages.server.database.openForReading({ organisationId, actor: null, requestId: 'spec' }, 'a page');
    for (const statement of statements) await transaction.query(statement);
    await transaction.finish(outcome);
    return transaction.trips;
  };
  const whole = ['select 1 as one', 'select 2 as two', 'select 3 as three', 'select 4 as four'];
  expect(await trips(whole, 'commit')).toBe(4);
  await trips(whole.slice(0, 1), 'rollback');
  expect(await trips(whole, 'commit')).toBeLessThan(4);
});

test('after a change the page is put together anew in few trips: one to see that it changed, and one for all it needed before', async () => {
  const { database } = pages.server;
  const opening = jest.mocked(database.openForReading);
  const change = () => database.transaction({ organisationId, mode: 'write', actor: 'command:test' }, (transaction) =>
    transaction.execute('update plans.objective set version = version + 1 where organisation_id = $1 and id = (select min(id::text)::uuid from plans.objective where organisation_id = $1)', [organisationId]));
  // The first times teach what it needs, also in what order loaders gather it.
  for (let turn = 0; turn < 3; turn += 1) {
    await change();
    opening.mockClear();
    expect((await pages.page('Overview', SPONSOR)).status).toBe(200);
  }
  const opened = opening.mock.results.map(({ value }) => value as Transaction);
  expect(opened).toHaveLength(1);
  expect(opened[0]!.trips).toBeLessThanOrEqual(3);
});

test('who was signed out hears so, whatever they hold', async () => {
  const { etag, body } = await pages.page('Plan', READER);
  expect(JSON.parse(body).errors).toBeUndefined();
  const { database, clock } = pages.server;
  await database.dataSource.query('update identity.session set revoked_at = $2 where token_hash = $1', [hashToken(await pages.sessionOf(READER)), clock.now()]);
  for (const process of [0, 1] as const) {
    const after = await pages.page('Plan', READER, { process, etag: etag! });
    expect([after.status, after.etag, JSON.parse(after.body).errors[0].extensions.code]).toEqual([200, null, 'platform.unauthenticated']);
  }
});

/** Sends a question and hangs up. */
function hangUp(body: string, sent: Record<string, string>): Promise<void> {
  const { hostname, port } = new URL(pages.server.url);
  const head = Object.entries({ host: 'waymark', ...sent, 'content-length': String(Buffer.byteLength(body)) }).map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(`POST /graphql HTTP/1.1\r\n${head}\r\n${body}`, () => socket.destroy()));
    socket.on('error', () => undefined).on('close', () => resolve());
  });
}

test('a connection comes back also from what is refused before it is read, and from whoever hangs up', async () => {
  const pool = (pages.server.database.dataSource.driver as unknown as { master: Pool }).master;
  // Longer than the pool has connections.
  for (let turn = 0; turn < 12; turn += 1) {
    const refused = await fetch(`${pages.server.url}/graphql`, { method: 'POST', headers: await headers(), body: bodyWith('no object') });
    expect(refused.status).toBe(400);
    await hangUp(bodyWith('no object'), await headers());
    await hangUp(bodyWith({}), await headers());
  }
  expect((await pages.page('Plan', SPONSOR)).status).toBe(200);
  while (pool.idleCount < pool.totalCount) await new Promise((resolve) => setTimeout(resolve, 20));
}, 30_000);
