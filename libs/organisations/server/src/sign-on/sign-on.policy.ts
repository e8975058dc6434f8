import { allow, deny, type Permit } from '@waymark/platform/domain';
import type { DomainFacts, ProviderFacts } from './sign-on.queries';

/** A provider as its rules see it. */
export type ProviderPlace = Pick<ProviderFacts, 'id' | 'state' | 'revision' | 'liveRevision' | 'testedRevision' | 'testProblem' | 'testedAt'>;
/** A domain as its rules see it. */
export type DomainPlace = Pick<DomainFacts, 'domain' | 'providerId' | 'isEnforced' | 'provedAt'>;

/** Whether the settings as they are now were tried, and all was well. */
export const isTestGood = ({ testedAt, testedRevision, revision, testProblem }: ProviderPlace): boolean => testedAt !== null && testedRevision === revision && testProblem === null;

/** Nobody is sent to a provider that nobody has tried with these very settings. */
export function canTurnOn(provider: ProviderPlace): Permit {
  if (provider.state === 'on' && provider.liveRevision === provider.revision) return deny('It is on already.');
  return isTestGood(provider) ? allow : deny('Test it first. It can be turned on when the test of these settings has gone well.');
}

/** The provider by which people of a domain sign in: the one chosen for it, else the only one that is on. */
export function providerFor<P extends ProviderPlace>({ providerId }: Pick<DomainPlace, 'providerId'>, providers: readonly P[]): P | null {
  const on = providers.filter(({ state }) => state === 'on');
  if (providerId) return on.find(({ id }) => id === providerId) ?? null;
  return on.length === 1 ? on[0]! : null;
}

/** Whoever must sign in by a provider could not sign in at all without it. */
function isNeeded(provider: ProviderPlace, providers: readonly ProviderPlace[], domains: readonly DomainPlace[]): DomainPlace | undefined {
  return domains.find((domain) => domain.isEnforced && providerFor(domain, providers)?.id === provider.id);
}

export function canTurnOff(provider: ProviderPlace, providers: readonly ProviderPlace[], domains: readonly DomainPlace[]): Permit {
  if (provider.state !== 'on') return deny('It is not on.');
  const needed = isNeeded(provider, providers, domains);
  return needed ? deny(`People of ${needed.domain} can sign in by it only. Let them sign in in other ways first.`) : allow;
}

export function canRemove(provider: ProviderPlace, providers: readonly ProviderPlace[], domains: readonly DomainPlace[]): Permit {
  const needed = isNeeded(provider, providers, domains);
  return needed ? deny(`People of ${needed.domain} can sign in by it only. Let them sign in in other ways first.`) : allow;
}

/** A second provider makes "the only one that is on" ambiguous, and people of an enforced domain would stand before a closed door. */
export function keepsWays(provider: ProviderPlace, providers: readonly ProviderPlace[], domains: readonly DomainPlace[]): Permit {
  const isFirst = provider.state === 'on' || providers.every(({ state }) => state !== 'on');
  const unclear = isFirst ? undefined : domains.find(({ isEnforced, providerId }) => isEnforced && providerId === null);
  return unclear ? deny(`Another provider is on, and it is not said by which one people of ${unclear.domain} sign in. Remove the domain and add it again with its provider.`) : allow;
}

export function canEnforce(domain: DomainPlace, providers: readonly ProviderPlace[]): Permit {
  if (domain.isEnforced) return deny('People of this domain must use single sign-on already.');
  if (!domain.provedAt) return deny('Prove first that the domain is yours.');
  return providerFor(domain, providers) ? allow : deny('Turn the provider on first.');
}

export const canRelease = ({ isEnforced }: DomainPlace): Permit => (isEnforced ? allow : deny('People of this domain can sign in in other ways already.'));
