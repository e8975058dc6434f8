import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from 'playwright-core';

/** The API as one person with one session, in one organisation or in none. */
export interface Api {
  /** Asks and expects an answer. */
  ask<Answer>(query: string, variables?: object): Promise<Answer>;
  /** Asks and gives back what came: data, errors or both. */
  send(query: string, variables?: object): Promise<{ data?: unknown; errors?: { message: string; extensions: { code: string } }[] }>;
}

/** The API for whoever the context's cookie says. A page's own context shares its session with the page. */
export function apiOf(request: APIRequestContext, organisation: string | null): Api {
  const send: Api['send'] = async (query, variables = {}) => {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (organisation !== null) headers['waymark-organisation'] = organisation;
    if (query.startsWith('mutation')) headers['idempotency-key'] = randomUUID();
    const response = await request.post('/graphql', { headers, data: { query, variables } });
    return (await response.json()) as Awaited<ReturnType<Api['send']>>;
  };
  return {
    send,
    ask: async <Answer>(query: string, variables: object = {}) => {
      const { data, errors } = await send(query, variables);
      if (errors !== undefined) throw new Error(`${query}\n${errors.map(({ message }) => message).join('\n')}`);
      return data as Answer;
    },
  };
}
