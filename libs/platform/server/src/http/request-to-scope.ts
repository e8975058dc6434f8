import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { quietScope, type RequestScope } from '../database/request-scope';

export const PLAIN_COOKIE = 'waymark-session';
export const SECURE_COOKIE = '__Host-waymark-session';

/** What can be the slug of an organisation at all. */
export const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const scopes = new WeakMap<object, RequestScope>();

const header = (request: FastifyRequest, name: string): string | null => {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

function cookie(request: FastifyRequest): string | null {
  for (const part of (header(request, 'cookie') ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (value && (name === SECURE_COOKIE || name === PLAIN_COOKIE)) return value;
  }
  return null;
}

/** The scope of a request; one for its whole life. */
export function toScope(request: FastifyRequest): RequestScope {
  let scope = scopes.get(request.raw);
  if (!scope) {
    const slug = header(request, 'waymark-organisation');
    scope = {
      ...quietScope(requestIdOf(request)),
      clientAddress: request.ip,
      userAgent: (header(request, 'user-agent') ?? '').slice(0, 300),
      organisationSlug: slug && (SLUG.test(slug) ? slug : '-'),
      sessionToken: cookie(request),
      idempotencyKey: header(request, 'idempotency-key'),
    };
    scopes.set(request.raw, scope);
  }
  return scope;
}

/** A proxy's request id when it is harmless, else our own. */
function requestIdOf(request: FastifyRequest): string {
  const given = header(request, 'x-request-id');
  return given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
