import type { ServerContext } from '@waymark/platform/server';
import { Organisations1763800000201 } from './migrations/1763800000201-organisations';
import { PersonWithoutOutwardKey1763800000202 } from './migrations/1763800000202-person-without-outward-key';
import { OpenEndpoint1763800000203 } from './migrations/1763800000203-open-endpoint';
import { ProposedChanges1763800000204 } from './migrations/1763800000204-proposed-changes';
import { Anchors1763800000209 } from './migrations/1763800000209-anchors';
import { WaysAndWords1763800000206 } from './migrations/1763800000206-ways-and-words';
import { Exports1763800000207 } from './migrations/1763800000207-exports';
import { SignOnSettings1763800000205 } from './migrations/1763800000205-sign-on';
import { EndingNotices1763800000210 } from './migrations/1763800000210-ending-notices';
import { ErasedPeople1763800000211 } from './migrations/1763800000211-erased-people';
import { OrganisationRow } from './organisations/organisation.entity';
import { organisationsJobs, OrganisationsModule, organisationsResolvers } from './organisations.module';
import { organisationsPermissions } from './organisations.permissions';
import { MembershipRow } from './people/membership.entity';
import { PersonRow } from './people/person.entity';
import { ProposedChangeRow } from './second-person/proposed-change.entity';
import { SignOnDomainRow } from './sign-on/sign-on-domain.entity';
import { SignOnProviderRow } from './sign-on/sign-on-provider.entity';
import { TeamRow } from './teams/team.entity';
import { organisationsExports } from './organisations.exports';

/** What organisations hands to the application that composes it. */
export const organisations: ServerContext = {
  name: 'organisations',
  module: OrganisationsModule,
  entities: [OrganisationRow, SignOnProviderRow, SignOnDomainRow, TeamRow, PersonRow, MembershipRow, ProposedChangeRow],
  migrations: [Organisations1763800000201, PersonWithoutOutwardKey1763800000202, OpenEndpoint1763800000203, ProposedChanges1763800000204, SignOnSettings1763800000205, WaysAndWords1763800000206, Exports1763800000207, Anchors1763800000209, EndingNotices1763800000210, ErasedPeople1763800000211],
  permissions: organisationsPermissions,
  exports: organisationsExports,
  jobs: organisationsJobs,
  resolvers: organisationsResolvers,
};
