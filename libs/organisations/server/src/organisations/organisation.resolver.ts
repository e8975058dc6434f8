import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { currentMember, PermissionCatalogue, Requires, tx } from '@waymark/platform/server';
import { OrganisationModel, OrganisationPayload, OrganisationViewerCan } from './organisation.model';
import { canBy } from './organisation.policy';
import { ReviseOrganisationArgs } from './organisations.inputs';
import { getOrganisation } from './organisations.queries';
import { OrganisationsService } from './organisations.service';
import { OrganisationWordsInput } from './organisation-words.input';
import { OrganisationWords } from './organisation-words.model';
import { getOwnWords } from './own-words.queries';

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

  @Mutation(() => OrganisationPayload, { description: 'Changes name, time zone, how often updates and reviews are expected, how long answers may take, or whether programs of the organisation are answered.' })
  @Requires('organisations.settings.manage')
  async reviseOrganisation(@Args() revision: ReviseOrganisationArgs): Promise<OrganisationPayload> {
    await this.service.revise(revision);
    return { organisationId: tx().organisationId };
  }

  @Mutation(() => OrganisationPayload, { description: 'Changes what the organisation calls things, or what each status means there.' })
  @Requires('organisations.settings.manage')
  async reviseOrganisationWords(
    @Args('version', { type: () => Int, description: 'The version you saw.' }) version: number,
    @Args('words', { type: () => OrganisationWordsInput, description: 'What is to be different.' }) words: OrganisationWordsInput,
  ): Promise<OrganisationPayload> {
    await this.service.reviseWords(version, words);
    return { organisationId: tx().organisationId };
  }

  @ResolveField(() => OrganisationWords, { description: 'What it calls things, and what each status means there.' })
  words(): Promise<OrganisationWords> {
    return getOwnWords();
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
