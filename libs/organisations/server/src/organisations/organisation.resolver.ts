import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { currentMember, PermissionCatalogue, Requires, tx } from '@waymark/platform/server';
import { OrganisationModel, OrganisationPayload, OrganisationViewerCan } from './organisation.model';
import { canBy } from './organisation.policy';
import { ReviseOrganisationArgs } from './organisations.inputs';
import { getOrganisation } from './organisations.queries';
import { OrganisationsService } from './organisations.service';

@Resolver(() => OrganisationModel)
export class OrganisationResolver {
  constructor(
    @Inject(PermissionCatalogue) private readonly catalogue: PermissionCatalogue,
    @Inject(OrganisationsService) private readonly service: OrganisationsService,
  ) {}

  @Query(() => OrganisationModel, { description: 'The organisation that the request names.' })
  @Requires('organisations.read')
  organisation(): Promise<OrganisationModel> {
    return getOrganisation();
  }

  @Mutation(() => OrganisationPayload, { description: 'Changes name, time zone, when an action counts as stale, or whether programs of the organisation are answered.' })
  @Requires('organisations.settings.manage')
  async reviseOrganisation(@Args() revision: ReviseOrganisationArgs): Promise<OrganisationPayload> {
    await this.service.revise(revision);
    return { organisationId: tx().organisationId };
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

@Resolver(() => OrganisationPayload)
export class OrganisationPayloadResolver {
  @ResolveField(() => OrganisationModel, { description: 'The organisation as it is now.' })
  organisation(): Promise<OrganisationModel> {
    return getOrganisation();
  }
}
