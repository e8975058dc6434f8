import { AsyncLocalStorage } from 'node:async_hooks';
import type { Replica } from '../replicas/replica';
import type { LogOfRequest } from '../replicas/seen-cookies';
import type { Transaction } from './transaction';
import type { Viewer } from './viewer';

/** What one request carries through every layer, so that no function has to be handed it. Not for rules: those are told what they need. */
export interface RequestScope {
  readonly requestId: string;
  readonly clientAddress: string;
  readonly userAgent: string;
  readonly organisationSlug: string | null;
  readonly sessionToken: string | null;
  /** What a browser holds between the two steps of signing in. It opens the second step and nothing else. */
  readonly halfToken: string | null;
  /** What a browser holds that was asked for a passkey. It shows that the answer comes from where the question went, and nothing else. */
  readonly passkeyToken: string | null;
  readonly idempotencyKey: string | null;
  /** The operation of our own pages that is asked, by its id; null for what is written out in the request. */
  documentId: string | null;
  /** Tells this question of this session from others, so that what it needs can be foreseen; null for what changes something and for what is no page's. */
  question: string | null;
  /** What became of the operation: whether it was answered in full, without an error in any field, and of the state that was looked up before. One for all copies of this scope. */
  readonly outcome: { isWhole: boolean; isOfState: boolean };
  /** The transaction in force: a reading one for a query, a writing one while a mutation field works. */
  transaction: Transaction | null;
  /** Settled once the transaction shared by the fields of a query is open. */
  reading: Promise<void> | null;
  /** Who is asking; found afresh in each transaction. */
  viewer: Promise<Viewer> | null;
  /** Batching loaders live as long as the transaction whose rows they hold. */
  loaders: Map<object, unknown>;
  /** Set-Cookie values to send with the answer. */
  readonly cookies: string[];
  /** The replica that this attempt at an answer reads from; null for the first server. */
  replica: Replica | null;
  /** How far the log of the database was. One object, because GraphQL works on a copy of the scope. */
  readonly log: LogOfRequest;
}

const storage = new AsyncLocalStorage<RequestScope>();

/** Runs `work` so that `currentScope()` and `tx()` inside it mean this request. */
export const inScope = <T>(scope: RequestScope, work: () => T): T => storage.run(scope, work);

/** Whether `currentScope()` means this request here already. */
export const isInScope = (scope: RequestScope): boolean => storage.getStore() === scope;
/** The request at hand, or undefined outside of any. */
export const findScope = (): RequestScope | undefined => storage.getStore();

/** The request at hand. @throws when called outside a request, job or command: a bug of ours. */
export function currentScope(): RequestScope {
  const scope = storage.getStore();
  if (!scope) throw new Error('There is no request scope here: enter through a door, a job or Database.transaction.');
  return scope;
}

/** The transaction in force. Every statement of a request goes through it. */
export function tx(): Transaction {
  const { transaction } = currentScope();
  if (!transaction) throw new Error('There is no transaction here: enter through a door, a job or Database.transaction.');
  return transaction;
}

/**
 * Lets go of everything that was read for a request that is answered. A connection to a browser or to the database holds the last
 * request that it served until it serves another, so that all rows of it would outlive it, be moved about by each collection of
 * memory, and in the end be kept with what lasts.
 */
export function letGo(scope: RequestScope): void {
  scope.transaction = null;
  scope.reading = null;
  scope.viewer = null;
  scope.loaders = new Map();
}

/** A scope for work that no person asked for by a request: jobs, commands, tests. */
export function quietScope(requestId: string): RequestScope {
  return {
    requestId,
    clientAddress: '',
    userAgent: '',
    organisationSlug: null,
    sessionToken: null,
    halfToken: null,
    passkeyToken: null,
    idempotencyKey: null,
    documentId: null,
    question: null,
    outcome: { isWhole: false, isOfState: true },
    transaction: null,
    reading: null,
    viewer: null,
    loaders: new Map(),
    cookies: [],
    replica: null,
    log: { before: null, seen: null },
  };
}
