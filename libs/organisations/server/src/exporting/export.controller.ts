import { Readable } from 'node:stream';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { hashToken } from '@waymark/identity/server';
import { platformError } from '@waymark/platform/domain';
import { Clock, Database, HttpDoor, sendHttpError } from '@waymark/platform/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findPiece, spendTicket } from './export-tickets.queries';

interface ExportRequest {
  readonly Params: { organisation: string; ticket: string };
}

const TICKET = /^[\w-]{43}$/;

/** Hands out the file of an export, to whoever asked for it and holds a ticket, piece by piece: it is never held as a whole. */
@Controller()
export class ExportController {
  constructor(
    @Inject(HttpDoor) private readonly door: HttpDoor,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('exports/:organisation/:ticket')
  async send(@Req() request: FastifyRequest<ExportRequest>, @Res() reply: FastifyReply): Promise<void> {
    try {
      const { organisation, ticket } = request.params;
      const entry = { organisation, permission: 'organisations.export', mode: 'write' } as const;
      const found = await this.door.enter(request, entry, async ({ personId, organisationId }) => {
        const opened = TICKET.test(ticket) ? await spendTicket(hashToken(ticket), this.clock.now(), personId) : null;
        if (!opened) throw platformError('platform.not_found');
        return { ...opened, organisationId };
      });
      await reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${organisation}-${found.readyAt.toISOString().slice(0, 10)}.zip"`)
        .header('content-length', found.bytes)
        .header('x-content-type-options', 'nosniff')
        .type('application/zip')
        .send(Readable.from(this.pieces(found.organisationId, found), { objectMode: false, highWaterMark: 0 }));
    } catch (error) {
      await sendHttpError(request, reply, error);
    }
  }

  /** Each piece in a transaction of its own: a slow line must not hold one. */
  private async *pieces(organisationId: string, { id, attempt }: { readonly id: string; readonly attempt: number }): AsyncGenerator<Buffer> {
    for (let place = 1; ; place += 1) {
      const piece = await this.database.transaction({ organisationId, mode: 'read', actor: null }, () => findPiece(id, attempt, place));
      if (!piece) return;
      yield piece;
    }
  }
}
