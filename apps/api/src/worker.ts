import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ApplicationModule, ConfigError, Database, type JobHandler, log, readConfig, requireDatabase, SendMailJob, setLogLevel, startWorker } from '@waymark/platform/server';
import { contexts, jobs } from './contexts';
import { onStop } from './on-stop';
import { runProgram } from './run-program';

/** The process that works off the queue. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  setLogLevel(config.logLevel);
  if (!config.jobsUrl) throw new ConfigError('WAYMARK_JOBS_URL is not set. It is the address of the database for the role waymark_jobs, which owns the queue.');
  await requireDatabase('WAYMARK_APP_URL', config.appUrl);
  await requireDatabase('WAYMARK_JOBS_URL', config.jobsUrl);
  const app = await NestFactory.createApplicationContext(ApplicationModule.with(config, contexts), { logger: ['error', 'warn'], abortOnError: false });
  const handlers: JobHandler[] = [SendMailJob, ...jobs].map((handler) => app.get<JobHandler>(handler, { strict: false }));
  const database = app.get(Database);
  const runners = [await startWorker({ jobsUrl: config.jobsUrl, database, handlers })];
  // A job finds its organisation wherever that is by now, so each queue is worked off where it stands.
  for (const { jobsUrl } of config.databases) runners.push(await startWorker({ jobsUrl, database, handlers, hasCron: false }));
  log('info', { event: 'working', tasks: handlers.map((handler) => handler.task) });
  process.send?.({ ready: true });
  onStop(async () => {
    await Promise.all(runners.map((runner) => runner.stop()));
    await app.close();
  });
}

runProgram(main);
