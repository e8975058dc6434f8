import type { Answer } from './read-ahead';

/** A statement as pg takes it: a text as it is, or one that is planned once for each connection and has parameters. */
type Asked = string | { readonly name: string; readonly text: string; readonly values: readonly unknown[] };

/** A connection of pg, as far as statements go. */
export interface AskedClient {
  query(statement: Asked, answered: (error: Error | null, answer: Answer) => void): void;
}

/**
 * Asks PostgreSQL. pg would give a promise by itself, but writes a function where it hands it to a property of its query, and V8 puts
 * such a function among what lasts: the whole answer, and all that was made of it, would stay until memory is collected as a whole.
 * A function that is handed to it does not last. See decision 27.
 */
export function ask(client: AskedClient, statement: Asked): Promise<Answer> {
  const answer = new Promise<Answer>((resolve, reject) => client.query(statement, (error, found) => (error ? reject(error) : resolve(found))));
  return answer.catch((error: Error) => {
    // The places in it lead back to who asked, as those that pg gives do.
    Error.captureStackTrace(error);
    throw error;
  });
}
