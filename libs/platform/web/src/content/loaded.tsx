import type { UseQueryResult } from '@tanstack/react-query';
import { useDeferredValue, type ReactNode } from 'react';
import type { RequestError } from '../graphql/request-error';
import { RequestProblem } from '../problems/request-problem';
import { Skeleton } from './skeleton';

export interface LoadedProps<Answer> {
  query: UseQueryResult<Answer, RequestError>;
  children: (answer: Answer) => ReactNode;
  /** How many ruled lines wait in its place. */
  lines?: number;
  /** True for the answer the whole page is about: then no access is a page of its own. */
  isPage?: boolean;
}

/** What a query answered: ruled lines while waiting, a sentence and another try on failure, and old data while it is read again. */
export function Loaded<Answer>({ query, children, lines, isPage = false }: LoadedProps<Answer>) {
  // A whole page that has just come is drawn in small steps, between which the browser can answer a person; later changes at once.
  const hasCome = useDeferredValue(query.data !== undefined);
  if (query.data !== undefined && (hasCome || !isPage)) return children(query.data);
  if (query.isError && query.data === undefined) return <RequestProblem error={query.error} retry={() => void query.refetch()} isPage={isPage} />;
  return <Skeleton lines={lines} />;
}
