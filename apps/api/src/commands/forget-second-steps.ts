import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { forgetSecondSteps } from '@waymark/identity/server';
import { ApplicationModule, Clock, ConfigError, Database, readConfig, requireDatabase } from '@waymark/platform/server';
import { contexts } from '../contexts';

/** Takes all second steps from an account and says what follows. @returns the exit code. */
export async function forgetForAccount(email: string, environment: NodeJS.ProcessEnv): Promise<number> {
  try {
    const config = readConfig(environment);
    await requireDatabase('WAYMARK_APP_URL', config.appUrl);
    const app = await NestFactory.createApplicationContext(ApplicationModule.with(config, contexts), { logger: ['error'], abortOnError: false });
    try {
      const now = app.get(Clock).now();
      const isDone = await app.get(Database).transaction({ organisationId: null, mode: 'write', actor: 'command:account' }, () => forgetSecondSteps(email, now));
      if (isDone) process.stdout.write(`${email} now signs in by password alone, is signed out everywhere, and is told so by mail. Who needs a second step is asked to set up a new one.\n`);
      else process.stderr.write(`There is no account for ${email}.\n`);
      return isDone ? 0 : 1;
    } finally {
      await app.close();
    }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
