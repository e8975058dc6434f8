import { Inject } from '@nestjs/common';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { currentMember, PermissionCatalogue, Requires } from '@waymark/platform/server';
import { OrganisationModel, OrganisationViewerCan } from './organisation.model';
import { canBy } from './organisation.policy';
import { getOrganisation } from './organisations.queries';

@Resolver(() => OrganisationModel)
export class OrganisationResolver {
  constructor(@Inject(PermissionCatalogue) private readonly catalogue: PermissionCatalogue) {}

  @Query(() => OrganisationModel, { description: 'The organisation that the request names.' })
  @Requires('organisations.read')
  organisation(): Promise<OrganisationModel> {
    return getOrganisation();
  }

  @ResolveField(() => OrganisationViewerCan, { description: 'What the viewer may do here, and if not, why.' })
  async viewerCan(): Promise<OrganisationViewerCan> {
    const member = await currentMember();
    const can = (permission: string) => canBy(member, permission, this.catalogue.refusal(permission));
    return {
      managePeople: can('organisations.people.manage'),
      manageSettings: can('organisations.settings.manage'),
      changePlan: can('plans.structure.change'),
      importPlan: can('interchange.import'),
    };
  }
}
