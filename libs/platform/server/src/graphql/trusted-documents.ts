import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineErrors, type DomainError } from '@waymark/platform/domain';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConfigError } from '../config/config-error';
import type { RequestScope } from '../database/request-scope';
import { toScope } from '../http/request-to-scope';

/** The operations of our own pages: their texts by the SHA-256 of the text. */
export type TrustedOperations = ReadonlyMap<string, string>;

/** Which organisations let programs of theirs ask what they like. Implemented by the organisations context. */
export abstract class OpenEndpoints {
  /** Whether the organisation of this slug has opened its endpoint; false when there is none. */
  abstract isOpen(slug: string): Promise<boolean>;
}

const operationError = defineErrors({
  'platform.page_outdated': 'Waymark was renewed after you opened this page. Load the page again, then go on.',
  'platform.operations_closed': 'This address answers the pages of Waymark. To let a program of yours ask too, an admin opens it in the settings, and the program names the organisation (header Waymark-Organisation).',
});

/** Reads the list that was built together with the pages. @throws ConfigError when it is not there: the program was not built as a whole. */
export function readOperations(file: URL): TrustedOperations {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
  } catch {
    throw new ConfigError(`${fileURLToPath(file)} is missing or broken. It is the list of what the pages ask; build again: npm run build`);
  }
}

interface Asked {
  readonly documentId?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

const isRecord = (value: unknown): value is Asked => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The key under which what a question needs is remembered: what is asked, where, and in which session. */
function questionOf({ documentId, variables }: Asked, { organisationSlug, sessionToken }: RequestScope): string {
  const parts = [documentId, JSON.stringify(variables ?? null), organisationSlug, sessionToken];
  return createHash('sha256').update(parts.join('\n')).digest('base64');
}

/** The operation whose id was sent, written out; nothing else of the request goes on. @throws when the id is not in the list. */
function writeOut({ documentId, operationName, variables }: Asked, operations: TrustedOperations): { readonly query: string } {
  const query = typeof documentId === 'string' ? operations.get(documentId) : undefined;
  if (query === undefined) throw operationError('platform.page_outdated');
  return { query, ...(operationName === undefined ? {} : { operationName }), ...(variables === undefined ? {} : { variables }) };
}

/**
 * Lets requests name an operation of our pages by its id (`documentId`) instead of writing it.
 * @param acceptsText whether anybody may write operations, as in development and the demo. Elsewhere only programs of organisations
 * that have opened their endpoint may, within the limits that hold for everybody.
 */
export function trustDocuments(app: NestFastifyApplication, operations: TrustedOperations, acceptsText: boolean): void {
  const endpoints = app.get(OpenEndpoints, { strict: false });
  const mayWrite = async (request: FastifyRequest): Promise<boolean> => {
    const { organisationSlug } = toScope(request);
    return acceptsText || (organisationSlug !== null && (await endpoints.isOpen(organisationSlug)));
  };
  const trust = (request: FastifyRequest, asked: Asked): void => {
    const written = writeOut(asked, operations);
    const scope = toScope(request);
    scope.documentId = String(asked.documentId);
    if (!written.query.startsWith('mutation')) scope.question = questionOf(asked, scope);
    request.body = written;
  };
  app.getHttpAdapter().getInstance().addHook('preValidation', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.routeOptions.url !== '/graphql') return;
    try {
      if (isRecord(request.body) && request.body.documentId !== undefined) trust(request, request.body);
      else if (!(await mayWrite(request))) throw operationError('platform.operations_closed');
    } catch (error) {
      const { code, message } = error as DomainError;
      if (!code?.startsWith('platform.')) throw error;
      await reply.status(400).header('cache-control', 'no-store').send({ errors: [{ message, extensions: { code } }] });
    }
  });
}
