import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation } from '@apollo/server';
import { execute, type FormattedExecutionResult } from 'graphql';
import type { RequestScope } from '../database/request-scope';
import type { DoorKeeper } from '../graphql/door-schema';
import { attemptOf, beginAnew, withinPatience } from './attempt';
import { findReplica } from './find-replica';
import { mayLag } from './may-lag';
import type { Replica } from './replica';
import type { Replicas } from './replicas';

type Context = GraphQLRequestContextResponseForOperation<RequestScope>;
type Run = (context: Context, scope: RequestScope) => Promise<FormattedExecutionResult | null>;

/**
 * Answers questions that allow it from a replica. Only an answer without any fault counts. After anything else, a refusal as well as
 * a replica that is gone, the first server is asked as if nothing had been: nobody is refused something for a replica's sake.
 * @param inner the plugin that would have answered the operation
 */
export function answerFromReplica(replicas: Replicas, keeper: DoorKeeper, inner: ApolloServerPlugin<RequestScope>): ApolloServerPlugin<RequestScope> {
  if (replicas.isEmpty) return {};
  return {
    async requestDidStart(start) {
      const listener = await inner.requestDidStart?.(start);
      const run: Run = async (context, scope) => {
        const answer = await listener?.responseForOperation?.({ ...context, contextValue: scope });
        if (answer) return answer.body.kind === 'single' ? answer.body.singleResult : null;
        const { schema, document, operationName, request } = context;
        return (await execute({ schema, document, operationName, variableValues: request.variables, contextValue: scope })) as FormattedExecutionResult;
      };
      return {
        async responseForOperation(context) {
          const given = context.contextValue;
          // What was begun at the first server goes on there: the answer may be kept under the state that was seen there, and a replica may be behind it.
          if (given.reading !== null && given.replica === null) return null;
          if (!mayLag(context.operation, context.schema, keeper.permissions.table)) return null;
          const replica = given.replica ?? (await findReplica(given, keeper, replicas));
          if (!replica) return null;
          const singleResult = await attempt(run, context, replica);
          return singleResult && { http: { status: undefined, headers: new Map() as never }, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
}

/** The whole answer, or null; then nothing is left of it in the request. */
async function attempt(run: Run, context: Context, replica: Replica): Promise<FormattedExecutionResult | null> {
  const given = context.contextValue;
  // What was begun there, to see whether its answer is kept, goes on there: it is kept under the state that was seen there.
  const scope = given.replica ? { ...given } : attemptOf(given, replica);
  const work = run(context, scope);
  // Even one that is given up comes to its end some time, and only then gives its connection back.
  void work.catch(() => undefined).then(() => scope.transaction?.finish('commit')).catch(() => undefined);
  const result = await withinPatience(work, replica);
  if (result?.data && !result.errors) return result;
  if (given.replica) {
    given.outcome.isOfState = false;
    beginAnew(given);
  }
  return null;
}
