import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { networkOf, toReturnPath } from '@waymark/identity/domain';
import { platformError } from '@waymark/platform/domain';
import { Clock, currentScope, Database, type Member, type Transaction, ViewerSource } from '@waymark/platform/server';
import { randomNonce, randomPKCECodeVerifier } from 'openid-client';
import { FactorSeal } from '../second-factor/factor-seal';
import { newToken } from '../sessions/session-token';
import { countOne } from '../throttle/throttle.queries';
import { openFlow, type Purpose } from './flows.queries';
import { ProviderClient } from './provider-client';
import { sealedForFlow } from './sealed-for';
import { findDirectoryEntry, findLiveRevision, findNewestRevision, type ProviderRevision } from './sign-on.queries';
import { SignOnNews, type SignOnProblem } from './sign-on-news';
import { proofPath, signInPath } from './sign-on-paths';
import { toSignOnProblem } from './sign-on-problems';

/** A whole hospital may sit behind one address, and signs in at nine. */
const MOST_FROM_NETWORK = 3000;

/** What somebody who begins asks for. */
export interface Beginning {
  readonly providerId: string;
  readonly purpose: Purpose;
  readonly returnTo: unknown;
  /** What marks the browser. */
  readonly browser: string;
  /** Lets work be done as a member who may set single sign-on up. @throws when whoever asks is none. */
  readonly asTester: (slug: string, permission: string) => Promise<Member>;
}

/** Sends a browser to a provider. */
@Injectable()
export class SignOnStart {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ViewerSource) private readonly viewers: ViewerSource,
    @Inject(FactorSeal) private readonly seal: FactorSeal,
    @Inject(ProviderClient) private readonly client: ProviderClient,
    @Inject(SignOnNews) private readonly news: SignOnNews,
  ) {}

  /** Where the browser goes: to the provider, or back to a page of ours that says why not. */
  async begin({ providerId, purpose, returnTo, browser, asTester }: Beginning): Promise<string> {
    const path = toReturnPath(returnTo);
    const found = await this.database.writeFor(null, (transaction) => this.look(transaction, providerId, purpose));
    const back = (problem: SignOnProblem) => (purpose === 'prove' ? proofPath(path, problem) : signInPath(path, problem));
    if (!found) return back('expired');
    const { provider, slug, sessionId } = found;
    const personId = purpose === 'test' ? (await asTester(slug, this.news.permissionToTest)).personId : null;
    const [state, nonce, verifier, startedAt] = [newToken(), randomNonce(), randomPKCECodeVerifier(), this.clock.now()];
    const { revision, organisationId } = provider;
    try {
      const location = await this.client.begin(provider, { state, nonce, verifier, anewSince: purpose === 'prove' ? startedAt : null });
      const sealedVerifier = this.seal.seal(Buffer.from(verifier), sealedForFlow(state));
      await this.database.writeFor(null, () =>
        openFlow({ providerId, revision, organisationId, purpose, nonce, sealedVerifier, returnTo: path, sessionId, personId }, { state, browser, now: startedAt }),
      );
      return location;
    } catch (error) {
      const problem = toSignOnProblem(error, providerId);
      if (!personId) return back(problem);
      await this.news.tested({ organisationId, providerId, revision, personId, testedAt: startedAt, problem, email: null, name: null });
      return path;
    }
  }

  /** The provider, if it can be used for this; counted, because every beginning leaves a row. */
  private async look(transaction: Transaction, providerId: string, purpose: Purpose): Promise<{ provider: ProviderRevision; slug: string; sessionId: string | null } | null> {
    const { sessionToken, clientAddress } = currentScope();
    const now = this.clock.now();
    const { attempts, endsAt } = await countOne(`sign_on network:${createHash('sha256').update(networkOf(clientAddress)).digest('base64url')}`, now);
    if (attempts > MOST_FROM_NETWORK) throw platformError('platform.too_many_requests', { seconds: Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000)) });
    const provider = purpose === 'test' ? await findNewestRevision(providerId) : await findLiveRevision(providerId);
    const entry = provider && (await findDirectoryEntry(provider.organisationId));
    const account = purpose === 'prove' ? (await this.viewers.identify(transaction, sessionToken)).account : null;
    if (!provider || !entry || (purpose === 'prove' && !account)) return null;
    return { provider, slug: entry.slug, sessionId: account?.sessionId ?? null };
  }
}
