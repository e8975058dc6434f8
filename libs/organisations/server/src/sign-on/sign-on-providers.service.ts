import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { FactorSeal, findLiveRevision, forgetProvider, identityError, keepRevision, Outbound, type ProviderKind, putInForce, revokeSessionsOfProvider, sealedFor } from '@waymark/identity/server';
import { entraIssuer, GOOGLE_ISSUER, toDirectoryId, toIssuer } from '@waymark/identity/domain';
import { tidy } from '@waymark/organisations/domain';
import { platformError } from '@waymark/platform/domain';
import { Clock, insert, saveVersioned, take, tx } from '@waymark/platform/server';
import { noteAct } from '../access-log/note-act';
import { organisationsError } from '../organisations.errors';
import { lockOrganisation } from '../organisations/organisations.queries';
import { enforce } from '../people/membership-rules';
import { type ChangeLine, registerDangerousChange } from '../second-person/dangerous-changes';
import { makeOrPropose } from '../second-person/second-person.service';
import { type ProviderRemoval, REMOVE, REVISE, type SettingsIntoForce, TURN_ON } from './sign-on-changes';
import { SignOnProviderRow } from './sign-on-provider.entity';
import type { AddSignOnProviderArgs, ReviseSignOnProviderArgs } from './sign-on.inputs';
import { canRemove, canTurnOff, canTurnOn, isTestGood, keepsWays } from './sign-on.policy';
import { leaveDomainsWithout, listDomainFacts, listProviderFacts, nextPlace } from './sign-on.queries';

const MOST_PROVIDERS = 10;
const PROVIDER_CHANGED = 'organisations.provider_changed';

const line = (field: string, before: string | undefined, after: string | undefined): ChangeLine => ({ field, before: before ? [before] : [], after: after ? [after] : [] });

/** Sets providers up. What people sign in by changes only when two admins want it. */
@Injectable()
export class SignOnProvidersService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FactorSeal) private readonly seal: FactorSeal,
    @Inject(Outbound) private readonly outbound: Outbound,
  ) {
    for (const kind of [TURN_ON, REVISE])
      registerDangerousChange<SettingsIntoForce>({
        kind,
        isRehearsed: true,
        apply: (change) => this.putIntoForce(kind, change),
        describe: ({ before, after }) => [line('issuer', before?.issuer, after.issuer), line('client_id', before?.clientId, after.clientId)],
      });
    registerDangerousChange<ProviderRemoval>({
      kind: REMOVE,
      isRehearsed: true,
      apply: ({ providerId }) => this.applyRemoval(providerId),
      describe: ({ before }) => [line('issuer', before.issuer, undefined), line('client_id', before.clientId, undefined)],
    });
  }

  /** Adds a provider, with settings that nobody signs in by yet. */
  async add({ name, kind, issuer, clientId, clientSecret }: AddSignOnProviderArgs): Promise<void> {
    if (!this.seal.isReady) throw identityError('identity.sign_on.not_here');
    await lockOrganisation();
    if ((await listProviderFacts()).length >= MOST_PROVIDERS) throw organisationsError('organisations.sign_on.too_many');
    const id = randomUUID();
    const settings = { kind, issuer: this.issuerOf(kind, issuer ?? ''), clientId: clientId.trim() };
    await insert(SignOnProviderRow, {
      id, place: await nextPlace('provider'), name: tidy(name), ...settings, state: 'draft', revision: 1, liveRevision: null,
      removedAt: null, testedRevision: null, testedAt: null, testProblem: null, testEmail: null, testName: null,
    });
    await this.keep(id, 1, settings, clientSecret);
    await noteAct(PROVIDER_CHANGED, id, this.clock.now(), { what: 'added' });
  }

  /** Changes settings. Those that people sign in by stay in force until the new ones are tested and confirmed. */
  async revise({ id, version, name, issuer, clientId, clientSecret }: ReviseSignOnProviderArgs): Promise<void> {
    await lockOrganisation();
    const provider = await this.take(id);
    const before = { issuer: provider.issuer, clientId: provider.clientId };
    if (name) provider.name = tidy(name);
    if (issuer && provider.kind !== 'google') provider.issuer = this.issuerOf(provider.kind, issuer);
    if (clientId) provider.clientId = clientId.trim();
    const isElsewhere = provider.issuer !== before.issuer || provider.clientId !== before.clientId;
    // A secret that was given for one provider is not sent to another, by whoever may only type an address.
    if (isElsewhere && !clientSecret) throw organisationsError('organisations.sign_on.secret_needed', { field: 'clientSecret' });
    if (clientSecret) provider.revision += 1;
    await saveVersioned(provider, version);
    if (clientSecret) await this.keep(id, provider.revision, provider, clientSecret);
    await noteAct(PROVIDER_CHANGED, id, this.clock.now(), { what: clientSecret ? 'revised' : 'renamed' });
  }

  /** Lets people sign in by the settings as they are now. @returns the id under which it waits, or null when it is made. */
  async turnOn(id: string, version: number): Promise<string | null> {
    await lockOrganisation();
    const provider = await this.take(id);
    if (provider.version !== version) throw organisationsError('organisations.sign_on.changed');
    enforce(canTurnOn(provider));
    const live = await findLiveRevision(id);
    const before = live && { issuer: live.issuer, clientId: live.clientId };
    const change: SettingsIntoForce = { providerId: id, revision: provider.revision, before, after: { issuer: provider.issuer, clientId: provider.clientId } };
    return (await makeOrPropose(provider.state === 'on' ? REVISE : TURN_ON, change, { subjectId: id, subjectName: provider.name })).proposalId;
  }

  /** Nobody signs in by it any more, and whoever did is signed out. At once: it may be an emergency. */
  async turnOff(id: string, version: number): Promise<void> {
    await lockOrganisation();
    const provider = await this.take(id);
    enforce(canTurnOff(provider, await listProviderFacts(), await listDomainFacts()));
    provider.state = 'off';
    provider.liveRevision = null;
    await saveVersioned(provider, version);
    await putInForce(id, null);
    await revokeSessionsOfProvider(id, this.clock.now());
    await noteAct(PROVIDER_CHANGED, id, this.clock.now(), { what: 'turned_off' });
  }

  /** Removes a provider: at once when nobody ever signed in by it. */
  async remove(id: string, version: number): Promise<string | null> {
    await lockOrganisation();
    const provider = await this.take(id);
    if (provider.version !== version) throw organisationsError('organisations.sign_on.changed');
    enforce(canRemove(provider, await listProviderFacts(), await listDomainFacts()));
    if (provider.state !== 'draft') {
      const removal: ProviderRemoval = { providerId: id, before: { issuer: provider.issuer, clientId: provider.clientId } };
      return (await makeOrPropose(REMOVE, removal, { subjectId: id, subjectName: provider.name })).proposalId;
    }
    await this.applyRemoval(id);
    return null;
  }

  /** The settings must be the ones that were asked for, and tested. */
  private async putIntoForce(kind: string, { providerId, revision, before, after }: SettingsIntoForce): Promise<void> {
    const provider = await this.take(providerId);
    if (provider.revision !== revision || !isTestGood(provider) || (provider.state === 'on') !== (kind === REVISE)) throw organisationsError('organisations.sign_on.changed');
    enforce(keepsWays(provider, await listProviderFacts(), await listDomainFacts()));
    provider.state = 'on';
    provider.liveRevision = revision;
    await saveVersioned(provider, provider.version);
    await putInForce(providerId, revision);
    // Another issuer vouches for other people.
    if (before && before.issuer !== after.issuer) await revokeSessionsOfProvider(providerId, this.clock.now());
    await noteAct(PROVIDER_CHANGED, providerId, this.clock.now(), { what: kind === REVISE ? 'put_into_force' : 'turned_on', revision });
  }

  private async applyRemoval(id: string): Promise<void> {
    const provider = await this.take(id);
    enforce(canRemove(provider, await listProviderFacts(), await listDomainFacts()));
    provider.state = 'off';
    provider.liveRevision = null;
    provider.removedAt = this.clock.now();
    await saveVersioned(provider, provider.version);
    await leaveDomainsWithout(id);
    await revokeSessionsOfProvider(id, this.clock.now());
    await forgetProvider(id);
    await noteAct(PROVIDER_CHANGED, id, this.clock.now(), { what: 'removed' });
  }

  private async take(id: string): Promise<SignOnProviderRow> {
    const provider = await take(SignOnProviderRow, id);
    if (provider.removedAt) throw platformError('platform.not_found');
    return provider;
  }

  private keep(providerId: string, revision: number, { kind, issuer, clientId }: { kind: ProviderKind; issuer: string; clientId: string }, secret: string): Promise<void> {
    const sealedSecret = this.seal.seal(Buffer.from(secret.trim()), sealedFor(providerId, revision));
    return keepRevision({ providerId, organisationId: tx().organisationId, revision, kind, issuer, clientId, sealedSecret });
  }

  /** @throws organisations.sign_on.directory_wrong, organisations.sign_on.issuer_wrong */
  private issuerOf(kind: ProviderKind, text: string): string {
    if (kind === 'google') return GOOGLE_ISSUER;
    if (kind === 'entra') {
      const directoryId = toDirectoryId(text);
      if (!directoryId) throw organisationsError('organisations.sign_on.directory_wrong', { field: 'issuer' });
      return entraIssuer(directoryId);
    }
    const issuer = toIssuer(text) ?? (this.outbound.allowsLoopback && URL.canParse(text) ? text : null);
    if (!issuer) throw organisationsError('organisations.sign_on.issuer_wrong', { field: 'issuer' });
    return issuer;
  }
}
