import type { TestServer } from '@waymark/platform/testing';
import { startSampleServer } from '../testing/sample-tables';
import { Note } from '../testing/sample-note';
import { LEFT, RIGHT } from '../testing/sample-viewers';
import { tx } from './request-scope';
import type { TransactionOptions } from './transaction';
import { insert } from './versioned-save';

let server: TestServer;
let noteId: string;

beforeAll(async () => {
  server = await startSampleServer();
  noteId = await inside(LEFT, async () => (await insert(Note, { title: 'left only', body: null, answersId: null })).id);
});
afterAll(() => server?.close());

const inside = <T>(organisationId: string | null, work: () => Promise<T>, mode: TransactionOptions['mode'] = 'write') =>
  server.database.transaction({ organisationId, mode, actor: 'command:test' }, work);
const codeOf = (work: Promise<unknown>) => work.then(() => null, (error: { code?: string; driverError?: { code: string } }) => error.code ?? error.driverError?.code);

test('another organisation sees, changes and removes nothing', async () => {
  await inside(RIGHT, async () => {
    expect(await tx().query('select * from sample.note')).toEqual([]);
    expect(await tx().query('select * from platform.history')).toEqual([]);
    expect(await tx().execute('update sample.note set title = $1, version = version + 1', ['taken'])).toBe(0);
    expect(await tx().execute('delete from sample.note')).toBe(0);
  });
  expect(await inside(LEFT, () => tx().query('select title from sample.note'))).toEqual([{ title: 'left only' }]);
});

test("nobody writes a row under another organisation's name, nor moves one there", async () => {
  expect(await codeOf(inside(RIGHT, () => tx().query('insert into sample.note (organisation_id, title) values ($1, $2)', [LEFT, 'smuggled'])))).toBe('42501');
  expect(await codeOf(inside(LEFT, () => tx().query('update sample.note set organisation_id = $1, version = version + 1', [RIGHT])))).toBe('PV410');
});

test('a row cannot point at a row of another organisation, and the answer is as if that row did not exist', async () => {
  const pointAt = (id: string) => codeOf(inside(RIGHT, () => insert(Note, { title: 'answer', body: null, answersId: id })));
  expect(await pointAt(noteId)).toBe('23503');
  expect(await pointAt('00000000-0000-4000-8000-0000000000ff')).toBe('23503');
  expect(await inside(LEFT, () => insert(Note, { title: 'answer', body: null, answersId: noteId }))).toMatchObject({ version: 1 });
});

test('with no organisation set, rows of organisations fail loudly, also on a connection that had one before', async () => {
  for (let turn = 0; turn < 12; turn += 1) {
    await inside(LEFT, () => tx().query('select 1'));
    expect(await codeOf(inside(null, () => tx().query('select * from sample.note')))).toMatch(/^(42704|22P02)$/);
  }
});

test('what happens in a transaction that fails has not happened', async () => {
  await expect(inside(LEFT, async () => {
    await insert(Note, { title: 'never', body: null, answersId: null });
    throw new Error('stop');
  })).rejects.toThrow('stop');
  expect(await inside(LEFT, () => tx().query('select 1 from sample.note where title = $1', ['never']))).toEqual([]);
});

test('a reading transaction writes nothing and sees one moment', async () => {
  expect(await codeOf(inside(LEFT, () => insert(Note, { title: 'no', body: null, answersId: null }), 'read'))).toBe('25006');
  await inside(LEFT, async () => {
    const count = async () => (await tx().query<{ count: string }>('select count(*) from sample.note'))[0]!.count;
    const before = await count();
    await inside(LEFT, () => insert(Note, { title: 'meanwhile', body: null, answersId: null }));
    expect(await count()).toBe(before);
  }, 'read');
});

test('statements asked for together run one after the other, and one that fails does not hide behind the others', async () => {
  await inside(LEFT, async () => {
    const rows = await Promise.all(Array.from({ length: 20 }, (_, number) => tx().query<{ number: number }>('select $1::int as number', [number])));
    expect(rows.map(([row]) => row!.number)).toEqual(Array.from({ length: 20 }, (_, number) => number));
  });
});

test('a version grows by one, whoever writes', async () => {
  const write = (version: string) => codeOf(inside(LEFT, () => tx().query(`update sample.note set title = 'x', version = ${version} where id = $1`, [noteId])));
  expect(await write('version')).toBe('PV409');
  expect(await write('version + 2')).toBe('PV409');
  expect(await write('version - 1')).toBe('PV409');
});

test('every change is in the history, with what it was, what it is and who did it', async () => {
  const { id } = await inside(LEFT, () => insert(Note, { title: 'first', body: null, answersId: null }));
  await inside(LEFT, () => tx().query(`update sample.note set title = 'second', version = version + 1 where id = $1`, [id]));
  const history = await inside(LEFT, () => tx().query('select operation, version, old ->> \'title\' as old, new ->> \'title\' as new, actor from platform.history where row_id = $1 order by version', [id]));
  expect(history).toEqual([
    { operation: 'INSERT', version: 1, old: null, new: 'first', actor: 'command:test' },
    { operation: 'UPDATE', version: 2, old: 'first', new: 'second', actor: 'command:test' },
  ]);
  expect(await codeOf(inside(LEFT, () => tx().query('delete from platform.history')))).toBe('42501');
  expect(await codeOf(inside(LEFT, () => tx().query(`insert into platform.history (organisation_id, table_name, row_id, version, operation, actor) values ($1, 'a', $1, 1, 'INSERT', 'me')`, [LEFT])))).toBe('42501');
});

test('without an actor nothing is written, also on a connection that had one before', async () => {
  for (let turn = 0; turn < 12; turn += 1) {
    await inside(LEFT, () => tx().query('select 1'));
    const nobody = server.database.transaction({ organisationId: LEFT, mode: 'write', actor: null }, () => insert(Note, { title: 'by whom', body: null, answersId: null }));
    expect(await codeOf(nobody)).toMatch(/^(42704|23514)$/);
  }
});

test('a record is added, never changed or removed', async () => {
  await inside(LEFT, () => tx().query(`insert into sample.record (words) values ('said')`));
  expect(await codeOf(inside(LEFT, () => tx().query(`update sample.record set words = 'unsaid'`)))).toBe('42501');
  expect(await codeOf(inside(LEFT, () => tx().query('delete from sample.record')))).toBe('42501');
  expect(await codeOf(inside(LEFT, () => tx().query('truncate sample.note')))).toBe('42501');
});

test.each([
  [{ organisationId: "x'; drop table sample.note; --" }, 'uuid'],
  [{ actor: "x'; drop table sample.note; --" }, 'short word'],
])('what goes into SET is checked first: %j', async (wrong, words) => {
  const options = { organisationId: LEFT, mode: 'write', actor: 'command:test', ...wrong } as const;
  await expect(server.database.transaction(options, () => tx().query('select 1'))).rejects.toThrow(words);
});
