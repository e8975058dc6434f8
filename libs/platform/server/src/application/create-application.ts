import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config';
import { Database } from '../database/database';
import { refuseBadInput } from '../graphql/refuse-bad-input';
import { rememberRules } from '../graphql/remember-rules';
import { trustDocuments, type TrustedOperations } from '../graphql/trusted-documents';
import { compressAnswers } from '../http/compress-answers';
import { configureHttp } from '../http/configure-http';
import { PassErrorsOn } from '../http/pass-errors-on';
import { answerFromKept } from '../kept/answer-from-kept';
import { Replicas } from '../replicas';
import { tellWhatWasSeen } from '../replicas/tell-what-was-seen';
import { ApplicationModule } from './application.module';
import type { ServerContext } from './server-context';

/** Bytes of a request's body; files come by their own door, as a stream. */
const BODY_LIMIT = 100_000;

/** What the pages ask, and whether anybody may ask anything else. */
export interface Trust {
  readonly operations: TrustedOperations;
  readonly acceptsText: boolean;
  /** Operations, by name, whose answers hang on nothing but the organisation's rows, who asks, and the day; none unless said. */
  readonly kept?: ReadonlySet<string>;
}

/** Tells one build from another: the program's entry names its parts by what is in them. */
function buildMark(): string {
  const entry = process.argv[1];
  return entry && existsSync(entry) ? createHash('sha256').update(readFileSync(entry)).digest('base64url') : '';
}

/** Where replicas are named, they are looked at before the first request comes, and every answer tells how far it has seen. */
async function readFromReplicas(app: NestFastifyApplication, config: Config): Promise<void> {
  const replicas = app.get(Replicas);
  if (replicas.isEmpty) return;
  await replicas.start().catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  app.get(Database).tellsPositions = true;
  tellWhatWasSeen(app, replicas, config.publicUrl.startsWith('https:'));
}

/**
 * The HTTP application of the contexts given, ready to listen.
 * @param trust what was built together with the pages; without it every operation is taken as a text, as in tests.
 */
export async function createApplication(config: Config, contexts: readonly ServerContext[], trust: Trust | null = null): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
    // The largest file over a slow line takes this long; no connection of the database waits for it. A line that falls silent is cut sooner.
    requestTimeout: 120_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    connectionTimeout: 30_000,
    forceCloseConnections: 'idle',
    // A request on a connection that was open already is answered as long as the process can; its connection is closed after it.
    return503OnClosing: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApplicationModule.with(config, contexts), adapter, { logger: ['error', 'warn'], abortOnError: false });
  rememberRules();
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true, exceptionFactory: refuseBadInput }));
  app.useGlobalFilters(new PassErrorsOn(app.getHttpAdapter()));
  await configureHttp(app, { webRoot: config.webRoot, secure: config.publicUrl.startsWith('https:'), loopbackOnly: config.demo });
  await readFromReplicas(app, config);
  if (trust) {
    trustDocuments(app, trust.operations, trust.acceptsText);
    const documents = new Map([...trust.operations].filter(([, text]) => trust.kept?.has(/^query (\w+)/.exec(text)?.[1] ?? '')));
    if (documents.size > 0 && config.keptBytes > 0) answerFromKept(app, { documents, build: buildMark(), mostBytes: config.keptBytes });
    compressAnswers(app, new Set(documents.keys()));
  }
  return app;
}
