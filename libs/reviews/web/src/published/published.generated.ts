// Generated from libs/reviews/web/src/published/published.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PublishedRollUpQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type PublishedRollUpQuery = { publishedRollUp: { organisations: number, isWhole: boolean, nextCursor: string | null, actions: { complete: number, onTrack: number, atRisk: number, offTrack: number, notStarted: number, paused: number, withdrawn: number }, measures: { onCourse: number, behind: number, unknown: number }, items: Array<{ name: string, planTitle: string, reviewTitle: string, periodFrom: string, periodTo: string, publishedAt: string, fingerprint: string, actions: { complete: number, onTrack: number, atRisk: number, offTrack: number, notStarted: number, paused: number, withdrawn: number }, measures: { onCourse: number, behind: number, unknown: number } }> } };

export type PublishedActionsFragment = { complete: number, onTrack: number, atRisk: number, offTrack: number, notStarted: number, paused: number, withdrawn: number };

export type ListingFactsFragment = { isListed: boolean, setAt: string | null, setBy: { name: string } | null, canChange: { allowed: boolean, reason: string | null } };

export type PublishedListingQueryVariables = Exact<{ [key: string]: never; }>;


export type PublishedListingQuery = { publishedListing: { isListed: boolean, setAt: string | null, setBy: { name: string } | null, canChange: { allowed: boolean, reason: string | null } } };

export type ListAmongPublishedMutationVariables = Exact<{ [key: string]: never; }>;


export type ListAmongPublishedMutation = { listAmongPublished: { isMade: boolean, listing: { isListed: boolean, setAt: string | null, setBy: { name: string } | null, canChange: { allowed: boolean, reason: string | null } } } };

export type LeavePublishedMutationVariables = Exact<{ [key: string]: never; }>;


export type LeavePublishedMutation = { leavePublished: { isMade: boolean, listing: { isListed: boolean, setAt: string | null, setBy: { name: string } | null, canChange: { allowed: boolean, reason: string | null } } } };

export const PublishedRollUpDocument = document<PublishedRollUpQuery, PublishedRollUpQueryVariables>(
  "query PublishedRollUp($first:Int$after:String$search:String){publishedRollUp(first:$first after:$after search:$search){organisations isWhole actions{...PublishedActions}measures{onCourse behind unknown}nextCursor items{name planTitle reviewTitle periodFrom periodTo publishedAt fingerprint actions{...PublishedActions}measures{onCourse behind unknown}}}}fragment PublishedActions on PublishedActionCounts{complete onTrack atRisk offTrack notStarted paused withdrawn}",
);

export const PublishedListingDocument = document<PublishedListingQuery, PublishedListingQueryVariables>(
  "query PublishedListing{publishedListing{...ListingFacts}}fragment ListingFacts on PublishedListing{isListed setAt setBy{name}canChange{allowed reason}}",
);

export const ListAmongPublishedDocument = document<ListAmongPublishedMutation, ListAmongPublishedMutationVariables>(
  "mutation ListAmongPublished{listAmongPublished{isMade listing{...ListingFacts}}}fragment ListingFacts on PublishedListing{isListed setAt setBy{name}canChange{allowed reason}}",
);

export const LeavePublishedDocument = document<LeavePublishedMutation, LeavePublishedMutationVariables>(
  "mutation LeavePublished{leavePublished{isMade listing{...ListingFacts}}}fragment ListingFacts on PublishedListing{isListed setAt setBy{name}canChange{allowed reason}}",
);
