import 'reflect-metadata';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config';
import { refuseBadInput } from '../graphql/refuse-bad-input';
import { configureHttp } from '../http/configure-http';
import { PassErrorsOn } from '../http/pass-errors-on';
import { ApplicationModule } from './application.module';
import type { ServerContext } from './server-context';

/** Bytes of a request's body; files come by their own door, as a stream. */
const BODY_LIMIT = 100_000;

/** The HTTP application of the contexts given, ready to listen. */
export async function createApplication(config: Config, contexts: readonly ServerContext[]): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
    // The largest file over a slow line takes this long; no connection of the database waits for it. A line that falls silent is cut sooner.
    requestTimeout: 120_000,
    connectionTimeout: 30_000,
    forceCloseConnections: 'idle',
    // A request on a connection that was open already is answered as long as the process can; its connection is closed after it.
    return503OnClosing: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApplicationModule.with(config, contexts), adapter, { logger: ['error', 'warn'], abortOnError: false });
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true, exceptionFactory: refuseBadInput }));
  app.useGlobalFilters(new PassErrorsOn(app.getHttpAdapter()));
  await configureHttp(app, { webRoot: config.webRoot, secure: config.publicUrl.startsWith('https:'), loopbackOnly: config.demo });
  return app;
}
