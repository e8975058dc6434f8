import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type OperationDefinitionNode, parse } from 'graphql';
import { Database } from '../database/database';
import { inScope, type RequestScope } from '../database/request-scope';
import type { Member, SignedInAccount } from '../database/viewer';
import { ViewerSource } from '../database/viewer';
import { openForReading } from '../graphql/door-schema';
import { PermissionCatalogue } from '../graphql/permissions';
import { Clock } from '../http/clock';
import { toScope } from '../http/request-to-scope';
import { Replicas } from '../replicas';
import { attemptOf, goOnWith, withinPatience } from '../replicas/attempt';
import { findReplica } from '../replicas/find-replica';
import { mayLag } from '../replicas/may-lag';
import { readContentVersion } from './content-version.queries';
import { KeptAnswers } from './kept-answers';

interface Kept {
  /** The operations, by their ids, whose answers hang on nothing but what `toKey` names. */
  readonly documents: ReadonlyMap<string, string>;
  /** Tells this build of the program from others: what it answers may differ. */
  readonly build: string;
  readonly mostBytes?: number | undefined;
}

interface Asking {
  readonly key: string;
  readonly question: string;
}

/** Everything an answer may hang on: the program, what is asked, by whom with which rights, on which day, and the state of the organisation's rows. */
function toKey(build: string, request: FastifyRequest, account: SignedInAccount, member: Member, version: string, today: string): string {
  const { documentId } = toScope(request);
  const { variables } = request.body as { variables?: unknown };
  const { sessionId: _, ...asker } = account;
  const parts = [build, documentId, variables ?? null, request.headers.accept ?? '', asker, { ...member, permissions: [...member.permissions].sort() }, version, today];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** Which of the operations may be answered as they would have been a moment ago. */
function laggingDocuments(app: NestFastifyApplication, documents: ReadonlyMap<string, string>): (documentId: string) => boolean {
  const known = new Map<string, boolean>();
  return (documentId) => {
    if (!known.has(documentId)) {
      const { schema } = app.get(GraphQLSchemaHost, { strict: false });
      const operation = parse(documents.get(documentId)!).definitions.find(({ kind }) => kind === 'OperationDefinition') as OperationDefinitionNode;
      known.set(documentId, mayLag(operation, schema, app.get(PermissionCatalogue).table));
    }
    return known.get(documentId)!;
  };
}

/**
 * Answers an operation of our pages again from the answer before, as long as nothing of the organisation has changed. Who asks, and
 * what state the rows are in, is read afresh in the request's own transaction under row-level security; see decision 26.
 */
export function answerFromKept(app: NestFastifyApplication, { documents, build, mostBytes }: Kept): void {
  const keeper = { database: app.get(Database), viewers: app.get(ViewerSource, { strict: false }) };
  const replicas = app.get(Replicas);
  const lags = laggingDocuments(app, documents);
  const clock = app.get(Clock, { strict: false });
  const kept = new KeptAnswers(mostBytes);
  const asked = new WeakMap<FastifyRequest, Asking>();

  const keyOf = async (request: FastifyRequest, scope: RequestScope, question: string): Promise<string | null> => {
    scope.reading ??= openForReading(scope, keeper, kept.expects(question) ? null : question);
    await scope.reading;
    const { transaction } = scope;
    if (!transaction?.options.organisationId) return null;
    const [viewer, version] = await Promise.all([scope.viewer!, readContentVersion(transaction)]);
    if (!viewer.account || !viewer.member) return null;
    return toKey(build, request, viewer.account, viewer.member, version, clock.today(viewer.member.timeZone));
  };

  /** Looks it up at a replica where that is allowed, and goes on there; else, or when the replica fails, at the first server. */
  const lookUp = async (request: FastifyRequest, scope: RequestScope, question: string): Promise<string | null> => {
    const replica = !replicas.isEmpty && lags(scope.documentId!) ? await findReplica(scope, keeper, replicas) : null;
    if (replica) {
      const attempt = attemptOf(scope, replica);
      const work = inScope(attempt, () => keyOf(request, attempt, question));
      const key = await withinPatience(work, replica);
      if (key !== null) {
        goOnWith(scope, attempt);
        return key;
      }
      void work.catch(() => undefined).then(() => attempt.transaction?.finish('rollback')).catch(() => undefined);
    }
    return inScope(scope, () => keyOf(request, scope, question));
  };

  const server = app.getHttpAdapter().getInstance();
  server.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    const scope = toScope(request);
    const { documentId, question, organisationSlug, sessionToken } = scope;
    if (request.routeOptions.url !== '/graphql' || !documentId || !question || !organisationSlug || !sessionToken || !documents.has(documentId)) return;
    // What cannot be looked up here cannot be answered from here: the usual way says what is wrong, in the usual words.
    const key = await lookUp(request, scope, question).catch(() => null);
    if (key === null) return;
    const etag = `"${key}"`;
    // A proxy that compresses answers marks their tags as weak.
    const isKnown = request.headers['if-none-match']?.replace(/^W\//, '') === etag;
    const answer = isKnown ? null : kept.find(key);
    if (!isKnown && !answer) {
      asked.set(request, { key, question });
      return scope.transaction?.foresee(question).catch(() => undefined);
    }
    // Taken back, so that nothing is learnt from it: what the whole page needs is remembered from when it was last put together.
    await scope.transaction?.finish('rollback').catch(() => undefined);
    void reply.header('etag', etag).header('cache-control', 'no-store');
    if (scope.cookies.length) void reply.header('set-cookie', scope.cookies);
    if (!answer) return reply.status(304).send();
    return reply.header('content-type', answer.type).send(answer.body);
  });
  server.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const asking = asked.get(request);
    if (!asking || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const { isWhole, isOfState } = toScope(request).outcome;
    if (!isWhole || !isOfState) return payload;
    kept.keep(asking.key, asking.question, { type: String(reply.getHeader('content-type')), body: Buffer.from(payload) });
    void reply.header('etag', `"${asking.key}"`);
    return payload;
  });
}
