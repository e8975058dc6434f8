import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify } from 'fastify';
import { compressAnswers, wayFor } from './compress-answers';
import { openScope } from './request-to-scope';

const long = JSON.stringify({ data: { plan: 'Meet every term. '.repeat(1_000) } });
const kept = Buffer.from(long);
const server = fastify();

beforeAll(async () => {
  server.addHook('onRequest', async (request) => {
    openScope(request, false).documentId = String(request.headers['x-document']);
  });
  compressAnswers({ getHttpAdapter: () => ({ getInstance: () => server }) } as unknown as NestFastifyApplication, new Set(['plan']));
  server.post('/graphql', async (request, reply) => reply.type('application/json').status(request.headers['x-fails'] ? 503 : 200).send(request.headers['x-short'] ? '{}' : request.headers['x-kept'] ? kept : long));
  await server.ready();
});
afterAll(() => server.close());

const ask = (headers: Record<string, string> = {}) => server.inject({ method: 'POST', url: '/graphql', headers: { 'x-document': 'plan', 'accept-encoding': 'gzip, deflate, br', ...headers } });

test('a long answer comes compressed, in the way that costs least of those that are taken', async () => {
  const { headers, rawPayload } = await ask();
  expect([headers['content-encoding'], headers['vary'], Number(headers['content-length'])]).toEqual(['br', 'accept-encoding', rawPayload.length]);
  expect(brotliDecompressSync(rawPayload).toString()).toBe(long);
  const zipped = await ask({ 'accept-encoding': 'gzip;q=0.5, br;q=0' });
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(zipped.rawPayload).toString()).toBe(long);
});

test('an answer that is kept is the same each time', async () => {
  for (const again of [1, 2]) expect([again, brotliDecompressSync((await ask({ 'x-kept': 'yes' })).rawPayload).equals(kept)]).toEqual([again, true]);
});

test.each([
  ['to whoever takes no compressed answer', { 'accept-encoding': 'identity' }],
  ['to another operation, which may tell of a space of staff', { 'x-document': 'conversation' }],
  ['a short answer', { 'x-short': 'yes' }],
  ['a failure', { 'x-fails': 'yes' }],
])('as it is: %s', async (_what, headers) => {
  const { headers: sent, body } = await ask(headers as Record<string, string>);
  expect(sent['content-encoding']).toBeUndefined();
  expect(body).toBe('x-short' in headers ? '{}' : long);
});

test('a browser that names no way takes none', () => {
  expect([undefined, '', 'identity', 'br;q=0', 'deflate'].map((words) => wayFor(words))).toEqual(Array(5).fill(undefined));
});
