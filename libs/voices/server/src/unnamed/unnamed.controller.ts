import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { DomainError } from '@waymark/platform/domain';
import { countQuietly, noteQuietFault, QUIET } from '@waymark/platform/server';
import { toEnvelope, type UnnamedAnswer } from '@waymark/voices/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LettersService } from './letters.service';
import { readRequest } from './read-request';

const FAULT = { code: 'platform.unexpected', message: 'Something went wrong on our side. Nothing you wrote is lost: try again in a minute.' };

/**
 * The one address of everything without a name. It takes no cookie, and the log knows only how many came. Every answer has the
 * same status, shape and number of bytes, so that neither a proxy nor a wire can tell a post from a look, or a refusal from either.
 */
@Controller()
export class UnnamedController {
  constructor(@Inject(LettersService) private readonly letters: LettersService) {}

  @Post('unnamed')
  @RouteConfig(QUIET)
  async receive(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const answer = await this.answer(request);
    await reply.status(200).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(toEnvelope(answer));
  }

  private async answer(request: FastifyRequest): Promise<UnnamedAnswer> {
    try {
      return await this.letters.answer(readRequest(request.body, Number(request.headers['content-length'] ?? 0)));
    } catch (error) {
      const { code, message } = error instanceof DomainError ? error : FAULT;
      if (!(error instanceof DomainError)) noteQuietFault(error);
      countQuietly(code);
      return { code, message, keys: null, letter: null, withdrawals: [] };
    }
  }
}
