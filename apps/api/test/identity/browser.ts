import type { Answer, TestServer } from '@waymark/platform/testing';

const isHalf = (setCookie: string) => /^(__Host-)?waymark-half-session=/.test(setCookie);
const isAsked = (setCookie: string) => /^(__Host-)?waymark-passkey=/.test(setCookie);

/** A browser with a cookie jar, for what the plain `ask` of a test server does not show. */
export class Browser {
  /** The session, as the browser sends it. */
  cookie: string | null = null;
  /** What it holds between the two steps of signing in. */
  half: string | null = null;
  /** What it holds while a passkey is asked for. */
  asked: string | null = null;
  setAsked: string | null = null;
  /** The session's last Set-Cookie as it came. */
  setCookie: string | null = null;
  setHalf: string | null = null;

  constructor(
    private readonly server: TestServer,
    private readonly headers: Record<string, string> = {},
  ) {}

  /** The session's token. */
  get session(): string | null {
    return this.cookie?.split('=')[1] ?? null;
  }

  async ask<Data = Record<string, never>>(query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer<Data>> {
    const jar = [this.cookie, this.half, this.asked].filter(Boolean).join('; ');
    const response = await fetch(`${this.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers, ...(jar ? { cookie: jar } : {}), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    for (const setCookie of response.headers.getSetCookie()) {
      const kept = /Max-Age=0/.test(setCookie) ? null : setCookie.split(';')[0]!;
      if (isHalf(setCookie)) [this.setHalf, this.half] = [setCookie, kept];
      else if (isAsked(setCookie)) [this.setAsked, this.asked] = [setCookie, kept];
      else [this.setCookie, this.cookie] = [setCookie, kept];
    }
    return (await response.json()) as Answer<Data>;
  }

  /** The code of the first error, or null. */
  async codeOf(query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<string | null> {
    return (await this.ask(query, variables, headers)).errors?.[0]?.extensions.code ?? null;
  }
}

export const SIGN_IN = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { account { id email name memberships { organisationSlug organisationName } } } }';
export const SIGN_OUT = 'mutation { signOut { done } }';
export const WHO = '{ viewerAccount { id email name memberships { organisationSlug } } }';
export const SESSIONS = '{ sessions { id current startedAt lastSeenAt device } }';
