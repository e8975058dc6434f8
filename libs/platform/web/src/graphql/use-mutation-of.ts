import { useMutation, useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { organisationInAddress } from '../routing/organisation-in-address';
import type { AnyDocument, GraphqlDocument } from './document';
import { request, type RequestOptions } from './request';
import type { RequestError } from './request-error';
import { useKeyOfAct } from './use-key-of-act';
import { queryKeyOf } from './use-query-of';

/** Changes what is on screen before the server has answered; all of it is put back when the server refuses. */
export interface Cache {
  /** Applies a change to every cached answer of this document; the function answers a new object. */
  change<Answer>(document: GraphqlDocument<Answer, never>, change: (answer: Answer) => Answer): void;
}

export interface MutationOptions<Answer, Variables> extends Pick<RequestOptions, 'organisation' | 'renewsSession'> {
  /** Documents to read again afterwards, whatever their variables. */
  refreshes?: readonly AnyDocument[];
  /** Shows the expected result at once. Not for sign-off, sending or deleting. */
  showAtOnce?: (cache: Cache, variables: Variables) => void;
  /** Told once the server has answered; `cache` lets the answer stand before anything is read again. */
  onDone?: (answer: Answer, variables: Variables, cache: Cache) => void;
}

class RememberingCache implements Cache {
  private readonly before: [QueryKey, unknown][] = [];

  constructor(
    private readonly client: QueryClient,
    private readonly organisation: string | null,
  ) {}

  change<Answer>(document: GraphqlDocument<Answer, never>, change: (answer: Answer) => Answer): void {
    const queryKey = queryKeyOf(document, this.organisation);
    void this.client.cancelQueries({ queryKey });
    this.before.push(...this.client.getQueriesData({ queryKey }));
    this.client.setQueriesData<Answer>({ queryKey }, (answer) => (answer === undefined ? undefined : change(answer)));
  }

  putBack(): void {
    for (const [key, answer] of this.before.reverse()) this.client.setQueryData(key, answer);
  }
}

/**
 * Changes something through one typed document. A mutation carries its own idempotency key and is repeated once; done again by
 * the person after no answer came, it carries the same one.
 */
export function useMutationOf<Answer, Variables>(
  document: GraphqlDocument<Answer, Variables>,
  options: MutationOptions<Answer, Variables> = {},
) {
  const client = useQueryClient();
  const { refreshes = [], showAtOnce, onDone, renewsSession } = options;
  const organisation = options.organisation === undefined ? organisationInAddress() : options.organisation;
  const withKey = useKeyOfAct();
  return useMutation<Answer, RequestError, Variables, RememberingCache>({
    mutationFn: (variables) => withKey(variables, (idempotencyKey) => request(document, variables, { organisation, renewsSession, idempotencyKey })),
    onMutate: (variables) => {
      const cache = new RememberingCache(client, organisation);
      showAtOnce?.(cache, variables);
      return cache;
    },
    onError: (_failure, _variables, cache) => cache?.putBack(),
    onSuccess: (answer, variables, cache) => onDone?.(answer, variables, cache),
    onSettled: (_answer, failure) => {
      const read = Promise.all(
        refreshes.map((one) => client.invalidateQueries({ queryKey: queryKeyOf(one, organisation) })),
      );
      // Who saved waits until the page shows it; who could not save is told at once.
      return failure === null ? read : undefined;
    },
  });
}
