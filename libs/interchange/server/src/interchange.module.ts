import { Module } from '@nestjs/common';
import { nameInAccessLog } from '@waymark/plans/server';
import { HttpDoor } from '@waymark/platform/server';
import { FileImporter } from './command/file-importer';
import { ExportController } from './exports/export.controller';
import { ImportDraftResolver, ImportsResolver, ImportTicketPayloadResolver, PlanImportPayloadResolver } from './imports/imports.resolver';
import { registerImportTraces } from './imports/import-traces';
import { ImportsService } from './imports/imports.service';
import { PurgeImportsJob } from './imports/purge-imports.job';
import { ReadFileJob } from './imports/read-file.job';
import { UploadController } from './imports/upload.controller';
import { ConfirmImportService } from './saving/confirm-import.service';

export const interchangeResolvers = [ImportsResolver, ImportDraftResolver, PlanImportPayloadResolver, ImportTicketPayloadResolver];
export const interchangeJobs = [ReadFileJob, PurgeImportsJob];

/** Plans in from files, and out into files. */
@Module({
  controllers: [UploadController, ExportController],
  providers: [...interchangeResolvers, ...interchangeJobs, ImportsService, ConfirmImportService, FileImporter, HttpDoor],
})
export class InterchangeModule {
  constructor() {
    registerImportTraces();
    nameInAccessLog('plan', ['interchange.imported']);
  }
}
