import { hashKey, useQueries, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { organisationInAddress } from '../routing/organisation-in-address';
import type { GraphqlDocument } from './document';
import { request } from './request';
import type { RequestError } from './request-error';
import { queryKeyOf } from './use-query-of';

export interface Parts<Answer, Variables> {
  first: Variables;
  /** What to ask after these answers; null when they are all. */
  next: (answers: readonly Answer[]) => Variables | null;
  join: (answers: readonly Answer[]) => Answer;
}

/**
 * Reads something too long for one answer, part after part, each shown as it comes. Every part has the key of its own question, so
 * whatever changes or refreshes the document reaches all of them.
 * @returns the question of the first part, with the parts that are there as its answer
 */
export function usePartsOf<Answer, Variables>(document: GraphqlDocument<Answer, Variables>, { first, next, join }: Parts<Answer, Variables>): UseQueryResult<Answer, RequestError> {
  const client = useQueryClient();
  const organisation = organisationInAddress();
  const keyOf = (variables: Variables) => queryKeyOf(document, organisation, variables);
  const asked = [first];
  const known: Answer[] = [];
  for (let variables: Variables | null = first; variables !== null; ) {
    const answer = client.getQueryData<Answer>(keyOf(variables));
    if (answer === undefined) break;
    known.push(answer);
    const after = next(known);
    // Answers of different times may name each other in a circle.
    variables = after !== null && asked.some((one) => hashKey(keyOf(one)) === hashKey(keyOf(after))) ? null : after;
    if (variables !== null) asked.push(variables);
  }
  const queries = useQueries({
    queries: asked.map((variables) => ({
      queryKey: keyOf(variables),
      queryFn: ({ signal }: { signal: AbortSignal }) => request(document, variables, { organisation, signal }),
    })),
  });
  const [joinOnce] = useState(() => rememberLast(join));
  const parts = queries.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const data = parts.length === 0 ? undefined : joinOnce(parts);
  return { ...queries[0]!, data } as UseQueryResult<Answer, RequestError>;
}

/** The same whole for the same parts, although their list is a new one each time: a page draws again only what has changed. */
function rememberLast<Answer>(join: (answers: readonly Answer[]) => Answer) {
  let parts: readonly Answer[] = [];
  let whole: Answer;
  return (given: readonly Answer[]): Answer => {
    if (given.length !== parts.length || given.some((part, at) => part !== parts[at])) {
      parts = given;
      whole = join(given);
    }
    return whole;
  };
}
