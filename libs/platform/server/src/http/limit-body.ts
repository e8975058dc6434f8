import type { FastifyRequest } from 'fastify';

/** A body is at most 100 kB, and files come as a stream of their own, which may take as long as the largest file over a slow line. */
const LONGEST_MILLISECONDS = 15_000;

/** Cuts a request whose body dribbles in: it would hold a connection for nothing. */
export function limitBody(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.headers['content-type']?.startsWith('application/octet-stream')) return;
  const timer = setTimeout(() => request.raw.destroy(), LONGEST_MILLISECONDS);
  for (const event of ['end', 'close'] as const) request.raw.once(event, () => clearTimeout(timer));
}
