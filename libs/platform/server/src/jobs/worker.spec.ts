import type { TestServer } from '@waymark/platform/testing';
import type { Runner } from 'graphile-worker';
import pg from 'pg';
import { startSampleServer } from '../testing/sample-tables';
import { LEFT, RIGHT } from '../testing/sample-viewers';
import { tx } from '../database/request-scope';
import { enqueue, type JobHandler } from './jobs';
import { startWorker } from './worker';

interface Done {
  readonly organisationId: string | null;
  readonly words: unknown;
  readonly seen: string[];
}

const done: Done[] = [];
let tries = 0;

const noteTitles: JobHandler = {
  task: 'sample.note_titles',
  async handle(payload) {
    const notes = await tx().query<{ title: string }>('select title from sample.note');
    done.push({ organisationId: tx().options.organisationId, words: payload['words'], seen: notes.map(({ title }) => title) });
  },
};
const stumbleOnce: JobHandler = {
  task: 'sample.stumble_once',
  async handle() {
    await tx().query(`insert into sample.note (title) values ('by a job')`);
    if ((tries += 1) === 1) throw new Error('not yet');
  },
};
const nightly: JobHandler = { task: 'sample.nightly', cron: '17 3 * * *', handle: async () => void done.push({ organisationId: tx().options.organisationId, words: 'night', seen: [] }) };

let server: TestServer;
let runner: Runner;
let jobs: pg.Client;

beforeAll(async () => {
  server = await startSampleServer();
  runner = await startWorker({ jobsUrl: server.urls.jobsUrl, database: server.database, handlers: [noteTitles, stumbleOnce, nightly] });
  jobs = new pg.Client(server.urls.jobsUrl);
  await jobs.connect();
});
afterAll(async () => {
  await runner?.stop();
  await jobs?.end();
  await server?.close();
});
beforeEach(() => void (done.length = 0));

const inside = (organisationId: string | null, work: () => Promise<unknown>) => server.database.transaction({ organisationId, mode: 'write', actor: 'command:test' }, work);

async function until(isTrue: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !isTrue(); turn += 1) await new Promise((wake) => setTimeout(wake, 25));
  expect(isTrue()).toBe(true);
}

test('a job runs in the organisation in which it was asked for, and sees no other', async () => {
  await inside(RIGHT, () => tx().query(`insert into sample.note (title) values ('right only')`));
  await inside(LEFT, () => enqueue(noteTitles.task, { words: 'please' }));
  await until(() => done.length === 1);
  expect(done).toEqual([{ organisationId: LEFT, words: 'please', seen: [] }]);
});

test('a job of a transaction that failed never was', async () => {
  await inside(LEFT, async () => {
    await enqueue(noteTitles.task, { words: 'never' });
    throw new Error('stop');
  }).catch(() => undefined);
  await inside(LEFT, () => enqueue(noteTitles.task, { words: 'after' }));
  await until(() => done.length > 0);
  expect(done.map(({ words }) => words)).toEqual(['after']);
});

test('nobody puts a job into another organisation', async () => {
  const smuggle = inside(LEFT, () => tx().query(`select jobs.enqueue($1, $2::json, null, null, 1)`, [noteTitles.task, JSON.stringify({ organisationId: RIGHT })]));
  await expect(smuggle).rejects.toMatchObject({ code: 'PV411' });
});

test('what a job wrote before it failed is undone, and it is tried again', async () => {
  await inside(LEFT, () => enqueue(stumbleOnce.task, {}));
  await until(() => tries === 1);
  await jobs.query('update graphile_worker._private_jobs set run_at = now()');
  await until(() => tries === 2);
  const written = () => server.database.transaction({ organisationId: LEFT, mode: 'read', actor: null }, (transaction) => transaction.query(`select 1 from sample.note where title = 'by a job'`));
  for (let turn = 0; turn < 100 && (await written()).length === 0; turn += 1) await new Promise((wake) => setTimeout(wake, 25));
  expect(await written()).toHaveLength(1);
});

test('work of the night is known to the queue, and runs in no organisation', async () => {
  const { rows } = await jobs.query('select identifier from graphile_worker._private_known_crontabs');
  expect(rows).toEqual([{ identifier: nightly.task }]);
  await jobs.query('select graphile_worker.add_job($1)', [nightly.task]);
  await until(() => done.length === 1);
  expect(done[0]).toEqual({ organisationId: null, words: 'night', seen: [] });
});
