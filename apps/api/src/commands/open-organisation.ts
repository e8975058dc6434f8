import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { type NewOrganisation, OrganisationsService } from '@waymark/organisations/server';
import { DomainError } from '@waymark/platform/domain';
import { ApplicationModule, ConfigError, readConfig, requireDatabase } from '@waymark/platform/server';
import { contexts } from '../contexts';

/** Opens an organisation and prints its first admin's link. @returns the exit code. */
export async function openOrganisation(wanted: NewOrganisation, environment: NodeJS.ProcessEnv): Promise<number> {
  try {
    const config = readConfig(environment);
    await requireDatabase('WAYMARK_APP_URL', config.appUrl);
    const app = await NestFactory.createApplicationContext(ApplicationModule.with(config, contexts), { logger: ['error'], abortOnError: false });
    try {
      const { link } = await app.get(OrganisationsService).open(wanted);
      process.stdout.write(`${wanted.name} is open. ${wanted.adminName} sets a password here, once, within seven days:\n${link}\n`);
      return 0;
    } finally {
      await app.close();
    }
  } catch (error) {
    if (!(error instanceof DomainError) && !(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
