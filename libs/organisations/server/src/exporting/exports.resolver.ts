import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { currentMember, Requires } from '@waymark/platform/server';
import { loadPeople } from '../people/load-people';
import { PersonLink } from '../people/person-link.model';
import { ExportPayload, ExportTicketPayload, OrganisationExport } from './export.model';
import { findExport, listExports } from './exports.queries';
import { ExportsService } from './exports.service';

/** As many as somebody looks back at. */
const SHOWN = 10;

@Resolver(() => OrganisationExport)
export class ExportsResolver {
  constructor(@Inject(ExportsService) private readonly service: ExportsService) {}

  @Query(() => [OrganisationExport], { description: 'The last ten exports of everything the organisation owns, the newest first.' })
  @Requires('organisations.export')
  organisationExports(): Promise<OrganisationExport[]> {
    return listExports(SHOWN);
  }

  @Mutation(() => ExportPayload, { description: 'Has everything the organisation owns put into one file, in the background. Whoever asks gets a mail when it is ready.' })
  @Requires('organisations.export', { stepUp: true })
  async orderExport(): Promise<ExportPayload> {
    return { exportId: await this.service.order() };
  }

  @Mutation(() => ExportTicketPayload, { description: 'Opens the door to the file of an export, for one download by whoever asked for it.' })
  @Requires('organisations.export', { stepUp: true })
  async openExport(@Args('id', { type: () => ID, description: 'The export.' }) id: string): Promise<ExportTicketPayload> {
    return { path: await this.service.openTicket(id) };
  }

  @ResolveField(() => PersonLink, { description: 'Who asked for it.' })
  askedBy({ askedById }: OrganisationExport): Promise<PersonLink> {
    return loadPeople().load(askedById);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer can fetch the file now.' })
  async canFetch({ askedById, state }: OrganisationExport): Promise<boolean> {
    return state === 'ready' && askedById === (await currentMember()).personId;
  }
}

@Resolver(() => ExportPayload)
export class ExportPayloadResolver {
  @ResolveField(() => OrganisationExport, { description: 'The export as it is now.' })
  async export({ exportId }: ExportPayload): Promise<OrganisationExport> {
    return (await findExport(exportId))!;
  }
}
