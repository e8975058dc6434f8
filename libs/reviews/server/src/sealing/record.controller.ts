import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { HttpDoor, sendHttpError } from '@waymark/platform/server';
import { platformError } from '@waymark/platform/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findReview } from '../reviewing/read-review';
import { paperAudiences } from './paper.enums';
import { readSealed } from './read-record';
import { requireAudience } from './reader-audience';

interface RecordRequest {
  readonly Params: { organisation: string; number: string };
  readonly Querystring: { for?: string };
}

/** Hands out a sealed record: exactly the bytes that were hashed, so that anybody can check them without us. */
@Controller()
export class RecordController {
  constructor(@Inject(HttpDoor) private readonly door: HttpDoor) {}

  @Get('reviews/:organisation/:number/record.json')
  async send(@Req() request: FastifyRequest<RecordRequest>, @Res() reply: FastifyReply): Promise<void> {
    try {
      const { organisation, number } = request.params;
      const found = await this.door.enter(request, { organisation, permission: 'reviews.read', mode: 'read' }, async (member) => {
        const review = /^[1-9]\d{0,8}$/.test(number) ? await findReview(Number(number)) : null;
        const asked = paperAudiences.find((audience) => audience === request.query.for) ?? null;
        const record = review?.sealedAt ? await readSealed(review.id, requireAudience(asked, member)) : null;
        if (!record) throw platformError('platform.not_found');
        return record;
      });
      await reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="review-${number}-record${found.audience === 'public' ? '-public' : ''}.json"`)
        .header('x-content-type-options', 'nosniff')
        .type('application/json; charset=utf-8')
        .send(Buffer.from(found.text, 'utf8'));
    } catch (error) {
      await sendHttpError(request, reply, error, { 'reviews.record.internal': 403 });
    }
  }
}
