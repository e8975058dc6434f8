import type { TestServer } from '@waymark/platform/testing';
import pg from 'pg';
import { startSampleServer } from '../testing/sample-tables';
import { LEFT, session } from '../testing/sample-viewers';

const ADD = 'mutation ($title: String!) { addNote(title: $title) { id title } }';
const ann = { session: session('left', '1', 'writer'), organisation: 'left' };

let server: TestServer;
beforeAll(async () => {
  server = await startSampleServer();
});
afterAll(() => server?.close());

const add = (title: string, key?: string, asking = ann) => server.ask<{ addNote: { id: string } }>(ADD, { title }, { ...asking, ...(key ? { key } : {}) });
const countOf = async (title: string) => (await server.ask<{ notes: { title: string }[] }>('{ notes { title } }', {}, ann)).data.notes.filter((note) => note.title === title).length;

test('a request sent again gets the first answer, and the work is done once', async () => {
  const [first, again] = [await add('once', 'key-number-one'), await add('once', 'key-number-one')];
  expect(again).toEqual(first);
  expect(await countOf('once')).toBe(1);
});

test('without a key each request counts', async () => {
  await add('twice');
  await add('twice');
  expect(await countOf('twice')).toBe(2);
});

test('a key that comes again with other content is refused', async () => {
  await add('this', 'key-number-two');
  expect((await add('that', 'key-number-two')).errors![0]!.extensions.code).toBe('platform.key_reused');
  expect(await countOf('that')).toBe(0);
});

test('of several with one key at the same moment the work is done once, and all hear the same', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => add('together', 'key-number-three')));
  expect(new Set(answers.map(({ data }) => data.addNote.id)).size).toBe(1);
  expect(await countOf('together')).toBe(1);
});

test('a retry while the first is still at work waits for it, and after a while is told to come again', async () => {
  const first = new pg.Client(server.urls.adminUrl);
  await first.connect();
  await first.query('begin');
  const actor = '00000000-0000-4000-9000-000000000001';
  await first.query(`insert into platform.idempotency (organisation_id, key, actor, request_hash) values ($1, 'key-number-nine:addNote', $2, 'hash')`, [LEFT, actor]);
  const { errors } = await add('patient', 'key-number-nine');
  expect(errors![0]).toMatchObject({ message: expect.stringContaining('try again in a moment'), extensions: { code: 'platform.busy' } });
  await first.query('rollback');
  await first.end();
  expect((await add('patient', 'key-number-nine')).errors).toBeUndefined();
  expect(await countOf('patient')).toBe(1);
}, 20_000);

test('work that failed leaves no answer behind, so that a retry tries again', async () => {
  const stumble = 'mutation { stumble(title: "stumbled") { id } }';
  for (const turn of [1, 2]) {
    const { errors } = await server.ask(stumble, {}, { ...ann, key: 'key-number-four' });
    expect([turn, errors![0]!.extensions.code]).toEqual([turn, 'platform.unexpected']);
  }
  expect(await countOf('stumbled')).toBe(0);
});

test("somebody else's key, or the same key in another organisation, is another key", async () => {
  const bo = { session: session('left', '2', 'writer'), organisation: 'left' };
  const away = { session: session('right', '1', 'writer'), organisation: 'right' };
  const ids = [(await add('mine', 'key-number-five')).data.addNote.id, (await add('mine', 'key-number-five', bo)).data.addNote.id, (await add('mine', 'key-number-five', away)).data.addNote.id];
  expect(new Set(ids).size).toBe(3);
});

test('two fields of one request share a key without getting in each other’s way', async () => {
  const query = 'mutation { a: addNote(title: "pair a") { id } b: addNote(title: "pair b") { id } }';
  const [first, again] = [await server.ask(query, {}, { ...ann, key: 'key-number-six' }), await server.ask(query, {}, { ...ann, key: 'key-number-six' })];
  expect(again).toEqual(first);
  expect([await countOf('pair a'), await countOf('pair b')]).toEqual([1, 1]);
});

test.each(['short', 'has blanks in it', 'x'.repeat(81)])('a key such as "%s" is refused', async (key) => {
  expect((await add('odd', key)).errors![0]!.extensions.code).toBe('platform.bad_input');
});

test('whoever may not pass claims no key, and hears nothing of the answer that is kept for it', async () => {
  const reader = { session: session('left', '1', 'reader'), organisation: 'left' };
  const codeOf = async (asking: { session?: string; organisation: string }, key: string) => (await server.ask(ADD, { title: 'passed' }, { ...asking, key })).errors?.[0]?.extensions.code;
  for (const [asking, code] of [[reader, 'platform.forbidden'], [{ organisation: 'left' }, 'platform.unauthenticated']] as const) expect(await codeOf(asking, 'key-number-ten')).toBe(code);
  const first = await add('passed after all', 'key-number-ten');
  expect(first.errors).toBeUndefined();
  expect(await codeOf(reader, 'key-number-ten')).toBe('platform.forbidden');
  expect(await add('passed after all', 'key-number-ten')).toEqual(first);
});
