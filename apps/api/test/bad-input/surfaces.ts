import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { type BadRequest, toEscape } from './bad-request';
import { anyJson, anyText, broken } from './corpus';
import { variablesOf } from './variables';

/** What the surfaces are made of: who asks, and what there is to ask for. */
export interface Ground {
  readonly schema: GraphQLSchema;
  /** The operations of the pages: text by id. */
  readonly operations: Readonly<Record<string, string>>;
  readonly ids: readonly string[];
  readonly organisation: string;
  /** The session at the moment. */
  session(): string;
  /** Files to break. */
  readonly files: readonly Buffer[];
}

const JSON_TYPE = 'application/json';

/** Each way in, with what is sent there. */
export function surfacesOf(ground: Ground): Readonly<Record<string, fc.Arbitrary<() => BadRequest>>> {
  const { schema, operations, organisation } = ground;
  const texts = Object.values(operations);
  const ids = fc.constantFrom(...ground.ids);
  const signedIn = () => ({ cookie: `waymark-session=${ground.session()}`, 'waymark-organisation': organisation });
  const graphql = (body: string, headers: Record<string, string> = {}): BadRequest => ({ method: 'POST', path: '/graphql', headers: { 'content-type': JSON_TYPE, ...signedIn(), ...headers }, body });
  const ask = (query: string, variables?: unknown) => graphql(JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) }));
  const fixed = (path: string, init: Partial<BadRequest> = {}): BadRequest => ({ method: 'GET', path, body: '', ...init, headers: { ...signedIn(), ...init.headers } });

  const eachOperation = texts.map((text) => variablesOf(schema, text, ids).map((variables) => () => ask(text, variables)));
  const part = fc.oneof({ weight: 3, arbitrary: anyText.map((text) => text.slice(0, 200)) }, { weight: 2, arbitrary: ids }, { weight: 1, arbitrary: fc.constantFrom('..', '.', '%2e%2e%2f', '1', '0', '-1', '99999999999', 'report.pdf', 'record.json', `${'a'.repeat(43)}.ics`, 'measures.csv', 'none.xlsx') });
  const segment = part.map(toEscape);
  const raw = part.map((text) => text.replaceAll(/[\s#]/g, '_'));
  const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom('organisation', 'category', 'first', 'from', 'to', 'code', 'state', 'returnTo', 'purpose', 'error', 'iss', '__proto__', 'organisation[]', 'organisation[a]'), segment), fc.oneof(segment, raw, fc.constant(organisation))), { maxLength: 4 }).map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
  const door = fc.constantFrom(
    `/export/${organisation}/measures/`, `/export/${organisation}/`, '/export/', `/reviews/${organisation}/`, `/reviews/${organisation}/1/`, '/reviews/', `/calendar/${organisation}/`, '/calendar/', '/interchange/plans/', '/interchange/files/', '/reviews/word-templates/', '/auth/start/', '/auth/callback/', '/unnamed/', '/files/', '/graphql/', '/assets/', '/', '/livez/', '/readyz/', '/.well-known/');
  const method = fc.constantFrom('GET', 'GET', 'GET', 'POST', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE');
  const address = fc.tuple(door, fc.oneof(segment, raw), query).map(([before, last, asked]) => `${before}${last}${asked ? `?${asked}` : ''}`);
  const file = fc.tuple(fc.constantFrom(...ground.files), fc.nat(), fc.uint8Array({ maxLength: 40 }), fc.boolean()).map(([whole, at, other, isCut]) => {
    const place = at % whole.length;
    return Buffer.concat([whole.subarray(0, place), Buffer.from(other), isCut ? Buffer.alloc(0) : whole.subarray(place)]);
  });
  const body = fc.oneof(file, fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)), anyJson.map((value) => Buffer.from(JSON.stringify(value) ?? '')));
  const type = fc.constantFrom(JSON_TYPE, 'application/octet-stream', 'text/plain', 'multipart/form-data; boundary=x', 'multipart/form-data', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16', 'image/svg+xml', '', '/', 'a'.repeat(300));
  const headerName = fc.constantFrom('waymark-organisation', 'idempotency-key', 'x-request-id', 'content-type', 'accept', 'accept-language', 'accept-encoding', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'host', 'origin', 'referer', 'sec-fetch-site', 'authorization', 'range', 'if-none-match', 'expect', 'content-encoding', 'x-http-method-override', 'apollo-require-preflight', 'user-agent', 'traceparent');
  const simple = '{ organisation { name } }';
  const unnamed = fc.record({ letter: anyJson, credential: anyJson, conversationId: fc.oneof(ids, anyText), token: anyText, kind: fc.constantFrom('look', 'post', 'withdraw', 'edit', 'x'), secrets: anyJson, body: anyText }, { requiredKeys: [] });

  return {
    'GraphQL texts': fc.oneof(
      broken(fc.constantFrom(...texts)).map((text) => () => ask(text)),
      anyText.map((text) => () => ask(text)),
      fc.tuple(fc.constantFrom('{', '{a', '[', '(a:', '...', '@a', '"', '#\n', 'fragment A on B{...A}'), fc.nat(4000)).map(([piece, times]) => () => ask(piece.repeat(times))),
      anyJson.map((value) => () => graphql(JSON.stringify(value) ?? '')),
      fc.tuple(anyJson, anyJson, anyJson).map(([text, variables, operationName]) => () => graphql(JSON.stringify({ query: text, variables, operationName }))),
      broken(fc.constantFrom(...texts.map((text) => JSON.stringify({ query: text, variables: { id: '1' } })))).map((text) => () => graphql(text)),
    ),
    'ids of operations': fc.oneof(fc.tuple(fc.oneof(anyJson, anyText), anyJson), fc.tuple(fc.constantFrom(...Object.keys(operations)), anyJson)).map(([documentId, variables]) => () => graphql(JSON.stringify({ documentId, variables }))),
    'variables of every operation': fc.oneof(...eachOperation),
    'REST doors': fc.tuple(method, address, type, body).map(([how, path, contentType, content]) => () => fixed(path, { method: how, body: content, headers: { 'content-type': contentType } })),
    'the door without a name': fc.oneof(unnamed, anyJson).map((value) => () => ({ method: 'POST', path: '/unnamed', headers: { 'content-type': JSON_TYPE }, body: JSON.stringify(value) ?? '' })),
    'cookies': fc.array(fc.tuple(fc.constantFrom('waymark-session', '__Host-waymark-session', 'waymark-session', 'a', ''), anyText), { maxLength: 4 }).map((pairs) => () => graphql(JSON.stringify({ query: simple }), { cookie: pairs.map(([name, value]) => `${name}=${value.slice(0, 3000)}`).join('; ') })),
    'headers': fc.tuple(fc.constantFrom('/graphql', '/livez', '/', `/export/${organisation}/measures.csv`), fc.dictionary(headerName, anyText.map((text) => text.slice(0, 3000)), { minKeys: 1, maxKeys: 4 })).map(([path, headers]) => () => ({ ...(path === '/graphql' ? graphql(JSON.stringify({ query: simple })) : fixed(path)), headers: { 'content-type': JSON_TYPE, ...signedIn(), ...headers } })),
    'query strings': fc.tuple(fc.constantFrom('/', '/graphql', `/export/${organisation}/measures.csv`, '/interchange/plans/none.csv', '/readyz', `/calendar/${organisation}/x.ics`, '/auth/callback/x', '/auth/start/x'), fc.oneof(query, raw)).map(([path, text]) => () => fixed(`${path}?${text}`)),
    'bytes on the line': fc.tuple(fc.constantFrom('POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{"query":"{ me }"}', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', 'POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n5\r\nhello\r\n0\r\n\r\n'), fc.nat(), fc.uint8Array({ maxLength: 60 }), fc.boolean()).map(([whole, at, other, keeps]) => () => {
      const place = at % whole.length;
      return { method: '', path: '', headers: {}, body: '', bytes: Buffer.concat([Buffer.from(whole.slice(0, place)), Buffer.from(other), Buffer.from(keeps ? whole.slice(place) : '')]) };
    }),
  };
}
