import { bodyOf, headersFor } from '../graphql/sent';
import type { Question } from './questions';

/** What is asked of a response. */
export type ReadResponse = Pick<Response, 'ok' | 'status' | 'headers' | 'json'>;

/** As old as what was read may be before it is read again. */
const longest = 60_000;

const asked = new Map<string, { answer: Promise<ReadResponse | null>; at: number }>();
const keyOf = (organisation: string | null, body: string) => `${organisation ?? ''} ${body}`;

/** An answer that nobody comes for would keep its connection: it is read at once. Whoever comes hears then that it was no JSON. */
async function readToItsEnd(response: Response): Promise<ReadResponse> {
  const { ok, status, headers } = response;
  const read = response.json();
  await read.catch(() => undefined);
  return { ok, status, headers, json: () => read };
}

/** Asks something before the program is there that will show it. A question that fails is asked again by whoever needs it. */
export function askAhead(organisation: string | null, { document, variables }: Question): void {
  const body = bodyOf(document, variables);
  const answer = fetch('/graphql', { method: 'POST', credentials: 'same-origin', headers: headersFor(organisation), body })
    .then((response) => (response.status < 500 ? readToItsEnd(response) : null))
    .catch(() => null);
  asked.set(keyOf(organisation, body), { answer, at: performance.now() });
}

/** The answer to what was asked ahead, once; null for everything else, and for what is no longer young. */
export async function takeAskedAhead(organisation: string | null, body: string): Promise<ReadResponse | null> {
  if (asked.size === 0) return null;
  const key = keyOf(organisation, body);
  const found = asked.get(key);
  asked.delete(key);
  return found === undefined || performance.now() - found.at > longest ? null : found.answer;
}

/** After something has been changed, what was asked before may be wrong. */
export const forgetAskedAhead = (): void => asked.clear();
