import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { AnyDocument, GraphqlDocument } from './document';
import type { RequestError } from './request-error';
import { organisationInAddress } from '../routing/organisation-in-address';
import { request, type RequestOptions } from './request';

export interface QueryOptions extends Pick<RequestOptions, 'organisation' | 'renewsSession'> {
  /** False waits, for example until something has been typed. */
  enabled?: boolean;
  /** Shows the last answer while another is fetched: right for a filter, wrong for another subject. */
  keepsPrevious?: boolean;
  /** Asks again every so many milliseconds; false stops. For work that shows its progress. */
  every?: number | false;
}

/** The one shape of every query key: organisation, operation, variables. */
export function queryKeyOf(document: AnyDocument, organisation: string | null, variables?: unknown) {
  return variables === undefined ? [organisation, document.name] : [organisation, document.name, variables];
}

/** Reads one typed document. Each noun wraps this in its own `use-<noun>.ts`; pages use those. */
export function useQueryOf<Answer, Variables>(
  document: GraphqlDocument<Answer, Variables>,
  variables: Variables,
  options: QueryOptions = {},
) {
  const { enabled = true, keepsPrevious = false, every = false, renewsSession } = options;
  const organisation = options.organisation === undefined ? organisationInAddress() : options.organisation;
  return useQuery<Answer, RequestError>({
    queryKey: queryKeyOf(document, organisation, variables),
    queryFn: ({ signal }) => request(document, variables, { organisation, signal, renewsSession }),
    enabled,
    refetchInterval: every,
    placeholderData: keepsPrevious ? keepPreviousData : undefined,
  });
}

/** As `useQueryOf`, for pages that cannot show anything without it: waits in the skeleton, fails in the error page. */
export function useAnswerOf<Answer, Variables>(
  document: GraphqlDocument<Answer, Variables>,
  variables: Variables,
): Answer {
  const organisation = organisationInAddress();
  return useSuspenseQuery<Answer, RequestError>({
    queryKey: queryKeyOf(document, organisation, variables),
    queryFn: ({ signal }) => request(document, variables, { organisation, signal }),
  }).data;
}
