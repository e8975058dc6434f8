import { GraphQLSchemaHost } from '@nestjs/graphql';
import { openSession } from '@waymark/identity/server';
import { setLogLevel } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import fc from 'fast-check';
import path from 'node:path';
import { collectOperations } from '../../../tools/codegen/trusted-documents.mjs';
import { contexts } from '../src/contexts';
import { surfacesOf } from './bad-input/surfaces';
import { throwAt } from './bad-input/throw-at';
import { everyRole, furnish, type FurnishedOrganisation } from './estate';
import { secretsOf, withClient } from './fuzz/rows-of';

const INPUTS = Number(process.env['WAYMARK_BAD_INPUTS'] ?? 2000);
const SEED = Number(process.env['WAYMARK_BAD_INPUT_SEED'] ?? 20261122);

const operations = collectOperations(path.resolve(import.meta.dirname, '../../..'));
let server: TestServer;
let ours: FurnishedOrganisation;
let session = '';

beforeAll(async () => {
  server = await startTestServer(contexts, {}, { operations: new Map(Object.entries(operations)), acceptsText: true });
  ours = await furnish(server, 'bad-input', 'of-A');
  setLogLevel('error');
}, 60_000);
afterAll(() => server?.close());

/** Whoever asks may do everything again, and is signed in. */
async function renew(): Promise<void> {
  const { accountId, personId } = ours.everybody;
  await withClient(server.urls.adminUrl, async (client) => {
    await client.query(`select set_config('app.actor', 'command:fuzz', false), set_config('app.organisation_id', $1, false)`, [ours.organisationId]);
    await client.query(`update organisations.membership set roles = $2, ended_at = null, ends_on = null, version = version + 1 where person_id = $1`, [personId, [...everyRole]]);
    await client.query(`update organisations.person set left_on = null, version = version + 1 where id = $1 and left_on is not null`, [personId]);
    await client.query(`delete from identity.throttle`);
  });
  session = await server.database.transaction({ organisationId: null, mode: 'write', actor: 'command:fuzz' }, () => openSession({ accountId, startedAt: new Date('2026-11-22T09:59:00Z'), expiresAt: new Date('2100-01-01T00:00:00Z'), device: 'fuzz' }));
}

async function ground() {
  const { ids } = await secretsOf(server.urls.adminUrl, ours.organisationId);
  await renew();
  const exported = await fetch(`${server.url}/interchange/plans/${ours.planId}.xlsx?organisation=${ours.slug}`, { headers: { cookie: `waymark-session=${session}` } });
  const files = [Buffer.from(await exported.arrayBuffer()), Buffer.from('Theme,Action\r\n"a","b"\r\n'), Buffer.from('%PDF-1.7\n')];
  expect(exported.status).toBe(200);
  const { schema } = server.app.get(GraphQLSchemaHost);
  return { schema, operations, ids, organisation: ours.slug, session: () => session, files };
}

test(
  'whatever is sent to whatever way in, nothing breaks and nothing is told of how we are built',
  async () => {
    const { examples, ...figures } = await throwAt(server.url, surfacesOf(await ground()), { inputs: INPUTS, seed: SEED, renew });
    console.info(JSON.stringify({ badInput: figures }));
    expect(examples).toEqual([]);
    expect(figures).toMatchObject({ serverErrors: 0, stackTraces: 0, isAlive: true });
    // Each way in was tried, and not everything was turned away at the door.
    for (const count of Object.values(figures.bySurface)) expect(count).toBeGreaterThan(INPUTS / 50);
    expect(figures.byStatus['200']).toBeGreaterThan(INPUTS / 10);
    const answer = await server.ask<{ organisation: { name: string } }>('{ organisation { name } }', {}, { session, organisation: ours.slug });
    expect(answer.data.organisation.name).toBeTruthy();
  },
  120_000 + INPUTS * 40,
);

test('an answer that tells how we are built is found, and so is one that failed', async () => {
  const telling = await import('node:http').then(({ createServer }) => createServer((request, response) => {
    response.statusCode = request.url === '/fails' ? 502 : 200;
    response.end(request.url === '/tells' ? 'Error: no\n    at Plan.find (/srv/app/plans.js:10:7)' : 'fine');
  }));
  await new Promise<void>((listening) => telling.listen(0, '127.0.0.1', listening));
  const { port } = telling.address() as { port: number };
  const surface = fc.constantFrom('/fails', '/tells', '/fine').map((path) => () => ({ method: 'GET', path, headers: {}, body: '' }));
  const report = await throwAt(`http://127.0.0.1:${port}`, { one: surface }, { inputs: 60, seed: 1, renew: async () => undefined });
  telling.closeAllConnections();
  telling.close();
  expect(report.serverErrors).toBeGreaterThan(5);
  expect(report.stackTraces).toBeGreaterThan(5);
});
