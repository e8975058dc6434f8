import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation } from '@apollo/server';
import { execute, type FormattedExecutionResult } from 'graphql';
import type { RequestScope } from '../database/request-scope';
import type { PermissionTable } from '../graphql/permissions';
import { mayLag } from './may-lag';
import type { Replica } from './replica';
import type { Replicas } from './replicas';

type Context = GraphQLRequestContextResponseForOperation<RequestScope>;

/** A replica that does not answer by then is left alone, and the first server asked. */
const PATIENCE_MILLISECONDS = 1_500;

/** A request of its own on the replica, so that whatever still runs there cannot meddle when the first server is asked after all. */
const attemptOf = (scope: RequestScope, replica: Replica): RequestScope => ({ ...scope, replica, transaction: null, reading: null, viewer: null, loaders: new Map() });

/**
 * Answers questions that allow it from a replica. Only an answer without any fault counts. After anything else, a refusal as well as
 * a replica that is gone, the first server is asked as if nothing had been: nobody is refused something for a replica's sake.
 * @param inner the plugin that would have answered the operation
 */
export function answerFromReplica(replicas: Replicas, permissions: PermissionTable, inner: ApolloServerPlugin<RequestScope>): ApolloServerPlugin<RequestScope> {
  if (replicas.isEmpty) return {};
  return {
    async requestDidStart(start) {
      const listener = await inner.requestDidStart?.(start);
      const run = async (context: Context, scope: RequestScope): Promise<FormattedExecutionResult | null> => {
        const answer = await listener?.responseForOperation?.({ ...context, contextValue: scope });
        if (answer) return answer.body.kind === 'single' ? answer.body.singleResult : null;
        const { schema, document, operationName, request } = context;
        return (await execute({ schema, document, operationName, variableValues: request.variables, contextValue: scope })) as FormattedExecutionResult;
      };
      return {
        async responseForOperation(context) {
          // What was begun at the first server goes on there: the answer may be kept under the state that was seen there, and a replica may be behind it.
          if (context.contextValue.reading !== null || !mayLag(context.operation, context.schema, permissions)) return null;
          const replica = await replicas.choose(context.contextValue);
          if (!replica) return null;
          const scope = attemptOf(context.contextValue, replica);
          const work = run(context, scope);
          // Even one that is given up comes to its end some time, and only then gives its connection back.
          void work.catch(() => undefined).then(() => scope.transaction?.finish('commit')).catch(() => undefined);
          const result = await withinPatience(work, replica);
          if (!result?.data || result.errors) return null;
          return { http: { status: undefined, headers: new Map() as never }, body: { kind: 'single', singleResult: result } };
        },
      };
    },
  };
}

/** What comes of it in time, or null. */
async function withinPatience<T>(work: Promise<T | null>, replica: Replica): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      replica.distrust();
      resolve(null);
    }, PATIENCE_MILLISECONDS);
  });
  return Promise.race([work.catch(() => null), late]).finally(() => clearTimeout(timer));
}
