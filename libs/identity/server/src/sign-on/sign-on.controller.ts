import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { CONFIG, type Config, HttpDoor, inScope, isUuid, readCookie, sendHttpError, toScope } from '@waymark/platform/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newToken } from '../sessions/session-token';
import { FLOW_MINUTES, type Purpose } from './flows.queries';
import { SignOnReturn } from './sign-on-return';
import { SignOnStart } from './sign-on-start';

interface StartRequest {
  readonly Params: { providerId: string };
  readonly Querystring: { returnTo?: unknown; purpose?: unknown };
}

const PURPOSES: Readonly<Record<string, Purpose>> = { signIn: 'sign_in', test: 'test', prove: 'prove' };
const BROWSER = /^[\w-]{43}$/;

/** Single sign-on: to a provider, and back. */
@Controller()
export class SignOnController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(HttpDoor) private readonly door: HttpDoor,
    @Inject(SignOnStart) private readonly start: SignOnStart,
    @Inject(SignOnReturn) private readonly back: SignOnReturn,
  ) {}

  @Get('auth/start/:providerId')
  async begin(@Req() request: FastifyRequest<StartRequest>, @Res() reply: FastifyReply): Promise<void> {
    await this.answer(request, reply, async () => {
      const { returnTo, purpose } = request.query;
      const browser = this.browserOf(request) ?? newToken();
      this.mark(request, browser);
      return this.start.begin({
        providerId: isUuid(request.params.providerId) ? request.params.providerId : '00000000-0000-0000-0000-000000000000',
        purpose: (typeof purpose === 'string' && PURPOSES[purpose]) || 'sign_in',
        returnTo,
        browser,
        asTester: (organisation, permission) => this.door.enter(request, { organisation, permission, mode: 'read' }, (member) => Promise.resolve(member)),
      });
    });
  }

  @Get('auth/callback/:providerId')
  async finish(@Req() request: FastifyRequest<StartRequest>, @Res() reply: FastifyReply): Promise<void> {
    const question = request.url.indexOf('?');
    const search = question < 0 ? '' : request.url.slice(question);
    await this.answer(request, reply, () => this.back.finish({ providerId: request.params.providerId, search, browser: this.browserOf(request) }));
  }

  /** Says where to go on, and nothing in the address or a cache that could be used again. */
  private async answer(request: FastifyRequest, reply: FastifyReply, work: () => Promise<string>): Promise<void> {
    const scope = toScope(request);
    try {
      const location = await inScope(scope, work);
      await reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').header('set-cookie', scope.cookies).header('location', location).status(303).send();
    } catch (error) {
      await sendHttpError(request, reply, error);
    }
  }

  /** Marks the browser that begins, so that what comes back counts in no other. */
  private mark(request: FastifyRequest, browser: string): void {
    toScope(request).cookies.push(`${this.cookieName}=${browser}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${FLOW_MINUTES * 60}${this.isSecure ? '; Secure' : ''}`);
  }

  private browserOf(request: FastifyRequest): string | null {
    const mark = readCookie(request, this.cookieName);
    return mark && BROWSER.test(mark) ? mark : null;
  }

  private get cookieName(): string {
    return this.isSecure ? '__Host-waymark-sign-on' : 'waymark-sign-on';
  }

  private get isSecure(): boolean {
    return this.config.publicUrl.startsWith('https:');
  }
}
