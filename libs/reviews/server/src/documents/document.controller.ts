import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { audienceOf } from '@waymark/measures/server';
import { requirePermit } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { HttpDoor, type Member, sendHttpError } from '@waymark/platform/server';
import type { PaperAudience } from '@waymark/reviews/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findReview } from '../reviewing/read-review';
import { canReadWorkspace, hasPart } from '../reviewing/review.policy';
import { loadRecords } from '../sealing/records.queries';
import { type DocumentFormat, documentKinds } from './document.enums';
import { findDocument } from './documents.queries';
import { toFileName } from './file-name';

interface DocumentRequest {
  readonly Params: { organisation: string; number: string; file: string };
  readonly Querystring: { v?: unknown; for?: unknown };
}

const NUMBER = /^[1-9]\d{0,8}$/;

const findFormat = (file: string): DocumentFormat | null => (Object.keys(documentKinds) as DocumentFormat[]).find((format) => documentKinds[format].file === file) ?? null;

/** A number from an address; null where none is given. @throws platform.not_found for anything else. */
function toNumber(text: unknown): number | null {
  if (text === undefined) return null;
  if (typeof text !== 'string' || !NUMBER.test(text)) throw platformError('platform.not_found');
  return Number(text);
}

/** The fingerprint of a sealed record; null while it is open. */
const findSeal = async (reviewId: string, of: PaperAudience): Promise<string | null> => (await loadRecords().load(reviewId)).find(({ audience }) => audience === of)?.fingerprint ?? null;

/** Hands out documents of reviews, by the same rules as reading the review itself. */
@Controller()
export class DocumentController {
  constructor(@Inject(HttpDoor) private readonly door: HttpDoor) {}

  @Get('reviews/:organisation/:number/:file')
  async send(@Req() request: FastifyRequest<DocumentRequest>, @Res() reply: FastifyReply): Promise<void> {
    try {
      const { organisation, number, file } = request.params;
      const format = findFormat(file);
      const entry = { organisation, permission: 'reviews.read', mode: 'read' } as const;
      const found = await this.door.enter(request, entry, (member) => this.find(member, format, number, request.query));
      await reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${toFileName(organisation, Number(number), file, found)}"`)
        .header('x-content-type-options', 'nosniff')
        .type(documentKinds[format!].contentType)
        .send(found.bytes);
    } catch (error) {
      await sendHttpError(request, reply, error);
    }
  }

  /** Without saying for whom, whoever asks gets the fullest that they may hold. */
  private async find(member: Member, format: DocumentFormat | null, number: string, query: DocumentRequest['Querystring']): Promise<{ bytes: Buffer; paperVersion: number; audience: PaperAudience }> {
    const review = format && (await findReview(toNumber(number)!));
    if (!format || !review) throw platformError('platform.not_found');
    requirePermit(canReadWorkspace(review, member));
    if (query.for !== undefined && query.for !== 'public') throw platformError('platform.not_found');
    const audience = query.for === 'public' ? 'public' : audienceOf(member);
    // Whoever has no part in it reads what was sealed, and nothing that was made on the way there.
    const fingerprint = hasPart(member) ? null : await findSeal(review.id, audience);
    const found = await findDocument({ reviewId: review.id, format, audience }, { paperVersion: toNumber(query.v), fingerprint });
    if (!found) throw platformError('platform.not_found');
    return { ...found, audience };
  }
}
