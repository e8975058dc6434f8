import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { platformError } from '@waymark/platform/domain';
import { currentMember, currentScope, Requires } from '@waymark/platform/server';
import { ConfirmImportService } from '../saving/confirm-import.service';
import { ConfirmImportArgs, MapImportArgs, OpenImportArgs } from './import.inputs';
import { ImportDifferences, ImportDraft, ImportTicketPayload, PlanImport, PlanImportPayload } from './import.model';
import { findImport } from './imports.queries';
import { ImportsService } from './imports.service';
import { findDifferences } from './present-differences';
import { presentDraft } from './present-draft';

/** @throws platform.not_found, also for somebody else's. */
async function getImport(id: string): Promise<PlanImport> {
  const found = await findImport(id, (await currentMember()).personId);
  if (!found) throw platformError('platform.not_found');
  const { openedAt, draft, targetPlanId, ...facts } = found;
  return { ...facts, createdAt: openedAt, draft: draft && presentDraft(id, draft, { fileName: facts.fileName, targetPlanId }) };
}

@Resolver(() => PlanImport)
export class ImportsResolver {
  constructor(
    @Inject(ImportsService) private readonly service: ImportsService,
    @Inject(ConfirmImportService) private readonly confirmation: ConfirmImportService,
  ) {}

  @Query(() => PlanImport, { description: 'An import that the viewer opened.' })
  @Requires('interchange.import')
  planImport(@Args('id', { type: () => ID, description: 'The import.' }) id: string): Promise<PlanImport> {
    return getImport(id);
  }

  @Mutation(() => ImportTicketPayload, { description: 'Opens an import and says where to send the file.' })
  @Requires('interchange.import')
  async openImport(@Args() args: OpenImportArgs): Promise<ImportTicketPayload> {
    const { importId, ticket } = await this.service.open(args);
    return { importId, uploadUrl: `/interchange/files/${ticket}?organisation=${encodeURIComponent(currentScope().organisationSlug ?? '')}` };
  }

  @Mutation(() => PlanImportPayload, { description: 'Reads the file again as a person says its columns and status words are meant.' })
  @Requires('interchange.import')
  async mapImport(@Args() args: MapImportArgs): Promise<PlanImportPayload> {
    return { importId: await this.service.map(args) };
  }

  @Mutation(() => PlanImportPayload, { description: 'Saves all that the file brings, or nothing.' })
  @Requires('interchange.import')
  async confirmImport(@Args() args: ConfirmImportArgs): Promise<PlanImportPayload> {
    return { importId: await this.confirmation.confirm(args) };
  }
}

@Resolver(() => ImportDraft)
export class ImportDraftResolver {
  @ResolveField(() => ImportDifferences, { nullable: true, description: 'What saving would change in the plan it brings up to date, as that plan is now; null for a new plan.' })
  async differences(@Parent() { importId, targetPlanId }: ImportDraft): Promise<ImportDifferences | null> {
    const found = targetPlanId && (await findImport(importId, (await currentMember()).personId));
    return found && found.draft ? findDifferences(targetPlanId, found.draft) : null;
  }
}

@Resolver(() => PlanImportPayload)
export class PlanImportPayloadResolver {
  @ResolveField(() => PlanImport, { description: 'The import as it is now.' })
  planImport(@Parent() { importId }: PlanImportPayload): Promise<PlanImport> {
    return getImport(importId);
  }
}

@Resolver(() => ImportTicketPayload)
export class ImportTicketPayloadResolver {
  @ResolveField(() => PlanImport, { description: 'The import as it is now.' })
  planImport(@Parent() { importId }: ImportTicketPayload): Promise<PlanImport> {
    return getImport(importId);
  }
}
