import type { ApolloServerPlugin } from '@apollo/server';
import { platformError } from '@waymark/platform/domain';
import { GraphQLError } from 'graphql';

/** Half of a character's pair, or a NUL: no database, mail or page takes them, and no keyboard writes them. */
const BROKEN = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function hasBrokenText(value: unknown): boolean {
  if (typeof value === 'string') return BROKEN.test(value);
  return value !== null && typeof value === 'object' && Object.values(value).some(hasBrokenText);
}

/** Refuses variables that hold broken text before anything runs. */
export const refuseBrokenText: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request }) {
        if (!hasBrokenText(request.variables)) return;
        const refusal = platformError('platform.bad_input', { fields: { text: 'Some of the text holds characters that cannot be kept. Type it again instead of pasting it.' } });
        throw new GraphQLError(refusal.message, { originalError: refusal, extensions: { code: refusal.code } });
      },
    };
  },
};
