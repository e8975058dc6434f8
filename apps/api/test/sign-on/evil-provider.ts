import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export type Claims = Record<string, unknown>;

/** What a provider does wrong. Nothing said: it is a good one. */
export interface Evil {
  /** Changes what the token says. */
  readonly claims?: (claims: Claims) => Claims;
  /** Who signs the token, and how. */
  readonly signature?: 'good' | 'other key' | 'none' | 'client secret' | 'broken' | 'key of its own in the header';
  /** Changes what the provider says of itself. */
  readonly metadata?: (metadata: Claims) => Claims;
  /** Changes the address it sends the browser back to. */
  readonly answer?: (answer: URL) => void;
  /** Answers a request for one of its papers in a way of its own; false to answer as usual. */
  readonly paper?: (path: string, response: ServerResponse) => boolean | Promise<boolean>;
}

/** Who signs in there. */
export interface Person {
  readonly sub: string;
  readonly [claim: string]: unknown;
}

interface Asked {
  readonly nonce: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string;
}

const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const [ours, others] = [keyPair(), keyPair()];
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const toKey = (key: KeyObject): Claims => ({ ...key.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' });
const seconds = () => Math.floor(Date.now() / 1000);

/** A provider of OpenID Connect on this machine, which can be made to do every wrong thing that a provider can do. */
export class EvilProvider {
  evil: Evil = {};
  person: Person = { sub: 'rosa', email: 'rosa@northmoor.example', email_verified: true, name: 'Rosa Field' };
  /** How often each of its papers was asked for. */
  readonly asked = new Map<string, number>();
  readonly clientSecret = randomBytes(24).toString('base64url');
  /** What the browser was last sent here with. */
  lastQuestion = new URLSearchParams();
  /** What we last sent to have a code exchanged. */
  lastExchange = new URLSearchParams();
  private readonly codes = new Map<string, Asked>();
  private server: Server;
  issuer = '';

  async open(): Promise<this> {
    this.server = createServer((request, response) => void this.answer(request, response).catch((error: Error) => response.destroy(error)));
    await new Promise<void>((resolve) => void this.server.listen(0, '127.0.0.1', resolve));
    this.issuer = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, this.issuer);
    this.asked.set(url.pathname, (this.asked.get(url.pathname) ?? 0) + 1);
    if (await this.evil.paper?.(url.pathname, response)) return;
    if (url.pathname === '/.well-known/openid-configuration') return send(response, this.metadata());
    if (url.pathname === '/keys') return send(response, { keys: [toKey(ours.publicKey)] });
    if (url.pathname === '/authorize') return this.letChoose(url, response);
    if (url.pathname === '/token') return this.exchange(await read(request), response);
    response.writeHead(404).end();
  }

  private metadata(): Claims {
    const metadata = {
      issuer: this.issuer, authorization_endpoint: `${this.issuer}/authorize`, token_endpoint: `${this.issuer}/token`, jwks_uri: `${this.issuer}/keys`,
      response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      token_endpoint_auth_methods_supported: ['client_secret_post'], code_challenge_methods_supported: ['S256'],
    };
    return this.evil.metadata?.(metadata) ?? metadata;
  }

  /** Signs the person in without asking, and sends the browser back. */
  private letChoose({ searchParams }: URL, response: ServerResponse): void {
    const code = randomBytes(16).toString('base64url');
    this.lastQuestion = searchParams;
    const text = (name: string) => searchParams.get(name) ?? '';
    this.codes.set(code, { nonce: text('nonce'), clientId: text('client_id'), redirectUri: text('redirect_uri'), challenge: text('code_challenge') });
    const back = new URL(text('redirect_uri'));
    back.searchParams.set('code', code);
    back.searchParams.set('state', text('state'));
    this.evil.answer?.(back);
    response.writeHead(302, { location: back.href }).end();
  }

  /** Exchanges a code as a good provider does: once, and against the verifier. */
  private exchange(form: URLSearchParams, response: ServerResponse): void {
    this.lastExchange = form;
    const asked = this.codes.get(form.get('code') ?? '');
    this.codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
    if (!asked || challenge !== asked.challenge || form.get('redirect_uri') !== asked.redirectUri || form.get('client_secret') !== this.clientSecret) {
      return send(response, { error: 'invalid_grant' }, 400);
    }
    send(response, { access_token: randomBytes(16).toString('base64url'), token_type: 'Bearer', expires_in: 60, id_token: this.token(asked) });
  }

  private token({ nonce, clientId }: Asked): string {
    const claims = { iss: this.issuer, aud: clientId, iat: seconds(), exp: seconds() + 300, auth_time: seconds(), nonce, ...this.person };
    const payload = encode(this.evil.claims?.(claims) ?? claims);
    const make = (header: Claims, signature: (text: string) => string) => {
      const text = `${encode({ typ: 'JWT', ...header })}.${payload}`;
      return `${text}.${signature(text)}`;
    };
    const by = (key: KeyObject) => (text: string) => sign('sha256', Buffer.from(text), key).toString('base64url');
    switch (this.evil.signature) {
      case 'other key': return make({ alg: 'RS256', kid: 'one' }, by(others.privateKey));
      case 'none': return make({ alg: 'none' }, () => '');
      case 'client secret': return make({ alg: 'HS256' }, (text) => createHmac('sha256', this.clientSecret).update(text).digest('base64url'));
      case 'broken': return make({ alg: 'RS256', kid: 'one' }, (text) => `${by(ours.privateKey)(text).slice(0, -8)}AAAAAAAA`);
      case 'key of its own in the header': return make({ alg: 'RS256', kid: 'one', jwk: toKey(others.publicKey) }, by(others.privateKey));
      default: return make({ alg: 'RS256', kid: 'one' }, by(ours.privateKey));
    }
  }
}

/** Answers when it is too late for anybody. */
export const late = (milliseconds: number) => async (): Promise<boolean> => {
  await wait(milliseconds);
  return false;
};

function send(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}
