import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { BreakGlassService } from '@waymark/organisations/server';
import { DomainError } from '@waymark/platform/domain';
import { ApplicationModule, ConfigError, readConfig, requireDatabase } from '@waymark/platform/server';
import { contexts } from '../contexts';

/** Lets people of an organisation sign in without single sign-on, and prints a link for an admin if one is named. @returns the exit code. */
export async function signOnOff({ slug, adminEmail }: { slug: string; adminEmail: string | null }, environment: NodeJS.ProcessEnv): Promise<number> {
  try {
    const config = readConfig(environment);
    await requireDatabase('WAYMARK_APP_URL', config.appUrl);
    const app = await NestFactory.createApplicationContext(ApplicationModule.with(config, contexts), { logger: ['error'], abortOnError: false });
    try {
      const { domains, link, minutes } = await app.get(BreakGlassService, { strict: false }).letPeopleIn(slug, adminEmail);
      process.stdout.write(domains.length > 0 ? `People of ${domains.join(', ')} can sign in in other ways again.\n` : 'Nobody had to use single sign-on.\n');
      if (link) process.stdout.write(`${adminEmail} sets a password here, once, within ${minutes} minutes:\n${link}\n`);
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
