import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isQuiet } from '../http/quiet-routes';
import { toScope } from '../http/request-to-scope';
import type { Replicas } from './replicas';
import { readSeen, SEEN_HEADER, tellSeen } from './seen-cookies';

/** Hears from each request how far somebody has seen, and tells with each answer. Quiet routes hear and tell nothing. */
export function tellWhatWasSeen(app: NestFastifyApplication, { tokens, keptSeconds }: Replicas, secure: boolean): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preHandler', async (request: FastifyRequest) => {
    if (!isQuiet(request)) toScope(request).log.before = readSeen(request, secure, tokens);
  });
  fastify.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply) => {
    const { seen, before } = toScope(request).log;
    if (seen === null || before === null) return;
    const told = tellSeen(seen, before, { tokens, secure, seconds: keptSeconds });
    reply.header(SEEN_HEADER, told.header).header('set-cookie', told.cookies);
  });
}
