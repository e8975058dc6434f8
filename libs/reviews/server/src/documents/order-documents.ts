import { enqueue } from '@waymark/platform/server';
import { paperAudiences } from '../sealing/paper.enums';
import type { DocumentFormat } from './document.enums';
import { type DocumentName, writeOrder } from './documents.queries';

/** The name of the job that makes documents. */
export const MAKE_DOCUMENT = 'reviews.make_document';

/** How often a job is taken up again when the program that worked at it was stopped. */
const ATTEMPTS = 3;

/** Puts the making of a document into the queue. Whoever asked gets a mail, unless nobody asked for it by hand. */
export async function orderDocument(name: DocumentName, { by, at, isAskedFor }: { readonly by: string; readonly at: Date; readonly isAskedFor: boolean }): Promise<void> {
  await writeOrder(name, by, at);
  await enqueue(MAKE_DOCUMENT, { ...name, isAskedFor }, { key: `document:${name.reviewId}:${name.format}:${name.audience}`, maxAttempts: ATTEMPTS });
}

const keptWithSeal: readonly DocumentFormat[] = ['pdf', 'word', 'excel', 'slides', 'highlight'];

/** Has the documents made that are kept with a sealed review, for both audiences: those who may only read find them there. */
export async function orderSealedDocuments(reviewId: string, by: string, at: Date): Promise<void> {
  for (const audience of paperAudiences) for (const format of keptWithSeal) await orderDocument({ reviewId, format, audience }, { by, at, isAskedFor: false });
}
