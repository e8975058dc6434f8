interface Remembered {
  readonly mark: string;
  readonly data: unknown;
}

/** Enough for the pages that somebody goes back and forth between. */
const MOST = 20;

/**
 * Answers the server has marked, by the question, so that it need not send again what has not changed. The mark names who asked: the
 * next person at the same browser gets an answer of their own.
 */
const remembered = new Map<string, Remembered>();

/** The answer that is here already, and its mark. */
export const recallAnswer = (question: string): Remembered | null => remembered.get(question) ?? null;

/** Keeps an answer that the server has marked; the one asked for least lately goes. */
export function rememberAnswer(question: string, response: Pick<Response, 'headers'>, data: unknown): void {
  const mark = response.headers.get('etag');
  if (mark === null) return;
  remembered.delete(question);
  remembered.set(question, { mark, data });
  const [oldest] = remembered.keys();
  if (remembered.size > MOST && oldest !== undefined) remembered.delete(oldest);
}
