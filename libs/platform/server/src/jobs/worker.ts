import { EventEmitter } from 'node:events';
import type { Runner, TaskList, WorkerEvents } from 'graphile-worker';
import { log } from '../http/log';
import type { Database } from '../database/database';
import { watchOverWorkers } from './gone-workers';
import type { JobHandler } from './jobs';
import { logOfQueue } from './queue-log';

type Payload = Record<string, unknown> & { organisationId?: string | null };

/** Restores the organisation that the job carries, then lets the handler work. */
function toTask(handler: JobHandler, database: Database) {
  return async (payload: unknown): Promise<void> => {
    const given = (payload ?? {}) as Payload;
    const started = Date.now();
    const work = () => handler.handle(given);
    if (handler.ownTransactions) await work();
    else await database.transaction({ organisationId: given.organisationId ?? null, mode: 'write', actor: `job:${handler.task}` }, work);
    log('info', { event: 'job_done', task: handler.task, milliseconds: Date.now() - started });
  };
}

/**
 * Starts to work off the queue, and to free what workers that were ended by force had begun. Stop it with `runner.stop()`, which lets
 * running jobs finish.
 * @param options hasCron: false for the queue of a further database, because what comes by the clock comes once
 */
export async function startWorker(options: { jobsUrl: string; database: Database; handlers: readonly JobHandler[]; concurrency?: number; lookEvery?: number; hasCron?: boolean }): Promise<Runner> {
  const { handlers, database, jobsUrl, concurrency = 4, lookEvery, hasCron = true } = options;
  // Loaded here: the process that answers requests only adds jobs, which is a function of the database.
  const { Logger, parseCronItems, run } = await import('graphile-worker');
  const taskList: TaskList = Object.fromEntries(handlers.map((handler) => [handler.task, toTask(handler, database)]));
  // Handed over as items: a line of a crontab allows no dot in the name of a task. An empty list keeps the queue from looking for a file.
  const parsedCronItems = parseCronItems(handlers.flatMap(({ cron, task }) => (cron && hasCron ? [{ match: cron, task }] : [])));
  const watch = watchOverWorkers(jobsUrl, lookEvery ? { lookEvery } : {});
  const events = new EventEmitter() as WorkerEvents;
  // What is begun is kept in the name of the pool, not of the worker in it.
  events.on('pool:create', ({ workerPool }) => watch.hold(workerPool.id));
  const runner = await run({ connectionString: jobsUrl, taskList, parsedCronItems, logger: new Logger(logOfQueue), concurrency, noHandleSignals: true, pollInterval: 2000, events }).catch(async (error: unknown) => {
    await watch.stop();
    throw error;
  });
  return { ...runner, stop: (reason) => runner.stop(reason).finally(() => watch.stop()) };
}
