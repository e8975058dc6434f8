import { SignOnNews } from '@waymark/identity/server';
import { BreakGlassService } from './break-glass.service';
import { CheckDomainsJob } from './check-domains.job';
import { DomainNames } from './domain-names';
import { MembersArrive } from './members-arrive';
import { SignOnDomainsService } from './sign-on-domains.service';
import { SignOnProvidersService } from './sign-on-providers.service';
import { SignOnSettingsReader } from './sign-on-settings-reader';
import { SignOnDomainCheckResolver, SignOnResolver } from './sign-on.resolver';

export const signOnResolvers = [SignOnResolver, SignOnDomainCheckResolver];
export const signOnJobs = [CheckDomainsJob];

/** What single sign-on adds to the module. */
export const signOnServices = [BreakGlassService, DomainNames, SignOnProvidersService, SignOnDomainsService, SignOnSettingsReader, { provide: SignOnNews, useClass: MembersArrive }];
