import { Inject, Injectable } from '@nestjs/common';
import type { MappingOverride, PlanDraft } from '@waymark/interchange/domain';
import { getOrganisation } from '@waymark/organisations/server';
import { DomainError } from '@waymark/platform/domain';
import { currentScope, Database, PermissionCatalogue, saveVersioned, take, ViewerSource } from '@waymark/platform/server';
import { interchangeError } from '../interchange.errors';
import { findDifferences } from '../imports/present-differences';
import { findImport, keepFile } from '../imports/imports.queries';
import { ImportsService } from '../imports/imports.service';
import { PlanImportRow } from '../imports/plan-import.entity';
import { ReadFileJob } from '../imports/read-file.job';
import { ConfirmImportService } from '../saving/confirm-import.service';
import { type ActingPerson, findActingPerson } from './acting-person.queries';

export interface FileToBring {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Slug of the organisation. */
  readonly organisation: string;
  readonly planId?: string | undefined;
  /** E-mail address of the member in whose name it is saved. */
  readonly as?: string | undefined;
  readonly title?: string | undefined;
  readonly reason?: string | undefined;
  readonly mapping?: MappingOverride | undefined;
}

export interface BroughtFile {
  readonly draft: PlanDraft;
  readonly planId: string;
  readonly savedAs: string;
  /** Null for a new plan. */
  readonly changes: { readonly added: number; readonly changed: number; readonly missingFromFile: number } | null;
}

const ACTOR = 'command:import';

/** Brings a file in without a browser: the same steps, one after the other, in the name of a member. */
@Injectable()
export class FileImporter {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ViewerSource) private readonly viewers: ViewerSource,
    @Inject(PermissionCatalogue) private readonly permissions: PermissionCatalogue,
    @Inject(ImportsService) private readonly imports: ImportsService,
    @Inject(ReadFileJob) private readonly reading: ReadFileJob,
    @Inject(ConfirmImportService) private readonly confirmation: ConfirmImportService,
  ) {}

  /** @throws DomainError with a sentence that says what to do; nothing is saved then. */
  async bring({ bytes, fileName, organisation, planId, as, title, reason, mapping }: FileToBring): Promise<BroughtFile> {
    const organisationId = await this.viewers.findOrganisationId(organisation);
    if (!organisationId) throw interchangeError('interchange.command.no_organisation', { slug: organisation });
    const person = await this.database.transaction({ organisationId, mode: 'read', actor: null }, () => findActingPerson(as ?? null));
    if (!person) throw interchangeError('interchange.command.nobody', { email: as ?? null });
    const asPerson = <T>(mode: 'read' | 'write', work: () => Promise<T>) => this.asPerson(organisationId, person, mode, work);
    const importId = await asPerson('write', async () => {
      const opened = await this.imports.open({ fileName, size: bytes.length, planId: planId ?? null });
      const row = await take(PlanImportRow, opened.importId);
      row.mapping = mapping ?? null;
      await saveVersioned(row, row.version);
      await keepFile(opened.importId, bytes);
      return opened.importId;
    });
    await this.reading.handle({ importId, organisationId });
    const { draft, changes, targetPlanId } = await asPerson('read', async () => {
      const found = await findImport(importId, person.personId);
      if (!found?.draft) throw new DomainError('interchange.import.refused', found?.refusal ?? 'We could not read this file.');
      return { draft: found.draft, targetPlanId: found.targetPlanId, changes: found.targetPlanId ? await findDifferences(found.targetPlanId, found.draft) : null };
    });
    if (targetPlanId && changes && changes.added + changes.changed === 0) return { draft, planId: targetPlanId, savedAs: person.name, changes };
    const savedPlanId = await asPerson('write', async () => {
      await this.confirmation.confirm({ id: importId, title: title ?? null, reason: reason ?? null });
      return (await findImport(importId, person.personId))!.savedPlanId!;
    });
    return { draft, planId: savedPlanId, savedAs: person.name, changes };
  }

  private asPerson<T>(organisationId: string, { personId, name, teamId, roles }: ActingPerson, mode: 'read' | 'write', work: () => Promise<T>): Promise<T> {
    return this.database.transaction({ organisationId, mode, actor: ACTOR }, async () => {
      const { timeZone } = await getOrganisation();
      currentScope().viewer = Promise.resolve({ account: null, member: { organisationId, personId, name, teamId, timeZone, roles, permissions: this.permissions.of(roles), mustSetSecondFactor: false } });
      return work();
    });
  }
}
