import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { quietScope, type RequestScope } from '../database/request-scope';
import { isQuiet } from './quiet-routes';

export const PLAIN_COOKIE = 'waymark-session';
export const SECURE_COOKIE = '__Host-waymark-session';
export const PLAIN_HALF_COOKIE = 'waymark-half-session';
export const SECURE_HALF_COOKIE = '__Host-waymark-half-session';
export const PLAIN_PASSKEY_COOKIE = 'waymark-passkey';
export const SECURE_PASSKEY_COOKIE = '__Host-waymark-passkey';

/** What can be the slug of an organisation at all. */
export const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const scopes = new WeakMap<object, RequestScope>();

const header = (request: FastifyRequest, name: string): string | null => {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** A cookie as the browser sent it; null when it sent none. */
export function readCookie(request: FastifyRequest, wanted: string): string | null {
  for (const part of (header(request, 'cookie') ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (value && name === wanted) return value;
  }
  return null;
}

/**
 * Opens the scope of a request; done once, by the first hook.
 * @param secure whether people reach us by https. The plain cookie then counts for nothing: any site of a neighbouring name could
 * have set it, and so sign a visitor in as somebody else.
 * A quiet route is told nothing of who asks, whatever the browser sent along.
 */
export function openScope(request: FastifyRequest, secure: boolean): RequestScope {
  if (isQuiet(request)) return keep(request, quietScope(randomUUID()));
  const slug = header(request, 'waymark-organisation');
  return keep(request, {
    ...quietScope(requestIdOf(request)),
    clientAddress: request.ip,
    userAgent: (header(request, 'user-agent') ?? '').slice(0, 300),
    organisationSlug: slug && (SLUG.test(slug) ? slug : '-'),
    sessionToken: readCookie(request, secure ? SECURE_COOKIE : PLAIN_COOKIE),
    halfToken: readCookie(request, secure ? SECURE_HALF_COOKIE : PLAIN_HALF_COOKIE),
    passkeyToken: readCookie(request, secure ? SECURE_PASSKEY_COOKIE : PLAIN_PASSKEY_COOKIE),
    idempotencyKey: header(request, 'idempotency-key'),
  });
}

function keep(request: FastifyRequest, scope: RequestScope): RequestScope {
  scopes.set(request.raw, scope);
  return scope;
}

/** The scope of a request; one for its whole life. */
export function toScope(request: FastifyRequest): RequestScope {
  const scope = scopes.get(request.raw);
  if (!scope) throw new Error('This request came in without a scope: configureHttp opens it.');
  return scope;
}

/** A proxy's request id when it is harmless, else our own. */
function requestIdOf(request: FastifyRequest): string {
  const given = header(request, 'x-request-id');
  return given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
