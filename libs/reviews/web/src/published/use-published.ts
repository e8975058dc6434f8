import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import type { PublishedSearch } from './published-search';
import { LeavePublishedDocument, ListAmongPublishedDocument, PublishedListingDocument, PublishedRollUpDocument, type PublishedRollUpQuery } from './published.generated';

export type RollUp = PublishedRollUpQuery['publishedRollUp'];
export type Standing = RollUp['items'][number];

const PAGE = 50;

/** What organisations have published: the same for everybody, so it is asked for in no organisation. */
export const usePublished = ({ search, after }: PublishedSearch) =>
  useQueryOf(PublishedRollUpDocument, { first: PAGE, after: after || null, search: search || null }, { organisation: null, keepsPrevious: true });

/** Whether the organisation is listed there. */
export const useListing = () => useQueryOf(PublishedListingDocument, {});
export const useListAmongPublished = () => useMutationOf(ListAmongPublishedDocument, { refreshes: [PublishedListingDocument] });
export const useLeavePublished = () => useMutationOf(LeavePublishedDocument, { refreshes: [PublishedListingDocument] });
