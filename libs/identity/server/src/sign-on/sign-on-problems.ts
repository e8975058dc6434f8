import { log } from '@waymark/platform/server';
import * as client from 'openid-client';
import { OutboundRefused } from './outbound';
import type { SignOnProblem } from './sign-on-news';

/** Faults of the network and of machines, as Node names them. */
const OF_THE_NETWORK = /^(E[A-Z]+|ERR_TLS.*|ERR_SSL.*|CERT_.*|DEPTH_ZERO.*|SELF_SIGNED.*|UNABLE_TO.*|ABORT_ERR|HPE_.*)$/;

function* causesOf(error: unknown): Generator<Error & { code?: unknown }> {
  for (let each = error, depth = 0; each instanceof Error && depth < 6; each = each.cause, depth += 1) yield each;
}

/** The word for what went wrong at a provider. What exactly it was stands in the log of the installation, without anything of a person. */
export function toSignOnProblem(error: unknown, providerId: string): SignOnProblem {
  const causes = [...causesOf(error)];
  const codes = causes.map(({ code }) => code).filter((code): code is string => typeof code === 'string');
  const problem = wordFor(causes, codes);
  log('warn', { event: 'sign_on_failed', providerId, problem, error: causes.map(({ name, message }) => `${name}: ${message}`).slice(0, 3), codes });
  return problem;
}

function wordFor(causes: readonly Error[], codes: readonly string[]): SignOnProblem {
  if (causes.some((each) => each instanceof client.AuthorizationResponseError || each instanceof client.ResponseBodyError)) return 'refused';
  const isUnreachable = causes.some((each) => each instanceof OutboundRefused || each.name === 'AbortError' || each.name === 'TimeoutError') || codes.some((code) => OF_THE_NETWORK.test(code) || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' || code === 'OAUTH_RESPONSE_IS_NOT_JSON' || code === 'OAUTH_PARSE_ERROR');
  return isUnreachable ? 'unreachable' : 'wrong_provider';
}
