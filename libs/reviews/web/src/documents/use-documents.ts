import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import { useState } from 'react';
import { MakeDocumentDocument, ReviewDocumentsDocument, type ReviewDocumentsQuery } from './documents.generated';

export type DocumentFile = NonNullable<ReviewDocumentsQuery['review']>['documents'][number];

/** The files of a review. While one is being made, it is asked again every second. */
export function useDocuments(number: number) {
  const [isOnItsWay, setOnItsWay] = useState(false);
  const query = useQueryOf(ReviewDocumentsDocument, { number }, { every: isOnItsWay ? 1_000 : false });
  const now = query.data?.review?.documents.some(({ state }) => state === 'WAITING' || state === 'MAKING') ?? false;
  if (now !== isOnItsWay) setOnItsWay(now);
  return query;
}

export const useMakeDocument = () => useMutationOf(MakeDocumentDocument, { refreshes: [ReviewDocumentsDocument] });
