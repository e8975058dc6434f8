import type { TestServer } from '@waymark/platform/testing';
import { jest } from '@jest/globals';
import { reportFault } from '../http/faults';
import { setLogLevel } from '../http/log';
import { startSampleServer } from '../testing/sample-tables';
import { session } from '../testing/sample-viewers';

const ann = { session: session('left', '1', 'writer'), organisation: 'left' };

let server: TestServer;
beforeAll(async () => {
  server = await startSampleServer();
});
afterAll(() => server?.close());
afterEach(() => {
  jest.restoreAllMocks();
  setLogLevel('error');
});

function listen(): () => string {
  const written: string[] = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  return () => written.join('');
}

test('a fault of ours shows its number and nothing else, and the log has the rest', async () => {
  const logged = listen();
  const { errors } = await server.ask('mutation { stumble(title: "private words") { id } }', {}, ann);
  const { requestId } = errors![0]!.extensions as unknown as { requestId: string };
  expect(errors).toEqual([{ message: 'Something went wrong on our side.', path: ['stumble'], extensions: { code: 'platform.unexpected', requestId } }]);
  const line = logged().split('\n').find((text) => text.includes('unexpected_error'))!;
  expect(JSON.parse(line)).toMatchObject({ level: 'error', requestId, path: 'stumble', error: { name: 'TypeError', at: expect.arrayContaining([expect.stringContaining('sample-context')]) } });
  expect(logged()).not.toContain('private words');
});

test('a value that the database complains of is not repeated in the log', async () => {
  const logged = listen();
  const shown = reportFault(Object.assign(new Error('invalid input syntax for type uuid: "Ruth has been ill\n    at home since March"'), { code: '22P02', table: 'note' }), { requestId: 'request-1' });
  expect(shown.code).toBe('platform.unexpected');
  expect(JSON.parse(logged())).toMatchObject({ event: 'unexpected_error', requestId: 'request-1', error: { code: '22P02', table: 'note' } });
  expect(logged()).not.toMatch(/ill|home/);
});

test.each([
  ['57P01', 'platform.unavailable'],
  ['ECONNREFUSED', 'platform.unavailable'],
  ['53300', 'platform.unavailable'],
  ['25006', 'platform.unavailable'],
  ['55000', 'platform.unavailable'],
  ['55P03', 'platform.busy'],
  ['40P01', 'platform.busy'],
  ['23505', 'platform.unexpected'],
])('%s is told as %s', (code, told) => {
  listen();
  expect(reportFault(Object.assign(new Error('words'), { code }), { requestId: null }).code).toBe(told);
});

test('what the database does not take just now is logged with its place, for it may be a statement of ours; trouble from outside is not', () => {
  const logged = listen();
  setLogLevel('warn');
  reportFault(Object.assign(new Error('recovery is in progress'), { code: '55000' }), { requestId: 'request-1', path: 'notes' });
  reportFault(Object.assign(new Error('words'), { code: '57P01' }), { requestId: 'request-2' });
  const [notNow, away] = logged().trim().split('\n').map((line) => JSON.parse(line));
  expect(notNow).toMatchObject({ level: 'warn', event: 'passing_trouble', requestId: 'request-1', path: 'notes', error: { code: '55000', at: expect.arrayContaining([expect.stringContaining('present-error.spec')]) } });
  expect(away).toMatchObject({ event: 'passing_trouble', error: { code: '57P01' } });
  expect(away.error).not.toHaveProperty('at');
});

test('a refusal is no fault: it is not logged as one', async () => {
  const logged = listen();
  await server.ask('{ notes { id } }');
  expect(logged()).not.toContain('unexpected_error');
  expect(logged()).not.toContain('ERROR');
});

test('a conflict carries what a page needs to show both, with the name of who was first', async () => {
  const { data } = await server.ask<{ addNote: { id: string } }>('mutation { addNote(title: "one") { id } }', {}, ann);
  const rename = (title: string, by = ann) => server.ask('mutation ($id: ID!, $title: String!) { renameNote(id: $id, version: 1, title: $title) { version } }', { id: data.addNote.id, title }, by);
  await rename('two');
  const { errors } = await rename('three', { session: session('left', '2', 'writer'), organisation: 'left' });
  expect(errors![0]).toMatchObject({
    message: 'Ann changed this while you were working on it. Nothing was overwritten; compare the two and choose.',
    extensions: { code: 'platform.conflict', fields: ['title'], changedBy: 'Ann', current: { title: 'two', version: 2 } },
  });
});

test.each([
  ['{ notes {', 'platform.bad_query'],
  ['{ nothing }', 'platform.bad_query'],
  ['mutation { addNote(title: 7) { id } }', 'platform.bad_query'],
  [`{ ${Array.from({ length: 40 }, (_, number) => `a${number}: greeting`).join(' ')} }`, 'platform.bad_query'],
])('a query that is wrong is refused as such: %s', async (query, code) => {
  expect((await server.ask(query)).errors![0]!.extensions.code).toBe(code);
});

test('a guess at a field gets no hint', async () => {
  const { errors } = await server.ask('{ note { id } }');
  expect(errors![0]!.message).not.toContain('notes');
});
