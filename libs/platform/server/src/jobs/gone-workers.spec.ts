import { randomUUID } from 'node:crypto';
import type { TestServer } from '@waymark/platform/testing';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startSampleServer } from '../testing/sample-tables';
import { watchOverWorkers, type Watch } from './gone-workers';
import { startWorker } from './worker';

const LOOK = 100;
/** For what must not happen: several looks of an idle machine. What must happen is waited for instead. */
const LONG_ENOUGH = 12 * LOOK;
const MOST_TURNS = 300;

let server: TestServer;
let jobs: pg.Client;
const watches: Watch[] = [];

beforeAll(async () => {
  server = await startSampleServer();
  jobs = new pg.Client(server.urls.jobsUrl);
  await jobs.connect();
});
afterAll(async () => {
  for (const watch of watches) await watch.stop();
  await jobs?.end();
  await server?.close();
});

const watch = (): Watch => {
  const made = watchOverWorkers(server.urls.jobsUrl, { lookEvery: LOOK });
  watches.push(made);
  return made;
};

/** A job, in a queue of its own, that a worker has begun. */
async function begunBy(workerId: string): Promise<string> {
  const { rows } = await jobs.query<{ id: string }>(`select id from graphile_worker.add_job('sample.long', '{}', $1)`, [`queue of ${workerId}`]);
  await jobs.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = $2, attempts = 1 where id = $1`, [rows[0]!.id, workerId]);
  await jobs.query(`update graphile_worker._private_job_queues set locked_at = now(), locked_by = $2 where queue_name = $1`, [`queue of ${workerId}`, workerId]);
  return rows[0]!.id;
}

const keeperOf = async (job: string): Promise<{ job: string | null; queue: string | null }> =>
  (await jobs.query<{ job: string | null; queue: string | null }>(`select job.locked_by as job, queue.locked_by as queue from graphile_worker._private_jobs job join graphile_worker._private_job_queues queue on queue.id = job.job_queue_id where job.id = $1`, [job])).rows[0]!;

/** Waits until a job is nobody's. */
async function freed(job: string): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS && (await keeperOf(job)).job !== null; turn += 1) await wait(LOOK / 2);
}

/** Waits until somebody speaks for a worker: the lock in its name is held. */
async function spokenFor(workerId: string): Promise<void> {
  const held = `select 1 from pg_locks where locktype = 'advisory' and objid::bigint = hashtext($1)::bigint & 4294967295 and granted`;
  for (let turn = 0; turn < MOST_TURNS && (await jobs.query(held, [workerId])).rowCount === 0; turn += 1) await wait(LOOK / 2);
}

test('the job of a worker that nobody speaks for is freed, with its queue; that of one that lives is left to it', async () => {
  const living = watch();
  living.hold('worker-living');
  await spokenFor('worker-living');
  const [ofLiving, ofDead] = [await begunBy('worker-living'), await begunBy('worker-dead')];
  watch();
  await freed(ofDead);
  expect(await keeperOf(ofDead)).toEqual({ job: null, queue: null });
  expect(await keeperOf(ofLiving)).toEqual({ job: 'worker-living', queue: 'worker-living' });
});

test('a connection that is cut comes back with its locks, and the job stays with its worker', async () => {
  const living = watch();
  living.hold('worker-cut');
  await spokenFor('worker-cut');
  const job = await begunBy('worker-cut');
  watch();
  await wait(LOOK);
  const admin = new pg.Client(server.urls.adminUrl);
  await admin.connect();
  const { rowCount } = await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'waymark worker watch'`);
  await admin.end();
  expect(rowCount).toBeGreaterThanOrEqual(2);
  await wait(LONG_ENOUGH);
  expect(await keeperOf(job)).toEqual({ job: 'worker-cut', queue: 'worker-cut' });
});

test('once its connection is gone for good, another frees its job', async () => {
  const living = watch();
  living.hold('worker-leaving');
  await spokenFor('worker-leaving');
  const job = await begunBy('worker-leaving');
  watch();
  await wait(4 * LOOK);
  expect((await keeperOf(job)).job).toBe('worker-leaving');
  await living.stop();
  await freed(job);
  expect((await keeperOf(job)).job).toBeNull();
});

test('a worker that starts does what one that was killed had begun, and holds what is its own', async () => {
  const done: string[] = [];
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const words = randomUUID();
  const { rows } = await jobs.query<{ id: string }>(`select id from graphile_worker.add_job('sample.kept', $1)`, [JSON.stringify({ words })]);
  await jobs.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-killed', attempts = 1 where id = $1`, [rows[0]!.id]);
  const handler = {
    task: 'sample.kept',
    ownTransactions: true,
    async handle(payload: Record<string, unknown>) {
      done.push(String(payload['words']));
      await held;
    },
  };
  const runner = await startWorker({ jobsUrl: server.urls.jobsUrl, database: server.database, handlers: [handler], lookEvery: LOOK });
  // The queue is asked again every two seconds.
  for (let turn = 0; turn < MOST_TURNS && done.length === 0; turn += 1) await wait(50);
  await wait(LONG_ENOUGH);
  expect(done).toEqual([words]);
  const { rows: [kept] } = await jobs.query<{ by: string }>(`select locked_by as by from graphile_worker._private_jobs where id = $1`, [rows[0]!.id]);
  expect(kept!.by).toMatch(/^pool-[0-9a-f]+$/);
  letGo();
  await runner.stop();
});
