import { existsSync } from 'node:fs';
import path from 'node:path';
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify as fastifyServer, type FastifyReply, type FastifyRequest } from 'fastify';
import { letGo } from '../database/request-scope';
import { Readiness } from './health.controller';
import { limitBody } from './limit-body';
import { LoadWatch, shedLoad } from './load-watch';
import { log } from './log';
import { countQuietly, isQuiet } from './quiet-routes';
import { openScope, toScope } from './request-to-scope';

export interface HttpSettings {
  /** The built pages; null serves the API alone. */
  readonly webRoot: string | null;
  /** Whether people reach us by https: decides Strict-Transport-Security. */
  readonly secure: boolean;
  /** Answer only to the names of this machine: the demo lets anybody in who reaches it, so no page elsewhere may reach it by a name of its own. */
  readonly loopbackOnly: boolean;
}

const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

const OWN_PATHS = /^\/(auth|graphql|livez|readyz|files|interchange|unnamed|export|reviews|calendar)(\/|$|\?)/;

/** Headers, static pages, access log and the check for requests that other sites send in a visitor's name. */
export async function configureHttp(app: NestFastifyApplication, { webRoot, secure, loopbackOnly }: HttpSettings): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const guarding = await guardingHeaders(secure);
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    reply.headers(guarding);
    reply.header('x-request-id', openScope(request, secure).requestId);
    if (app.get(Readiness).isDraining) reply.header('connection', 'close');
    if (loopbackOnly && !LOOPBACK_NAMES.has(request.host.replace(/:\d+$/, ''))) await reply.status(421).send({ message: 'The demo answers at 127.0.0.1 and localhost only.' });
    else if (isCrossSiteWrite(request)) await reply.status(403).send({ message: 'This request came from another site.' });
    else await shedLoad(app.get(LoadWatch), request, reply);
    if (!reply.sent) limitBody(request);
  });
  fastify.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    const scope = toScope(request);
    await scope.transaction?.finish('rollback');
    letGo(scope);
    if (isQuiet(request)) return countQuietly(reply.statusCode);
    log('info', { event: 'request', requestId: scope.requestId, method: request.method, route: request.routeOptions.url ?? null, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) });
  });
  if (webRoot && existsSync(webRoot)) await servePages(app, path.resolve(webRoot));
}

/** The headers that guard a page. They are the same for every answer, so they are asked for once. */
async function guardingHeaders(secure: boolean): Promise<Record<string, string>> {
  const probe = fastifyServer();
  await probe.register(helmet, helmetOptions(secure));
  probe.get('/', async () => '');
  const { headers } = await probe.inject('/');
  await probe.close();
  const own = new Set(['content-type', 'content-length', 'date', 'connection']);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !own.has(name))) as Record<string, string>;
}

function helmetOptions(secure: boolean): FastifyHelmetOptions {
  const self = ["'self'"];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: self, scriptSrc: self, styleSrc: self, fontSrc: self, connectSrc: self, formAction: self, manifestSrc: self,
        imgSrc: [...self, 'data:'],
        baseUri: ["'none'"], objectSrc: ["'none'"], frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  };
}

/** A browser says where a request comes from; what changes something must come from our own pages (or from no page at all). */
function isCrossSiteWrite(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  return request.method !== 'GET' && request.method !== 'HEAD' && typeof site === 'string' && site !== 'same-origin' && site !== 'none';
}

/** A browser asks for html; a program that takes anything (curl) gets the page too, but not for the name of a missing file. */
function asksForPage(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '*/*';
  return accept.includes('text/html') || (accept.includes('*/*') && !/\.\w+(\?|$)/.test(request.url));
}

/** Hashed assets are kept for ever; the page itself is asked for anew each time, and answers every address that is a page's. */
async function servePages(app: NestFastifyApplication, root: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic as never, {
    root, index: false, wildcard: false, preCompressed: true, cacheControl: false,
    setHeaders: (reply: FastifyReply, file: string) =>
      reply.header('cache-control', file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  } as never);
  fastify.get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    const isPage = !OWN_PATHS.test(request.url) && !request.url.startsWith('/assets/') && asksForPage(request);
    if (!isPage) return reply.status(404).send({ message: 'Not found' });
    return (reply as unknown as { sendFile(name: string): FastifyReply }).sendFile('index.html');
  });
}
