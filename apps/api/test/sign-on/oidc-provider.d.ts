/** What the specs use of a package that brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  class Grant {
    constructor(facts: { accountId: string; clientId: string });
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  export default class Provider {
    constructor(issuer: string, configuration: {
      readonly clients: readonly Record<string, unknown>[];
      readonly findAccount: (context: unknown, id: string) => { readonly accountId: string; readonly claims: () => Record<string, unknown> };
      readonly interactions: { readonly url: (context: unknown, interaction: { readonly uid: string }) => string };
      readonly [other: string]: unknown;
    });
    readonly Grant: typeof Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<{ readonly params: Readonly<Record<string, unknown>> }>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object, options: { readonly mergeWithLastSubmission: boolean }): Promise<void>;
  }
}
