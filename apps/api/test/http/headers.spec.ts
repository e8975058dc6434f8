import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openOrganisationStory, personWithSession } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { contexts } from '../../src/contexts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-headers-'));
let server: TestServer;
let cookie: string;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Waymark</title>');
  writeFileSync(path.join(folder, 'assets/index.js'), 'export {};');
  server = await startTestServer(contexts, { PUBLIC_URL: 'https://waymark.example.org', WAYMARK_WEB_ROOT: folder });
  const harbour = await openOrganisationStory(server.database, { slug: 'harbour' });
  cookie = `__Host-waymark-session=${(await personWithSession(server.database, harbour, { roles: ['reader'] })).session}`;
}, 60_000);
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What every answer carries, word for word. */
const GUARDS = {
  'content-security-policy':
    "default-src 'self';script-src 'self';style-src 'self';font-src 'self';connect-src 'self';form-action 'self';manifest-src 'self';img-src 'self' data:;base-uri 'none';object-src 'none';frame-ancestors 'none';require-trusted-types-for 'script'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};
/** What differs from one answer to the next, or says only how it is sent. */
const PASSING = new Set(['date', 'connection', 'keep-alive', 'content-length', 'x-request-id', 'etag', 'last-modified', 'accept-ranges', 'vary', 'transfer-encoding']);

const json = { 'content-type': 'application/json' };
/** Each kind of route: what is asked, and what its answer carries beside the guards. */
const routes: Readonly<Record<string, [path: string, init: RequestInit, status: number, own: Record<string, string>]>> = {
  'a page': ['/harbour/plan', { headers: { accept: 'text/html' } }, 200, { 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' }],
  'a file of the pages': ['/assets/index.js', {}, 200, { 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'application/javascript; charset=utf-8' }],
  'a file that is not there': ['/assets/no.js', {}, 404, { 'content-type': 'application/json; charset=utf-8' }],
  'a life sign': ['/livez', {}, 200, { 'content-type': 'application/json; charset=utf-8' }],
  'readiness': ['/readyz', {}, 200, { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' }],
  'an answer': ['/graphql', { method: 'POST', headers: json, body: '{"query":"{ organisation { name } }"}' }, 200, { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' }],
  'an answer that is refused': ['/graphql', { method: 'POST', headers: json, body: '{"query":"{ no }"}' }, 400, { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' }],
  'a plan to take away': ['/interchange/plans/none.xlsx?organisation=harbour', {}, 404, { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' }],
  'measures to take away, without a plan': ['/export/harbour/measures.csv', {}, 404, { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' }],
  'a sealed record': ['/reviews/harbour/1/record.json', {}, 404, { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' }],
  'a document': ['/reviews/harbour/1/none.pdf', {}, 404, { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' }],
  'the door of files': ['/interchange/files/none?organisation=harbour', { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: 'x' }, 403, { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' }],
  'the door without a name': ['/unnamed', { method: 'POST', headers: json, body: '{}' }, 200, { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' }],
};

test.each(Object.entries(routes))('%s carries these headers and no others', async (_name, [address, init, status, own]) => {
  const response = await fetch(server.url + address, { ...init, headers: { cookie, 'waymark-organisation': 'harbour', ...(init.headers as object) } });
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !PASSING.has(name)));
  expect([response.status, headers]).toEqual([status, { ...GUARDS, ...own }]);
});

test('no other site is ever told that it may read an answer', async () => {
  for (const [address, init] of Object.values(routes)) {
    const { headers } = await fetch(server.url + address, { ...init, headers: { ...(init.headers as object), origin: 'https://evil.example' } });
    expect([address, [...headers.keys()].filter((name) => name.startsWith('access-control-'))]).toEqual([address, []]);
  }
});
