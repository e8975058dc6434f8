import { type ArgumentsHost, Catch, HttpException } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { reportFault } from './faults';
import { toScope } from './request-to-scope';

/**
 * Lets errors of resolvers go on to the doors, which roll back, and to `presentError`, which words and logs them. Nest would
 * write each of them to the log as if it were a bug, with words that are for the person only.
 */
@Catch()
export class PassErrorsOn extends BaseExceptionFilter {
  override catch(exception: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() !== 'http') throw exception;
    if (exception instanceof HttpException) return super.catch(exception, host);
    answerInWords(exception, host.switchToHttp());
  }
}

/** What Fastify refuses (a body that is no JSON, a line that was cut) is the sender's doing, and no matter for the log; the rest is ours. */
function answerInWords(exception: unknown, http: ReturnType<ArgumentsHost['switchToHttp']>): void {
  const reply = http.getResponse<FastifyReply>();
  if (reply.sent) return;
  const { statusCode } = exception as { statusCode?: unknown };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    void reply.status(statusCode).send({ message: 'This request is not put as it should be.' });
    return;
  }
  const { requestId } = toScope(http.getRequest<FastifyRequest>());
  const shown = reportFault(exception, { requestId });
  void reply.status(shown.code === 'platform.unexpected' ? 500 : 503).send({ ...shown, requestId });
}
