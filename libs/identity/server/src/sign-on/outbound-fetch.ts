import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { CustomFetch, CustomFetchOptions } from 'openid-client';
import { type Address, type Outbound, OutboundRefused } from './outbound';

const MOST_BYTES = 256 * 1024;
const MOST_MILLISECONDS = 5_000;

/**
 * `fetch` for what a provider says of itself: https only, to a public address that is pinned for the connection, without following
 * redirects, within five seconds and 256 kB in all.
 */
export function outboundFetch(outbound: Outbound): CustomFetch {
  return async (address, options) => {
    const url = new URL(address);
    const isPlain = url.protocol === 'http:' && outbound.allowsLoopback;
    if ((url.protocol !== 'https:' && !isPlain) || url.username || url.password) throw new OutboundRefused('The server goes to https addresses only.');
    const ends = AbortSignal.any([AbortSignal.timeout(MOST_MILLISECONDS), ...(options.signal ? [options.signal] : [])]);
    const pinned = await inTime(outbound.pin(url.hostname), ends);
    return send(url, pinned, options, ends);
  };
}

/** Waiting for a name to be resolved counts too. */
function inTime<T>(work: Promise<T>, ends: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    ends.addEventListener('abort', () => reject(new OutboundRefused('The provider takes too long.')), { once: true });
    work.then(resolve, reject);
  });
}

function send(url: URL, { address, family }: Address, { method, headers, body }: CustomFetchOptions, ends: AbortSignal): Promise<Response> {
  const sent = body === undefined || body === null ? '' : String(body);
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      method,
      // The length is said at once: a provider need not take a body in pieces.
      headers: { ...headers, 'accept-encoding': 'identity', ...(sent ? { 'content-length': Buffer.byteLength(sent) } : {}) },
      agent: false,
      signal: ends,
      lookup: (_name, { all }, done) => (all ? done(null, [{ address, family }]) : done(null, address, family)),
    });
    asked.on('error', reject);
    asked.on('response', (response) => read(response).then(resolve, reject).finally(() => asked.destroy()));
    asked.end(sent);
  });
}

async function read(response: IncomingMessage): Promise<Response> {
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400) throw new OutboundRefused('The provider sends us on to another address.');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) throw new OutboundRefused('The provider says too much.');
    parts.push(part);
  }
  const headers = new Headers(Object.entries(response.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : [])));
  const isEmpty = status === 204 || status < 200;
  return new Response(isEmpty ? null : Buffer.concat(parts), { status: Math.max(status, 200), headers });
}
