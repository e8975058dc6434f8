import { Controller, Get, Inject, type OnModuleInit, Post, Req, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { audienceOf } from '@waymark/measures/server';
import { Clock, HttpDoor, type Member, sendHttpError } from '@waymark/platform/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { documentKinds } from '../document.enums';
import { DocumentMaker } from '../document-maker';
import { type DocumentSource, readSource } from '../read-source';
import { templateError } from './template.errors';
import { LARGEST_TEMPLATE } from './template.model';
import { claimTicket, findNewestReport, findTemplate, keepTemplate, type Template } from './template.queries';
import { readWordLook } from './word-look';

const STATUS = { 'reviews.template.too_large': 413, 'reviews.template.ticket_over': 410, 'reviews.template.no_report': 404 } as const;
const BYTES = 'application/octet-stream';

interface UploadRequest {
  readonly Params: { ticket: string };
  readonly Querystring: { organisation?: string };
}

/** Takes the Word document that gives documents their look, and shows what they look like with it. */
@Controller()
export class TemplateController implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly adapterHost: HttpAdapterHost,
    @Inject(HttpDoor) private readonly door: HttpDoor,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(DocumentMaker) private readonly maker: DocumentMaker,
  ) {}

  /** Files are handed on as they come in; nothing is collected before the ticket is checked. Uploads of other parts say the same. */
  onModuleInit(): void {
    const fastify = this.adapterHost.httpAdapter?.getInstance() as FastifyInstance | undefined;
    if (fastify && !fastify.hasContentTypeParser(BYTES)) fastify.addContentTypeParser(BYTES, (_request, payload, done) => done(null, payload));
  }

  /** What is refused leaves the look as it was. */
  @Post('reviews/word-templates/:ticket')
  async receive(@Req() request: FastifyRequest<UploadRequest>, @Res() reply: FastifyReply): Promise<void> {
    try {
      const entry = { organisation: request.query.organisation, permission: 'reviews.look', mode: 'write' } as const;
      const claimed = await this.door.enter(request, entry, ({ personId }) => claimTicket(request.params.ticket, personId, this.clock.now()));
      if (!claimed) throw templateError('reviews.template.ticket_over');
      const bytes = await collect(request.body as Readable | undefined);
      if (bytes.length > LARGEST_TEMPLATE) throw templateError('reviews.template.too_large');
      if (bytes.length !== claimed.size) throw templateError('reviews.template.incomplete');
      readWordLook(bytes);
      await this.door.enter(request, entry, ({ personId }) => keepTemplate({ name: claimed.fileName, bytes }, personId, this.clock.now()));
      await reply.status(201).header('cache-control', 'no-store').send({});
    } catch (error) {
      await sendHttpError(request, reply, error, STATUS);
    }
  }

  /** The newest report, as whoever asks may hold it, in the look in force. It is kept nowhere. */
  @Get('reviews/:organisation/word-template/sample.docx')
  async sample(@Req() request: FastifyRequest<{ Params: { organisation: string } }>, @Res() reply: FastifyReply): Promise<void> {
    try {
      const entry = { organisation: request.params.organisation, permission: 'reviews.look', mode: 'read' } as const;
      const { source, template } = await this.door.enter(request, entry, findSample);
      const bytes = await this.maker.make('word', source, template);
      await reply.header('cache-control', 'no-store').header('content-disposition', 'attachment; filename="sample.docx"').header('x-content-type-options', 'nosniff').type(documentKinds.word.contentType).send(bytes);
    } catch (error) {
      await sendHttpError(request, reply, error, STATUS);
    }
  }
}

async function findSample(member: Member): Promise<{ source: DocumentSource; template: Template | null }> {
  const reviewId = await findNewestReport();
  const source = reviewId && (await readSource(reviewId, audienceOf(member)));
  if (!source) throw templateError('reviews.template.no_report');
  return { source, template: await findTemplate() };
}

/** What is too long is heard out for a while, so that the sender gets to hear why; then the line is cut. */
const PATIENCE = 3;

async function collect(stream: Readable | undefined): Promise<Buffer> {
  if (!stream || typeof stream.on !== 'function') throw templateError('reviews.template.incomplete');
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      length += (chunk as Buffer).length;
      if (length <= LARGEST_TEMPLATE) chunks.push(chunk as Buffer);
      else if (length > LARGEST_TEMPLATE * PATIENCE) break;
    }
  } catch {
    throw templateError('reviews.template.incomplete');
  }
  if (length > LARGEST_TEMPLATE) throw templateError('reviews.template.too_large');
  return Buffer.concat(chunks);
}
