import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
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
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <RequestProblem error={query.error} retry={() => void query.refetch()} isPage={isPage} />;
  return <Skeleton lines={lines} />;
}
