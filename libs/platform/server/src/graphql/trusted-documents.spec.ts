import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestServer } from '@waymark/platform/testing';
import { startSampleServer } from '../testing/sample-tables';
import { session } from '../testing/sample-viewers';
import { readOperations } from './trusted-documents';

const operations = new Map([
  ['greet', 'query Greet{greeting}'],
  ['add', 'mutation Add($title:String!){addNote(title:$title){title}}'],
]);
const writer = session('left', '1', 'writer');

let server: TestServer;
beforeAll(async () => {
  server = await startSampleServer({ WAYMARK_DEMO: '0' }, { operations, acceptsText: false });
});
afterAll(() => server?.close());

interface Answer {
  readonly data?: Record<string, unknown>;
  readonly errors?: { message: string; extensions: { code: string } }[];
}

/** Sends a body as it is; to the organisation `left`, whose endpoint is closed, or `right`, whose is open. */
async function send(body: unknown, organisation: string | null = 'left'): Promise<{ status: number; answer: Answer }> {
  const headers = { 'content-type': 'application/json', cookie: `waymark-session=${writer}`, ...(organisation ? { 'waymark-organisation': organisation } : {}) };
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, answer: (await response.json()) as Answer };
}
const codeOf = ({ answer }: { answer: Answer }) => answer.errors?.[0]?.extensions.code ?? null;

test('an operation of the pages is asked by its id, with variables', async () => {
  expect(await send({ documentId: 'greet' })).toEqual({ status: 200, answer: { data: { greeting: 'Hello' } } });
  expect((await send({ documentId: 'add', operationName: 'Add', variables: { title: 'By its id' } })).answer.data).toEqual({ addNote: { title: 'By its id' } });
});

test.each([['unknown'], ['__proto__'], ['constructor'], [''], [null], [7], [['greet']], [{ greet: 1 }]])('the id %j, which is in no list, is refused in words', async (documentId) => {
  const refused = await send({ documentId });
  expect([refused.status, codeOf(refused), refused.answer.errors![0]!.message]).toEqual([400, 'platform.page_outdated', expect.stringContaining('Load the page again')]);
});

test.each<[string, unknown]>([
  ['a text', { query: '{ greeting }' }],
  ['the text of an operation in the list', { query: operations.get('greet') }],
  ['nothing', {}],
  ['several', [{ documentId: 'greet' }, { query: '{ greeting }' }]],
  ['a hash of the kind that other servers keep', { extensions: { persistedQuery: { version: 1, sha256Hash: 'greet' } } }],
])('%s is refused where only ids are taken', async (_what, body) => {
  for (const organisation of ['left', 'nowhere', null]) expect([organisation, codeOf(await send(body, organisation))]).toEqual([organisation, 'platform.operations_closed']);
});

test('a text in the address is refused too, whatever header comes with it', async () => {
  const asked = await fetch(`${server.url}/graphql?query=${encodeURIComponent('{greeting}')}`, { headers: { 'apollo-require-preflight': '1' } });
  expect(codeOf({ answer: (await asked.json()) as Answer })).toBe('platform.operations_closed');
});

test('beside an id a text counts for nothing', async () => {
  expect((await send({ documentId: 'greet', query: '{ secret }' })).answer).toEqual({ data: { greeting: 'Hello' } });
});

test('an organisation that has opened its endpoint is answered texts, within the same limits', async () => {
  expect((await send({ query: '{ greeting }' }, 'right')).answer).toEqual({ data: { greeting: 'Hello' } });
  const tooMuch = await send({ query: `{ ${Array.from({ length: 16 }, (_, number) => `a${number}: greeting`).join(' ')} }` }, 'right');
  expect(tooMuch.answer.errors![0]!.message).toContain('Ask for fewer');
  expect(codeOf(await send({ query: '{ __schema { types { name } } }' }, 'right'))).toBe('platform.bad_query');
});

test('the list of the build is read, and a build without it does not start', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-operations-'));
  try {
    const file = path.join(folder, 'operations.json');
    expect(() => readOperations(pathToFileURL(file))).toThrow(/operations\.json is missing or broken.*build again/);
    writeFileSync(file, '{"id":"query A{a}"}');
    expect(readOperations(pathToFileURL(file)).get('id')).toBe('query A{a}');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
