import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

const SEEN = 'waymark-seen';

export interface Heard<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  readonly etag: string | null;
  /** The first server says how far somebody has seen; a replica says nothing. */
  readonly isOfReplica: boolean;
}

/** A browser: it keeps every cookie that it is given, and gives up those that it is told to. */
export class Reader {
  private readonly jar = new Map<string, string>();

  /** @param urls of the processes, asked one after the other */
  constructor(private readonly urls: readonly string[], private turn = 0) {}

  async ask<Data>(body: object, { url = this.urls[(this.turn += 1) % this.urls.length]!, etag }: { url?: string | undefined; etag?: string | null } = {}): Promise<Heard<Data>> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'content-type': 'application/json', 'waymark-organisation': 'northmoor', 'idempotency-key': randomUUID(), cookie, ...(etag ? { 'if-none-match': etag } : {}) };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const text = await response.text();
    return { status: response.status, data: null, etag: response.headers.get('etag'), isOfReplica: response.headers.get(SEEN) === null, ...(text ? (JSON.parse(text) as { data: Data }) : {}) };
  }

  /** @throws unless it is answered without an error */
  async must<Data>(body: object, how: { url?: string | undefined } = {}): Promise<Data> {
    const { status, data, errors } = await this.ask<Data>(body, how);
    if (status !== 200 || errors || !data) throw new Error(`${status} ${JSON.stringify(errors)}`);
    return data;
  }

  async signIn(persona: string): Promise<void> {
    await this.must({ query: 'mutation ($key: ID!) { signInAsPersona(key: $key) { account { id } } }', variables: { key: persona } });
  }

  /** Asks until a replica has answered. */
  async askReplica<Data>(body: object): Promise<Heard<Data>> {
    for (;;) {
      const heard = await this.ask<Data>(body);
      if (heard.isOfReplica) return heard;
      await wait(50);
    }
  }

  private keep(line: string): void {
    const [name, value] = line.split(';')[0]!.split('=') as [string, string];
    if (/max-age=0(;|$)/i.test(line)) this.jar.delete(name);
    else this.jar.set(name, value);
  }
}
