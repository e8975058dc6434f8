import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ApplicationModule, ConfigError, Database, exportAuditChain, readConfig, requireDatabase, setLogLevel, ViewerSource } from '@waymark/platform/server';
import { contexts } from '../contexts';

/** Prints the audit chain of an organisation. @returns the exit code. */
export async function exportAudit(slug: string, environment: NodeJS.ProcessEnv): Promise<number> {
  setLogLevel('error');
  try {
    const config = readConfig(environment);
    await requireDatabase('WAYMARK_APP_URL', config.appUrl);
    const app = await NestFactory.createApplicationContext(ApplicationModule.with(config, contexts), { logger: ['error'], abortOnError: false });
    try {
      const organisationId = await app.get(ViewerSource, { strict: false }).findOrganisationId(slug);
      if (!organisationId) throw new ConfigError(`There is no organisation with the short name ${slug}. Check it in the address of its pages.`);
      process.stdout.write(await app.get(Database).transaction({ organisationId, mode: 'read', actor: null }, exportAuditChain));
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
