import { Inject, Injectable } from '@nestjs/common';
import { requirePermit } from '@waymark/plans/server';
import { Clock, currentMember } from '@waymark/platform/server';
import { factsOf, requireReview } from '../reviewing/read-review';
import { documentsError } from './document.errors';
import type { MakeDocumentArgs, ReviewDocumentPayload } from './document.model';
import { canMakeDocument } from './document.policy';
import { type DocumentFacts, loadDocuments } from './documents.queries';
import { orderDocument } from './order-documents';
import { readSource } from './read-source';
import { withLook } from './template/with-look';

/** After so long nobody is making it any more: a program may have been stopped in the middle. */
const PATIENCE_MILLISECONDS = 120_000;

function isToBeMade({ state, source, askedAt }: DocumentFacts, current: string, now: Date): boolean {
  if (state === 'ready') return source !== current;
  return state === 'failed' || now.getTime() - askedAt.getTime() > PATIENCE_MILLISECONDS;
}

/** Documents, as people ask for them. */
@Injectable()
export class DocumentsService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /**
   * Has a document made, unless it is on its way or the newest one holds what the review holds now.
   * @throws reviews.document.no_paper before anything was frozen.
   */
  async make({ reviewId, format, audience }: MakeDocumentArgs): Promise<ReviewDocumentPayload> {
    const [review, member] = [await requireReview(reviewId), await currentMember()];
    requirePermit(canMakeDocument(factsOf(review), audience, member));
    const found = await readSource(reviewId, audience);
    if (!found) throw documentsError('reviews.document.no_paper');
    const { source } = await withLook(found, format);
    const name = { reviewId, format, audience };
    const made = (await loadDocuments().load(reviewId)).find((document) => document.format === format && document.audience === audience);
    if (!made || isToBeMade(made, source, this.clock.now())) await orderDocument(name, { by: member.personId, at: this.clock.now(), isAskedFor: true });
    loadDocuments().clear(reviewId);
    return name;
  }
}
