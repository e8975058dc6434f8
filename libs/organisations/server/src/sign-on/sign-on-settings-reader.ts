import { Inject, Injectable } from '@nestjs/common';
import { FactorSeal, startPathOf } from '@waymark/identity/server';
import { allow, deny } from '@waymark/platform/domain';
import { Clock, CONFIG, type Config } from '@waymark/platform/server';
import { txtNameOf, txtValueOf } from './prove-domain';
import type { SignOnDomainModel, SignOnProviderModel, SignOnSettings, SignOnTest } from './sign-on.model';
import { canEnforce, canRelease, canRemove, canTurnOff, canTurnOn, isTestGood } from './sign-on.policy';
import { type DomainFacts, listDomainFacts, listProviderFacts, listWaiting, type ProviderFacts } from './sign-on.queries';

const NO_KEY = 'Single sign-on cannot be set up on this installation yet. Ask whoever runs it to give it a key for second factors.';

function toTest(provider: ProviderFacts): SignOnTest | null {
  const { testedAt, testedRevision, revision, testProblem, testEmail, testName } = provider;
  if (!testedAt) return null;
  const problem = testedRevision === revision ? testProblem : 'changed';
  return { at: testedAt, isGood: isTestGood(provider), problem, email: testEmail, name: testName };
}

/** Single sign-on as its page shows it. */
@Injectable()
export class SignOnSettingsReader {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(FactorSeal) private readonly seal: FactorSeal,
  ) {}

  async read(): Promise<SignOnSettings> {
    const [providers, domains] = [await listProviderFacts(), await listDomainFacts()];
    const waiting = await listWaiting([...providers, ...domains].map(({ id }) => id), this.clock.now());
    return {
      providers: providers.map((provider) => this.toProvider(provider, providers, domains, waiting.get(provider.id) ?? null)),
      domains: domains.map((domain) => this.toDomain(domain, providers, waiting.get(domain.id) ?? null)),
      viewerCan: { manage: this.seal.isReady ? allow : deny(NO_KEY) },
    };
  }

  private toProvider(provider: ProviderFacts, all: ProviderFacts[], domains: DomainFacts[], waitingProposalId: string | null): SignOnProviderModel {
    const { id, version, name, kind, issuer, clientId, state, revision, liveRevision } = provider;
    return {
      id, version, name, kind, issuer, clientId, state, waitingProposalId,
      // None is kept without its secret.
      hasSecret: true,
      callbackUrl: `${this.config.publicUrl}/auth/callback/${id}`,
      hasChangesWaiting: liveRevision !== null && liveRevision !== revision,
      lastTest: toTest(provider),
      testPath: `${startPathOf(id)}?purpose=test`,
      viewerCan: {
        revise: this.seal.isReady ? allow : deny(NO_KEY),
        turnOn: canTurnOn(provider),
        turnOff: canTurnOff(provider, all, domains),
        remove: canRemove(provider, all, domains),
      },
    };
  }

  private toDomain(domain: DomainFacts, providers: ProviderFacts[], waitingProposalId: string | null): SignOnDomainModel {
    const { token, place: _place, ...facts } = domain;
    return {
      ...facts, waitingProposalId,
      txtName: txtNameOf(domain.domain),
      txtValue: txtValueOf(token),
      viewerCan: { enforce: canEnforce(domain, providers), release: canRelease(domain), remove: allow },
    };
  }
}
