import { Controller, Inject, type OnModuleInit, Post, Req, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { DomainError } from '@waymark/platform/domain';
import { Clock, enqueue, HttpDoor, sendHttpError } from '@waymark/platform/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { interchangeError } from '../interchange.errors';
import { LARGEST_FILE } from '../reading/files/file-kind';
import { claimTicket, keepFile, refuseFile } from './imports.queries';

const BYTES = 'application/octet-stream';
const STATUS = { 'interchange.file.too_large': 413, 'interchange.ticket.not_valid': 410 } as const;

interface UploadRequest {
  readonly Params: { ticket: string };
  readonly Querystring: { organisation?: string };
}

/** Takes the bytes of a file against a ticket: one file, once, within ten minutes, of the person to whom the ticket was given. */
@Controller()
export class UploadController implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly adapterHost: HttpAdapterHost,
    @Inject(HttpDoor) private readonly door: HttpDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Files are handed on as they come in; nothing is collected before the ticket is checked. Uploads of other parts say the same. */
  onModuleInit(): void {
    const fastify = this.adapterHost.httpAdapter?.getInstance() as FastifyInstance | undefined;
    if (fastify && !fastify.hasContentTypeParser(BYTES)) fastify.addContentTypeParser(BYTES, (_request, payload, done) => done(null, payload));
  }

  @Post('interchange/files/:ticket')
  async receive(@Req() request: FastifyRequest<UploadRequest>, @Res() reply: FastifyReply): Promise<void> {
    try {
      const importId = await this.take(request);
      await reply.status(201).header('cache-control', 'no-store').send({ importId });
    } catch (error) {
      await sendHttpError(request, reply, error, STATUS);
    }
  }

  private async take(request: FastifyRequest<UploadRequest>): Promise<string> {
    const entry = { organisation: request.query.organisation, permission: 'interchange.import', mode: 'write' } as const;
    if (Number(request.headers['content-length'] ?? 0) > LARGEST_FILE) throw interchangeError('interchange.file.too_large');
    const claimed = await this.door.enter(request, entry, (member) => claimTicket(request.params.ticket, member.personId, this.clock.now()));
    if (!claimed) throw interchangeError('interchange.ticket.not_valid');
    try {
      const bytes = await collect(request.body as Readable | undefined);
      if (bytes.length !== claimed.size) throw interchangeError('interchange.file.incomplete');
      await this.door.enter(request, entry, async () => {
        await keepFile(claimed.id, bytes);
        await enqueue('interchange.read_file', { importId: claimed.id });
      });
    } catch (error) {
      const reason = error instanceof DomainError ? error.message : interchangeError('interchange.file.incomplete').message;
      await this.door.enter(request, entry, () => refuseFile(claimed.id, 'failed', reason));
      throw error;
    }
    return claimed.id;
  }
}

/** What is too long is heard out for a while, so that the sender gets to hear why; then the line is cut. */
const PATIENCE = 3;

/** The bytes of a stream, up to the largest file, whatever its headers promised. */
async function collect(stream: Readable | undefined): Promise<Buffer> {
  if (!stream || typeof stream.on !== 'function') throw interchangeError('interchange.file.incomplete');
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      length += (chunk as Buffer).length;
      if (length <= LARGEST_FILE) chunks.push(chunk as Buffer);
      else if (length > LARGEST_FILE * PATIENCE) break;
    }
  } catch {
    throw interchangeError('interchange.file.incomplete');
  }
  if (length > LARGEST_FILE) throw interchangeError('interchange.file.too_large');
  return Buffer.concat(chunks);
}
