import { jest } from '@jest/globals';
import type { TestServer } from '@waymark/platform/testing';
import pg from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { Note } from '../testing/sample-note';
import { startSampleServer } from '../testing/sample-tables';
import { LEFT, session } from '../testing/sample-viewers';
import { tx } from './request-scope';
import { insert } from './versioned-save';

let server: TestServer;
let admin: pg.Client;
beforeAll(async () => {
  server = await startSampleServer({ POOL_SIZE: '3' });
  admin = new pg.Client(server.urls.adminUrl);
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await server?.close();
});
afterEach(() => jest.restoreAllMocks());

const inside = <T>(work: () => Promise<T>) => server.database.transaction({ organisationId: LEFT, mode: 'write', actor: 'command:test' }, work);
const addNote = (title: string) => insert(Note, { title, body: null, answersId: null });
const titles = async () => (await inside(() => tx().query<{ title: string }>('select title from sample.note order by title'))).map(({ title }) => title);
/** More turns than the pool has connections: one that is not given back, or given back in the middle of something, is met again. */
const everyConnection = async () => {
  for (let turn = 0; turn < 7; turn += 1) await Promise.all([1, 2, 3].map(() => inside(() => tx().query('select 1'))));
};

test('work that swallowed a failed statement is not said to be saved', async () => {
  const work = inside(async () => {
    await addNote('swallowed');
    await tx().query('select 1 / 0').catch(() => undefined);
    return 'saved';
  });
  await expect(work).rejects.toThrow('rolled back');
  expect(await titles()).not.toContain('swallowed');
  await everyConnection();
});

test('a statement that nobody waits for is heard of at the end, and what comes behind it fails with its reason', async () => {
  const last = inside(async () => tx().sendLast('select 1 / 0', []));
  await expect(last).rejects.toMatchObject({ code: '22012' });
  const followed = inside(async () => {
    await addNote('before what failed');
    tx().sendLast('select 1 / 0', []);
    await addNote('behind what failed');
  });
  await expect(followed).rejects.toMatchObject({ code: '22012' });
  expect((await titles()).filter((title) => title.endsWith('what failed'))).toEqual([]);
  await everyConnection();
});

test('what was only sent is not said to be saved where there was no connection', async () => {
  jest.spyOn(server.database.dataSource, 'createQueryRunner').mockImplementationOnce(() => {
    throw new Error('No connection.');
  });
  await expect(inside(async () => tx().sendLast('select 1', []))).rejects.toThrow('No connection.');
});

test('a connection that breaks takes its transaction with it, and no other', async () => {
  const broken = inside(async () => {
    await addNote('broken off');
    const [{ pid }] = (await tx().query<{ pid: number }>('select pg_backend_pid() as pid')) as [{ pid: number }];
    await admin.query('select pg_terminate_backend($1)', [pid]);
    await wait(100);
    await addNote('after the break');
  });
  await expect(broken).rejects.toThrow();
  await everyConnection();
  expect(await titles()).not.toContain('broken off');
});

test('a connection that breaks before the commit is a failure, not a success', async () => {
  const broken = inside(async () => {
    await addNote('almost');
    const [{ pid }] = (await tx().query<{ pid: number }>('select pg_backend_pid() as pid')) as [{ pid: number }];
    await admin.query('select pg_terminate_backend($1)', [pid]);
    await wait(100);
  });
  await expect(broken).rejects.toThrow();
  await everyConnection();
  expect(await titles()).not.toContain('almost');
});

test('a transaction that cannot begin leaves its connection usable', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const wrong = server.database.transaction({ organisationId: 'no uuid', mode: 'write', actor: null }, () => tx().query('select 1'));
    await expect(wrong).rejects.toThrow('uuid');
  }
  await everyConnection();
});

test('a statement after the end is refused', async () => {
  let late: (() => Promise<unknown>) | null = null;
  await inside(async () => {
    const transaction = tx();
    await transaction.query('select 1');
    late = () => transaction.query('select 1');
  });
  await expect(late!()).rejects.toThrow('finished');
});

test('a browser that goes away in the middle of a change leaves it whole, its connection free and the log quiet', async () => {
  const logged: string[] = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => logged.push(String(text)) > 0);
  const note = await inside(() => addNote('before'));
  await admin.query('begin');
  await admin.query('select 1 from sample.note where id = $1 for update', [note.id]);
  const gone = new AbortController();
  const request = fetch(`${server.url}/graphql`, {
    method: 'POST',
    signal: gone.signal,
    headers: { 'content-type': 'application/json', 'waymark-organisation': 'left', cookie: `waymark-session=${session('left', '1', 'writer')}` },
    body: JSON.stringify({ query: `mutation { renameNote(id: "${note.id}", version: 1, title: "renamed by somebody who left") { version } }` }),
  });
  await wait(300);
  gone.abort();
  await expect(request).rejects.toThrow();
  await wait(100);
  await admin.query('commit');
  await wait(300);
  await everyConnection();
  expect(await titles()).toContain('renamed by somebody who left');
  expect(logged.join('')).not.toContain('unexpected_error');
});
