import { platformText } from '../text/platform.text';
import { organisationInAddress } from '../routing/organisation-in-address';
import { forgetAskedAhead, type ReadResponse, takeAskedAhead } from '../ahead/asked-ahead';
import type { GraphqlDocument } from './document';
import { RequestError, type ErrorExtensions } from './request-error';
import { askForProof } from './proof';
import { recallAnswer, rememberAnswer } from './remembered-answers';
import { bodyOf, headersFor } from './sent';
import { renewSession } from './session-renewal';

export interface RequestOptions {
  /** Slug of the organisation asked; by default the first part of the address. Null asks outside any organisation. */
  organisation?: string | null;
  /** By default a fresh one for each mutation. Pass the same one to repeat the same act safely. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** False for requests that decide themselves what a signed-out person sees. */
  renewsSession?: boolean;
}

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions?: ErrorExtensions }[];
}

const brokenGateway = new Set([502, 503, 504]);

async function send(body: string, headers: Record<string, string>, signal?: AbortSignal): Promise<Response> {
  const response = await fetch('/graphql', { method: 'POST', credentials: 'same-origin', headers, body, signal });
  if (brokenGateway.has(response.status)) throw new TypeError(`The server answered ${response.status}.`);
  return response;
}

/** A repeated mutation carries the same idempotency key, so it cannot take effect twice. */
async function sendPatiently(body: string, headers: Record<string, string>, once: boolean, signal?: AbortSignal) {
  try {
    return await send(body, headers, signal);
  } catch (failure) {
    if (signal?.aborted || (failure instanceof DOMException && failure.name === 'AbortError')) throw failure;
    if (once) throw unreachable();
    return send(body, headers, signal).catch((again: unknown) => {
      if (signal?.aborted) throw again;
      throw unreachable();
    });
  }
}

const unreachable = () =>
  new RequestError(platformText('platform.problem.unreachable'), { code: 'platform.unreachable' });

/** Our own words for faults that are nobody's input; everything else arrives from the server as a sentence. */
function messageFor(code: string | undefined, message: string): string {
  if (code === undefined || code === 'platform.unexpected') return platformText('platform.problem.ours');
  if (code === 'platform.unauthenticated') return platformText('platform.problem.signed_out');
  return message;
}

async function read(response: ReadResponse): Promise<unknown> {
  const requestId = response.headers.get('x-request-id');
  let answer: Answer;
  try {
    answer = (await response.json()) as Answer;
  } catch {
    throw new RequestError(platformText('platform.problem.ours'), {}, requestId);
  }
  const first = answer.errors?.[0];
  if (first !== undefined) {
    throw new RequestError(messageFor(first.extensions?.code, first.message), first.extensions, requestId);
  }
  if (!response.ok || answer.data === undefined) {
    throw new RequestError(platformText('platform.problem.ours'), {}, requestId);
  }
  return answer.data;
}

/** Asks the API one typed operation. Pages do not call this: they use `useQueryOf` and `useMutationOf`. */
export async function request<Result, Variables>(
  document: GraphqlDocument<Result, Variables>,
  variables: Variables,
  options: RequestOptions = {},
): Promise<Result> {
  const { organisation = organisationInAddress(), signal, renewsSession = true } = options;
  const isMutation = document.kind === 'mutation';
  const headers = headersFor(organisation);
  if (isMutation) {
    headers['idempotency-key'] = options.idempotencyKey ?? crypto.randomUUID();
    forgetAskedAhead();
  }
  const body = bodyOf(document, variables);
  const question = `${organisation ?? ''} ${body}`;
  const attempt = async () => {
    // Held until the answer comes: others may push it out meanwhile.
    const known = isMutation ? null : recallAnswer(question);
    const marked = known ? { ...headers, 'if-none-match': known.mark } : headers;
    const response = (await takeAskedAhead(organisation, body)) ?? (await sendPatiently(body, marked, !isMutation, signal));
    const data = response.status === 304 && known ? known.data : await read(response);
    if (!isMutation) rememberAnswer(question, response, data);
    return data;
  };
  try {
    return (await attempt()) as Result;
  } catch (failure) {
    if (failure instanceof RequestError && failure.needsProof && (await askForProof())) return (await attempt()) as Result;
    const signedOut = failure instanceof RequestError && failure.isSignedOut;
    if (signedOut && renewsSession && (await renewSession())) return (await attempt()) as Result;
    throw failure;
  }
}
