import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ApplicationModule, ConfigError, Database, type JobHandler, log, readConfig, SendMailJob, setLogLevel, startWorker } from '@waymark/platform/server';

import { contexts, jobs } from './contexts';
import { onStop } from './on-stop';

/** The process that works off the queue. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  setLogLevel(config.logLevel);
  if (!config.jobsUrl) throw new ConfigError('WAYMARK_JOBS_URL is not set. It is the address of the database for the role waymark_jobs, which owns the queue.');
  const app = await NestFactory.createApplicationContext(ApplicationModule.with(config, contexts), { logger: ['error', 'warn'] });
  const handlers: JobHandler[] = [SendMailJob, ...jobs].map((handler) => app.get<JobHandler>(handler, { strict: false }));
  const runner = await startWorker({ jobsUrl: config.jobsUrl, database: app.get(Database), handlers });
  log('info', { event: 'working', tasks: handlers.map((handler) => handler.task) });
  process.send?.({ ready: true });
  onStop(async () => {
    await runner.stop();
    await app.close();
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
