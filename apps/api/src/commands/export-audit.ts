import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ApplicationModule, ConfigError, Database, exportAuditChain, findAuditHead, readConfig, requireDatabase, setLogLevel, ViewerSource } from '@waymark/platform/server';
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
      const { chain, head } = await app.get(Database).transaction({ organisationId, mode: 'read', actor: null }, async () => ({ chain: await exportAuditChain(), head: await findAuditHead() }));
      process.stdout.write(chain);
      process.stderr.write(head ? `The last entry is ${head.sequence}, with the hash ${head.hash}. Keep it elsewhere: it shows later whether the end was cut off.\n` : 'Nothing is in the chain yet.\n');
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
