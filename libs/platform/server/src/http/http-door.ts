import { DomainError, platformError } from '@waymark/platform/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../database/database';
import { currentScope, inScope } from '../database/request-scope';
import { type Member, ViewerSource } from '../database/viewer';
import { PermissionCatalogue } from '../graphql/permissions';
import { reportFault } from './faults';
import { SLUG, toScope } from './request-to-scope';

export interface HttpEntry {
  /** The organisation's slug, from the address. */
  readonly organisation: unknown;
  readonly permission: string;
  readonly mode: 'read' | 'write';
}

/** When to ask again while the database is away or a row is held. */
export const RETRY_AFTER_SECONDS = 5;

const STATUS: Readonly<Record<string, number>> = {
  'platform.unauthenticated': 401,
  'platform.forbidden': 403,
  'platform.second_factor_needed': 403,
  'platform.not_found': 404,
  'platform.organisation_needed': 400,
  'platform.too_many_requests': 429,
};

/**
 * The door for what does not go through GraphQL: files. The same three rings: the session and permission are read afresh in
 * the transaction of the work itself, and row-level security holds.
 */
@Injectable()
export class HttpDoor {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ViewerSource) private readonly viewers: ViewerSource,
    @Inject(PermissionCatalogue) private readonly permissions: PermissionCatalogue,
  ) {}

  /** Runs `work` as the member who asks, in one transaction. May be entered again in the same request: a file is waited for outside. */
  async enter<T>(request: FastifyRequest, { organisation, permission, mode }: HttpEntry, work: (member: Member) => Promise<T>): Promise<T> {
    const scope = toScope(request);
    return inScope(scope, async () => {
      if (typeof organisation !== 'string' || organisation === '') throw platformError('platform.organisation_needed');
      const organisationId = SLUG.test(organisation) ? await this.viewers.findOrganisationId(organisation) : null;
      const transaction = this.database.open({ organisationId, mode, actor: null, requestId: scope.requestId });
      Object.assign(scope, { transaction, loaders: new Map() });
      try {
        currentScope().viewer = this.viewers.identify(transaction, scope.sessionToken);
        const viewer = (await scope.viewer)!;
        if (!viewer.account) throw platformError('platform.unauthenticated');
        if (!viewer.member) throw platformError('platform.not_found');
        if (viewer.member.mustSetSecondFactor) throw platformError('platform.second_factor_needed');
        if (!viewer.member.permissions.has(permission)) throw platformError('platform.forbidden', { reason: this.permissions.refusal(permission) });
        const result = await work(viewer.member);
        await transaction.finish('commit');
        return result;
      } catch (error) {
        await transaction.finish('rollback').catch(() => undefined);
        throw error;
      }
    });
  }
}

/** Answers with an error as JSON: a DomainError's code and sentence, anything else only as our fault with the request's id. */
export async function sendHttpError(request: FastifyRequest, reply: FastifyReply, error: unknown, statusOf: Readonly<Record<string, number>> = {}): Promise<void> {
  void reply.header('cache-control', 'no-store').type('application/json; charset=utf-8');
  if (error instanceof DomainError) {
    await reply.status(statusOf[error.code] ?? STATUS[error.code] ?? 400).send({ code: error.code, message: error.message, facts: error.facts });
    return;
  }
  const { requestId } = toScope(request);
  const shown = reportFault(error, { requestId });
  const isOurs = shown.code === 'platform.unexpected';
  if (!isOurs) void reply.header('retry-after', RETRY_AFTER_SECONDS);
  await reply.status(isOurs ? 500 : 503).send({ ...shown, requestId });
}
