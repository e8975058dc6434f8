import 'reflect-metadata';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FileImporter, ImportRefusal, readFileToImport, toSavedObject, toSavedText } from '@waymark/interchange/server';
import { DomainError } from '@waymark/platform/domain';
import { ApplicationModule, ConfigError, readConfig, requireDatabase, setLogLevel } from '@waymark/platform/server';
import { contexts } from '../contexts';
import { toErrorLine } from './command';
import type { ImportArguments } from './import.command';

/** What a person may be told as it is; anything else is a bug and shows itself. */
const isExpected = (error: unknown): error is Error & { code?: string } => error instanceof DomainError || error instanceof ImportRefusal || error instanceof ConfigError;

/** Saves what a file brings, all or nothing. @returns the exit code. */
export async function saveImport(args: ImportArguments & { readonly organisation: string }, environment: NodeJS.ProcessEnv): Promise<number> {
  const { file, organisation, plan, as, title, reason, mapping, json } = args;
  const fileName = path.basename(file);
  setLogLevel('error');
  try {
    const bytes = await readFileToImport(file);
    const config = readConfig(environment);
    await requireDatabase('WAYMARK_APP_URL', config.appUrl);
    const app = await NestFactory.createApplicationContext(ApplicationModule.with(config, contexts), { logger: ['error'], abortOnError: false });
    try {
      const brought = await app.get(FileImporter, { strict: false }).bring({ bytes, fileName, organisation, planId: plan, as, title, reason, mapping });
      process.stdout.write(json ? `${JSON.stringify(toSavedObject(brought, fileName), null, 2)}\n` : toSavedText(brought, fileName));
      return 0;
    } finally {
      await app.close();
    }
  } catch (error) {
    if (!isExpected(error)) {
      if (json) process.stdout.write(toErrorLine('unexpected', 'Something went wrong on our side. Nothing was saved.'));
      throw error;
    }
    process.stderr.write(`${fileName}: ${error.message}\n`);
    if (json) process.stdout.write(toErrorLine(error.code ?? 'config', error.message));
    return 1;
  }
}
