import type { Answer, TestServer } from '@waymark/platform/testing';

/** A browser that goes where it is sent, keeps cookies by host, and can be stopped anywhere. */
export class TravellingBrowser {
  private readonly jar = new Map<string, string>();
  /** The cookies as they were last set, with what is said of them. */
  readonly setCookies: string[] = [];

  constructor(private readonly server: TestServer) {}

  cookie(name: string): string | null {
    return this.jar.get(name) ?? null;
  }

  /** Takes a cookie that another browser has. */
  take(name: string, value: string): void {
    this.jar.set(name, value);
  }

  get session(): string | null {
    return this.cookie('waymark-session');
  }

  /** One request, without following anything. */
  async go(address: string): Promise<{ status: number; location: string | null; body: string }> {
    const url = new URL(address, this.server.url);
    const isOurs = url.origin === new URL(this.server.url).origin;
    const response = await fetch(url, { redirect: 'manual', headers: isOurs ? { cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ') } : {} });
    if (isOurs) for (const setCookie of response.headers.getSetCookie()) this.keep(setCookie);
    return { status: response.status, location: response.headers.get('location'), body: await response.text() };
  }

  /** Begins at a provider, and stops before the way back: gives the address it is sent back to. */
  async toProvider(providerId: string, query = ''): Promise<string> {
    const { location, status } = await this.go(`/auth/start/${providerId}${query}`);
    if (status !== 303 || !location?.startsWith('http')) return location ?? String(status);
    return (await this.go(location)).location!;
  }

  /** The whole way: gives the page of ours on which it ends. */
  async signIn(providerId: string, query = ''): Promise<string> {
    const back = await this.toProvider(providerId, query);
    return back.startsWith('http') ? this.comeBack(back) : back;
  }

  /** Goes back from a provider: gives the page of ours on which it ends. */
  async comeBack(back: string): Promise<string> {
    const { status, location } = await this.go(back);
    if (status !== 303) throw new Error(`The way back ended with ${status}.`);
    return location!;
  }

  async ask<Data = Record<string, never>>(query: string, variables: Record<string, unknown> = {}, organisation: string | null = null): Promise<Answer<Data>> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'content-type': 'application/json', cookie, ...(organisation ? { 'waymark-organisation': organisation } : {}) };
    const response = await fetch(`${this.server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    for (const setCookie of response.headers.getSetCookie()) this.keep(setCookie);
    return (await response.json()) as Answer<Data>;
  }

  /** The code of the first error, or null. */
  async codeOf(query: string, variables: Record<string, unknown> = {}, organisation: string | null = null): Promise<string | null> {
    return (await this.ask(query, variables, organisation)).errors?.[0]?.extensions.code ?? null;
  }

  private keep(setCookie: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(setCookie)!;
    this.setCookies.push(setCookie);
    if (/Max-Age=0/.test(setCookie)) this.jar.delete(name!);
    else this.jar.set(name!, value!);
  }
}
