import { defineErrors } from '@waymark/platform/domain';

/** What can be wrong with asking for a document. */
export const documentsError = defineErrors({
  'reviews.document.no_paper': 'There is no paper of this review yet. Make one first; documents are made of it.',
});

/** Why a document could not be made, in a sentence for people. */
export class DocumentProblem extends Error {}
