import { log } from '@waymark/platform/server';
import * as client from 'openid-client';
import { OutboundRefused } from './outbound';
import type { SignOnProblem } from './sign-on-news';

/** Faults of the network and of machines, as Node names them. */
const OF_THE_NETWORK = /^(E[A-Z]+|ERR_TLS.*|ERR_SSL.*|CERT_.*|DEPTH_ZERO.*|SELF_SIGNED.*|UNABLE_TO.*|ABORT_ERR|HPE_.*)$/;

/** What the library finds when it does not get as far as a paper of the provider. */
const NO_PAPER = new Set(['OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR', 'OAUTH_HTTP_REQUEST_FORBIDDEN', 'OAUTH_REQUEST_PROTOCOL_FORBIDDEN', 'OAUTH_TIMEOUT']);

type Fault = { readonly name: string; readonly message: string; readonly cause?: unknown; readonly code?: unknown };

const isFault = (value: unknown): value is Fault => typeof value === 'object' && value !== null && 'name' in value && 'message' in value;

/** An error and what caused it, from the outside to the inside. */
function causesOf(error: unknown): Fault[] {
  const causes: Fault[] = [];
  for (let each = error; isFault(each) && causes.length < 6; each = each.cause) causes.push(each);
  return causes;
}

/** The word for what went wrong at a provider. What exactly it was stands in the log of the installation, without anything of a person. */
export function toSignOnProblem(error: unknown, providerId: string): SignOnProblem {
  const causes = causesOf(error);
  const codes = causes.map(({ code }) => code).filter((code): code is string => typeof code === 'string');
  const problem = wordFor(causes, codes);
  log('warn', { event: 'sign_on_failed', providerId, problem, error: causes.map(({ name, message }) => `${name}: ${message}`).slice(0, 3), codes });
  return problem;
}

function wordFor(causes: readonly Fault[], codes: readonly string[]): SignOnProblem {
  if (causes.some((each) => each instanceof client.AuthorizationResponseError || each instanceof client.ResponseBodyError)) return 'refused';
  const isUnreachable =
    causes.some((each) => each instanceof OutboundRefused || each.name === 'AbortError' || each.name === 'TimeoutError') || codes.some((code) => OF_THE_NETWORK.test(code) || NO_PAPER.has(code));
  return isUnreachable ? 'unreachable' : 'wrong_provider';
}
