import { DomainError } from '@waymark/platform/domain';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import { reportFault } from '../http/faults';

const FROM_APOLLO: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'platform.bad_query',
  GRAPHQL_VALIDATION_FAILED: 'platform.bad_query',
  BAD_USER_INPUT: 'platform.bad_input',
  BAD_REQUEST: 'platform.bad_query',
  PERSISTED_QUERY_NOT_SUPPORTED: 'platform.bad_query',
  OPERATION_RESOLUTION_FAILURE: 'platform.bad_query',
};

interface WithRequest {
  readonly requestId?: string;
}

/**
 * What a client may see of an error: the code and sentence of a DomainError, Apollo's own complaints about a query, and for
 * everything else only that it is our fault, with the request's id. The rest goes to the log.
 */
export function presentError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const place = { ...(formatted.path ? { path: formatted.path } : {}) };
  if (cause instanceof DomainError) {
    const { facts } = cause;
    return { message: cause.message, ...place, extensions: { code: cause.code, facts, ...topLevel(facts) } };
  }
  const code = String(formatted.extensions?.['code'] ?? '');
  if (code.startsWith('platform.')) return { message: formatted.message, ...place, extensions: { code } };
  if (FROM_APOLLO[code] && cause instanceof GraphQLError) return { message: inPlainWords(formatted.message), ...place, extensions: { code: FROM_APOLLO[code] } };
  const requestId = (error as { extensions?: WithRequest } | null)?.extensions?.requestId ?? null;
  const shown = reportFault(cause, { requestId, path: formatted.path?.join('.') });
  return { message: shown.message, ...place, extensions: { code: shown.code, requestId } };
}

const ARMOR_LIMIT = /^Syntax Error: (Query Cost|Query depth|Aliases|Directives) limit of (\d+) exceeded/i;
const PARSER_LIMIT = /^Syntax Error: Document contains more that (\d+) (token)s/;

/** The limits speak of syntax and of their own reckoning; people are told what to do. Complaints of syntax repeat the query; one line is enough. */
function inPlainWords(message: string): string {
  const [, kind, most] = ARMOR_LIMIT.exec(message) ?? [];
  const [, mostTokens, token] = PARSER_LIMIT.exec(message) ?? [];
  const limit = kind ?? token;
  return limit ? `This asks for too much at once (${limit.toLowerCase()}, at most ${most ?? mostTokens}). Ask for fewer fields or rows in one request.` : message.split('\n', 1)[0]!;
}

/** Facts that clients look for at the top: what a conflict or a refused input is about. */
function topLevel(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(['current', 'fields', 'field', 'changedBy', 'changedAt'].flatMap((name) => (name in facts ? [[name, facts[name]]] : [])));
}
