import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AnyDocument, GraphqlDocument } from './document';
import { queryKeyOf } from './use-query-of';

/** What has been read so far, for the few acts that change more than their own answer: signing in, for one. */
export interface Answers {
  find<Answer, Variables>(document: GraphqlDocument<Answer, Variables>, organisation: string | null, variables: Variables): Answer | null;
  remember<Answer, Variables>(
    document: GraphqlDocument<Answer, Variables>,
    organisation: string | null,
    variables: Variables,
    answer: Answer,
  ): void;
  /** Reads a document again, whatever its variables. */
  refresh(document: AnyDocument, organisation: string | null): void;
  /** Reads everything of one organisation again: after an act that changes most of it, such as an import. */
  refreshAll(organisation: string | null): void;
  /** Forgets all that was read inside organisations: it belonged to whoever was signed in. */
  forgetOrganisations(): void;
}

export function useAnswers(): Answers {
  const client = useQueryClient();
  return useMemo<Answers>(
    () => ({
      find: (document, organisation, variables) =>
        client.getQueryData(queryKeyOf(document, organisation, variables)) ?? null,
      remember: (document, organisation, variables, answer) => {
        client.setQueryData(queryKeyOf(document, organisation, variables), answer);
      },
      refresh: (document, organisation) => {
        void client.invalidateQueries({ queryKey: queryKeyOf(document, organisation) });
      },
      refreshAll: (organisation) => {
        void client.invalidateQueries({ queryKey: [organisation] });
      },
      forgetOrganisations: () => client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== null }),
    }),
    [client],
  );
}
