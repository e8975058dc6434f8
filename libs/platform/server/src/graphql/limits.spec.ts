import type { TestServer } from '@waymark/platform/testing';
import { startSampleServer } from '../testing/sample-tables';
import { session } from '../testing/sample-viewers';

const writer = { session: session('left', '1', 'writer'), organisation: 'left' };

let server: TestServer;
beforeAll(async () => {
  server = await startSampleServer({ WAYMARK_DEMO: '0' });
});
afterAll(() => server?.close());

const times = (count: number, write: (number: number) => string) => Array.from({ length: count }, (_, number) => write(number)).join(' ');
const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) => fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
const refusal = async (query: string, variables = {}) => (await server.ask(query, variables, writer)).errors?.[0] ?? null;

/** Notes answer notes, so that a query can go as deep as it likes. */
const deep = (levels: number) => `{ notes { id ${'answers { id '.repeat(levels)}${'} '.repeat(levels)}} }`;

test.each([
  ['depth', deep(9), deep(12), /depth/],
  ['aliases', `{ ${times(15, (number) => `a${number}: greeting`)} }`, `{ ${times(16, (number) => `a${number}: greeting`)} }`, /aliases/],
  ['directives', `{ greeting ${times(20, () => '@include(if: true)').slice(0, 18)} }`, `{ ${times(21, () => 'greeting @include(if: true)')} }`, /directives/],
  ['tokens', `{ ${times(500, () => 'greeting')} }`, `{ ${times(2500, () => 'greeting')} }`, /token/],
])('the limit of %s lets through what is below and refuses what is above, in words that say what to do', async (_name, below, above, words) => {
  expect(await refusal(below)).toBeNull();
  const refused = await refusal(above);
  expect(refused).toMatchObject({ message: expect.stringMatching(words), extensions: { code: 'platform.bad_query' } });
  expect(refused!.message).toContain('Ask for fewer fields');
});

/** Neither deep, nor long, nor with aliases: each fragment is spread many times over. */
const wide = (times: number) => `{ notes { ...f0 } } ${[0, 1].map((number) => `fragment f${number} on NoteModel { id ${`answers { ...f${number + 1} } `.repeat(times)} }`).join(' ')} fragment f2 on NoteModel { id title version }`;

test('the limit of cost refuses what passes all the others', async () => {
  expect(await refusal(wide(8))).toBeNull();
  const refused = await refusal(wide(14));
  expect(refused).toMatchObject({ message: expect.stringMatching(/query cost, at most 25000.*Ask for fewer/), extensions: { code: 'platform.bad_query' } });
});

test('a body of more than 100 kB is refused before it is read', async () => {
  expect((await post(JSON.stringify({ query: '{ greeting }', variables: { padding: 'x'.repeat(90_000) } }))).status).toBe(200);
  expect((await post(JSON.stringify({ query: '{ greeting }', variables: { padding: 'x'.repeat(110_000) } }))).status).toBe(413);
});

test('several requests in one are refused', async () => {
  expect((await post(JSON.stringify([{ query: '{ greeting }' }, { query: '{ greeting }' }]))).status).toBe(400);
});

test('what a form of another site can send is refused: plain text, and addresses', async () => {
  expect((await post(JSON.stringify({ query: '{ greeting }' }), { 'content-type': 'text/plain' })).status).toBeGreaterThanOrEqual(400);
  expect((await fetch(`${server.url}/graphql?query=${encodeURIComponent('{ greeting }')}`)).status).toBe(400);
});

test('nobody reads the schema of a real installation', async () => {
  expect((await refusal('{ __schema { types { name } } }'))!.extensions.code).toBe('platform.bad_query');
});

test('a fragment that contains itself is refused', async () => {
  expect((await refusal('{ notes { ...a } } fragment a on NoteModel { ...b } fragment b on NoteModel { ...a }'))!.extensions.code).toBe('platform.bad_query');
});
