import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { FormattedExecutionResult } from 'graphql';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { letGo, type RequestScope } from '../database/request-scope';
import { RETRY_AFTER_SECONDS } from '../http/http-door';
import { toScope } from '../http/request-to-scope';
import { answerFromReplica } from '../replicas/answer-from-replica';
import type { Replicas } from '../replicas/replicas';
import { compiledOperations } from './compiled-operations';
import { hangDoors, type DoorKeeper } from './door-schema';
import { presentError } from './present-error';
import { fillInScopedErrors } from './scoped-errors';

/** How much one request may ask. The largest of our own pages needs about half of each. */
const LIMITS = {
  maxDepth: { enabled: true, n: 12 },
  maxAliases: { enabled: true, n: 15 },
  maxDirectives: { enabled: true, n: 20 },
  // Counted by the parser itself: armor would parse everything twice, answer with 500, and take every fault of ours for a bad query.
  maxTokens: { enabled: false },
  costLimit: { enabled: true, maxCost: 25_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5, ignoreIntrospection: true },
  blockFieldSuggestion: { enabled: true },
} as const;

const MAX_TOKENS = 2500;

/** Nothing could be answered, because the database is away: a proxy and a program learn it from the status, as people do from the words. */
function isAway({ data, errors }: FormattedExecutionResult): boolean {
  const hasData = Object.values(data ?? {}).some((value) => value !== null);
  return !hasData && (errors ?? []).some(({ extensions }) => extensions?.['code'] === 'platform.unavailable');
}

/** Ends the reading transaction and sends cookies when the answer is ready, whatever became of it. */
const closeRequest: ApolloServerPlugin<RequestScope & { reply?: FastifyReply }> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response }) {
        // What was read is answered, whatever becomes of the connection that it was read on.
        await contextValue.transaction?.finish('commit').catch(() => undefined);
        if (response.body.kind === 'single' && isAway(response.body.singleResult)) {
          response.http.status = 503;
          response.http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
        }
        if (contextValue.cookies.length) contextValue.reply?.header('set-cookie', contextValue.cookies);
        response.http.headers.set('cache-control', 'no-store');
        letGo(contextValue);
      },
    };
  },
};

/** Apollo under Nest and Fastify: our doors on every root field, limits in front, errors in our own words. */
export function graphqlOptions(keeper: DoorKeeper, replicas: Replicas, { introspection }: { introspection: boolean }): ApolloDriverConfig {
  const compiled = compiledOperations(presentError);
  const fromReplica = answerFromReplica(replicas, keeper, compiled);
  const armor = new ApolloArmor(LIMITS as never).protect();
  return {
    driver: ApolloDriver,
    autoSchemaFile: true,
    sortSchema: true,
    graphiql: false,
    introspection,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    includeStacktraceInErrorResponses: false,
    preserveHttpStatusForExecutionErrors: false,
    transformSchema: (schema) => hangDoors(schema, keeper),
    validationRules: armor.validationRules as never,
    plugins: [...(armor.plugins as never[]), fillInScopedErrors as never, closeRequest as never, fromReplica as never, compiled as never, ApolloServerPluginCacheControlDisabled() as never],
    formatError: presentError,
    context: (request: FastifyRequest, reply: FastifyReply) => Object.assign(toScope(request), { reply }),
  } as ApolloDriverConfig;
}
