import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toScope } from './request-to-scope';

/** Below this an answer fits into what a connection sends at once: compressed, it would not be there sooner. */
const smallest = 8_192;

type Squeeze = (body: Buffer) => Promise<Buffer>;

/** What costs least: a plan of 80 kB becomes 14 kB in a seventh of a millisecond, off the event loop. A higher level saves little more. */
const ways: readonly { name: 'br' | 'gzip'; squeeze: Squeeze }[] = [
  { name: 'br', squeeze: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }) },
  { name: 'gzip', squeeze: (body) => promisify(gzip)(body, { level: 1 }) },
];

/** The first of our ways that a browser takes; undefined where it takes none, or says that it does not. */
export function wayFor(accepted: string | undefined): (typeof ways)[number] | undefined {
  const taken = new Set((accepted ?? '').split(',').filter((word) => !/;\s*q=0(\.0*)?\s*$/.test(word)).map((word) => word.split(';')[0]!.trim().toLowerCase()));
  return ways.find(({ name }) => taken.has(name));
}

/**
 * Sends the long answers to these operations compressed to whoever takes that. Only operations that read nothing of a staff group's
 * space belong here: how much an answer shrinks tells something of what is in it. An answer that is kept is compressed once. Its tag
 * stays the same: it is never in a cache that could mistake one form for the other.
 */
export function compressAnswers(app: NestFastifyApplication, documents: ReadonlySet<string>): void {
  const done = new WeakMap<Buffer, Partial<Record<string, Promise<Buffer>>>>();
  app.getHttpAdapter().getInstance().addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    if (request.routeOptions.url !== '/graphql' || reply.statusCode !== 200 || !(typeof payload === 'string' || Buffer.isBuffer(payload)) || payload.length < smallest) return payload;
    if (!documents.has(toScope(request).documentId ?? '') || reply.hasHeader('content-encoding')) return payload;
    void reply.header('vary', 'accept-encoding');
    const way = wayFor(request.headers['accept-encoding']);
    if (!way) return payload;
    const body = typeof payload === 'string' ? Buffer.from(payload) : payload;
    const known = done.get(body) ?? {};
    done.set(body, known);
    const squeezed = await (known[way.name] ??= way.squeeze(body));
    void reply.header('content-encoding', way.name).removeHeader('content-length');
    return squeezed;
  });
}
