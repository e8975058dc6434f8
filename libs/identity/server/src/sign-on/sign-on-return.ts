import { Inject, Injectable } from '@nestjs/common';
import { Clock, currentScope, Database, isUuid, log, type Transaction, ViewerSource } from '@waymark/platform/server';
import { FactorSeal } from '../second-factor/factor-seal';
import { SessionsService } from '../sessions/sessions.service';
import { type SpentFlow, spendFlow } from './flows.queries';
import { findLinkedAccount } from './links.queries';
import { type Claims, ProviderClient } from './provider-client';
import { sealedForFlow } from './sealed-for';
import { findRevision, type ProviderRevision } from './sign-on.queries';
import { SignOnArrival, SignOnRefused } from './sign-on-arrival';
import { SignOnNews, type SignOnProblem } from './sign-on-news';
import { proofPath, signInPath } from './sign-on-paths';
import { toSignOnProblem } from './sign-on-problems';

/** How a browser came back: to which provider's address, with which query, and what marks it. */
export interface Returning {
  readonly providerId: string;
  readonly search: string;
  readonly browser: string | null;
}

/** Takes a browser that comes back from its provider. */
@Injectable()
export class SignOnReturn {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ViewerSource) private readonly viewers: ViewerSource,
    @Inject(FactorSeal) private readonly seal: FactorSeal,
    @Inject(ProviderClient) private readonly client: ProviderClient,
    @Inject(SignOnArrival) private readonly arrival: SignOnArrival,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(SignOnNews) private readonly news: SignOnNews,
  ) {}

  /** Where the browser goes on. The flow is used up before the provider is asked, so that nothing can be tried twice. */
  async finish({ providerId, search, browser }: Returning): Promise<string> {
    const [state, ...more] = new URLSearchParams(search).getAll('state');
    if (!state || more.length > 0 || !browser || !isUuid(providerId)) return signInPath('/', 'expired');
    const taken = await this.database.writeFor(null, async () => {
      const flow = await spendFlow({ state, browser, providerId, now: this.clock.now() });
      return flow && { flow, provider: await findRevision(providerId, flow.revision) };
    });
    if (!taken) return signInPath('/', 'expired');
    const { flow, provider } = taken;
    if (!provider || (flow.purpose !== 'test' && !provider.isLive)) return signInPath(flow.returnTo, 'expired');
    try {
      const verifier = this.seal.open(flow.sealedVerifier, sealedForFlow(state)).toString('utf8');
      const claims = await this.client.finish(provider, search, { state, nonce: flow.nonce, verifier, anewSince: flow.purpose === 'prove' ? flow.startedAt : null });
      return await this.goOn(flow, provider, claims);
    } catch (error) {
      return this.refuse(flow, error instanceof SignOnRefused ? error.problem : toSignOnProblem(error, providerId));
    }
  }

  private async goOn(flow: SpentFlow, provider: ProviderRevision, claims: Claims): Promise<string> {
    if (flow.purpose === 'test') await this.keepTest(flow, await this.arrival.look(provider, claims));
    else if (flow.purpose === 'prove') await this.database.writeFor(null, (transaction) => this.prove(transaction, flow, claims));
    else await this.arrival.signIn(provider, claims);
    return flow.returnTo;
  }

  /** Only the session that asked, and only by the account it belongs to. */
  private async prove(transaction: Transaction, { sessionId, providerId }: SpentFlow, claims: Claims): Promise<void> {
    const { account } = await this.viewers.identify(transaction, currentScope().sessionToken);
    const proved = await findLinkedAccount({ providerId, issuer: claims.iss, subject: claims.sub });
    if (!account || account.sessionId !== sessionId || proved !== account.accountId) throw new SignOnRefused('wrong_provider');
    await this.sessions.prove(account.sessionId);
  }

  private async refuse(flow: SpentFlow, problem: SignOnProblem): Promise<string> {
    if (flow.purpose === 'sign_in') log('warn', { event: 'sign_on_refused', providerId: flow.providerId, problem });
    if (flow.purpose === 'prove') return proofPath(flow.returnTo, problem);
    if (flow.purpose === 'sign_in') return signInPath(flow.returnTo, problem);
    await this.keepTest(flow, { problem, email: null, name: null });
    return flow.returnTo;
  }

  private async keepTest({ organisationId, providerId, revision, personId }: SpentFlow, found: { problem: SignOnProblem | null; email: string | null; name: string | null }): Promise<void> {
    await this.news.tested({ organisationId, providerId, revision, personId: personId!, testedAt: this.clock.now(), ...found });
  }
}
