import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { currentMember, currentScope, Requires } from '@waymark/platform/server';
import { requireReview } from '../reviewing/read-review';
import { Review } from '../reviewing/review.model';
import { hasPart } from '../reviewing/review.policy';
import { loadRecords } from '../sealing/records.queries';
import { documentKinds } from './document.enums';
import { MakeDocumentArgs, ReviewDocumentFile, ReviewDocumentPayload } from './document.model';
import { canHold } from './document.policy';
import { type DocumentFacts, loadDocuments } from './documents.queries';
import { DocumentsService } from './documents.service';

/** Where a document is fetched. */
export const toPath = (number: number, { format, audience, paperVersion }: DocumentFacts): string =>
  `/reviews/${currentScope().organisationSlug}/${number}/${documentKinds[format].file}?v=${paperVersion}${audience === 'public' ? '&for=public' : ''}`;

function toFile(facts: DocumentFacts, number: number): ReviewDocumentFile {
  const { format, audience, state, progress, problem, paperVersion, fingerprint, madeAt, bytes } = facts;
  return { format, audience, state, progress, problem, paperVersion, fingerprint, madeAt, bytes, path: paperVersion === null ? null : toPath(number, facts) };
}

@Resolver(() => Review)
export class DocumentsResolver {
  constructor(@Inject(DocumentsService) private readonly service: DocumentsService) {}

  @ResolveField(() => [ReviewDocumentFile], { description: 'The documents that were asked for and that the viewer may hold: of the sealed record alone for those who have no part in reviews.' })
  async documents({ id, number, mayRead }: Review): Promise<ReviewDocumentFile[]> {
    if (!mayRead) return [];
    const member = await currentMember();
    const seals = (await loadRecords().load(id)).map(({ fingerprint }) => fingerprint);
    const isFor = ({ audience, fingerprint }: DocumentFacts) => canHold(audience, member).allowed && (hasPart(member) || (fingerprint !== null && seals.includes(fingerprint)));
    return (await loadDocuments().load(id)).filter(isFor).map((facts) => toFile(facts, number));
  }

  @Mutation(() => ReviewDocumentPayload, { description: 'Has a document made in the background, unless the newest one holds what the review holds now. Whoever asks gets a mail when it is ready.' })
  @Requires('reviews.workspace')
  makeDocument(@Args() args: MakeDocumentArgs): Promise<ReviewDocumentPayload> {
    return this.service.make(args);
  }
}

@Resolver(() => ReviewDocumentPayload)
export class ReviewDocumentPayloadResolver {
  @ResolveField(() => Review, { description: 'The review as it is now.' })
  review({ reviewId }: ReviewDocumentPayload): Promise<Review> {
    return requireReview(reviewId);
  }

  @ResolveField(() => ReviewDocumentFile, { description: 'The document as it is now.' })
  async document({ reviewId, format, audience }: ReviewDocumentPayload): Promise<ReviewDocumentFile> {
    const [{ number }, documents] = [await requireReview(reviewId), await loadDocuments().load(reviewId)];
    return toFile(documents.find((document) => document.format === format && document.audience === audience)!, number);
  }
}
