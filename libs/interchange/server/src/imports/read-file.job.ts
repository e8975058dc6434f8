import { Inject, Injectable } from '@nestjs/common';
import type { PlanDraft } from '@waymark/interchange/domain';
import { getOrganisation } from '@waymark/organisations/server';
import { Clock, Database, type JobHandler, log } from '@waymark/platform/server';
import { ImportRefusal } from '../reading/import-refusal';
import { readPlanSafely } from '../reading/process/read-safely';
import { matchTeams } from '../saving/match-people';
import { findTarget } from './find-target';
import { findFileToRead, keepDraft, refuseFile } from './imports.queries';
import { settleDraft } from './settle-draft';

/** Reads a file that has arrived, outside any transaction: it may take seconds, in a process of its own. */
@Injectable()
export class ReadFileJob implements JobHandler {
  readonly task = 'interchange.read_file';
  readonly ownTransactions = true;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle(payload: Record<string, unknown>): Promise<void> {
    const importId = String(payload['importId']);
    const inOrganisation = { organisationId: String(payload['organisationId']), actor: `job:${this.task}` } as const;
    const found = await this.database.transaction({ ...inOrganisation, mode: 'read' }, async () => {
      const file = await findFileToRead(importId);
      return file && { file, today: this.clock.today((await getOrganisation()).timeZone), teamId: await matchTeams() };
    });
    if (!found) return;
    const { file, today, teamId } = found;
    let draft: PlanDraft;
    try {
      draft = settleDraft(await readPlanSafely(file.bytes, file.fileName, { mapping: file.mapping ?? undefined, today }), (name) => teamId(name) !== null);
    } catch (error) {
      const { message } = error instanceof ImportRefusal ? error : new ImportRefusal('reader_failed');
      await this.database.transaction({ ...inOrganisation, mode: 'write' }, () => refuseFile(importId, 'refused', message));
      return;
    }
    const targetPlanId = file.targetChosen ? file.targetPlanId : await this.findTarget(inOrganisation, draft);
    await this.database.transaction({ ...inOrganisation, mode: 'write' }, () => keepDraft(importId, draft, targetPlanId));
  }

  /** A search that fails, as among plans of tens of thousands of lines, must not keep a file from being looked at: the person names the plan. */
  private async findTarget(inOrganisation: { readonly organisationId: string; readonly actor: string }, draft: PlanDraft): Promise<string | null> {
    try {
      return await this.database.transaction({ ...inOrganisation, mode: 'read' }, () => findTarget(draft));
    } catch (error) {
      log('warn', { event: 'import_target_not_found', error: error instanceof Error ? error.name : 'unknown' });
      return null;
    }
  }
}
