import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestScope } from '../database/request-scope';

/** Writes the request's id into each error before it is formatted, so that "our side" errors can be found in the log. */
export const fillInScopedErrors: ApolloServerPlugin<RequestScope> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) Object.assign(error.extensions, { requestId: contextValue.requestId });
      },
    };
  },
};
