import 'reflect-metadata';
import path from 'node:path';
import { existsSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { getOrganisation } from '@waymark/organisations/server';
import { appendAudit, ApplicationModule, Clock, ConfigError, Database, ExportCatalogue, ExportWriter, readConfig, requireDatabase, setLogLevel, ViewerSource, writeToFolder } from '@waymark/platform/server';
import { contexts } from '../contexts';

const ACTOR = 'command:organisation.export';

/** Writes everything that an organisation owns into a new folder. @returns the exit code. */
export async function exportOrganisation(slug: string, to: string, environment: NodeJS.ProcessEnv): Promise<number> {
  setLogLevel('error');
  try {
    const folder = path.resolve(to);
    if (existsSync(folder)) throw new ConfigError(`There is a ${folder} already. Name a folder that is not there yet.`);
    const config = readConfig(environment);
    await requireDatabase('WAYMARK_APP_URL', config.appUrl);
    const app = await NestFactory.createApplicationContext(ApplicationModule.with(config, contexts), { logger: ['error'], abortOnError: false });
    try {
      const organisationId = await app.get(ViewerSource, { strict: false }).findOrganisationId(slug);
      if (!organisationId) throw new ConfigError(`There is no organisation with the short name ${slug}. Check it in the address of its pages.`);
      const [database, catalogue, at] = [app.get(Database), app.get(ExportCatalogue), app.get(Clock).now()];
      const written = await writeToFolder(folder, (sink) =>
        database.transaction({ organisationId, mode: 'read', actor: ACTOR }, async () => new ExportWriter(catalogue, sink, { organisationName: (await getOrganisation()).name, at, personId: null }).write()),
      );
      const detail = { files: written.files.length, rows: written.rows, holdsExactCounts: false };
      await database.transaction({ organisationId, mode: 'write', actor: ACTOR }, () => appendAudit('organisations.exported', { subjectId: organisationId, at, by: ACTOR, detail }));
      process.stdout.write(`${written.files.length + 1} files with ${written.rows} rows are in ${folder}. Begin with README.txt. Keep them safe: they hold names and what people wrote.\n`);
      return 0;
    } finally {
      await app.close();
    }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
