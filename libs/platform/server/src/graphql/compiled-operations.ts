import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { compileQuery, type CompiledQuery, isCompiledQuery } from 'graphql-jit';
import { inScope, type RequestScope } from '../database/request-scope';

type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Executes the operations of our own pages as compiled programs: each is compiled when it is first asked, and only these, because
 * they are known and few. Whatever is not theirs, and whatever is wrong with the variables, goes the usual way.
 */
export function compiledOperations(format: Format): ApolloServerPlugin<RequestScope> {
  const compiled = new Map<string, CompiledQuery | null>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operationName, request, contextValue }) {
          const { documentId, requestId } = contextValue;
          if (documentId === null) return null;
          let program = compiled.get(documentId);
          if (program === undefined) {
            const made = compileQuery(schema, document, operationName ?? undefined, { disableLeafSerialization: false });
            compiled.set(documentId, (program = isCompiledQuery(made) ? made : null));
          }
          if (!program) return null;
          const { data, errors } = await inScope(contextValue, () => program.query(null, contextValue, request.variables ?? {}));
          if (data === undefined) return null;
          contextValue.outcome.isWhole = !errors?.length;
          const singleResult = errors ? { errors: errors.map((error) => present(error, requestId, format)), data } : { data };
          return { http: { status: undefined, headers: new Map() as never }, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
}

/** The compiler's errors are plainer than those of graphql-js, which the rest of us expects. */
function present({ message, path, originalError }: GraphQLError, requestId: string, format: Format): GraphQLFormattedError {
  const error = new GraphQLError(message, { path, originalError, extensions: { requestId } });
  return format(error.toJSON(), error);
}
