import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { SignOnDomainsService } from './sign-on-domains.service';
import { SignOnProvidersService } from './sign-on-providers.service';
import { SignOnSettingsReader } from './sign-on-settings-reader';
import { AddSignOnDomainArgs, AddSignOnProviderArgs, EnforceSignOnArgs, ReviseSignOnProviderArgs, SignOnPlaceArgs, TurnSignOnProviderArgs } from './sign-on.inputs';
import { SignOnDomainCheck, SignOnPayload, SignOnSettings } from './sign-on.model';

const MANAGE = 'organisations.settings.manage';
const MADE: SignOnPayload = { proposalId: null };

/** Single sign-on of an organisation, for its admins. */
@Resolver(() => SignOnPayload)
export class SignOnResolver {
  constructor(
    @Inject(SignOnSettingsReader) private readonly reader: SignOnSettingsReader,
    @Inject(SignOnProvidersService) private readonly providers: SignOnProvidersService,
    @Inject(SignOnDomainsService) private readonly domains: SignOnDomainsService,
  ) {}

  @Query(() => SignOnSettings, { description: 'How people of the organisation sign in by its own provider.' })
  @Requires(MANAGE)
  signOnSettings(): Promise<SignOnSettings> {
    return this.reader.read();
  }

  @Mutation(() => SignOnPayload, { description: 'Adds a provider. Nobody signs in by it before it is tested and turned on. Asks for proof.' })
  @Requires(MANAGE, { stepUp: true })
  async addSignOnProvider(@Args() provider: AddSignOnProviderArgs): Promise<SignOnPayload> {
    await this.providers.add(provider);
    return MADE;
  }

  @Mutation(() => SignOnPayload, { description: 'Changes the settings of a provider. What people sign in by stays until the new settings are tested and turned on. Asks for proof.' })
  @Requires(MANAGE, { stepUp: true })
  async reviseSignOnProvider(@Args() revision: ReviseSignOnProviderArgs): Promise<SignOnPayload> {
    await this.providers.revise(revision);
    return MADE;
  }

  @Mutation(() => SignOnPayload, { description: 'Turns a provider on, when a second admin confirms; or off, at once. Asks for proof.' })
  @Requires(MANAGE, { stepUp: true })
  async turnSignOnProvider(@Args() { id, version, on }: TurnSignOnProviderArgs): Promise<SignOnPayload> {
    if (on) return { proposalId: await this.providers.turnOn(id, version) };
    await this.providers.turnOff(id, version);
    return MADE;
  }

  @Mutation(() => SignOnPayload, { description: 'Removes a provider, when a second admin confirms; one that was never on, at once. Asks for proof.' })
  @Requires(MANAGE, { stepUp: true })
  async removeSignOnProvider(@Args() { id, version }: SignOnPlaceArgs): Promise<SignOnPayload> {
    return { proposalId: await this.providers.remove(id, version) };
  }

  @Mutation(() => SignOnPayload, { description: 'Adds a domain that is still to be proved.' })
  @Requires(MANAGE)
  async addSignOnDomain(@Args() domain: AddSignOnDomainArgs): Promise<SignOnPayload> {
    await this.domains.add(domain);
    return MADE;
  }

  @Mutation(() => SignOnDomainCheck, { description: 'Looks into the DNS for the text that proves a domain. Asks for proof, because whoever proves a domain vouches for its people.' })
  @Requires(MANAGE, { stepUp: true, keepsAnswer: false })
  checkSignOnDomain(@Args('id', { type: () => ID, description: 'The domain.' }) id: string): Promise<SignOnDomainCheck> {
    return this.domains.check(id);
  }

  @Mutation(() => SignOnPayload, { description: 'Says whether people of a domain must sign in by the provider, when a second admin confirms. Asks for proof.' })
  @Requires(MANAGE, { stepUp: true })
  async enforceSignOn(@Args() { id, version, on }: EnforceSignOnArgs): Promise<SignOnPayload> {
    return { proposalId: await this.domains.setWay(id, version, on) };
  }

  @Mutation(() => SignOnPayload, { description: 'Removes a domain, when a second admin confirms; one that was never proved, at once. Asks for proof.' })
  @Requires(MANAGE, { stepUp: true })
  async removeSignOnDomain(@Args() { id, version }: SignOnPlaceArgs): Promise<SignOnPayload> {
    return { proposalId: await this.domains.remove(id, version) };
  }

  @ResolveField(() => SignOnSettings, { description: 'Single sign-on as it is now.' })
  settings(): Promise<SignOnSettings> {
    return this.reader.read();
  }
}

/** The settings after a domain was looked up. */
@Resolver(() => SignOnDomainCheck)
export class SignOnDomainCheckResolver {
  constructor(@Inject(SignOnSettingsReader) private readonly reader: SignOnSettingsReader) {}

  @ResolveField(() => SignOnSettings, { description: 'Single sign-on as it is now.' })
  settings(): Promise<SignOnSettings> {
    return this.reader.read();
  }
}
