import 'reflect-metadata';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config, configureHttp, refuseBadInput } from '@waymark/platform/server';
import { AppModule } from './app.module';

/** Bytes of a request's body; files come by their own door, as a stream. */
const BODY_LIMIT = 100_000;

/** The HTTP application, ready to listen. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, trustProxy: config.trustedProxies || false, requestTimeout: 15_000, connectionTimeout: 30_000, forceCloseConnections: 'idle' });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, { logger: ['error', 'warn'] });
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true, exceptionFactory: refuseBadInput }));
  await configureHttp(app, { webRoot: config.webRoot, secure: config.publicUrl.startsWith('https:') });
  return app;
}
